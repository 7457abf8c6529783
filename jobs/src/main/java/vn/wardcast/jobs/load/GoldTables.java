package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardcast.jobs.spark.Digest;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.GoldTable;

/** The tables that planners read: made whole from silver by gold/*.sql, each proven to have the grain it promises. */
final class GoldTables {

    private static final Logger LOG = LoggerFactory.getLogger(GoldTables.class);

    private final SparkLake lake;
    private final SparkSession session;
    private final Domain domain;
    private final TableWriter writer;

    GoldTables(SparkLake lake, SparkSession session, Domain domain, TableWriter writer) {
        this.lake = lake;
        this.session = session;
        this.domain = domain;
        this.writer = writer;
    }

    /** Whether a table's SQL is another than the one that made it. */
    boolean areOutdated() {
        return domain.gold().stream()
                .anyMatch(table -> !TableWriter.summaryOf(lake, domain.goldTable(table), TableWriter.SQL_DIGEST)
                        .equals(java.util.Optional.of(Digest.of(table.sql()))));
    }

    void rebuild() {
        SideBySide.map(domain.gold(), this::rebuild);
    }

    private GoldTable rebuild(GoldTable table) {
        long start = System.currentTimeMillis();
        Dataset<Row> rows = new SealedSums(lake, session, domain.goldTable(table))
                .keptIn(made(table), table.key())
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            proveGrain(table, rows);
            writer.withSqlDigest(Digest.of(table.sql()))
                    .replace(
                            domain.goldTable(table),
                            rows.coalesce(1).sortWithinPartitions(columns(table.key())),
                            table.grain());
        } finally {
            rows.unpersist();
        }
        LOG.info("{} took {} ms", domain.goldTable(table), System.currentTimeMillis() - start);
        return table;
    }

    private Dataset<Row> made(GoldTable table) {
        return DomainSql.run(session, domain, "gold/" + table.table() + ".sql", table.sql());
    }

    /** Seals the sums before {@code horizon} in those tables that silver can no longer make as they are. */
    void sealLosses(LocalDate horizon) {
        domain.gold()
                .forEach(table ->
                        new SealedSums(lake, session, domain.goldTable(table)).sealIfLosing(made(table), horizon));
    }

    private static org.apache.spark.sql.Column[] columns(List<String> names) {
        return names.stream().map(org.apache.spark.sql.functions::col).toArray(org.apache.spark.sql.Column[]::new);
    }

    private void proveGrain(GoldTable table, Dataset<Row> rows) {
        List<Row> twice = rows.groupBy(columns(table.key()))
                .count()
                .where(col("count").gt(1))
                .limit(1)
                .collectAsList();
        if (!twice.isEmpty()) {
            throw new UserError("Cannot publish %s: it promises %s (%s), but this key stands there more than once: %s"
                    .formatted(domain.goldTable(table), table.grain(), String.join(", ", table.key()), twice.get(0)));
        }
    }
}
