package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.landing.FileReading;
import vn.wardcast.jobs.landing.Landed;
import vn.wardcast.jobs.landing.LandingFile;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Source;

/**
 * The files of a load, read once by Spark's tasks, one file a task: records, issues and summaries in one data set, told apart
 * by {@code kind}. It is kept until the load ends, since bronze, silver and ops are all written from it.
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
            .add("status", DataTypes.StringType);

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
            String patterns,
            Instant at) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<ReferenceBook> shared = context.broadcast(book);
        Map<String, Source> sources = domains.all().stream()
                .flatMap(domain -> domain.sources().entrySet().stream()
                        .map(source -> Map.entry(domain.id() + "/" + source.getKey(), source.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Broadcast<java.util.HashMap<String, Source>> contracts = context.broadcast(new java.util.HashMap<>(sources));
        // An Optional cannot travel; a key travels as its fingerprint.
        Tokens travelling = tokens.orElse(null);
        // Files of one source lie side by side and differ in size: shuffled, tasks take about equally long.
        List<LandingFile> mixed = new ArrayList<>(files);
        Collections.shuffle(mixed, new java.util.Random(files.size()));
        int tasks = Math.max(1, Math.min(files.size(), context.defaultParallelism() * 4));
        var landed = context.parallelize(mixed, tasks).flatMap((FlatMapFunction<LandingFile, Row>)
                file -> readFile(file, contracts, shared, travelling, patterns));
        Dataset<Row> rows = spark.createDataFrame(landed, SCHEMA)
                .withColumn("loaded_at", lit(Timestamp.from(at)))
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new LandedRows(rows, rows.where(col("kind").equalTo("summary")).collectAsList());
    }

    /** One row per file. */
    List<Row> summaries() {
        return summaries;
    }

    /** What enters: the accepted rows of files that were not refused. */
    Dataset<Row> records() {
        List<String> refused = summaries.stream()
                .filter(row -> row.<String>getAs("status").equals("refused"))
                .map(row -> row.<String>getAs("batch_id"))
                .toList();
        Column wanted = col("kind").equalTo("record");
        return rows.where(
                refused.isEmpty()
                        ? wanted
                        : wanted.and(col("batch_id").isin(refused.toArray()).unary_$bang()));
    }

    Dataset<Row> issues() {
        return rows.where(col("kind").equalTo("issue"));
    }

    Dataset<Row> batches(String loadId) {
        return rows.where(col("kind").equalTo("summary")).withColumn("load_id", lit(loadId));
    }

    @Override
    public void close() {
        rows.unpersist();
    }

    private static Iterator<Row> readFile(
            LandingFile file,
            Broadcast<java.util.HashMap<String, Source>> contracts,
            Broadcast<ReferenceBook> book,
            Tokens tokens,
            String patterns) {
        Source source = contracts.value().get(file.domain() + "/" + file.source());
        if (source == null) {
            return unknown(file, patterns);
        }
        return new PushIterator<>(out -> FileReading.read(
                file, source, book.value(), Optional.ofNullable(tokens), landed -> out.accept(row(landed))));
    }

    private static Iterator<Row> unknown(LandingFile file, String patterns) {
        Landed.Issue issue =
                FileReading.refusal(file, null, null, vn.wardcast.jobs.landing.fault.Reason.UNKNOWN_FILE, patterns);
        return List.of(
                        row(issue),
                        row(new Landed.Summary(file, java.util.Set.of(), 0, 0, 0, 0, Landed.Cells.NONE, true, false)))
                .iterator();
    }

    private static Row row(Landed landed) {
        if (landed instanceof Landed.Record record) {
            return row(record);
        }
        return landed instanceof Landed.Issue issue ? row(issue) : row((Landed.Summary) landed);
    }

    private static Row row(Landed.Record record) {
        Object[] cells = cells("record", record.file());
        cells[5] = record.sheet();
        cells[6] = record.row();
        cells[7] = scala.jdk.javaapi.CollectionConverters.asScala(record.values());
        cells[8] = scala.jdk.javaapi.CollectionConverters.asScala(record.raw());
        cells[9] = scala.jdk.javaapi.CollectionConverters.asScala(record.columns());
        return RowFactory.create(cells);
    }

    private static Row row(Landed.Issue issue) {
        Object[] cells = cells("issue", issue.file());
        cells[5] = issue.sheet();
        cells[6] = issue.row();
        cells[10] = issue.letter();
        cells[11] = issue.column();
        cells[12] = issue.reason().severity().word();
        cells[13] = issue.reason().code();
        cells[14] = issue.vietnamese();
        cells[15] = issue.english();
        cells[16] = issue.value();
        return RowFactory.create(cells);
    }

    private static Row row(Landed.Summary summary) {
        Object[] cells = cells("summary", summary.file());
        cells[2] = summary.file().source() == null ? "unknown" : summary.file().source();
        cells[17] = summary.file().bytes();
        cells[18] = Timestamp.from(summary.file().modified());
        cells[19] = summary.sheets();
        cells[20] = summary.read();
        cells[21] = summary.accepted();
        cells[22] = summary.rejected();
        cells[23] = summary.synthetic();
        cells[24] = summary.refused() ? "refused" : "loaded";
        return RowFactory.create(cells);
    }

    private static Object[] cells(String kind, LandingFile file) {
        Object[] cells = new Object[SCHEMA.size()];
        cells[0] = kind;
        cells[1] = file.domain();
        cells[2] = file.source();
        cells[3] = file.batchId();
        cells[4] = file.name();
        return cells;
    }
}
