package vn.wardcast.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A process whose lines are kept as they come. It is a child of the tests and ends with them. */
final class Running implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 10;

    private final List<String> command;
    private final Process process;
    private final Lines out;
    private final Lines err;
    private final Thread atEnd;
    private final long startedAt = System.nanoTime();
    private volatile long endedAfter;

    Running(List<String> command, Process process) {
        this.command = command;
        this.process = process;
        this.out = Lines.of(process.getInputStream());
        this.err = Lines.of(process.getErrorStream());
        this.atEnd = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /** Waits for the end. */
    Product.Ran ran() {
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("No end after %d minutes: %s".formatted(PATIENCE_MINUTES, told()));
            }
            endedAfter = millis(startedAt);
            out.thread.join();
            err.thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            forget();
        }
        return told();
    }

    /** Waits for a line on either stream, or for the end; returns whether the line came. */
    boolean says(Predicate<String> line) {
        while (true) {
            boolean alive = process.isAlive();
            if (out.has(line) || err.has(line)) {
                return true;
            }
            if (!alive) {
                join();
                return out.has(line) || err.has(line);
            }
            pause(20);
        }
    }

    /** The first line on standard output that fits. */
    String line(Predicate<String> wanted) {
        says(wanted);
        return out.first(wanted).orElseThrow(() -> new AssertionError("The line did not come: " + told()));
    }

    /** What it said on standard output and when, once it has ended. */
    Timeline timeline() {
        return new Timeline(out.said(startedAt), endedAfter);
    }

    /** It and those it started. */
    List<ProcessHandle> processes() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        return all;
    }

    /** SIGKILL, as the machine's owner or the kernel would send it. */
    Product.Ran kill() {
        process.destroyForcibly();
        return ran();
    }

    /** SIGTERM; then waits for the end. */
    Product.Ran stop() {
        process.destroy();
        return ran();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        forget();
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Product.Ran told() {
        String verb = String.join(" ", command.subList(Math.min(command.size(), verbAt()), command.size()));
        return new Product.Ran(verb, process.isAlive() ? -1 : process.exitValue(), out.text(), err.text());
    }

    /** The command line without the JVM's part, which says nothing to a reader. */
    private int verbAt() {
        for (int i = 0; i < command.size(); i++) {
            if (command.get(i).endsWith(".Main") || command.get(i).endsWith(".jar")) {
                return i + 1;
            }
        }
        return 0;
    }

    private void join() {
        try {
            out.thread.join();
            err.thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is running.
        }
    }

    private static final class Lines {
        private final List<String> lines = new ArrayList<>();
        private final List<Long> cameAt = new ArrayList<>();
        private Thread thread;

        static Lines of(InputStream stream) {
            Lines lines = new Lines();
            lines.thread = new Thread(() -> lines.readAll(stream), "lines of a process");
            lines.thread.setDaemon(true);
            lines.thread.start();
            return lines;
        }

        /** Only a line feed ends a line: what a terminal is told by carriage returns is kept. */
        private void readAll(InputStream stream) {
            StringBuilder line = new StringBuilder();
            try (Reader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (int letter = reader.read(); letter >= 0; letter = reader.read()) {
                    if (letter == '\n') {
                        add(line.toString());
                        line.setLength(0);
                    } else {
                        line.append((char) letter);
                    }
                }
            } catch (IOException killed) {
                line.append("(cut off)");
            }
            if (!line.isEmpty()) {
                add(line.toString());
            }
        }

        private synchronized void add(String line) {
            lines.add(line);
            cameAt.add(System.nanoTime());
        }

        synchronized List<Timeline.Said> said(long since) {
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> new Timeline.Said(lines.get(i), (cameAt.get(i) - since) / 1_000_000))
                    .toList();
        }

        synchronized boolean has(Predicate<String> wanted) {
            return lines.stream().anyMatch(wanted);
        }

        synchronized java.util.Optional<String> first(Predicate<String> wanted) {
            return lines.stream().filter(wanted).findFirst();
        }

        synchronized String text() {
            return String.join("\n", lines);
        }
    }
}
