package vn.wardcast.api.pages;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Reading;
import vn.wardcast.api.http.Refusal;
import vn.wardcast.api.lake.LakeViews;
import vn.wardcast.api.lake.Lease;
import vn.wardcast.api.lake.Publication;
import vn.wardcast.api.sql.QueryFailed;
import vn.wardcast.lakehouse.TableName;

/**
 * Asks the pages of units that have figures once for each new publication, so that their first readers find the answers in
 * memory. It works half of the time at most, one page after the other, and stops when a newer publication comes.
 */
public final class ReadAhead implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);
    private static final String PATH = "/api/v1/pages/";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** A server of a province has some hundred communes; those with most forecasts come first. */
    private static final int MOST_UNITS = 50;

    /** What is opened most comes first, for all units. */
    private static final List<String> PAGES = List.of(
            "overview", "budget", "targets", "tourism", "health", "education", "population", "quality", "alerts");

    private static final String UNITS = """
            SELECT u.unit_id FROM (SELECT unit_id, count(*) AS n FROM forecast.forecast GROUP BY unit_id) f
            JOIN reference.unit u ON u.unit_id = f.unit_id
            WHERE u.valid_to IS NULL ORDER BY u.level = 'commune' DESC, f.n DESC, u.unit_id LIMIT %d
            """.formatted(MOST_UNITS);

    private record Wanted(String unit, String page) {}

    private final LakeViews views;
    private final Reading pages;
    private final Thread thread = new Thread(this::work, "read-ahead");
    private volatile Publication read;

    /** {@code pages} answers at {@value #PATH}{@code {page}}. */
    public ReadAhead(LakeViews views, Reading pages) {
        this.views = views;
        this.pages = pages;
    }

    /** Begins; once. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether all pages of the present publication are read. */
    public boolean isDone() {
        return read != null && newest().filter(read::equals).isPresent();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (true) {
                Optional<Publication> newest = newest();
                if (newest.isPresent() && !newest.equals(Optional.ofNullable(read)) && readAll(newest.get())) {
                    read = newest.get();
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (Exception fault) {
            // Readers still get every page from the lake itself.
            LOG.warn("Cannot read pages ahead any more: {}", fault.getMessage(), fault);
        }
    }

    private Optional<Publication> newest() {
        try (Lease lease = views.findLease().orElse(null)) {
            return Optional.ofNullable(lease).map(held -> held.view().publication());
        }
    }

    /** Whether the publication remained the present one to the end. */
    private boolean readAll(Publication publication) throws Exception {
        for (Wanted wanted : wanted()) {
            long started = System.nanoTime();
            if (!read(publication, wanted)) {
                return false;
            }
            Thread.sleep(Math.min(PAUSE.toMillis(), (System.nanoTime() - started) / 1_000_000));
        }
        return true;
    }

    private List<Wanted> wanted() {
        try (Lease lease = views.findLease().orElse(null)) {
            if (lease == null || !lease.view().has(TableName.of("reference.unit"))) {
                return List.of();
            }
            List<String> units = lease.view().engine().query(UNITS, List.of()).map(row -> row.text("unit_id"));
            return PAGES.stream()
                    .flatMap(page -> units.stream().map(unit -> new Wanted(unit, page)))
                    .toList();
        }
    }

    /** Whether the publication is still the present one. */
    private boolean read(Publication publication, Wanted wanted) throws Exception {
        try {
            Question question = new Question(Map.of("unit", List.of(wanted.unit())), Map.of("page", wanted.page()));
            return pages.ahead(publication, PATH + wanted.page(), question);
        } catch (Refusal | QueryFailed told) {
            // The reader will be told the same.
            LOG.debug("{} of {}: {}", wanted.page(), wanted.unit(), told.getMessage());
            return true;
        }
    }
}
