package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.domain.Domain;

/** Brings silver and gold of one domain up to date, in a Spark session of its own so that domains run side by side. */
final class DomainRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(DomainRefresh.class);

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
        List<Outcome> outcomes = SideBySide.map(
                work, refresh -> refresh.run(withFacts.contains(refresh.domain.id()) ? records : Optional.empty()));
        Map<String, Outcome> byDomain = new LinkedHashMap<>();
        for (int i = 0; i < work.size(); i++) {
            byDomain.put(work.get(i).domain.id(), outcomes.get(i));
        }
        return byDomain;
    }

    private Outcome run(Optional<Dataset<Row>> records) {
        long start = System.currentTimeMillis();
        SilverTable.Change change = new SilverTable.Change(0, 0, 0);
        if (isSilverOutdated()) {
            change = silver.rebuild(allRecords());
        } else if (records.isPresent() && silver.isReplacing(records.get())) {
            change = silver.replace(allRecords());
        } else if (records.isPresent()) {
            change = silver.add(records.get());
        }
        LOG.info("{} took {} ms: {}", domain.silverTable(), System.currentTimeMillis() - start, change);
        boolean rebuild = !change.isNothing() || gold.areOutdated();
        if (rebuild) {
            gold.rebuild();
        }
        return new Outcome(change, rebuild);
    }

    private Dataset<Row> allRecords() {
        return lake.spark()
                .table(SharedTables.RECORD.name().toString())
                .where(col("domain").equalTo(domain.id()));
    }

    private boolean isSilverOutdated() {
        return !TableWriter.summaryOf(lake, domain.silverTable(), TableWriter.SQL_DIGEST)
                .equals(Optional.of(SilverTable.digest(domain)));
    }
}
