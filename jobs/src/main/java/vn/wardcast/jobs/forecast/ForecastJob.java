package vn.wardcast.jobs.forecast;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.Answers;
import vn.wardcast.jobs.privacy.Mark;
import vn.wardcast.jobs.spark.Publications;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.jobs.spark.WriterLock;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.Version;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Indicator;

/** Forecasts every target of every domain: gold values through Spark to the models, forecasts and backtests back. */
public final class ForecastJob {

    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /** Series of a group, about: enough to learn from each other, few enough to keep all cores busy. */
    private static final int GROUP = 60;

    private final SparkLake lake;
    private final Domains domains;
    private final Console console;
    private final Publications publications;

    public ForecastJob(SparkLake lake, Domains domains, Console console) {
        this.lake = lake;
        this.domains = domains;
        this.console = console;
        this.publications = new Publications(lake);
    }

    /**
     * Forecasts every target, or one indicator. The same values by the same code give the same forecasts, so a run on an
     * unchanged lake does nothing unless {@code again}.
     */
    public ForecastReport run(Optional<String> onlyIndicator, boolean again) {
        Map<String, Indicator.Target> targets = targets(onlyIndicator);
        try (WriterLock lock = WriterLock.acquire(
                lake.settings(),
                () -> console.say("  Đang chờ lần ghi khác xong · Waiting for another writer to finish"))) {
            publications.rollBackUnpublished();
            lake.tuneFor(0);
            long snapshot = valuesSnapshot();
            if (!again && onlyIndicator.isEmpty() && isDone(snapshot)) {
                return new ForecastReport("", 0, 0, 0, 0, publications.current().number());
            }
            return forecast(targets, snapshot);
        }
    }

    private Map<String, Indicator.Target> targets(Optional<String> only) {
        Map<String, Indicator.Target> targets = new HashMap<>();
        domains.indicators()
                .filter(indicator -> only.isEmpty() || only.get().equals(indicator.id()))
                .forEach(indicator -> indicator.target().ifPresent(target -> targets.put(indicator.id(), target)));
        if (targets.isEmpty()) {
            throw new UserError(
                    "Không dự báo được: '%s' không phải chỉ tiêu có dự báo · Cannot forecast: '%s' is no forecast target"
                            .formatted(only.orElse("*"), only.orElse("*")));
        }
        return targets;
    }

    private long valuesSnapshot() {
        var snapshot = lake.lake().table(SharedTables.INDICATOR_VALUE.name()).currentSnapshot();
        if (snapshot == null) {
            throw new UserError(
                    "Chưa có số liệu để dự báo; chạy `./wardcast load` trước · Nothing to forecast yet; run `./wardcast load` first");
        }
        return snapshot.snapshotId();
    }

    private boolean isDone(long snapshot) {
        return !lake.spark()
                .table(SharedTables.FORECAST_RUN.name().toString())
                .where("values_snapshot = %d AND code_version = '%s'".formatted(snapshot, Version.current()))
                .isEmpty();
    }

    private ForecastReport forecast(Map<String, Indicator.Target> targets, long snapshot) {
        Instant start = Instant.now();
        String runId = RUN_ID.format(start);
        Dataset<Row> values = values(targets);
        JavaRDD<SeriesResult> results = forecastAll(values, runId, targets).persist(StorageLevel.MEMORY_AND_DISK());
        long[] counts =
                console.stage("forecast", "Dự báo và kiểm định lại · Forecasts and backtests", () -> count(results));
        console.stage("write_forecasts", "Ghi dự báo · Writing forecasts", () -> {
            TableWriter writer = new TableWriter(lake, "forecast", "run " + runId);
            write(
                    writer,
                    SharedTables.FORECAST,
                    results.flatMap(result -> result.forecasts().iterator()));
            write(
                    writer,
                    SharedTables.BACKTEST,
                    results.flatMap(result -> result.backtests().iterator()));
            Row run = RowFactory.create(
                    runId,
                    Timestamp.from(start),
                    Timestamp.from(Instant.now()),
                    Version.current(),
                    snapshot,
                    0L,
                    counts[0],
                    counts[1],
                    counts[2],
                    null);
            writer.append(SharedTables.FORECAST_RUN, List.of(run));
            return null;
        });
        results.unpersist();
        Answers.write(new AnswerRun(lake, domains, runId, new TableWriter(lake, "forecast", "run " + runId)), console);
        long publication = publications.publish("forecast").number();
        return new ForecastReport(runId, counts[0], counts[1], counts[2], counts[3], publication);
    }

