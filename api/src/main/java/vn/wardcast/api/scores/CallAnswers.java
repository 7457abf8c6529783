package vn.wardcast.api.scores;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.wardcast.api.http.Cursor;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.indicators.IndicatorView;
import vn.wardcast.api.indicators.Indicators;
import vn.wardcast.api.indicators.Uom;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.SeriesAnswers;
import vn.wardcast.api.series.SeriesKey;
import vn.wardcast.api.series.SeriesQuery;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.Phrase;

/** {@code /scores/calls} and {@code /scores/misses}: old forecasts one by one, beside what came. */
public final class CallAnswers {

    /** A period that was forecast; {@code actual} is null while it has not come, or is hidden from readers. */
    record Called(
            String period,
            LocalDate periodStart,
            double mean,
            @JsonProperty("lo_80") double lo80,
            @JsonProperty("hi_80") double hi80,
            @JsonProperty("lo_95") double lo95,
            @JsonProperty("hi_95") double hi95,
            Double actual,
            @JsonProperty("inside_80") Boolean inside80) {}

    /**
     * One forecast as it was made.
     *
     * @param asOf the day whose knowledge it was made from; null: published live
     */
    record Call(LocalDate asOf, String runId, String originPeriod, String model, List<Called> points) {}

    /** The forecasts of one series, the oldest first. */
    record Calls(List<Call> items, int total, IndicatorView indicator, Phrase unitName, String breakdown) {}

    /** A forecast that missed by far. {@code relative}: (actual - mean) / mean. */
    record Miss(
            String indicator,
            Phrase indicatorName,
            String unitId,
            Phrase unitName,
            String breakdown,
            Phrase breakdownName,
            Uom uom,
            String period,
            int horizon,
            String model,
            double mean,
            double actual,
            Double relative,
            double scaledError,
            String origin,
            LocalDate asOf) {}

    private static final String CALLS = """
            WITH made AS (
              SELECT *, CAST(NULL AS DATE) AS as_of FROM forecast.forecast
              UNION ALL BY NAME SELECT * FROM forecast.replay
            ), known AS (
              SELECT frequency, period_start, CAST(value AS DOUBLE) AS actual FROM gold.indicator_value
              WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ? AND suppression IS NULL
            )
            SELECT made.*, known.actual FROM made LEFT JOIN known USING (frequency, period_start)
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ?
            QUALIFY run_id = max(run_id) OVER (PARTITION BY coalesce(as_of, DATE '9999-12-31'))
            ORDER BY coalesce(as_of, DATE '9999-12-31'), period_start
            """;

    /**
     * The worst call of each series. Series whose past moves by less than a twentieth of what came are left out: any change is a
     * great one there.
     */
    private static final String MISSES = """
            SELECT * FROM (%s)
            WHERE NOT inside_95 AND scaled_error IS NOT NULL AND scale >= abs(actual) / 20 %s
            QUALIFY row_number() OVER (PARTITION BY unit_id, indicator, breakdown ORDER BY scaled_error DESC) = 1
            ORDER BY scaled_error DESC, unit_id, indicator, breakdown
            LIMIT 500
            """;

    private final Units units;
    private final Indicators indicators;
    private final SeriesAnswers series;

    public CallAnswers(Units units, Indicators indicators, SeriesAnswers series) {
        this.units = units;
        this.indicators = indicators;
        this.series = series;
    }

    public Object calls(Question question, LakeView view) {
        Parameters.of(question, "indicator", "unit", "breakdown");
        SeriesKey key = series.key(SeriesQuery.from(question), view);
        List<String> twice = new ArrayList<>(key.values());
        twice.addAll(key.values());
        Map<String, Call> calls = new LinkedHashMap<>();
        view.engine().query(CALLS, twice).stream()
                .forEach(row -> calls.computeIfAbsent(row.text("run_id") + row.date("as_of"), id -> call(row))
                        .points()
                        .add(called(row)));
        if (calls.isEmpty()) {
            throw key.noForecast();
        }
        return new Calls(
                List.copyOf(calls.values()),
                calls.size(),
                key.indicator(),
                new Phrase(key.unit().nameIn("vi"), key.unit().nameIn("en")),
                key.breakdown());
    }

    public Object misses(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit", "domain", "cursor", "limit");
        Grouping.Conditions conditions = Grouping.conditions();
        parameters.find("domain").ifPresent(domain -> conditions.with("domain = ?", domain));
        parameters
                .find("unit")
                .map(text -> units.directory(view).unit("unit", text).unitId())
                .ifPresent(id -> conditions.with("unit_id = ?", id));
        String more = conditions.where().replaceFirst("^WHERE", "AND");
        Group.Words words = new Group.Words(indicators.catalogue(view), units.directory(view));
        List<Miss> all = view.engine().query(MISSES.formatted(ScoreView.NEWEST, more), conditions.values()).stream()
                .flatMap(row -> indicators.catalogue(view).findIndicator(row.text("indicator")).stream()
                        .map(indicator -> miss(row, indicator, words, view)))
                .toList();
        return Cursor.from(parameters, view.publication()).page(all);
    }

    private static Call call(Row row) {
        return new Call(
                row.date("as_of"), row.text("run_id"), row.text("origin_period"), row.text("model"), new ArrayList<>());
    }

    private static Called called(Row row) {
        Double actual = row.decimal("actual");
        double low = row.decimal("lo_80");
        double high = row.decimal("hi_80");
        return new Called(
                row.text("period"),
                row.date("period_start"),
                row.decimal("mean"),
                low,
                high,
                row.decimal("lo_95"),
                row.decimal("hi_95"),
                actual,
                actual == null ? null : low <= actual && actual <= high);
    }

    private Miss miss(Row row, IndicatorView indicator, Group.Words words, LakeView view) {
        double mean = row.decimal("mean");
        double actual = row.decimal("actual");
        return new Miss(
                indicator.id(),
                indicator.name(),
                row.text("unit_id"),
                words.unit(row.text("unit_id")),
                row.text("breakdown"),
                indicators.catalogue(view).labels().breakdown(indicator.domain(), row.text("breakdown")),
                indicator.uom(),
                row.text("period"),
                row.small("horizon"),
                row.text("model"),
                mean,
                actual,
                mean == 0 ? null : (actual - mean) / Math.abs(mean),
                row.decimal("scaled_error"),
                row.text("origin"),
                row.date("as_of"));
    }
}
