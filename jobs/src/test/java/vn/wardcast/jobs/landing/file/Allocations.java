package vn.wardcast.jobs.landing.file;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** How many bytes a reading asks for in all, short-lived ones too: an upper bound of what it holds at once. */
public final class Allocations {

    private Allocations() {}

    /** Something that reads. */
    public interface Reading {
        void run() throws IOException;
    }

    /** Bytes allocated by this thread while it reads. */
    public static long of(Reading reading) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        reading.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
