package vn.wardcast.jobs.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Small jobs leave Spark idle between their stages; a few of them side by side fill the gaps. */
final class SideBySide {

    private static final int AT_ONCE = 3;

    private SideBySide() {}

    /** The results in the order of the inputs; the first failure ends the work. */
    static <T, R> List<R> map(List<T> inputs, Function<T, R> work) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<R>> running = inputs.stream()
                    .map(input -> pool.submit(() -> work.apply(input)))
                    .toList();
            List<R> results = new ArrayList<>();
            for (Future<R> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
