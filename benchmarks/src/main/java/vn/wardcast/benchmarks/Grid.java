package vn.wardcast.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of words and numbers, for a terminal or for Markdown. The first column and the source are words, all others are numbers. */
public record Grid(List<String> header, List<List<String>> rows) {

    public static Grid of(String... header) {
        return new Grid(List.of(header), new ArrayList<>());
    }

    public void add(List<String> row) {
        rows.add(row);
    }

    /** A number with so many decimals, or a dash where there is none. */
    public static String number(double value, int decimals) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    public String text() {
        int[] widths = IntStream.range(0, header.size()).map(this::width).toArray();
        return all().stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    public String markdown() {
        var lines = new ArrayList<String>();
        lines.add("| " + String.join(" | ", header) + " |");
        lines.add(IntStream.range(0, header.size())
                .mapToObj(column -> isWords(column) ? "---|" : "---:|")
                .collect(Collectors.joining("", "|", "")));
        rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        return String.join("\n", lines) + "\n";
    }

    private List<List<String>> all() {
        var all = new ArrayList<List<String>>();
        all.add(header);
        all.addAll(rows);
        return all;
    }

    private int width(int column) {
        return all().stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private boolean isWords(int column) {
        return column == 0 || header.get(column).equals("source");
    }

    private String line(List<String> row, int[] widths) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < widths.length; i++) {
            String format = (isWords(i) ? "%-" : "%") + widths[i] + "s";
            cells.add(format.formatted(row.get(i)));
        }
        return "  " + String.join("  ", cells).stripTrailing();
    }
}