    /**
     * The series of units that exist today, and of the old provinces, whose history is the longest real one there is. Old
     * communes go on in the units of today and are not forecast for themselves. A forecast knows what its readers know and no
     * more, or it would tell them what is hidden: a small count stands for the middle of what it may be, any other hidden value is
     * a gap.
     */
    private Dataset<Row> values(Map<String, Indicator.Target> targets) {
        String wanted = String.join("', '", targets.keySet());
        return lake.spark().sql("""
                        SELECT v.domain, v.unit_id, v.indicator, v.breakdown, v.frequency,
                               CASE WHEN bool_or(v.origin = 'synthetic') THEN 'synthetic' WHEN bool_or(v.origin = 'bridged') THEN 'bridged' ELSE 'reported' END AS origin,
                               collect_list(struct(v.period_start, v.known AS value)) AS points,
                               count(*) OVER (PARTITION BY v.indicator, v.frequency) AS related
                        FROM (SELECT *, CASE WHEN suppression IS NULL THEN CAST(value AS DOUBLE) WHEN suppression = '%s' THEN %s END AS known
                              FROM gold.indicator_value WHERE indicator IN ('%s')) v
                        LEFT JOIN reference.unit u ON u.unit_id = v.unit_id
                        WHERE v.known IS NOT NULL AND (u.valid_to IS NULL OR u.level <> 'commune')
                        GROUP BY v.domain, v.unit_id, v.indicator, v.breakdown, v.frequency
                        """.formatted(Mark.SMALL_COUNT.code(), middles(), wanted));
    }

    /** The middle of 1 to below the floor, by indicator; shares of people have none. */
    private String middles() {
        String cases = domains.indicators()
                .filter(indicator -> indicator.per() == null)
                .flatMap(indicator -> indicator.countsPeople().stream()
                        .filter(people -> people.findLeader().isEmpty())
                        .map(people -> " WHEN '%s' THEN %sD".formatted(indicator.id(), people.floor() / 2.0)))
                .collect(Collectors.joining());
        return cases.isEmpty() ? "CAST(NULL AS DOUBLE)" : "CASE indicator%s END".formatted(cases);
    }

    /**
     * Series of one indicator and frequency are forecast together, in groups small enough to be spread over tasks. A unit is in
     * the same group at every run.
     */
    private static JavaRDD<SeriesResult> forecastAll(
            Dataset<Row> values, String runId, Map<String, Indicator.Target> targets) {
        Map<String, int[]> plain = new HashMap<>();
        targets.forEach((id, target) -> plain.put(id, new int[] {target.horizon(), target.nonNegative() ? 1 : 0}));
        return values.toJavaRDD()
                .mapToPair(row -> new Tuple2<>(groupOf(row), row))
                .groupByKey(tasks(values))
                .flatMap(group -> {
                    List<SeriesForecast> series = new ArrayList<>();
                    group._2().forEach(row -> series.add(seriesForecast(row, runId, plain)));
                    series.sort(Comparator.comparing(each -> each.history().id()));
                    return new GroupForecast(series).results().iterator();
                });
    }

    private static String groupOf(Row row) {
        long series = row.getLong(7);
        long groups = (series + GROUP - 1) / GROUP;
        long piece = Math.floorMod(row.getString(1).hashCode(), groups);
        return "%s %s %d".formatted(row.getString(2), row.getString(4), piece);
    }

    private static SeriesForecast seriesForecast(Row row, String runId, Map<String, int[]> targets) {
        SeriesKey key = new SeriesKey(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5));
        int[] target = targets.get(key.indicator());
        return new SeriesForecast(runId, key, History.of(key, row.getList(6), target[1] == 1), target[0]);
    }

    /** Several tasks a core: series differ a hundredfold in length. */
    private static int tasks(Dataset<Row> values) {
        return Math.max(8, values.sparkSession().sparkContext().defaultParallelism() * 4);
    }

    /** Series, series without a forecast, forecast rows, backtest rows. */
    private static long[] count(JavaRDD<SeriesResult> results) {
        return results.map(result -> new long[] {
                    1,
                    result.forecasts().isEmpty() ? 1 : 0,
                    result.forecasts().size(),
                    result.backtests().size()
                })
                .fold(new long[4], (a, b) -> new long[] {a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]});
    }

    private void write(TableWriter writer, vn.wardcast.lakehouse.SharedTable table, JavaRDD<Row> rows) {
        StructType schema = lake.spark().table(table.name().toString()).schema();
        writer.append(
                table.name(),
                lake.spark().createDataFrame(rows, schema).coalesce(1).sortWithinPartitions("domain"));
    }
}
