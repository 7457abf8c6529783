package vn.wardcast.jobs.report;

import java.util.Optional;
import java.util.OptionalLong;
import vn.wardcast.jobs.landing.fault.Reason;

/**
 * A fault as its sender is told of it.
 *
 * @param batchId content of the file
 * @param file the file's name as lineage keeps it
 * @param place where in the file
 * @param title the column's title in the form; empty when no column is meant
 * @param reason why
 * @param vietnamese what is wrong and how to mend it
 * @param english the same in English
 * @param value the value as it may be shown, masked by whoever found the fault; empty when there is none
 */
public record Fault(
        String batchId,
        String file,
        Place place,
        String title,
        Reason reason,
        String vietnamese,
        String english,
        String value) {

    /**
     * Where a fault lies; what is absent means all of it.
     *
     * @param sheet worksheet; empty for text files and for the file as a whole
     * @param row row from 1; empty for a whole sheet or file
     * @param letter column letter; empty for a whole row
     */
    public record Place(Optional<String> sheet, OptionalLong row, Optional<String> letter) {}

    /** Whether something did not enter because of it; otherwise it entered and deserves a look. */
    public boolean rejects() {
        return reason.severity() == Reason.Severity.REJECT;
    }
}
