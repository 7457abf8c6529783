package vn.wardcast.api.print;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import vn.wardcast.api.sql.Header;

/** A table for eyes: columns as wide as their widest cell, numbers to the right, and how many rows there were. */
final class TablePrinter implements ResultPrinter {

    private static final int WIDEST = 60;

    private final PrintStream out;
    private final List<List<String>> rows = new ArrayList<>();
    private Header header;

    TablePrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void header(Header found) {
        header = found;
    }

    @Override
    public void row(List<Object> row) {
        rows.add(row.stream().map(TablePrinter::text).toList());
    }

    @Override
    public void end() {
        int[] widths = widths();
        line(header.names(), widths);
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append(rule.isEmpty() ? "" : "  ").append("─".repeat(width));
        }
        out.println(rule);
        rows.forEach(row -> line(row, widths));
        out.println("(%d dòng / rows)".formatted(rows.size()));
    }

    private int[] widths() {
        int[] widths = header.names().stream().mapToInt(TextWidth::of).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    private void line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - TextWidth.of(cells.get(i)));
            line.append(i == 0 ? "" : "  ").append(isNumber(i) ? gap + cells.get(i) : cells.get(i) + gap);
        }
        out.println(line.toString().stripTrailing());
    }

    private boolean isNumber(int column) {
        return header.types().get(column).matches("(DECIMAL|.*INT|DOUBLE|FLOAT|HUGEINT).*");
    }

    /** One line, not endlessly wide: a table is for looking, CSV and JSON give everything. */
    private static String text(Object cell) {
        String line = CellText.of(cell).replaceAll("\\s*\\R\\s*", " ⏎ ").replace('\t', ' ');
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }
}
