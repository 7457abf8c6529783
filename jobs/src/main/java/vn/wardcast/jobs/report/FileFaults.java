package vn.wardcast.jobs.report;

import java.util.ArrayList;
import java.util.List;

/** The faults of one file: all of them counted, the first few thousand kept, so that a file full of faults needs no memory. */
final class FileFaults {

    /** More than a person mends by hand; the list of faults on disk holds all. */
    static final int MOST_KEPT = 2_000;

    private final FileRead read;
    private final List<Fault> kept = new ArrayList<>();
    private long rejects;
    private long warnings;

    FileFaults(FileRead read) {
        this.read = read;
    }

    void add(Fault fault) {
        if (fault.rejects()) {
            rejects++;
        } else {
            warnings++;
        }
        if (kept.size() < MOST_KEPT) {
            kept.add(fault);
        }
    }

    FileRead read() {
        return read;
    }

    List<Fault> kept() {
        return kept;
    }

    long rejects() {
        return rejects;
    }

    long warnings() {
        return warnings;
    }

    /** Faults that were counted and not kept. */
    long left() {
        return rejects + warnings - kept.size();
    }
}
