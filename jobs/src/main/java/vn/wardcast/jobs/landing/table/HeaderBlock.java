package vn.wardcast.jobs.landing.table;

import java.util.ArrayList;
import java.util.List;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;

/**
 * The one to four rows that head a table.
 *
 * @param first number of its first row
 * @param last number of its last row; data starts below
 * @param paths for each sheet column the header words from the top down, without blanks and repetitions
 */
public record HeaderBlock(long first, long last, List<List<String>> paths) {

    /** Joins header rows column by column. */
    static HeaderBlock of(List<SheetRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<List<String>> levels = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            levels.add(level(rows, i, width));
        }
        List<List<String>> paths = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<String> path = new ArrayList<>();
            for (List<String> level : levels) {
                String word = level.get(column);
                if (!word.isEmpty()
                        && (path.isEmpty() || !path.get(path.size() - 1).equals(word))) {
                    path.add(word);
                }
            }
            paths.add(List.copyOf(path));
        }
        return new HeaderBlock(rows.get(0).number(), rows.get(rows.size() - 1).number(), List.copyOf(paths));
    }

    /**
     * The words of one header row. In files without merged cells a group heading stands above the first of its columns only: it
     * reaches right over blanks as long as something stands below.
     */
    private static List<String> level(List<SheetRow> rows, int index, int width) {
        List<String> words = new ArrayList<>();
        boolean last = index == rows.size() - 1;
        for (int column = 0; column < width; column++) {
            String word = shown(rows.get(index), column);
            if (word.isEmpty()
                    && !last
                    && column > 0
                    && hasBelow(rows, index, column)
                    && hasBelow(rows, index, column - 1)) {
                word = isBlankAbove(rows, index, column) ? words.get(column - 1) : "";
            }
            words.add(word);
        }
        return words;
    }

    private static boolean hasBelow(List<SheetRow> rows, int index, int column) {
        for (int below = index + 1; below < rows.size(); below++) {
            if (!shown(rows.get(below), column).isEmpty() && !rows.get(below).isCarried(column)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlankAbove(List<SheetRow> rows, int index, int column) {
        for (int above = 0; above < index; above++) {
            if (!shown(rows.get(above), column).isEmpty()) {
                // A heading of its own above: what stands left of it heads other columns.
                return shown(rows.get(above), column).equals(shown(rows.get(above), column - 1));
            }
        }
        return true;
    }

    private static String shown(SheetRow row, int column) {
        Cell cell = row.cell(column);
        return cell instanceof Cell.Number number
                        && number.value().stripTrailingZeros().scale() <= 0
                ? number.value().setScale(0).toPlainString()
                : cell.shown();
    }

    /** The header of a column as its sender sees it. */
    public String shown(int column) {
        return column < paths.size() ? String.join(" / ", paths.get(column)) : "";
    }
}
