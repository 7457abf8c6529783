package vn.wardcast.benchmarks.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Counts calls and the processor time of the measuring thread: JMH itself looks at the clock on the wall only. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ProcessorTime {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    public long calls;
    public long nanos;

    private long begin;

    @Setup(Level.Iteration)
    public void begin() {
        begin = CLOCK.getCurrentThreadCpuTime();
    }

    @TearDown(Level.Iteration)
    public void end() {
        nanos = CLOCK.getCurrentThreadCpuTime() - begin;
    }
}
