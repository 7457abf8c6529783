package vn.wardcast.jobs.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a load wrote for the senders of its files.
 *
 * @param folder where it lies; its name is the load's
 * @param rejects faults that kept a file, sheet, row or cell out
 * @param warnings faults of what entered and deserves a look
 * @param returned the faulty files, in the order in which they were read
 */
public record Report(Path folder, long rejects, long warnings, List<Returned> returned) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The list of all faults. */
    public Path issues() {
        return folder.resolve(ReportFolder.ISSUES);
    }

    /** Writes what the load did beside the faults, as {@code summary.json}. */
    public void writeSummary(Map<String, Object> done) {
        ReportFolder there = ReportFolder.at(folder);
        try (Writer out = there.text(ReportFolder.SUMMARY)) {
            out.write(JSON.writeValueAsString(done));
        } catch (IOException e) {
            throw there.cannotWrite(ReportFolder.SUMMARY, e);
        }
    }
}
