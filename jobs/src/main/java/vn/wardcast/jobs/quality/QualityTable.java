package vn.wardcast.jobs.quality;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.spark.Digest;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Source;

/**
 * {@code ops.quality}, made whole from {@code ops.tally}: a unit's periods are few and hang together (a later file replaces an
 * earlier score, a gap is a score too), so each unit and dataset is scored in one go, all of them side by side.
 */
public final class QualityTable {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final TableName QUALITY = SharedTables.QUALITY.name();
    private static final String COUNTRY = "VN";

    private static final StructType PROMISES = new StructType()
            .add("domain", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("label_length", DataTypes.IntegerType)
            .add("only_unit", DataTypes.StringType);

    private static final StructType REQUIRED = new StructType()
            .add("domain", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("column_name", DataTypes.StringType);

    /**
     * Tallies, and empty cells of required columns, by file, unit and period of reporting. Rows that do not say their unit or
     * period belong to the only one of their file, if it has one.
     */
    private static final String COUNTS = """
            WITH counted AS (
              SELECT batch_id, domain, source, unit_code, period, rows_read, rows_accepted, cells_read, cells_values, cells_missing,
                     cells_rejected, 0L AS required_missing, warned
              FROM ops.tally
              UNION ALL
              SELECT i.batch_id, i.domain, i.source, i.unit_code, i.period, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 0L
              FROM ops.issue i JOIN _required r ON i.domain = r.domain AND i.source = r.source AND i.column_name = r.column_name
              WHERE i.reason = 'missing_value'
            ),
            labelled AS (
              SELECT c.*, coalesce(c.unit_code, p.only_unit) AS said_unit, left(c.period, p.label_length) AS said_label
              FROM counted c JOIN _promises p ON c.domain = p.domain AND c.source = p.source
            ),
            placed AS (
              SELECT *, coalesce(said_unit, IF(min(said_unit) OVER w = max(said_unit) OVER w, min(said_unit) OVER w, NULL)) AS unit,
                     coalesce(said_label, IF(min(said_label) OVER w = max(said_label) OVER w, min(said_label) OVER w, NULL)) AS label
              FROM labelled
              WINDOW w AS (PARTITION BY batch_id, domain, source)
            ),
            summed AS (
              SELECT batch_id, domain, source, unit, label, sum(rows_read) AS rows_read, sum(rows_accepted) AS rows_accepted,
                     sum(cells_read) AS cells_read, sum(cells_values) AS cells_values, sum(cells_missing) AS cells_missing,
                     sum(cells_rejected) AS cells_rejected, sum(required_missing) AS required_missing, sum(warned) AS warned
              FROM placed
              GROUP BY batch_id, domain, source, unit, label
            )
            SELECT s.*, b.loaded_at, b.file_modified, b.synthetic, b.status
            FROM summed s JOIN ops.batch b ON b.batch_id = s.batch_id
            WHERE (s.rows_read > 0 OR s.cells_read > 0)
              -- Where months stand across, rows have no period of their own: their cells are counted with each month.
              AND NOT (s.label IS NULL AND s.cells_read = 0 AND s.rows_read = s.rows_accepted)
            """;

    private static final String WATCHED = """
            SELECT t.domain, t.source, min(b.loaded_at)
            FROM (SELECT DISTINCT batch_id, domain, source FROM ops.tally) t JOIN ops.batch b ON b.batch_id = t.batch_id
            GROUP BY t.domain, t.source
            """;

    private final SparkLake lake;
    private final Domains domains;
    private final TableWriter writer;

    public QualityTable(SparkLake lake, Domains domains, TableWriter writer) {
        this.lake = lake;
        this.domains = domains;
        this.writer = writer;
    }

    /** The day of an instant in Vietnam. */
    static LocalDate day(Instant at) {
        return at.atZone(VIETNAM).toLocalDate();
    }

    /** Scores everything as of {@code at}, unless nothing changed since the last time: files, units, promises, the day. */
    public boolean refresh(ReferenceBook book, Instant at) {
        if (lake.lake().table(SharedTables.TALLY.name()).currentSnapshot() == null) {
            return false;
        }
        String state = state(at);
        if (TableWriter.summaryOf(lake, QUALITY, TableWriter.SQL_DIGEST).equals(Optional.of(state))) {
            return false;
        }
        StructType schema = lake.spark().table(QUALITY.toString()).schema();
        Dataset<Row> rows = lake.spark().createDataFrame(score(book, at), schema);
        writer.withSqlDigest(state).replace(QUALITY, rows.coalesce(1), SharedTables.QUALITY.grain());
        return true;
    }

    /** Everything that scores depend on, in short. */
    private String state(Instant at) {
        List<TableName> read = List.of(
                SharedTables.TALLY.name(),
                SharedTables.ISSUE.name(),
                SharedTables.BATCH.name(),
                TableName.of("reference.unit"));
        List<String> parts = new ArrayList<>();
        parts.add(day(at).toString());
        read.forEach(table -> parts.add(String.valueOf(snapshot(table).orElse(0L))));
        new TreeMap<>(promises()).values().forEach(promise -> parts.add(promise.toString()));
        return Digest.of(parts.toArray(String[]::new));
    }

    private Optional<Long> snapshot(TableName table) {
        return lake.lake().has(table)
                ? Optional.ofNullable(lake.lake().table(table).currentSnapshot())
                        .map(found -> found.snapshotId())
                : Optional.empty();
    }

    private JavaRDD<Row> score(ReferenceBook book, Instant at) {
        HashMap<String, Promise> promises = promises();
        createViews(promises);
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(lake.spark().sparkContext());
        Broadcast<HashMap<String, Promise>> promised = context.broadcast(promises);
        Broadcast<ReferenceBook> units = context.broadcast(book);
        HashMap<String, LocalDate> watched = watched();
        return lake.spark()
                .sql(COUNTS)
                .javaRDD()
                .groupBy(QualityTable::series)
                .flatMap(series -> scored(series._1(), series._2(), promised.value(), units.value(), watched, at));
    }

    /** A dataset of one unit; the separator is in no name. */
    private static String series(Row row) {
        return row.getAs("domain") + "." + row.getAs("source") + "\u001F"
                + Optional.ofNullable(row.<String>getAs("unit")).orElse("");
    }

    private static Iterator<Row> scored(
            String series,
            Iterable<Row> rows,
            Map<String, Promise> promises,
            ReferenceBook book,
            Map<String, LocalDate> watched,
            Instant at) {
        String dataset = series.substring(0, series.indexOf('\u001F'));
        Optional<String> code =
                Optional.of(series.substring(dataset.length() + 1)).filter(text -> !text.isEmpty());
        Promise promise = promises.get(dataset);
        List<Count> counts = new ArrayList<>();
        rows.forEach(row -> counts.add(count(row)));
        return new UnitScores(promise, code, book, day(at), watched.get(dataset))
                .of(counts).stream().map(score -> row(promise, score, at)).iterator();
    }

    private HashMap<String, Promise> promises() {
        HashMap<String, Promise> promises = new HashMap<>();
        for (Domain domain : domains.all()) {
            for (Source source : domain.sources().values()) {
                Promise.find(domain, source).ifPresent(promise -> promises.put(promise.dataset(), promise));
            }
        }
        return promises;
    }

    private void createViews(Map<String, Promise> promises) {
        List<Row> promised = new ArrayList<>();
        List<Row> required = new ArrayList<>();
        for (Promise promise : promises.values()) {
            String unit = promise.source().unitColumn().isPresent() ? null : COUNTRY;
            String id = promise.source().id();
            promised.add(
                    RowFactory.create(promise.domain(), id, promise.rhythm().labelLength(), unit));
            promise.source().columns().forEach((name, column) -> {
                if (Promise.isRequired(column)) {
                    required.add(RowFactory.create(promise.domain(), id, name));
                }
            });
        }
        lake.spark().createDataFrame(promised, PROMISES).createOrReplaceTempView("_promises");
        lake.spark().createDataFrame(required, REQUIRED).createOrReplaceTempView("_required");
    }

    private HashMap<String, LocalDate> watched() {
        HashMap<String, LocalDate> watched = new HashMap<>();
        for (Row row : lake.spark().sql(WATCHED).collectAsList()) {
            watched.put(
                    row.getString(0) + "." + row.getString(1),
                    day(row.getTimestamp(2).toInstant()));
        }
        return watched;
    }

    private static Count count(Row row) {
        return new Count(
                row.getAs("batch_id"),
                row.getAs("label"),
                row.getAs("rows_read"),
                row.getAs("rows_accepted"),
                new Count.Cells(
                        row.getAs("cells_read"),
                        row.getAs("cells_values"),
                        row.getAs("cells_missing"),
                        row.getAs("cells_rejected")),
                row.getAs("required_missing"),
                row.getAs("warned"),
                row.<Timestamp>getAs("loaded_at").toInstant(),
                day(row.<Timestamp>getAs("file_modified").toInstant()),
                row.getAs("synthetic"),
                row.<String>getAs("status").equals("refused"));
    }

    private static Row row(Promise promise, Score score, Instant at) {
        Score.Sums sums = score.sums();
        return RowFactory.create(
                promise.domain(),
                promise.dataset(),
                score.unitId().orElse(null),
                score.label().orElse(null),
                score.start().map(Date::valueOf).orElse(null),
                score.end().map(Date::valueOf).orElse(null),
                score.mean(),
                score.valid().orElse(null),
                score.complete().orElse(null),
                score.clean().orElse(null),
                score.fresh().orElse(null),
                score.arrival().kind().word(),
                score.arrival().due().map(Date::valueOf).orElse(null),
                score.arrival().day().map(Date::valueOf).orElse(null),
                score.dueDays(),
                score.arrival().lateDays(),
                sums.rowsRead(),
                sums.rowsAccepted(),
                sums.cells().read(),
                sums.cells().values(),
                sums.cells().missing(),
                sums.cells().rejected(),
                sums.requiredMissing(),
                sums.cellsExpected(),
                sums.cellsAbsent(),
                sums.warned(),
                String.join(",", sums.batchIds()),
                Timestamp.from(at));
    }
}
