package vn.wardcast.jobs.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Turns a reader that pushes rows into the iterator Spark pulls from, with a bounded number of rows in between: the reader
 * runs in a thread of its own and waits when Spark is slower.
 */
final class PushIterator<T> implements Iterator<T> {

    private static final int CHUNK = 512;
    private static final int CHUNKS = 8;

    private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(CHUNKS);
    private final List<T> end = new ArrayList<>(0);
    private volatile Throwable failure;
    private List<T> chunk = List.of();
    private int next;

    PushIterator(Consumer<Consumer<T>> reader) {
        Thread thread = new Thread(() -> produce(reader), "wardcast-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void produce(Consumer<Consumer<T>> reader) {
        List<List<T>> open = new ArrayList<>(List.of(new ArrayList<>(CHUNK)));
        try {
            reader.accept(row -> {
                open.get(0).add(row);
                if (open.get(0).size() == CHUNK) {
                    put(open.get(0));
                    open.set(0, new ArrayList<>(CHUNK));
                }
            });
            put(open.get(0));
        } catch (Throwable e) {
            // Handed over to the task's thread, which throws it.
            failure = e;
        } finally {
            put(end);
        }
    }

    private void put(List<T> rows) {
        try {
            queue.put(rows);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasNext() {
        while (next == chunk.size() && chunk != end) {
            try {
                chunk = queue.take();
                next = 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while reading a landing file", e);
            }
        }
        if (chunk == end && failure != null) {
            throw new IllegalStateException("Cannot read a landing file: " + failure, failure);
        }
        return chunk != end;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return chunk.get(next++);
    }
}
