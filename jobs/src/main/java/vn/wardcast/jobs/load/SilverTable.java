package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.spark.Digest;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domain;

/** The facts of a domain: one a row, each leading back to its cell. New facts are added, changed ones corrected. */
final class SilverTable {

    private static final Set<String> LINEAGE =
            Set.of("_source_file", "_source_sheet", "_source_row", "_source_column", "batch_id", "_loaded_at");

    private final SparkLake lake;
    private final SparkSession session;
    private final Domain domain;
    private final TableWriter writer;

    SilverTable(SparkLake lake, SparkSession session, Domain domain, TableWriter writer) {
        this.lake = lake;
        this.session = session;
        this.domain = domain;
        this.writer = writer;
    }

    /** What a load did to the facts. */
    record Change(long added, long corrected, long unchanged) {
        boolean isNothing() {
            return added == 0 && corrected == 0;
        }
    }

    /** Digest of everything that decides what silver looks like; when it changes, silver is made anew from bronze. */
    static String digest(Domain domain) {
        return Digest.of(
                domain.silverSql(), domain.silver().toString(), domain.sources().toString());
    }

    /** Makes the whole table anew from these records. */
    Change rebuild(Dataset<Row> records) {
        Dataset<Row> facts = facts(records).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            // Counted first: that fills the cache with all cores, and one task writes one file from it.
            long count = facts.count();
            writer.withSqlDigest(digest(domain))
                    .replace(
                            domain.silverTable(),
                            facts.coalesce(1),
                            "one row per fact: " + domain.silver().key());
            return new Change(count, 0, 0);
        } finally {
            facts.unpersist();
        }
    }

    /** Adds and corrects facts from the records of a load. */
    Change add(Dataset<Row> records) {
        List<String> key = domain.silver().key();
        Dataset<Row> incoming = facts(records);
        Dataset<Row> known = session.table(domain.silverTable().toString());
        Column sameKey = key.stream()
                .map(name -> incoming.col(name).eqNullSafe(known.col(name)))
                .reduce(Column::and)
                .orElseThrow();
        Column sameContent = Arrays.stream(incoming.columns())
                .filter(name -> !LINEAGE.contains(name) && !key.contains(name))
                .map(name -> incoming.col(name).eqNullSafe(known.col(name)))
                .reduce(Column::and)
                .orElse(expr("true"));
        Column status = org.apache
                .spark
                .sql
                .functions
                .when(known.col("batch_id").isNull(), "new")
                .when(sameContent, "same")
                .otherwise("corrected");
        Dataset<Row> compared = incoming.join(known, sameKey, "left")
                .select(columns(incoming, status))
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return write(compared, key);
        } finally {
            compared.unpersist();
        }
    }

    private Change write(Dataset<Row> compared, List<String> key) {
        Change change = count(compared);
        TableWriter writing = writer.withSqlDigest(digest(domain));
        if (change.corrected() > 0) {
            writing.merge(
                    domain.silverTable(), compared.where("_status <> 'same'").drop("_status"), key);
        } else if (change.added() > 0) {
            writing.append(
                    domain.silverTable(),
                    compared.where("_status = 'new'").drop("_status").coalesce(1));
        }
        return change;
    }

    private static Change count(Dataset<Row> compared) {
        var counts = compared.groupBy("_status").count().collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
        return new Change(
                counts.getOrDefault("new", 0L), counts.getOrDefault("corrected", 0L), counts.getOrDefault("same", 0L));
    }

    private static Column[] columns(Dataset<Row> incoming, Column status) {
        List<Column> columns = new ArrayList<>();
        Arrays.stream(incoming.columns()).forEach(name -> columns.add(incoming.col(name)));
        columns.add(status.alias("_status"));
        return columns.toArray(new Column[0]);
    }

    /** silver.sql over the records, its lineage spread into columns, one row per key: the last file by name wins. */
    private Dataset<Row> facts(Dataset<Row> records) {
        SourceViews.create(session, domain, records);
        Dataset<Row> selected = DomainSql.run(session, domain, "silver.sql", domain.silverSql());
        List<String> names = Arrays.asList(selected.columns());
        require(names);
        Dataset<Row> filled =
                names.contains("value") ? selected.where(col("value").isNotNull()) : selected;
        Dataset<Row> spread = filled.withColumn("_source_file", col("lineage.file"))
                .withColumn("_source_sheet", col("lineage.sheet"))
                .withColumn("_source_row", col("lineage.row"))
                .withColumn(
                        "_source_column",
                        names.contains("measure")
                                ? expr("try_element_at(lineage.columns, measure)")
                                : expr("CAST(NULL AS STRING)"))
                .withColumn("batch_id", col("lineage.batch_id"))
                .withColumn("_loaded_at", col("lineage.loaded_at"))
                .drop("lineage");
        String partition = String.join(", ", domain.silver().key());
        return spread.withColumn(
                        "_rank",
                        expr(
                                "row_number() OVER (PARTITION BY %s ORDER BY _loaded_at DESC, regexp_replace(_source_file, '[.][^.]*$', '') DESC, _source_sheet DESC, _source_row DESC)"
                                        .formatted(partition)))
                .where("_rank = 1")
                .drop("_rank");
    }

    private void require(List<String> names) {
        List<String> wanted = new ArrayList<>(domain.silver().key());
        wanted.add("lineage");
        wanted.removeAll(names);
        if (!wanted.isEmpty()) {
            throw new UserError(
                    "Cannot shape domain '%s': silver.sql does not select %s".formatted(domain.id(), wanted));
        }
    }
}
