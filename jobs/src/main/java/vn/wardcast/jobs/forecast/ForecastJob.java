package vn.wardcast.jobs.forecast;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.Answers;
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

    static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

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
        return run(onlyIndicator, again, true);
    }

    /** @param answers whether what is computed from forecasts is computed anew; else the last one stays */
    public ForecastReport run(Optional<String> onlyIndicator, boolean again, boolean answers) {
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
            return forecast(targets, snapshot, answers);
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

    private ForecastReport forecast(Map<String, Indicator.Target> targets, long snapshot, boolean answers) {
        Instant start = Instant.now();
        String runId = RUN_ID.format(start);
        JavaRDD<SeriesResult> results = new TargetSeries(lake, domains, targets)
                .groups()
                .flatMap(group ->
                        new GroupForecast(group.series(runId)).results().iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
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
                    counts[2]);
            writer.append(SharedTables.FORECAST_RUN, List.of(run));
            return null;
        });
        results.unpersist();
        if (answers) {
            TableWriter writer = new TableWriter(lake, "forecast", "run " + runId);
            Answers.write(new AnswerRun(lake, domains, runId, writer), console);
        }
        long publication = publications.publish("forecast").number();
        return new ForecastReport(runId, counts[0], counts[1], counts[2], counts[3], publication);
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
