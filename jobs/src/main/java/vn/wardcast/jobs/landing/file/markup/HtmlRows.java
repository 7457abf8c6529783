package vn.wardcast.jobs.landing.file.markup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.file.coding.SheetTexts;

/** Makes rows of table rows; a cell that spans columns or rows is merged over them. */
final class HtmlRows {

    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_ROWS = 65_534;

    private final SheetTexts texts;
    /** Cells that reach down from rows above, by their column. */
    private final TreeMap<Integer, Span> spans = new TreeMap<>();

    private Element table;
    private long number;

    /** A value and for how many further rows it holds. */
    private record Span(Cell value, int rows) {}

    HtmlRows(SheetTexts texts) {
        this.texts = texts;
    }

    /** The next row: a table row, or a title as a row of one cell. */
    SheetRow row(Element element) {
        number++;
        if (!element.nameIs("tr")) {
            return new SheetRow(number, List.of(cell(element)));
        }
        Element own = element.closest("table");
        if (own != table) {
            spans.clear();
            table = own;
        }
        return tableRow(element);
    }

    private SheetRow tableRow(Element element) {
        List<Cell> cells = new ArrayList<>();
        BitSet carried = new BitSet();
        Map<Integer, Span> below = new TreeMap<>();
        for (Element child : element.children()) {
            if (child.nameIs("td") || child.nameIs("th")) {
                carryDown(cells, carried, below);
                place(child, cells, carried, below);
            }
        }
        while (cells.size() < width()) {
            carryDown(cells, carried, below);
            if (cells.size() < width()) {
                cells.add(Cell.BLANK);
            }
        }
        spans.clear();
        spans.putAll(below);
        return new SheetRow(number, cells, carried, Optional.empty());
    }

    /** Columns that cells from above reach. */
    private int width() {
        return spans.isEmpty() ? 0 : spans.lastKey() + 1;
    }

    private void carryDown(List<Cell> cells, BitSet carried, Map<Integer, Span> below) {
        for (Span span = spans.get(cells.size()); span != null; span = spans.get(cells.size())) {
            if (span.rows() > 1) {
                below.put(cells.size(), new Span(span.value(), span.rows() - 1));
            }
            carried.set(cells.size());
            cells.add(span.value());
        }
    }

    private void place(Element element, List<Cell> cells, BitSet carried, Map<Integer, Span> below) {
        int columns = span(element, "colspan", MOST_COLUMNS);
        int rows = span(element, "rowspan", MOST_ROWS);
        Cell cell = cell(element);
        for (int i = 0; i < columns && cells.size() < MOST_COLUMNS; i++) {
            if (rows > 1) {
                below.put(cells.size(), new Span(cell, rows - 1));
            }
            carried.set(cells.size(), i > 0);
            cells.add(cell);
        }
    }

    private static int span(Element element, String name, int most) {
        String written = element.attr(name).strip();
        int span = written.matches("\\d{1,6}") ? Integer.parseInt(written) : 1;
        return Math.max(1, Math.min(span, most));
    }

    private Cell cell(Element element) {
        return texts.cell(element.text());
    }
}
