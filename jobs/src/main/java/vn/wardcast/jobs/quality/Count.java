package vn.wardcast.jobs.quality;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one file says about one period of one unit, counted.
 *
 * @param batchId SHA-256 of the file
 * @param label the period; null: the rows do not say it
 * @param rowsRead data rows; 0 for a period that is one of several across the same rows
 * @param rowsAccepted those that entered
 * @param cells cells of measures in those rows
 * @param requiredMissing empty cells of required columns that are no measures
 * @param warned cells and rows that entered with a warning
 * @param loadedAt when it was loaded; files of one load have the same time
 * @param fileDay the day on which it was written, as the file says
 * @param synthetic whether it says it is invented
 * @param refused whether nothing of the file was taken
 */
record Count(
        String batchId,
        String label,
        long rowsRead,
        long rowsAccepted,
        Cells cells,
        long requiredMissing,
        long warned,
        Instant loadedAt,
        LocalDate fileDay,
        boolean synthetic,
        boolean refused)
        implements Serializable {

    /** Cells of measures: read = values + missing + rejected. */
    record Cells(long read, long values, long missing, long rejected) implements Serializable {
        static final Cells NONE = new Cells(0, 0, 0, 0);

        Cells plus(Cells other) {
            return new Cells(
                    read + other.read, values + other.values, missing + other.missing, rejected + other.rejected);
        }
    }
}
