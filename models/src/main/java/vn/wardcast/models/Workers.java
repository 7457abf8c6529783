package vn.wardcast.models;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Who does the work: the calling thread, or several. Results come in the order of the inputs, so the number of threads
 * cannot be seen in them. Threads live as long as one {@link #map}. Itself for one calling thread at a time.
 */
public final class Workers {

    /** Processor time: a clock on the wall would count what other threads and programs do meanwhile. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final double NANOS = 1e9;

    private final int threads;
    private final IntConsumer progress;
    private final AtomicLong nanosElsewhere;
    private int finished;

    private Workers(int threads, IntConsumer progress, AtomicLong nanosElsewhere) {
        if (threads < 1) {
            throw new IllegalArgumentException("Cannot work with %d threads: must be 1 or more".formatted(threads));
        }
        this.threads = threads;
        this.progress = progress;
        this.nanosElsewhere = nanosElsewhere;
    }

    /** A result and what it cost. */
    public record Timed<R>(R result, double processorSeconds) {}

    /** The calling thread, which tells nobody how far it is. */
    public static Workers alone() {
        return of(1, finished -> {});
    }

    /** @param progress told by the calling thread how many inputs are finished, over all calls of {@link #map} */
    public static Workers of(int threads, IntConsumer progress) {
        return new Workers(threads, progress, new AtomicLong());
    }

    /** The same workers for work that does not count as progress. */
    public Workers quietly() {
        return new Workers(threads, finished -> {}, nanosElsewhere);
    }

    /**
     * One result per input, in the same order. An exception of the work is thrown on, that of the earliest input if there are
     * several.
     *
     * @param work used by several threads at once; must not call {@code map} itself
     */
    public <T, R> List<R> map(List<T> inputs, Function<? super T, ? extends R> work) {
        return Math.min(threads, inputs.size()) > 1 ? onThreads(inputs, work) : here(inputs, work);
    }

    /** Runs it and adds up the processor time of the calling thread and of all threads it made work through {@code map}. */
    public <R> Timed<R> time(Supplier<R> work) {
        long before = CLOCK.getCurrentThreadCpuTime() + nanosElsewhere.get();
        R result = work.get();
        long after = CLOCK.getCurrentThreadCpuTime() + nanosElsewhere.get();
        return new Timed<>(result, (after - before) / NANOS);
    }

    private <T, R> List<R> here(List<T> inputs, Function<? super T, ? extends R> work) {
        List<R> results = new ArrayList<>(inputs.size());
        for (T input : inputs) {
            results.add(work.apply(input));
            progress.accept(++finished);
        }
        return results;
    }

    private <T, R> List<R> onThreads(List<T> inputs, Function<? super T, ? extends R> work) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, inputs.size()));
        try {
            List<Future<R>> running = new ArrayList<>(inputs.size());
            for (T input : inputs) {
                running.add(pool.submit(() -> counted(input, work)));
            }
            return collect(running);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private <R> List<R> collect(List<Future<R>> running) throws InterruptedException, ExecutionException {
        List<R> results = new ArrayList<>(running.size());
        for (Future<R> each : running) {
            results.add(each.get());
            progress.accept(++finished);
        }
        return results;
    }

    private <T, R> R counted(T input, Function<? super T, ? extends R> work) {
        long before = CLOCK.getCurrentThreadCpuTime();
        try {
            return work.apply(input);
        } finally {
            nanosElsewhere.addAndGet(CLOCK.getCurrentThreadCpuTime() - before);
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(failure.getCause());
    }
}
