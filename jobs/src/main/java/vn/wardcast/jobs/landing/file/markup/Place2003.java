package vn.wardcast.jobs.landing.file.markup;

import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.grid.MergedRange;
import vn.wardcast.jobs.landing.file.workbook.Xml;

/** Where a walk through an XML Spreadsheet stands: rows and cells follow each other unless they name an index. */
final class Place2003 {

    static final int COLUMNS = 16_384;
    private static final long ROWS = 1_048_576;

    private long row;
    private int column;
    /** Cells that a merged one covers are left out of the file. */
    private int covered;

    private long spanned;

    void begin() {
        row = 0;
        spanned = 0;
    }

    void row(Xml xml) {
        long next = xml.number("Index", (int) Math.min(row + spanned + 1, ROWS + 1));
        if (next <= row || next > ROWS) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "dòng · row " + next);
        }
        row = next;
        spanned = Math.max(0, xml.number("Span", 0));
        column = -1;
        covered = 0;
    }

    void cell(Xml xml) {
        int next = xml.number("Index", column + covered + 2) - 1;
        if (next <= column || next >= COLUMNS) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "ô · cell " + row + ":" + next);
        }
        column = next;
        covered = Math.max(0, Math.min(xml.number("MergeAcross", 0), COLUMNS));
    }

    MergedRange merged(Xml xml) {
        long down = Math.max(0, Math.min(xml.number("MergeDown", 0), ROWS));
        return new MergedRange(row, row + down, column, column + covered);
    }

    long row() {
        return row;
    }

    int column() {
        return column;
    }
}
