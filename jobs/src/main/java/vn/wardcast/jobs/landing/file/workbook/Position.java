package vn.wardcast.jobs.landing.file.workbook;

import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.grid.MergedRange;

/** Where a walk through a sheet stands. Rows and cells may leave out their address; then they follow the one before. */
final class Position {

    private static final long ROWS = 1_048_576;
    private static final int COLUMNS = 16_384;

    private long row;
    private int column = -1;

    long row() {
        return row;
    }

    int column() {
        return column;
    }

    void row(Xml xml) {
        long next = xml.number("r", (int) Math.min(row + 1, ROWS + 1));
        if (next <= row || next > ROWS) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "dòng · row " + next);
        }
        row = next;
        column = -1;
    }

    void cell(Xml xml) {
        String reference = xml.attribute("r");
        int next = reference == null ? column + 1 : column(reference, 0);
        if (next <= column || next >= COLUMNS || reference != null && rowOf(reference) != row) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "ô · cell " + Archive.printable(String.valueOf(reference)));
        }
        column = next;
    }

    private static long rowOf(String reference) {
        return number(reference, letters(reference, 0));
    }

    /** The column of a reference such as AB12, from 0. */
    private static int column(String reference, int from) {
        int column = 0;
        int end = letters(reference, from);
        for (int i = from; i < end; i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return end == from || end - from > 3 ? COLUMNS : column - 1;
    }

    private static int letters(String reference, int from) {
        int end = from;
        while (end < reference.length()
                && (reference.charAt(end) | 0x20) >= 'a'
                && (reference.charAt(end) | 0x20) <= 'z') {
            end++;
        }
        return end;
    }

    private static long number(String reference, int from) {
        long number = 0;
        for (int i = from; i < reference.length() && number <= ROWS; i++) {
            int digit = reference.charAt(i) - '0';
            number = digit >= 0 && digit <= 9 ? number * 10 + digit : ROWS + 1;
        }
        return number;
    }

    /** A range such as A1:B2. */
    static MergedRange range(String reference) {
        String[] corners = String.valueOf(reference).replace("$", "").split(":", 2);
        String first = corners[0];
        String last = corners[corners.length - 1];
        MergedRange range = new MergedRange(rowOf(first), rowOf(last), column(first, 0), column(last, 0));
        if (range.lastRow() > ROWS || range.lastColumn() >= COLUMNS || range.firstRow() < 1) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "vùng · range " + Archive.printable(String.valueOf(reference)));
        }
        return range;
    }
}
