package vn.wardcast.jobs.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.jobs.landing.Landed;
import vn.wardcast.jobs.report.Report;

/**
 * What a load did.
 *
 * @param files files found
 * @param loaded files that entered now
 * @param alreadyLoaded files whose content is in the lake already
 * @param refused files that could not be read; each with the reason, Vietnamese and English
 * @param read data rows read
 * @param accepted rows that entered
 * @param rejected rows that did not
 * @param cells cells of measures: read = values + missing + rejected
 * @param added facts added to silver
 * @param corrected facts that replaced an earlier one
 * @param unchanged facts that were there already
 * @param values rows of gold.indicator_value written
 * @param issues faults found, by reason
 * @param publication the version that readers see now
 * @param report what went back to the senders; empty when no file was read
 */
public record LoadReport(
        int files,
        int loaded,
        int alreadyLoaded,
        List<Refused> refused,
        long read,
        long accepted,
        long rejected,
        Landed.Cells cells,
        long added,
        long corrected,
        long unchanged,
        long values,
        Map<String, Long> issues,
        long publication,
        Optional<Report> report) {

    /** A file that could not be read, and why. */
    public record Refused(String file, String vietnamese, String english) {}
}
