package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.spark.Digest;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Source;

/** The facts of a domain: one a row, each leading back to its cell. New facts are added, changed ones corrected. */
final class SilverTable {

    private static final Set<String> LINEAGE = Set.of(
            "_source_file",
            "_source_sheet",
            "_source_row",
            "_source_column",
            "_source_as_of",
            "batch_id",
            "_loaded_at");

    /**
     * The later as-of date wins, a file without one counts from the day it came; then the later arrival, then the name: a file sent
     * again usually bears a longer one.
     */
    private static final String NEWEST =
            "coalesce(_source_as_of, DATE(_loaded_at)) DESC, _loaded_at DESC, regexp_replace(_source_file, '[.][^.]*$', '') DESC";

    private static final long ROWS_OF_A_FILE = 1_000_000;

    private final SparkLake lake;
    private final SparkSession session;
    private final Domain domain;
    private Optional<Dataset<Row>> severalOfAKey = Optional.empty();
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
        Dataset<Row> facts = oneOfEachKey(facts(records));
        try {
            // Counted first: that fills the cache with all cores, and one task writes one file from it.
            long count = facts.count();
            writer.withSqlDigest(digest(domain))
                    .replace(
                            domain.silverTable(),
                            inFiles(facts, count),
                            "one row per fact: " + domain.silver().key());
            return new Change(count, 0, 0);
        } finally {
            release(facts);
        }
    }

    /** Whether these records come from a file that replaces its unit and period: then facts may have to go. */
    boolean isReplacing(Dataset<Row> records) {
        Object[] replacing = domain.sources().values().stream()
                .filter(Source::replaces)
                .map(Source::id)
                .toArray();
        return replacing.length > 0
                && !records.where(col("domain")
                                .equalTo(domain.id())
                                .and(col("source").isin(replacing)))
                        .isEmpty();
    }

    /** Makes the table anew from all records, the load's included, and says what became other than it was. */
    Change replace(Dataset<Row> allRecords) {
        Dataset<Row> facts = oneOfEachKey(facts(allRecords));
        try {
            Change change = count(compared(facts));
            long gone =
                    session.table(domain.silverTable().toString()).count() - change.corrected() - change.unchanged();
            writer.withSqlDigest(digest(domain))
                    .replace(
                            domain.silverTable(),
                            facts.coalesce(1),
                            "one row per fact: " + domain.silver().key());
            return new Change(change.added(), change.corrected() + gone, change.unchanged());
        } finally {
            release(facts);
        }
    }

    /** Adds and corrects facts from the records of a load. */
    Change add(Dataset<Row> records) {
        // Compared first: so large loads are kept in memory once, with what they are.
        Dataset<Row> compared = oneOfEachKey(compared(facts(records)));
        try {
            return write(compared, domain.silver().key());
        } finally {
            release(compared);
        }
    }

    /** Facts with what they are beside those in the table: new, same or corrected. */
    private Dataset<Row> compared(Dataset<Row> incoming) {
        List<String> key = domain.silver().key();
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
                .when(sameContent.or(isOlder(incoming, known)), "same")
                .otherwise("corrected");
        return incoming.join(known, sameKey, "left").select(columns(incoming, status));
    }

    /** A file that counts up to an earlier day than what is known corrects nothing, however late it comes. */
    private static Column isOlder(Dataset<Row> incoming, Dataset<Row> known) {
        return functions.coalesce(incoming.col("_source_as_of").lt(known.col("_source_as_of")), functions.lit(false));
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
                    inFiles(compared.where("_status = 'new'").drop("_status"), change.added()));
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

    /** silver.sql over the records, its lineage spread into columns. */
    private Dataset<Row> facts(Dataset<Row> records) {
        SourceViews.create(session, domain, records);
        Dataset<Row> selected = DomainSql.run(session, domain, "silver.sql", domain.silverSql());
        List<String> names = Arrays.asList(selected.columns());
        require(names);
        Dataset<Row> filled =
                names.contains("value") ? selected.where(col("value").isNotNull()) : selected;
        return filled.withColumn("_source_file", col("lineage.file"))
                .withColumn("_source_sheet", col("lineage.sheet"))
                .withColumn("_source_row", col("lineage.row"))
                .withColumn(
                        "_source_column",
                        names.contains("measure")
                                ? expr("try_element_at(lineage.columns, measure)")
                                : expr("CAST(NULL AS STRING)"))
                .withColumn("_source_as_of", col("lineage.as_of"))
                .withColumn("batch_id", col("lineage.batch_id"))
                .withColumn("_loaded_at", col("lineage.loaded_at"))
                .drop("lineage");
    }

    /** These facts, kept in memory until they are released; of those that share a key the newest. */
    private Dataset<Row> oneOfEachKey(Dataset<Row> facts) {
        if (!lake.isLarge() || !replacingSources().isEmpty()) {
            return newest(facts).persist(StorageLevel.MEMORY_AND_DISK());
        }
        Dataset<Row> kept = facts.persist(StorageLevel.MEMORY_AND_DISK());
        if (isUnique(kept)) {
            return kept;
        }
        severalOfAKey = Optional.of(kept);
        return newest(kept).persist(StorageLevel.MEMORY_AND_DISK());
    }

    /**
     * Whether no two facts share a key, so that none has to give way. Asked of large loads only: sorting millions of facts by their
     * keys costs far more than comparing digests of them.
     */
    private boolean isUnique(Dataset<Row> facts) {
        Row counts = facts.selectExpr("xxhash64(%s) AS digest"
                        .formatted(String.join(", ", domain.silver().key())))
                .selectExpr("count(*)", "count(DISTINCT digest)")
                .head();
        return counts.getLong(0) == counts.getLong(1);
    }

    private void release(Dataset<Row> facts) {
        facts.unpersist();
        severalOfAKey.ifPresent(Dataset::unpersist);
        severalOfAKey = Optional.empty();
    }

    private Dataset<Row> newest(Dataset<Row> facts) {
        String partition = String.join(", ", domain.silver().key());
        return withoutReplaced(facts)
                .withColumn(
                        "_rank",
                        expr("row_number() OVER (PARTITION BY %s ORDER BY %s, _source_sheet DESC, _source_row DESC)"
                                .formatted(partition, NEWEST)))
                .where("_rank = 1")
                .drop("_rank");
    }

    /** Of a source whose files replace their unit and period, only the facts of the newest file stay. */
    private Dataset<Row> withoutReplaced(Dataset<Row> facts) {
        String replacing = replacingSources();
        if (replacing.isEmpty()) {
            return facts;
        }
        return facts.withColumn(
                        "_file_rank",
                        expr(
                                "IF(dataset IN (%s), dense_rank() OVER (PARTITION BY dataset, unit_id, period_start ORDER BY %s), 1)"
                                        .formatted(replacing, NEWEST)))
                .where("_file_rank = 1")
                .drop("_file_rank");
    }

    /** The datasets whose files replace, quoted; the dataset of a fact bears the name of its source. */
    private String replacingSources() {
        return domain.sources().values().stream()
                .filter(Source::replaces)
                .map(source -> "'" + source.id() + "'")
                .collect(Collectors.joining(", "));
    }

    /** One file for what fits into one; written side by side where it does not. */
    private static Dataset<Row> inFiles(Dataset<Row> rows, long count) {
        return count > ROWS_OF_A_FILE ? rows : rows.coalesce(1);
    }

    private void require(List<String> names) {
        List<String> wanted = new ArrayList<>(domain.silver().key());
        wanted.add("lineage");
        if (!replacingSources().isEmpty()) {
            // What a file replaces is told by these.
            wanted.addAll(List.of("dataset", "unit_id", "period_start"));
        }
        wanted.removeAll(names);
        if (!wanted.isEmpty()) {
            throw new UserError(
                    "Cannot shape domain '%s': silver.sql does not select %s".formatted(domain.id(), wanted));
        }
    }
}
