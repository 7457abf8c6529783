package vn.wardcast.api.forecasts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.quality.SeriesQuality;
import vn.wardcast.api.series.AsOf;
import vn.wardcast.api.series.Day;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.series.SeriesAnswers;
import vn.wardcast.api.series.SeriesKey;
import vn.wardcast.api.series.SeriesQuery;
import vn.wardcast.api.sql.Rows;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.SharedTables;

/** {@code /forecasts}: what is expected, how surely, and by which model. */
public final class ForecastAnswers {

    /**
     * The newest forecast of one series.
     *
     * @param imputed periods of its history that the source filled in by itself; they weigh nothing in the forecast
     */
    record Answer(
            List<ForecastPoint> points,
            String model,
            String fallback,
            String originPeriod,
            int imputed,
            RunView run,
            List<Backtest> backtest,
            Meta meta) {}

    /** Simulated values are imputed only where others were measured. */
    private static final String IMPUTED_SQL = """
            SELECT CAST(CASE WHEN count(*) FILTER (WHERE origin <> 'synthetic') > 0 THEN count(*) FILTER (WHERE origin = 'synthetic') ELSE 0 END AS INTEGER) AS imputed
            FROM gold.indicator_value
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ?
            """;

    private final Units units;
    private final SeriesAnswers series;

    public ForecastAnswers(Units units, SeriesAnswers series) {
        this.units = units;
        this.series = series;
    }

    public Object answer(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "indicator", "unit", "breakdown", AsOf.NAME);
        SeriesKey key = series.key(SeriesQuery.from(question.without(AsOf.NAME)), view);
        Rows rows = AsOf.from(parameters)
                .day()
                .map(day -> asOf(key, day, view))
                .orElseGet(() -> view.engine().query(ForecastPoint.SQL, key.values()));
        Row first = rows.first().orElseThrow(key::noForecast);
        return new Answer(
                rows.map(ForecastPoint::of),
                first.text("model"),
                first.text("fallback"),
                first.text("origin_period"),
                imputed(view, key),
                RunView.find(view, first.text("run_id")).orElse(null),
                backtest(view, key, first.text("run_id")),
                meta(view, key, first));
    }

    /**
     * Days of which forecasts of a unit are kept as they would have been made then, the newest first.
     *
     * @param known the last day that the unit's newest figures reach; null: it has none
     */
    record Days(List<LocalDate> items, int total, LocalDate known) {}

    private static final String DAYS =
            "SELECT DISTINCT as_of FROM forecast.replay WHERE unit_id = ? ORDER BY as_of DESC LIMIT 24";

    private static final String KNOWN = """
            SELECT max(CASE frequency WHEN 'month' THEN last_day(period_start) WHEN 'week' THEN period_start + 6 WHEN 'day' THEN period_start END) AS known
            FROM gold.indicator_value WHERE unit_id = ? AND frequency IN ('month', 'week', 'day')
            """;

    /** {@code /forecasts/days}. */
    public Object days(Question question, LakeView view) {
        String unit = units.directory(view)
                .unit("unit", Parameters.of(question, "unit").required("unit"))
                .unitId();
        List<LocalDate> items = view.engine().query(DAYS, List.of(unit)).map(row -> row.date("as_of"));
        LocalDate known = view.engine()
                .query(KNOWN, List.of(unit))
                .first()
                .map(row -> row.date("known"))
                .orElse(null);
        return new Days(items, items.size(), known);
    }

    private static Rows asOf(SeriesKey key, LocalDate day, LakeView view) {
        List<String> parameters = new ArrayList<>(key.values());
        parameters.add(day.toString());
        Rows rows = view.engine().query(ForecastPoint.AS_OF_SQL, parameters);
        if (rows.size() == 0) {
            throw Trouble.NO_FORECAST.in(
                    AsOf.NAME,
                    "Không lưu dự báo nào của chuỗi này được lập từ số biết đến ngày %s."
                            .formatted(Day.inVietnamese(day)),
                    "No forecast of this series made from what was known on %s is kept.".formatted(day));
        }
        return rows;
    }

    private static int imputed(LakeView view, SeriesKey key) {
        return view.engine()
                .query(IMPUTED_SQL, key.values())
                .first()
                .orElseThrow()
                .small("imputed");
    }

    private static List<Backtest> backtest(LakeView view, SeriesKey key, String runId) {
        List<String> parameters = new ArrayList<>(key.values());
        parameters.add(runId);
        return view.engine().query(Backtest.SQL, parameters).map(Backtest::of);
    }

    /** A forecast is as good as the figures it was made from. */
    private static SeriesQuality.Window before(LocalDate firstForecast) {
        return new SeriesQuality.Window(SeriesQuality.Window.ALL.from(), firstForecast.minusDays(1));
    }

    private Meta meta(LakeView view, SeriesKey key, Row first) {
        return Meta.of(
                key,
                first.text("frequency"),
                List.of(first.text("origin")),
                List.of(),
                series.quality(key, before(first.date("period_start")), view),
                units.directory(view),
                view,
                SharedTables.FORECAST.name(),
                SharedTables.BACKTEST.name(),
                SharedTables.FORECAST_RUN.name());
    }
}
