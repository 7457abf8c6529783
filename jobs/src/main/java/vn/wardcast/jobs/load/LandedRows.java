package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.landing.Contracts;
import vn.wardcast.jobs.landing.FileReading;
import vn.wardcast.jobs.landing.Landed;
import vn.wardcast.jobs.landing.LandingFile;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.lakehouse.domain.Domains;

/**
 * The files of a load, read once by Spark's tasks, one file a task: records, issues, tallies and summaries in one data set,
 * told apart by {@code kind}. It is kept until the load ends, since bronze, silver and ops are all written from it.
 */
final class LandedRows implements AutoCloseable {

    private static final DataType TEXTS = DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType);

    private static final StructType SCHEMA = new StructType()
            .add("kind", DataTypes.StringType)
            .add("domain", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("batch_id", DataTypes.StringType)
            .add("_source_file", DataTypes.StringType)
            .add("_source_sheet", DataTypes.StringType)
            .add("_source_row", DataTypes.LongType)
            .add("values", TEXTS)
            .add("raw", TEXTS)
            .add("columns", TEXTS)
            .add("_source_column", DataTypes.StringType)
            .add("column_name", DataTypes.StringType)
            .add("severity", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("message_vi", DataTypes.StringType)
            .add("message_en", DataTypes.StringType)
            .add("value", DataTypes.StringType)
            .add("bytes", DataTypes.LongType)
            .add("file_modified", DataTypes.TimestampType)
            .add("sheets", DataTypes.IntegerType)
            .add("rows_read", DataTypes.LongType)
            .add("rows_accepted", DataTypes.LongType)
            .add("rows_rejected", DataTypes.LongType)
            .add("synthetic", DataTypes.BooleanType)
            .add("status", DataTypes.StringType)
            .add("unit_code", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("cells_read", DataTypes.LongType)
            .add("cells_values", DataTypes.LongType)
            .add("cells_missing", DataTypes.LongType)
            .add("cells_rejected", DataTypes.LongType)
            .add("warned", DataTypes.LongType)
            .add("_source_as_of", DataTypes.DateType);

    private final Dataset<Row> rows;
    private final List<Row> summaries;

    private LandedRows(Dataset<Row> rows, List<Row> summaries) {
        this.rows = rows;
        this.summaries = summaries;
    }

    /** Reads the files; those without a source become one issue and a refused summary each. */
    static LandedRows read(
            SparkSession spark,
            List<LandingFile> files,
            Domains domains,
            ReferenceBook book,
            Optional<Tokens> tokens,
            String province,
            Instant at) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<ReferenceBook> shared = context.broadcast(book);
        Broadcast<Contracts> contracts = context.broadcast(new Contracts(domains, province));
        // An Optional cannot travel; a key travels as its fingerprint.
        Tokens travelling = tokens.orElse(null);
        // Files of one source lie side by side and differ in size: shuffled, tasks take about equally long.
        List<LandingFile> mixed = new ArrayList<>(files);
        Collections.shuffle(mixed, new java.util.Random(files.size()));
        int tasks = Math.max(1, Math.min(files.size(), context.defaultParallelism() * 4));
        var landed = context.parallelize(mixed, tasks)
                .flatMap((FlatMapFunction<LandingFile, Row>) file -> readFile(file, contracts, shared, travelling));
        Dataset<Row> rows = spark.createDataFrame(landed, SCHEMA)
                .withColumn("loaded_at", lit(Timestamp.from(at)))
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new LandedRows(rows, rows.where(col("kind").equalTo("summary")).collectAsList());
    }

    /** One row per file. */
    List<Row> summaries() {
        return summaries;
    }

    /** Domains for which anything enters. */
    Set<String> domainsWithFacts() {
        return tallies()
                .where("rows_accepted > 0")
                .where(notRefused())
                .select("domain")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    /** Sources, as domain.source, of which anything was accepted: what a sheet is, its headers decide, not the file's name. */
    Set<String> sourcesWithFacts() {
        return tallies()
                .where("rows_accepted > 0")
                .select(functions.concat_ws(".", col("domain"), col("source")))
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    /** What enters: the accepted rows of files that were not refused. */
    Dataset<Row> records() {
        return rows.where(col("kind").equalTo("record").and(notRefused()));
    }

    private Column notRefused() {
        Object[] refused = summaries.stream()
                .filter(row -> row.<String>getAs("status").equals("refused"))
                .map(row -> row.<String>getAs("batch_id"))
                .toArray();
        return refused.length == 0 ? lit(true) : functions.not(col("batch_id").isin(refused));
    }

    Dataset<Row> issues() {
        return rows.where(col("kind").equalTo("issue"));
    }

    /** What each file says about each unit and period, counted. */
    Dataset<Row> tallies() {
        return rows.where(col("kind").equalTo("tally"));
    }

    Dataset<Row> batches(String loadId) {
        return rows.where(col("kind").equalTo("summary")).withColumn("load_id", lit(loadId));
    }

    @Override
    public void close() {
        rows.unpersist();
    }

    private static Iterator<Row> readFile(
            LandingFile file, Broadcast<Contracts> contracts, Broadcast<ReferenceBook> book, Tokens tokens) {
        return new PushIterator<>(out -> FileReading.read(
                file, contracts.value(), book.value(), Optional.ofNullable(tokens), landed -> out.accept(row(landed))));
    }

    private static Row row(Landed landed) {
        if (landed instanceof Landed.Record record) {
            return row(record);
        }
        if (landed instanceof Landed.Tally tally) {
            return row(tally);
        }
        return landed instanceof Landed.Issue issue ? row(issue) : row((Landed.Summary) landed);
    }

    private static Row row(Landed.Record record) {
        Object[] cells = cells("record", record.file(), Optional.of(record.form()));
        cells[5] = record.sheet();
        cells[6] = record.row();
        cells[7] = scala.jdk.javaapi.CollectionConverters.asScala(record.values());
        cells[8] = scala.jdk.javaapi.CollectionConverters.asScala(record.raw());
        cells[9] = scala.jdk.javaapi.CollectionConverters.asScala(record.columns());
        cells[32] = record.asOf().map(java.sql.Date::valueOf).orElse(null);
        return RowFactory.create(cells);
    }

    private static Row row(Landed.Issue issue) {
        Object[] cells = cells("issue", issue.file(), issue.form());
        cells[5] = issue.sheet();
        cells[6] = issue.row();
        cells[10] = issue.letter();
        cells[11] = issue.column();
        cells[12] = issue.reason().severity().word();
        cells[13] = issue.reason().code();
        cells[14] = issue.vietnamese();
        cells[15] = issue.english();
        cells[16] = issue.value();
        putScope(cells, issue.scope());
        return RowFactory.create(cells);
    }

    private static Row row(Landed.Tally tally) {
        Object[] cells = cells("tally", tally.file(), Optional.of(tally.form()));
        cells[20] = tally.rows();
        cells[21] = tally.accepted();
        putScope(cells, tally.scope());
        putCounts(cells, tally.cells());
        cells[31] = tally.warned();
        return RowFactory.create(cells);
    }

    private static Row row(Landed.Summary summary) {
        Object[] cells = cells("summary", summary.file(), onlyForm(summary));
        if (cells[2] == null) {
            cells[2] = "unknown";
        }
        cells[17] = summary.file().bytes();
        cells[18] = Timestamp.from(summary.file().modified());
        cells[19] = summary.sheets();
        cells[20] = summary.read();
        cells[21] = summary.accepted();
        cells[22] = summary.rejected();
        cells[23] = summary.synthetic();
        cells[24] = summary.refused() ? "refused" : "loaded";
        putCounts(cells, summary.cells());
        return RowFactory.create(cells);
    }

    /** The form of a file whose tables are all of one form. */
    private static Optional<Landed.Form> onlyForm(Landed.Summary summary) {
        return summary.forms().size() == 1 ? summary.forms().stream().findFirst() : Optional.empty();
    }

    private static void putScope(Object[] cells, Landed.Scope scope) {
        cells[25] = scope.unit().orElse(null);
        cells[26] = scope.period().orElse(null);
    }

    private static void putCounts(Object[] cells, Landed.Cells counts) {
        cells[27] = counts.read();
        cells[28] = counts.values();
        cells[29] = counts.missing();
        cells[30] = counts.rejected();
    }

    /** The cells every kind has; a file's sheets may hold other forms than the file as a whole was taken for. */
    private static Object[] cells(String kind, LandingFile file, Optional<Landed.Form> form) {
        Object[] cells = new Object[SCHEMA.size()];
        cells[0] = kind;
        cells[1] = form.map(Landed.Form::domain).orElse(file.domain());
        cells[2] = form.map(Landed.Form::source).orElse(file.source());
        cells[3] = file.batchId();
        cells[4] = file.name();
        return cells;
    }
}
