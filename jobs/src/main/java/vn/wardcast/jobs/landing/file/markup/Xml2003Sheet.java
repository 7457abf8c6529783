package vn.wardcast.jobs.landing.file.markup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.coding.SheetTexts;
import vn.wardcast.jobs.landing.file.grid.Display;
import vn.wardcast.jobs.landing.file.grid.Formulas;
import vn.wardcast.jobs.landing.file.grid.IsoDays;
import vn.wardcast.jobs.landing.file.grid.MergedRows;
import vn.wardcast.jobs.landing.file.grid.Numbers;
import vn.wardcast.jobs.landing.file.grid.TextSample;
import vn.wardcast.jobs.landing.file.workbook.Xml;

/** One worksheet of an XML Spreadsheet. */
final class Xml2003Sheet implements Sheets.Sheet {

    private static final Display PLAIN = new Display.AsNumber("");

    private final Path file;
    private final int index;
    private final Xml2003Sheets.Frame frame;
    private final Map<String, Display> styles;
    private final SheetTexts texts;

    Xml2003Sheet(Path file, int index, Xml2003Sheets.Frame frame, Map<String, Display> styles) throws IOException {
        this.file = file;
        this.index = index;
        this.frame = frame;
        this.styles = styles;
        TextSample sample = new TextSample();
        visit(new MergedRows(List.of(), row -> true), SheetTexts.unicode(), sample);
        this.texts = sample.judged();
    }

    @Override
    public String name() {
        return frame.name();
    }

    @Override
    public boolean isHidden() {
        return frame.isHidden();
    }

    @Override
    public Set<Integer> hiddenColumns() {
        return frame.hiddenColumns();
    }

    @Override
    public void visit(Sheets.RowVisitor visitor) throws IOException {
        MergedRows rows = new MergedRows(frame.merges(), visitor);
        if (visit(rows, texts, new TextSample())) {
            rows.end();
        }
    }

    private boolean visit(MergedRows rows, SheetTexts meaning, TextSample sample) throws IOException {
        int sheet = -1;
        try (Xml xml = Xml2003Sheets.xml(file)) {
            Walk walk = new Walk(xml, rows, meaning, sample);
            for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
                sheet += event == Xml.Event.START && xml.is("Worksheet") ? 1 : 0;
                if (sheet > index) {
                    return true;
                }
                if (sheet == index && !walk.take(event)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The rows of the sheet, tag by tag. */
    private final class Walk {
        private final Xml xml;
        private final MergedRows rows;
        private final SheetTexts meaning;
        private final TextSample sample;
        private final Place2003 place = new Place2003();
        private List<Cell> cells = new ArrayList<>();
        private Display display = PLAIN;
        private Optional<String> link = Optional.empty();
        private boolean formula;

        Walk(Xml xml, MergedRows rows, SheetTexts meaning, TextSample sample) {
            this.xml = xml;
            this.rows = rows;
            this.meaning = meaning;
            this.sample = sample;
        }

        /** Takes a tag; false when the visitor has seen enough. */
        boolean take(Xml.Event event) throws IOException {
            if (event == Xml.Event.START) {
                start();
            } else if (event == Xml.Event.END && xml.is("Cell")) {
                put(formula ? new Cell.Unreadable(Reason.NO_RESULT, "") : Cell.BLANK);
            } else if (event == Xml.Event.END && xml.is("Row") && !cells.isEmpty()) {
                List<Cell> done = cells;
                cells = new ArrayList<>(done.size());
                return rows.row(place.row(), done);
            }
            return true;
        }

        private void start() throws IOException {
            switch (xml.name()) {
                case "Row" -> place.row(xml);
                case "Cell" -> {
                    place.cell(xml);
                    display = styles.getOrDefault(String.valueOf(xml.attribute("StyleID")), PLAIN);
                    formula = xml.attribute("Formula") != null;
                    link = formula ? Formulas.link(xml.attribute("Formula")) : Optional.empty();
                }
                case "Data" -> put(data(String.valueOf(xml.attribute("Type"))));
                // Its text is no content of the cell.
                case "Comment" -> text();
                default -> {}
            }
        }

        /** The first content of a cell is its content. */
        private void put(Cell cell) {
            if (cells.size() <= place.column() && !cell.isBlank()) {
                while (cells.size() < place.column()) {
                    cells.add(Cell.BLANK);
                }
                cells.add(cell);
            }
        }

        private Cell data(String type) throws IOException {
            String written = text();
            if (link.isPresent()) {
                return new Cell.Unreadable(Reason.FOREIGN_LINK, link.get());
            }
            return switch (type) {
                case "Number" -> Numbers.cell(written, display);
                case "DateTime" -> IsoDays.cell(written);
                case "Boolean" -> new Cell.Text(written.equals("1") ? "TRUE" : "FALSE");
                case "Error" -> new Cell.Unreadable(Reason.CELL_ERROR, written);
                default -> string(written);
            };
        }

        private Cell string(String written) {
            if (!sample.isEnough()) {
                sample.add(written);
            }
            return meaning.cell(written);
        }

        /** The text of the element with all its formatted runs. */
        private String text() throws IOException {
            int outer = xml.depth();
            StringBuilder text = new StringBuilder();
            for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
                if (event == Xml.Event.TEXT) {
                    xml.appendTo(text);
                } else if (event == Xml.Event.END && xml.depth() < outer) {
                    break;
                }
            }
            return text.toString();
        }
    }
}
