package vn.wardcast.jobs.landing;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number from 1, titles and blank rows counted; in text files the record
 * @param cells its cells from column A on
 */
public record SheetRow(long number, List<Cell> cells) {

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** The letter of a column: 0 is A, 26 is AA. */
    public static String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
