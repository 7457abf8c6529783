package vn.wardcast.jobs.landing.file.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.grid.MergedRange;

/**
 * What must be known of a sheet before its rows: hidden columns stand above them in the file, merged ranges below.
 *
 * @param hiddenColumns A is 0
 * @param merges ranges within the rows and columns that hold something
 */
record Frame(Set<Integer> hiddenColumns, List<MergedRange> merges) {

    private static final int COLUMNS = 16_384;
    private static final int MOST_MERGES = 200_000;

    /** Reads the columns, and the rest only where it may declare merged cells. */
    static Frame read(Xml xml, boolean mayHaveMerges) throws IOException {
        Reading reading = new Reading();
        for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
            if (event == Xml.Event.START && !mayHaveMerges && xml.is("sheetData")) {
                break;
            }
            if (event == Xml.Event.START) {
                reading.start(xml);
            }
        }
        return reading.frame();
    }

    private static final class Reading {
        private final Set<Integer> hidden = new TreeSet<>();
        private final List<MergedRange> merges = new ArrayList<>();
        private final Position position = new Position();
        private long rows;
        private int columns;

        void start(Xml xml) {
            switch (xml.name()) {
                case "col" -> hide(xml);
                case "row" -> position.row(xml);
                case "c" -> position.cell(xml);
                case "v", "is" -> use();
                case "mergeCell" -> merge(xml.attribute("ref"));
                default -> {}
            }
        }

        private void hide(Xml xml) {
            if (xml.isTrue("hidden")) {
                int last = Math.min(xml.number("max", 0), COLUMNS);
                for (int column = Math.max(1, xml.number("min", 1)); column <= last; column++) {
                    hidden.add(column - 1);
                }
            }
        }

        private void use() {
            rows = position.row();
            columns = Math.max(columns, position.column() + 1);
        }

        private void merge(String reference) {
            if (merges.size() >= MOST_MERGES) {
                throw new RefusedFile(Reason.TOO_LARGE, "ô gộp · merged cells");
            }
            merges.add(Position.range(reference));
        }

        Frame frame() {
            return new Frame(
                    hidden,
                    merges.stream().map(range -> range.within(rows, columns)).toList());
        }
    }
}
