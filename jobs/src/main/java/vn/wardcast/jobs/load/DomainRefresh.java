package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.wardcast.jobs.landing.ReferenceBook;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.domain.Domain;

/** Brings silver and gold of one domain up to date, in a Spark session of its own so that domains run side by side. */
final class DomainRefresh {

    private static final int AT_ONCE = 3;

    private final SparkLake lake;
    private final Domain domain;
    private final SparkSession session;
    private final SilverTable silver;
    private final GoldTables gold;

    DomainRefresh(SparkLake lake, Domain domain, ReferenceBook book, TableWriter writer) {
        this.lake = lake;
        this.domain = domain;
        this.session = Sessions.fresh(lake);
        Reference.registerFunctions(session, book);
        this.silver = new SilverTable(lake, session, domain, writer);
        this.gold = new GoldTables(lake, session, domain, writer);
    }

    /** What became of a domain. */
    record Outcome(SilverTable.Change silver, boolean goldRebuilt) {}

    Domain domain() {
        return domain;
    }

    /** Whether its tables were made by other definitions than today's; a domain that never got a file is not. */
    boolean isOutdated() {
        return lake.lake().has(domain.silverTable()) && (isSilverOutdated() || gold.areOutdated());
    }

    /** Runs them side by side; the first failure ends the load. */
    static Map<String, Outcome> all(List<DomainRefresh> work, Optional<Dataset<Row>> records, Set<String> withFacts) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, Future<Outcome>> running = new LinkedHashMap<>();
            for (DomainRefresh refresh : work) {
                boolean facts = withFacts.contains(refresh.domain.id());
                running.put(refresh.domain.id(), pool.submit(() -> refresh.run(facts ? records : Optional.empty())));
            }
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            for (Map.Entry<String, Future<Outcome>> each : running.entrySet()) {
                outcomes.put(each.getKey(), outcome(each));
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Outcome outcome(Map.Entry<String, Future<Outcome>> domain) {
        try {
            return domain.getValue().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading domain " + domain.getKey(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("Cannot load domain '%s'".formatted(domain.getKey()), e.getCause());
        }
    }

    private Outcome run(Optional<Dataset<Row>> records) {
        SilverTable.Change change = new SilverTable.Change(0, 0, 0);
        if (isSilverOutdated()) {
            change = silver.rebuild(lake.spark()
                    .table(SharedTables.RECORD.name().toString())
                    .where(col("domain").equalTo(domain.id())));
        } else if (records.isPresent()) {
            change = silver.add(records.get());
        }
        boolean rebuild = !change.isNothing() || gold.areOutdated();
        if (rebuild) {
            gold.rebuild();
        }
        return new Outcome(change, rebuild);
    }

    private boolean isSilverOutdated() {
        return !TableWriter.summaryOf(lake, domain.silverTable(), TableWriter.SQL_DIGEST)
                .equals(Optional.of(SilverTable.digest(domain)));
    }
}
