package vn.wardcast.jobs.landing.zoo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import vn.wardcast.jobs.landing.Contracts;
import vn.wardcast.jobs.landing.FileReading;
import vn.wardcast.jobs.landing.Landed;
import vn.wardcast.jobs.landing.LandingFolder;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Source;

/** The one place where the zoo touches the reader: animals go in as files, facts and issues come out in the zoo's own words. */
final class Reader implements AutoCloseable {

    /** A reader that has not ended by then will not end: the others still want their turn. */
    private static final long PATIENCE_SECONDS = 600;

    /** These are reported at the header's row and stop the whole sheet. */
    private static final Set<String> STOP_THE_SHEET = Set.of("missing_column", "no_table");

    private final Domains domains;
    private final ReferenceBook book;
    private final ExecutorService patient = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "zoo");
        thread.setDaemon(true);
        return thread;
    });

    Reader(Domains domains, ReferenceBook book) {
        this.domains = domains;
        this.book = book;
    }

    @Override
    public void close() {
        patient.shutdownNow();
    }

    /** Puts the animal into a landing folder of its own and reads that. */
    Reading read(Animal animal, Path folder) throws IOException {
        Path file = folder.resolve(animal.file());
        Files.createDirectories(file.getParent());
        Files.write(file, animal.bytes().write());
        long started = System.nanoTime();
        Future<Reading> reading = patient.submit(() -> read(folder));
        try {
            return reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return Reading.crashed(firstLine(e.getCause()), millis(started));
        } catch (TimeoutException e) {
            reading.cancel(true);
            return Reading.crashed("has not ended after %d s".formatted(PATIENCE_SECONDS), millis(started));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Reading read(Path folder) {
        long started = System.nanoTime();
        LandingFolder.Found found = new LandingFolder(domains, Optional.empty()).list(folder);
        List<Landed> landed = new ArrayList<>();
        Contracts contracts = new Contracts(domains);
        Stream.concat(found.known().stream(), found.unknown().stream())
                .forEach(file -> FileReading.read(file, contracts, book, landed::add));
        return translated(landed, millis(started));
    }

    private Reading translated(List<Landed> landed, long millis) {
        List<Fact> facts = new ArrayList<>();
        List<Reading.Issue> issues = new ArrayList<>();
        boolean refused = false;
        for (Landed one : landed) {
            if (one instanceof Landed.Record record) {
                facts.addAll(facts(record));
            } else if (one instanceof Landed.Issue issue) {
                issues.add(issue(issue));
            } else if (one instanceof Landed.Summary summary) {
                refused |= summary.refused();
            }
        }
        // As the loader does: of a refused file nothing enters.
        return new Reading(refused ? List.of() : facts, issues, refused, spoken(landed), Optional.empty(), millis);
    }

    /** Where a file lies on the machine that reads it is not kept; all else is. */
    private static String spoken(List<Landed> landed) {
        String spoken = landed.toString();
        for (Landed one : landed) {
            if (one instanceof Landed.Summary summary) {
                spoken = spoken.replace(summary.file().path(), "");
            }
        }
        return spoken;
    }

    private List<Fact> facts(Landed.Record record) {
        Source source = domains.domain(record.form().domain())
                .sources()
                .get(record.form().source());
        Map<String, String> keys = new HashMap<>();
        for (String key : source.keyColumns()) {
            if (record.values().containsKey(key)) {
                keys.put(key, record.values().get(key));
            }
        }
        List<Fact> facts = new ArrayList<>();
        record.values().forEach((name, value) -> {
            Column column = source.columns().get(name);
            if (column == null || column.type().isNumeric()) {
                Place place = new Place(
                        record.sheet() == null ? "" : record.sheet(),
                        record.row(),
                        record.columns().get(name));
                facts.add(new Fact(source.id(), keys, name, plain(value), place));
            }
        });
        return facts;
    }

    private static String plain(String value) {
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }

    private static Reading.Issue issue(Landed.Issue issue) {
        String code = issue.reason().code();
        boolean inText = issue.sheet() == null && issue.row() != null;
        return new Reading.Issue(
                new Place(
                        inText ? "" : issue.sheet(),
                        STOP_THE_SHEET.contains(code) ? null : issue.row(),
                        issue.letter()),
                code,
                issue.reason().severity().word().equals("reject"));
    }

    private static long millis(long started) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    private static String firstLine(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
