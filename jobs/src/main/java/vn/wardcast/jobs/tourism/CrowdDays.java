package vn.wardcast.jobs.tourism;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.TourismTables;
import vn.wardcast.models.daily.CrowdOdds;
import vn.wardcast.models.daily.DayForecasts;
import vn.wardcast.models.daily.DayHistory;

/**
 * How likely each of the next fourteen days is to bring a crowd. A crowd is more than the site is said to hold, or else as many as on
 * the busiest twentieth of the days of the year before.
 */
public final class CrowdDays implements Answer {

    private static final String MODEL = "day_calendar";
    private static final String EVENT = "at_least";

    /** Days between two past forecasts: no multiple of a week, so that every weekday is seen at every horizon. */
    private static final int STEP = 11;

    /** Past days on which chances are given again: about a year of them. */
    private static final int REPLAYED = 33;

    private static final double LEAST_CROWD = 10;

    @Override
    public String stage() {
        return "crowd_days";
    }

    @Override
    public String title() {
        return "Khả năng quá đông khách từng ngày · Chances of crowded days";
    }

    /** What a series gives: its row of forecast.crowd and its chances. */
    private record Outlook(Row crowd, List<Row> chances) implements Serializable {}

    @Override
    public void write(AnswerRun run) {
        String runId = run.runId();
        List<FestivalDays> festivals = FestivalDays.read(run.lake().spark());
        JavaRDD<Outlook> outlooks =
                series(run).map(series -> outlook(series, festivals, runId)).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            run.writer()
                    .replacePartitions(
                            TourismTables.CROWD.name(),
                            AnswerRows.sorted(run, TourismTables.CROWD, outlooks.map(Outlook::crowd)));
            run.writer()
                    .append(
                            ScoreTables.CHANCE.name(),
                            AnswerRows.sorted(
                                    run,
                                    ScoreTables.CHANCE,
                                    outlooks.flatMap(
                                            outlook -> outlook.chances().iterator())));
        } finally {
            outlooks.unpersist();
        }
    }

    @Override
    public Optional<Dataset<Row>> replayed(AnswerRun run) {
        String runId = run.runId();
        List<FestivalDays> festivals = FestivalDays.read(run.lake().spark());
        JavaRDD<Row> rows =
                series(run).flatMap(series -> replayed(series, festivals, runId).iterator());
        return Optional.of(AnswerRows.sorted(run, ScoreTables.CHANCE_REPLAY, rows));
    }

    /** Daily series of places to which people come. */
    static JavaRDD<SeenSeries> series(AnswerRun run) {
        List<String> crowded = run.domains()
                .indicators()
                .filter(indicator ->
                        indicator.target().filter(target -> target.crowd()).isPresent())
                .map(indicator -> indicator.id())
                .toList();
        return SeenSeries.of(run, crowded, "day");
    }

    private static DayForecasts forecasts(SeenSeries series, List<FestivalDays> festivals) {
        DayHistory history = new DayHistory(series.spaced(), series.first(), FestivalDays.calendar(festivals));
        return DayForecasts.of(history, CrowdOdds.HORIZON, STEP);
    }

    private static Outlook outlook(SeenSeries series, List<FestivalDays> festivals, String runId) {
        DayForecasts forecasts = forecasts(series, festivals);
        int last = forecasts.history().length() - 1;
        OptionalDouble threshold = CrowdOdds.busiestTwentieth(forecasts.history(), last);
        List<Row> chances = new ArrayList<>();
        forecasts.origins().stream()
                .filter(origin -> origin.day() == last && isCrowd(threshold))
                .forEach(origin -> new CrowdOdds(forecasts)
                        .at(origin, threshold.getAsDouble())
                        .forEach(odds -> chances.add(RowFactory.create(
                                cells(series, forecasts.history(), origin, odds, threshold.getAsDouble(), runId)))));
        return new Outlook(crowd(series, threshold, chances.isEmpty(), runId), chances);
    }

    private static boolean isCrowd(OptionalDouble threshold) {
        return threshold.isPresent() && threshold.getAsDouble() >= LEAST_CROWD;
    }

    private static Row crowd(SeenSeries series, OptionalDouble threshold, boolean silent, String runId) {
        String reason =
                silent ? threshold.isPresent() && !isCrowd(threshold) ? "too_few_visitors" : "short_history" : null;
        return RowFactory.create(
                runId,
                series.domain(),
                series.unit(),
                series.indicator(),
                series.breakdown(),
                isCrowd(threshold) ? threshold.getAsDouble() : null,
                isCrowd(threshold) ? "crowd" : null,
                series.days().length,
                series.last().toString(),
                series.origin(),
                reason);
    }

    /** The chances of past days whose outcome is known, with the threshold of their day. */
    private static List<Row> replayed(SeenSeries series, List<FestivalDays> festivals, String runId) {
        DayForecasts forecasts = forecasts(series, festivals);
        DayHistory history = forecasts.history();
        CrowdOdds odds = new CrowdOdds(forecasts);
        List<DayForecasts.Origin> origins = forecasts.origins();
        List<Row> rows = new ArrayList<>();
        // The last origin stands at the end of the history: nothing of it is known yet.
        for (DayForecasts.Origin origin :
                origins.subList(Math.max(0, origins.size() - 1 - REPLAYED), Math.max(0, origins.size() - 1))) {
            OptionalDouble threshold = CrowdOdds.busiestTwentieth(history, origin.day());
            if (isCrowd(threshold)) {
                odds.at(origin, threshold.getAsDouble()).stream()
                        .map(each -> cells(series, history, origin, each, threshold.getAsDouble(), runId))
                        .map(cells -> with(cells, history.date(origin.day())))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static Object[] cells(
            SeenSeries series,
            DayHistory history,
            DayForecasts.Origin origin,
            CrowdOdds.Odds odds,
            double threshold,
            String runId) {
        LocalDate day = history.date(odds.day());
        return new Object[] {
            runId,
            series.domain(),
            series.unit(),
            series.indicator(),
            series.breakdown(),
            series.frequency(),
            day.toString(),
            Date.valueOf(day),
            EVENT,
            threshold,
            "crowd",
            odds.probability(),
            odds.expected(),
            MODEL,
            odds.horizon(),
            history.date(origin.day()).toString(),
            series.origin()
        };
    }

    private static Row with(Object[] cells, LocalDate asOf) {
        Object[] all = Arrays.copyOf(cells, cells.length + 1);
        all[cells.length] = Date.valueOf(asOf);
        return RowFactory.create(all);
    }
}
