package vn.wardcast.jobs.landing.zoo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something stands in a file; null means that this part does not matter.
 *
 * @param sheet worksheet; empty for text files, which have none
 * @param row row from 1
 * @param letter column letter
 */
record Place(String sheet, Long row, String letter) {

    static final Place FILE = new Place(null, null, null);

    private static final Pattern WRITTEN = Pattern.compile("(?:(.*)!)?(?:([A-Z]{1,3})?(\\d+|\\?)?)");

    /**
     * Reads {@code Sheet!C5}, {@code Sheet!5}, {@code Sheet!C}, {@code Sheet!}; without a sheet it is a place in a text file.
     * A question mark stands for any sheet or any row.
     */
    static Place of(String written) {
        Matcher match = WRITTEN.matcher(written);
        if (!match.matches()) {
            throw new IllegalArgumentException("Cannot understand the place '%s': write Sheet!C5".formatted(written));
        }
        String sheet = match.group(1) == null ? "" : match.group(1);
        String row = match.group(3);
        return new Place(
                sheet.equals("?") ? null : sheet,
                row == null || row.equals("?") ? null : Long.valueOf(row),
                match.group(2));
    }

    /** The row it stands in. */
    Place wholeRow() {
        return new Place(sheet, row, null);
    }

    /** Whether a report at {@code this} speaks of that cell: the cell itself, or the row, column, sheet or file it is in. */
    boolean covers(Place cell) {
        return agree(sheet, cell.sheet) && agree(row, cell.row) && agree(letter, cell.letter);
    }

    /** Whether both are places of one row. */
    boolean inRowOf(Place other) {
        return row != null && row.equals(other.row) && agree(sheet, other.sheet);
    }

    /** Whether {@code this} lies at or inside {@code wider}. */
    boolean isWithin(Place wider) {
        return holds(wider.sheet, sheet) && holds(wider.row, row) && holds(wider.letter, letter);
    }

    private static boolean agree(Object mine, Object theirs) {
        return mine == null || theirs == null || mine.equals(theirs);
    }

    private static boolean holds(Object wide, Object narrow) {
        return wide == null || wide.equals(narrow);
    }

    @Override
    public String toString() {
        return (sheet == null ? "?!" : sheet.isEmpty() ? "" : sheet + "!")
                + (letter == null ? "" : letter)
                + (row == null ? "?" : row);
    }
}
