package vn.wardcast.jobs.longfile;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import vn.wardcast.jobs.ProgressLine;

/** Works on several threads and takes the results in the order of the inputs, so that their number cannot be seen. */
final class InOrder {

    /** Results that may wait for a slow one before them. */
    private static final int AHEAD = 16;

    private InOrder() {}

    /** @param sink is called by this thread only */
    static <T, R> void map(List<T> inputs, int threads, Function<T, R> work, Consumer<R> sink) {
        IntConsumer progress = ProgressLine.ifWatched(inputs.size());
        int done = 0;
        var pool = Executors.newFixedThreadPool(threads);
        Queue<Future<R>> running = new ArrayDeque<>();
        try {
            for (T input : inputs) {
                running.add(pool.submit(() -> work.apply(input)));
                if (running.size() > AHEAD * threads) {
                    sink.accept(running.remove().get());
                    progress.accept(++done);
                }
            }
            while (!running.isEmpty()) {
                sink.accept(running.remove().get());
                progress.accept(++done);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
