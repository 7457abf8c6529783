package vn.wardcast.jobs.landing.file.markup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.grid.Display;
import vn.wardcast.jobs.landing.file.grid.MergedRange;
import vn.wardcast.jobs.landing.file.workbook.Xml;

/** A workbook as the single XML file of Excel 2003 (XML Spreadsheet). */
public final class Xml2003Sheets implements Sheets {

    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_MERGES = 200_000;
    private static final int MOST_SHEETS = 1_000;

    private static final Map<String, String> NAMED =
            Map.of("Percent", "0.00%", "Fixed", "0.00", "Standard", "#,##0.00", "Scientific", "0.00E+00");

    private final List<Sheet> sheets;

    private Xml2003Sheets(List<Sheet> sheets) {
        this.sheets = sheets;
    }

    /**
     * Opens the file and looks through it once.
     *
     * @throws RefusedFile when it is broken or declares a document type
     */
    public static Xml2003Sheets open(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedFile(Reason.TOO_LARGE, "XML > 2 GB");
        }
        Look look = new Look(file);
        try (Xml xml = xml(file)) {
            for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
                if (event == Xml.Event.START) {
                    look.start(xml);
                }
            }
        }
        return new Xml2003Sheets(look.sheets());
    }

    static Xml xml(Path file) throws IOException {
        return new Xml(new BufferedInputStream(Files.newInputStream(file), 1 << 16), "XML 2003");
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void close() {}

    /** What must be known before the rows: styles, and of each sheet its name, merged ranges and what is hidden. */
    private static final class Look {
        private final Path file;
        private final Map<String, Display> styles = new HashMap<>();
        private final List<Frame> frames = new ArrayList<>();
        private final Place2003 place = new Place2003();
        private String style = "";
        private int column;

        Look(Path file) {
            this.file = file;
        }

        void start(Xml xml) throws IOException {
            switch (xml.name()) {
                case "Style" -> style = String.valueOf(xml.attribute("ID"));
                case "NumberFormat" -> styles.put(style, display(xml.attribute("Format")));
                case "Worksheet" -> begin(xml);
                case "Column" -> column(xml);
                case "Row" -> place.row(xml);
                case "Cell" -> merge(xml);
                case "Visible" -> hide(xml);
                default -> {}
            }
        }

        private static Display display(String format) {
            String code = format == null ? "" : NAMED.getOrDefault(format, format);
            return Display.of(code, Display.Epoch.FROM_1900);
        }

        private void begin(Xml xml) {
            if (frames.size() >= MOST_SHEETS) {
                throw new RefusedFile(Reason.TOO_LARGE, frames.size() + " trang tính · sheets");
            }
            frames.add(new Frame(String.valueOf(xml.attribute("Name"))));
            place.begin();
            column = 0;
        }

        private Frame frame() {
            if (frames.isEmpty()) {
                throw new RefusedFile(Reason.CORRUPT_FILE, "XML 2003");
            }
            return frames.get(frames.size() - 1);
        }

        private void column(Xml xml) {
            int first = xml.number("Index", column + 1);
            int last = Math.min(first + xml.number("Span", 0), Place2003.COLUMNS);
            for (int hidden = Math.max(1, first); hidden <= last && xml.isTrue("Hidden"); hidden++) {
                frame().hiddenColumns.add(hidden - 1);
            }
            column = last;
        }

        private void merge(Xml xml) {
            place.cell(xml);
            MergedRange range = place.merged(xml);
            Frame frame = frame();
            if (range.isRange()) {
                if (frame.merges.size() >= MOST_MERGES) {
                    throw new RefusedFile(Reason.TOO_LARGE, "ô gộp · merged cells");
                }
                frame.merges.add(range);
            }
            frame.rows = place.row();
            frame.columns = Math.max(frame.columns, place.column() + 1);
        }

        private void hide(Xml xml) throws IOException {
            StringBuilder text = new StringBuilder();
            while (xml.next() == Xml.Event.TEXT) {
                xml.appendTo(text);
            }
            frame().hidden |= text.toString().contains("Hidden");
        }

        List<Sheet> sheets() throws IOException {
            List<Sheet> sheets = new ArrayList<>();
            for (Frame frame : frames) {
                sheets.add(new Xml2003Sheet(file, sheets.size(), frame, styles));
            }
            if (sheets.isEmpty()) {
                throw new RefusedFile(Reason.NOT_A_TABLE_FILE, "XML");
            }
            return List.copyOf(sheets);
        }
    }

    /** What frames the rows of one sheet. */
    static final class Frame {
        private final String name;
        private final Set<Integer> hiddenColumns = new HashSet<>();
        private final List<MergedRange> merges = new ArrayList<>();
        private boolean hidden;
        private long rows;
        private int columns;

        Frame(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        boolean isHidden() {
            return hidden;
        }

        Set<Integer> hiddenColumns() {
            return hiddenColumns;
        }

        List<MergedRange> merges() {
            return merges.stream().map(range -> range.within(rows, columns)).toList();
        }
    }
}
