package vn.wardcast.jobs.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes the report of a load: faults pass by file after file, each goes into the list, and when those of a file have passed its
 * marked copy is written. Only one file's faults are in memory at a time.
 */
public final class ReportWriter implements AutoCloseable {

    private final ReportFolder folder;
    private final IssuesCsv csv;
    private final Copies copies;
    private final List<Returned> returned = new ArrayList<>();
    private long rejects;
    private long warnings;

    /**
     * Begins a report.
     *
     * @param folder made when it is not there; files of an earlier report in it are replaced
     * @throws vn.wardcast.lakehouse.UserError when nothing can be written there
     */
    public ReportWriter(Path folder) {
        this.folder = ReportFolder.create(folder);
        this.csv = new IssuesCsv(this.folder);
        this.copies = new Copies(this.folder);
    }

    /**
     * Adds faults.
     *
     * @param faults those of one file side by side, in the order in which a person goes through it
     * @param files every file that has faults, by content
     */
    public void add(Iterator<Fault> faults, Map<String, FileRead> files) {
        FileFaults current = null;
        while (faults.hasNext()) {
            Fault fault = faults.next();
            if (current == null || !current.read().file().batchId().equals(fault.batchId())) {
                giveBack(current);
                current = new FileFaults(files.get(fault.batchId()));
            }
            csv.add(fault);
            current.add(fault);
        }
        giveBack(current);
    }

    private void giveBack(FileFaults faults) {
        if (faults != null) {
            rejects += faults.rejects();
            warnings += faults.warnings();
            returned.add(new Returned(
                    faults.read().file().name(), faults.rejects(), faults.warnings(), copies.write(faults)));
        }
    }

    /** What was written so far. */
    public Report report() {
        return new Report(folder.path(), rejects, warnings, List.copyOf(returned));
    }

    @Override
    public void close() {
        csv.close();
    }
}
