package vn.wardcast.jobs.landing.value;

import vn.wardcast.jobs.landing.file.Cell;

/**
 * Reads the cells of one column. Every cell of the column is shown to {@link #observe} before the first is read, since one
 * value cannot always tell how it is meant while the column usually can.
 */
public interface CellReader {

    /** Lets one cell of the column testify. */
    default void observe(Cell cell) {}

    /** Reads a cell that is not missing. */
    Reading read(Cell cell);
}
