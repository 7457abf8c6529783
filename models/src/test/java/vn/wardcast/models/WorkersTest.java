package vn.wardcast.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final List<Integer> INPUTS = IntStream.range(0, 40).boxed().toList();

    @Test
    void results_keepTheOrderWhoeverIsFirst() {
        var last = new CountDownLatch(1);
        var results = Workers.of(2, finished -> {}).map(List.of(0, 1, 2), input -> {
            if (input == 0) {
                await(last);
            } else if (input == 2) {
                last.countDown();
            }
            return input * 10;
        });
        assertEquals(List.of(0, 10, 20), results);
    }

    @Test
    void progress_countsOnOverSeveralMaps() {
        for (int threads : new int[] {1, 4}) {
            var told = new ArrayList<Integer>();
            var workers = Workers.of(threads, told::add);
            workers.map(INPUTS, input -> input);
            workers.quietly().map(INPUTS, input -> input);
            workers.map(INPUTS, input -> input);
            assertEquals(IntStream.rangeClosed(1, 80).boxed().toList(), told);
        }
    }

    @Test
    void time_countsTheCallerAndItsThreads() {
        for (int threads : new int[] {1, 3}) {
            var workers = Workers.of(threads, finished -> {});
            var one = workers.time(() -> workers.map(List.of(1), WorkersTest::burn));
            var six = workers.time(() -> workers.quietly().map(List.of(1, 2, 3, 4, 5, 6), WorkersTest::burn));
            double share = six.processorSeconds() / one.processorSeconds();
            assertTrue(share > 3 && share < 12, threads + " threads: " + share);
            assertTrue(one.processorSeconds() > 0.02, "" + one.processorSeconds());
        }
    }

    @Test
    void firstFailure_isThrownOn() {
        for (int threads : new int[] {1, 4}) {
            var workers = Workers.of(threads, finished -> {});
            var failure = assertThrows(
                    IllegalStateException.class,
                    () -> workers.map(INPUTS, input -> {
                        if (input >= 7) {
                            throw new IllegalStateException("input " + input);
                        }
                        return input;
                    }));
            assertEquals("input 7", failure.getMessage());
        }
    }

    @Test
    void threads_endWithTheWork() throws InterruptedException {
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        Workers.of(4, finished -> {}).map(INPUTS, input -> used.add(Thread.currentThread()));
        for (Thread thread : used) {
            thread.join(10_000);
            assertFalse(thread.isAlive());
        }
    }

    @Test
    void noThreads_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> Workers.of(0, finished -> {}));
    }

    private static double burn(int input) {
        long end = CLOCK.getCurrentThreadCpuTime() + 30_000_000;
        double sum = input;
        while (CLOCK.getCurrentThreadCpuTime() < end) {
            sum += Math.sqrt(sum + 1);
        }
        return sum;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
