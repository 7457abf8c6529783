package vn.wardcast.jobs.landing.file.grid;

/**
 * Cells merged into one.
 *
 * @param firstRow number of its first row, from 1
 * @param lastRow number of its last row
 * @param firstColumn its first column, A is 0
 * @param lastColumn its last column
 */
public record MergedRange(long firstRow, long lastRow, int firstColumn, int lastColumn) {

    /** Whether the range is more than one cell and the right way round. */
    public boolean isRange() {
        return firstRow <= lastRow && firstColumn <= lastColumn && (firstRow < lastRow || firstColumn < lastColumn);
    }

    /** The part of the range within the rows and columns in use: what is merged beyond them carries nothing anywhere. */
    public MergedRange within(long rows, int columns) {
        return new MergedRange(firstRow, Math.min(lastRow, rows), firstColumn, Math.min(lastColumn, columns - 1));
    }
}
