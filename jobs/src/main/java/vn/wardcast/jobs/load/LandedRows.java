package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SerializationUtil;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.landing.Contracts;
import vn.wardcast.jobs.landing.FileReading;
import vn.wardcast.jobs.landing.Landed;
import vn.wardcast.jobs.landing.LandingFile;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.domain.Domains;

/**
 * The files of a load, read once by Spark's tasks, one file after the other. Records become data files of {@code bronze.record} on
 * the spot, for there may be millions; issues, tallies, summaries and the names of those data files are one data set, told apart
 * by {@code kind} and kept until the load ends.
 */
final class LandedRows implements AutoCloseable {

    private static final StructType SCHEMA = new StructType()
            .add("kind", DataTypes.StringType)
            .add("domain", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("batch_id", DataTypes.StringType)
            .add("_source_file", DataTypes.StringType)
            .add("_source_sheet", DataTypes.StringType)
            .add("_source_row", DataTypes.LongType)
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
            .add("data_file", DataTypes.BinaryType);

    private static final int DATA_FILE = SCHEMA.fieldIndex("data_file");

    private final SparkSession spark;
    private final Dataset<Row> rows;
    private final List<Row> summaries;
    private final Timestamp loadedAt;

    private LandedRows(SparkSession spark, Dataset<Row> rows, Timestamp loadedAt) {
        this.spark = spark;
        this.rows = rows;
        this.summaries = rows.where(col("kind").equalTo("summary")).collectAsList();
        this.loadedAt = loadedAt;
    }

    /** Reads the files; those without a source become one issue and a refused summary each. */
    static LandedRows read(
            SparkLake lake,
            List<LandingFile> files,
            Domains domains,
            ReferenceBook book,
            Optional<Tokens> tokens,
            String province,
            Instant at) {
        SparkSession spark = lake.spark();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<Table> bronze =
                context.broadcast(SerializableTable.copyOf(lake.lake().table(SharedTables.RECORD.name())));
        Broadcast<ReferenceBook> shared = context.broadcast(book);
        Broadcast<Contracts> contracts = context.broadcast(new Contracts(domains, province));
        // An Optional cannot travel; a key travels as its fingerprint.
        Tokens travelling = tokens.orElse(null);
        // Files of one source lie side by side and differ in size: shuffled, tasks take about equally long.
        List<LandingFile> mixed = new ArrayList<>(files);
        Collections.shuffle(mixed, new java.util.Random(files.size()));
        int tasks = Math.max(1, Math.min(files.size(), context.defaultParallelism() * 4));
        var landed = context.parallelize(mixed, tasks).mapPartitions((FlatMapFunction<Iterator<LandingFile>, Row>)
                part -> new TaskRows(part, bronze.value(), at) {
                    @Override
                    void read(LandingFile file, Consumer<Landed> out) {
                        FileReading.read(file, contracts.value(), shared.value(), Optional.ofNullable(travelling), out);
                    }
                });
        Dataset<Row> rows = spark.createDataFrame(landed, SCHEMA)
                .withColumn("loaded_at", lit(Timestamp.from(at)))
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new LandedRows(spark, rows, Timestamp.from(at));
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

    /** The data files that hold what enters: the accepted rows of files that were not refused. */
    List<DataFile> dataFiles() {
        return rows.where(col("kind").equalTo("data_file")).select("data_file").collectAsList().stream()
                .map(row -> SerializationUtil.<DataFile>deserializeFromBytes(row.getAs(0)))
                .toList();
    }

    /** What enters, read from the lake: there once its data files are. */
    Dataset<Row> records() {
        return spark.table(SharedTables.RECORD.name().toString())
                .where(col("loaded_at").equalTo(lit(loadedAt)));
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

    /** What one task passes on; the records it writes. */
    private abstract static class TaskRows implements Iterator<Row> {
        private final Iterator<LandingFile> files;
        private final BronzeFiles bronze;
        private final Deque<Row> ready = new ArrayDeque<>();
        private Iterator<Landed> landed = Collections.emptyIterator();
        private boolean closed;

        TaskRows(Iterator<LandingFile> files, Table bronze, Instant at) {
            this.files = files;
            TaskContext task = TaskContext.get();
            this.bronze = new BronzeFiles(bronze, task.partitionId(), task.taskAttemptId(), at);
        }

        abstract void read(LandingFile file, Consumer<Landed> out);

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !closed) {
                if (landed.hasNext()) {
                    take(landed.next());
                } else if (files.hasNext()) {
                    LandingFile file = files.next();
                    landed = new PushIterator<>(out -> read(file, out));
                } else {
                    bronze.close().forEach(file -> ready.add(row(file)));
                    closed = true;
                }
            }
            return !ready.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void take(Landed one) {
            if (one instanceof Landed.Record record) {
                bronze.add(record);
            } else if (one instanceof Landed.Again) {
                bronze.forget();
            } else if (one instanceof Landed.Issue issue) {
                ready.add(row(issue));
            } else if (one instanceof Landed.Tally tally) {
                ready.add(row(tally));
            } else if (one instanceof Landed.Summary summary) {
                bronze.end(summary.refused());
                ready.add(row(summary));
            }
        }
    }

    private static Row row(DataFile file) {
        Object[] cells = new Object[SCHEMA.size()];
        cells[0] = "data_file";
        cells[DATA_FILE] = SerializationUtil.serializeToBytes(file);
        return RowFactory.create(cells);
    }

    private static Row row(Landed.Issue issue) {
        Object[] cells = cells("issue", issue.file(), issue.form());
        cells[5] = issue.sheet();
        cells[6] = issue.row();
        cells[7] = issue.letter();
        cells[8] = issue.column();
        cells[9] = issue.reason().severity().word();
        cells[10] = issue.reason().code();
        cells[11] = issue.vietnamese();
        cells[12] = issue.english();
        cells[13] = issue.value();
        putScope(cells, issue.scope());
        return RowFactory.create(cells);
    }

    private static Row row(Landed.Tally tally) {
        Object[] cells = cells("tally", tally.file(), Optional.of(tally.form()));
        cells[17] = tally.rows();
        cells[18] = tally.accepted();
        putScope(cells, tally.scope());
        putCounts(cells, tally.cells());
        cells[28] = tally.warned();
        return RowFactory.create(cells);
    }

    private static Row row(Landed.Summary summary) {
        Object[] cells = cells("summary", summary.file(), onlyForm(summary));
        if (cells[2] == null) {
            cells[2] = "unknown";
        }
        cells[14] = summary.file().bytes();
        cells[15] = Timestamp.from(summary.file().modified());
        cells[16] = summary.sheets();
        cells[17] = summary.read();
        cells[18] = summary.accepted();
        cells[19] = summary.rejected();
        cells[20] = summary.synthetic();
        cells[21] = summary.refused() ? "refused" : "loaded";
        putCounts(cells, summary.cells());
        return RowFactory.create(cells);
    }

    /** The form of a file whose tables are all of one form. */
    private static Optional<Landed.Form> onlyForm(Landed.Summary summary) {
        return summary.forms().size() == 1 ? summary.forms().stream().findFirst() : Optional.empty();
    }

    private static void putScope(Object[] cells, Landed.Scope scope) {
        cells[22] = scope.unit().orElse(null);
        cells[23] = scope.period().orElse(null);
    }

    private static void putCounts(Object[] cells, Landed.Cells counts) {
        cells[24] = counts.read();
        cells[25] = counts.values();
        cells[26] = counts.missing();
        cells[27] = counts.rejected();
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
