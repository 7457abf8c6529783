package vn.wardcast.jobs.landing.file.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.coding.SheetTexts;
import vn.wardcast.jobs.landing.file.grid.IsoDays;
import vn.wardcast.jobs.landing.file.grid.MergedRange;
import vn.wardcast.jobs.landing.file.grid.Numbers;
import vn.wardcast.jobs.landing.file.grid.OldFont;
import vn.wardcast.jobs.landing.file.grid.TextSample;

/** Walks through the XML of a worksheet and makes its cells; those without content make nothing. */
final class RowReader {

    private static final int MOST_ARRAYS = 1_000;

    private final Xml xml;
    private final Book book;
    private final SheetTexts texts;
    private final Position position = new Position();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    /** Links of shared formulas by their number; the cells that share one have no text of their own. */
    private final Map<String, String> sharedLinks = new HashMap<>();

    private final List<LinkedArea> linkedAreas = new ArrayList<>();

    private String type;
    private int style;
    private boolean hasFormula;
    private boolean hasValue;
    private Optional<String> link = Optional.empty();

    /** Cells that one array formula fills from another file. */
    private record LinkedArea(MergedRange area, String link) {}

    /** Takes a row; false to stop. */
    interface Taker {
        boolean row(long number, List<Cell> cells);
    }

    RowReader(Xml xml, Book book, SheetTexts texts) {
        this.xml = xml;
        this.book = book;
        this.texts = texts;
    }

    /** Passes the rows with content; returns whether the taker wanted them all. */
    boolean visit(Taker taker) throws IOException {
        List<Cell> cells = new ArrayList<>();
        while (toRow()) {
            while (toCell()) {
                readCell();
                Cell cell = cell();
                if (!cell.isBlank()) {
                    place(cells, cell);
                }
            }
            if (!cells.isEmpty()) {
                if (!taker.row(position.row(), cells)) {
                    return false;
                }
                cells = new ArrayList<>(cells.size());
            }
        }
        return true;
    }

    /** Looks at the texts of the top of the sheet as they are written; those in an old font speak for themselves. */
    void sample(TextSample sample) throws IOException {
        while (toRow()) {
            while (toCell()) {
                readCell();
                if (isText() && book.styles().style(style).font().isEmpty()) {
                    sample.add(shownText());
                } else {
                    sample.skip();
                }
                if (sample.isEnough()) {
                    return;
                }
            }
        }
    }

    private void place(List<Cell> cells, Cell cell) {
        while (cells.size() < position.column()) {
            cells.add(Cell.BLANK);
        }
        cells.add(cell);
    }

    private boolean toRow() throws IOException {
        for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
            if (event == Xml.Event.START && xml.is("row")) {
                position.row(xml);
                return true;
            }
            if (event == Xml.Event.END && xml.is("sheetData")) {
                return false;
            }
        }
        return false;
    }

    /** Moves to the next cell of the row. */
    private boolean toCell() throws IOException {
        for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
            if (event == Xml.Event.START && xml.is("c")) {
                position.cell(xml);
                return true;
            }
            if (event == Xml.Event.END && xml.is("row")) {
                return false;
            }
        }
        return false;
    }

    private void readCell() throws IOException {
        type = xml.attribute("t");
        style = xml.number("s", 0);
        value.setLength(0);
        hasFormula = false;
        hasValue = false;
        link = Optional.empty();
        for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
            if (event == Xml.Event.END && xml.is("c")) {
                return;
            }
            if (event == Xml.Event.START) {
                readContent();
            }
        }
    }

    private void readContent() throws IOException {
        switch (xml.name()) {
            case "v" -> {
                hasValue = true;
                readText(value);
            }
            case "is" -> {
                hasValue = true;
                value.append(SharedTexts.richText(xml));
            }
            case "f" -> readFormula();
            default -> {}
        }
    }

    private void readText(StringBuilder text) throws IOException {
        while (xml.next() == Xml.Event.TEXT) {
            xml.appendTo(text);
        }
    }

    private void readFormula() throws IOException {
        hasFormula = true;
        String kind = String.valueOf(xml.attribute("t"));
        String shared = kind.equals("shared") ? String.valueOf(xml.attribute("si")) : null;
        String area = kind.equals("array") ? xml.attribute("ref") : null;
        formula.setLength(0);
        readText(formula);
        link = book.link(formula.toString());
        if (shared != null && formula.length() > 0) {
            link.ifPresent(found -> sharedLinks.put(shared, found));
        } else if (shared != null) {
            link = Optional.ofNullable(sharedLinks.get(shared));
        }
        if (area != null && link.isPresent() && linkedAreas.size() < MOST_ARRAYS) {
            linkedAreas.add(new LinkedArea(Position.range(area), link.get()));
        }
    }

    private Cell cell() throws IOException {
        Optional<String> foreign = link.isPresent() ? link : linkOfArea();
        if (foreign.isPresent()) {
            return new Cell.Unreadable(Reason.FOREIGN_LINK, foreign.get());
        }
        if (!hasValue || value.length() == 0 && type == null) {
            return hasFormula ? new Cell.Unreadable(Reason.NO_RESULT, "") : Cell.BLANK;
        }
        return valueCell();
    }

    private Optional<String> linkOfArea() {
        for (LinkedArea linked : linkedAreas) {
            MergedRange area = linked.area();
            boolean inside = position.row() >= area.firstRow()
                    && position.row() <= area.lastRow()
                    && position.column() >= area.firstColumn()
                    && position.column() <= area.lastColumn();
            if (inside) {
                return Optional.of(linked.link());
            }
        }
        return Optional.empty();
    }

    private Cell valueCell() throws IOException {
        switch (type == null ? "n" : type) {
            case "s" -> {
                return sharedText();
            }
            case "str", "inlineStr" -> {
                return text(shownText());
            }
            case "b" -> {
                return new Cell.Text(isOne() ? "TRUE" : "FALSE");
            }
            case "e" -> {
                return new Cell.Unreadable(Reason.CELL_ERROR, value.toString().strip());
            }
            case "d" -> {
                return IsoDays.cell(value.toString().strip());
            }
            default -> {
                return number();
            }
        }
    }

    private boolean isOne() {
        String written = value.toString().strip();
        return written.equals("1") || written.equals("true");
    }

    /** A zero where nothing was computed is no figure. */
    private Cell number() throws IOException {
        Cell cell = Numbers.cell(value.toString(), book.styles().style(style).display());
        boolean zero = cell.number().filter(number -> number.signum() == 0).isPresent();
        return hasFormula && zero && book.isUncalculated() ? new Cell.Unreadable(Reason.NO_RESULT, "0") : cell;
    }

    private boolean isText() {
        return hasValue && type != null && (type.equals("s") || type.equals("str") || type.equals("inlineStr"));
    }

    private String shownText() throws IOException {
        return type.equals("s") ? book.texts().text(index()) : SharedTexts.unescaped(value.toString());
    }

    private Cell sharedText() throws IOException {
        Optional<OldFont> font = book.styles().style(style).font();
        return font.isEmpty() && texts.isUnicode() ? book.texts().unicodeCell(index()) : text(shownText());
    }

    private Cell text(String shown) throws IOException {
        Optional<OldFont> font = book.styles().style(style).font();
        return font.isPresent() ? SheetTexts.unicodeCell(font.get().decoded(shown)) : texts.cell(shown);
    }

    private int index() {
        try {
            return Integer.parseInt(value.toString().strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
