package vn.wardcast.jobs.landing.file;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Note;

/**
 * A row of a sheet.
 *
 * @param number from 1, titles and blank rows counted; in text files the record
 * @param cells its cells from column A on; merged cells carry the value of their range
 * @param carried columns whose value comes from the first cell of a merged range that begins elsewhere
 * @param fault why nothing of the row can be used, such as an unclosed quotation mark; empty for a usable row
 */
public record SheetRow(long number, List<Cell> cells, BitSet carried, Optional<Note> fault) {

    private static final BitSet NONE = new BitSet(0);

    public SheetRow(long number, List<Cell> cells) {
        this(number, cells, NONE, Optional.empty());
    }

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** Whether the value of this column belongs to a merged range that begins in another cell. */
    public boolean isCarried(int column) {
        return carried.get(column);
    }

    public boolean isBlank() {
        if (fault.isPresent()) {
            return false;
        }
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
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
