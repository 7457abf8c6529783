package vn.wardcast.api.crowds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Refusal;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.quality.SeriesQuality;
import vn.wardcast.api.series.AsOf;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.series.SeriesAnswers;
import vn.wardcast.api.series.SeriesKey;
import vn.wardcast.api.series.SeriesQuery;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.TourismTables;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code /crowds}: how likely coming days are to bring a crowd; {@code /festivals}: what past festivals brought. */
public final class CrowdAnswers {

    /**
     * How likely a day or a month is to reach the threshold.
     *
     * @param lunar day and month of the moon, {@code 15/8}; null of a month
     * @param occasion holiday or festival of the day; null where it has none
     */
    record Chance(
            String period,
            LocalDate periodStart,
            double probability,
            double expected,
            int horizon,
            String lunar,
            Phrase occasion) {
        static Chance of(Row row) {
            String occasion = row.text("occasion");
            return new Chance(
                    row.text("period"),
                    row.date("period_start"),
                    row.decimal("probability"),
                    row.decimal("expected"),
                    row.small("horizon"),
                    row.text("lunar"),
                    occasion == null ? null : new Phrase(occasion, row.text("occasion_en")));
        }
    }

    /**
     * The coming days of one place.
     *
     * @param threshold visitors a day; null where the reason says why
     * @param thresholdOf what set it
     * @param reason why there are no chances; null where there are
     * @param months chances that a month has such a day, of a unit as a whole
     */
    record Crowds(
            Double threshold,
            String thresholdOf,
            int daysKnown,
            String originPeriod,
            String reason,
            List<Chance> days,
            List<Chance> months,
            String run,
            Meta meta) {}

    /** What festivals brought, newest first. */
    record Festivals(List<FestivalView> items, int total, String run, Meta meta) {}

    private static final String CROWD_SQL = """
            SELECT run_id, threshold, threshold_of, days_known, origin_period, origin, reason
            FROM forecast.crowd
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ?
            """;

    /** The same as of a past day, from the replayed chances and the days that were known. */
    private static final String CROWD_THEN_SQL = """
            SELECT any_value(c.run_id) AS run_id, any_value(c.threshold) AS threshold, any_value(c.threshold_of) AS threshold_of,
                   any_value((SELECT CAST(count(*) AS INTEGER) FROM gold.indicator_value v WHERE v.domain = c.domain AND v.indicator = c.indicator
                      AND v.unit_id = c.unit_id AND v.breakdown = c.breakdown AND v.frequency = 'day' AND v.period_start <= c.as_of)) AS days_known,
                   any_value(c.origin_period) AS origin_period, any_value(c.origin) AS origin, NULL AS reason
            FROM forecast.chance_replay c
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ? AND threshold_of IN ('crowd', 'capacity') AND as_of = CAST(? AS DATE)
            HAVING count(*) > 0
            """;

    private static final String DAY_KEPT_SQL = """
            SELECT max(as_of) AS as_of FROM forecast.chance_replay
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ? AND threshold_of IN ('crowd', 'capacity') AND as_of <= CAST(? AS DATE)
            """;

    private static final String CHANCE_SQL = """
            SELECT c.period, c.period_start, c.probability, c.expected, c.horizon, d.lunar_day || '/' || d.lunar_month AS lunar,
                   coalesce(d.public_holiday, d.lunar_event) AS occasion, coalesce(d.public_holiday_en, d.lunar_event) AS occasion_en
            FROM %s c LEFT JOIN %s d ON c.frequency = 'day' AND d.day = c.period_start
            WHERE c.domain = ? AND c.indicator = ? AND c.unit_id = ? AND c.breakdown = ? AND %s = ? AND c.threshold_of IN ('crowd', 'capacity')
            ORDER BY c.period_start
            """;

    private static final TableName CALENDAR = TableName.of("reference.calendar");

    /** Stands for a calendar that nobody has loaded. */
    private static final String NO_CALENDAR = """
            (SELECT NULL::DATE AS day, NULL AS lunar_day, NULL AS lunar_month, NULL AS public_holiday, NULL AS public_holiday_en, NULL AS lunar_event)
            """;

    private final Units units;
    private final SeriesAnswers series;
    private final Domains domains;

    public CrowdAnswers(Units units, SeriesAnswers series, Domains domains) {
        this.units = units;
        this.series = series;
        this.domains = domains;
    }

    public Object crowds(Question question, LakeView view) {
        AsOf asOf = AsOf.from(Parameters.of(question, "indicator", "unit", "breakdown", AsOf.NAME));
        SeriesKey key = series.key(SeriesQuery.from(question.without(AsOf.NAME)), view);
        if (asOf.day().isPresent()) {
            return then(key, asOf, view);
        }
        Row crowd = view.engine().query(CROWD_SQL, key.values()).first().orElseThrow(() -> notCounted(key));
        Kept run = new Kept(ScoreTables.CHANCE.name(), "c.run_id", crowd.text("run_id"));
        return crowds(
                key,
                crowd,
                chances(key, key.indicator().id(), run, view),
                peak(key).map(peak -> chances(key, peak, run, view)).orElse(List.of()),
                view);
    }

    /** As it was on a past day. Chances of days and of months are kept of days of their own. */
    private Crowds then(SeriesKey key, AsOf asOf, LakeView view) {
        Kept days = kept(key, key.indicator().id(), asOf, view).orElseThrow(() -> asOf.nothing(() -> notCounted(key)));
        Row crowd = view.engine()
                .query(CROWD_THEN_SQL, values(key, key.indicator().id(), days.value()))
                .first()
                .orElseThrow(() -> notCounted(key));
        List<Chance> months = peak(key)
                .flatMap(peak -> kept(key, peak, asOf, view).map(day -> chances(key, peak, day, view)))
                .orElse(List.of());
        return crowds(key, crowd, chances(key, key.indicator().id(), days, view), months, view);
    }

    /** Where chances stand: of a run, or as of a day. */
    private record Kept(TableName table, String column, Object value) {}

    private static Optional<Kept> kept(SeriesKey key, String indicator, AsOf asOf, LakeView view) {
        return view.engine()
                .query(
                        DAY_KEPT_SQL,
                        values(key, indicator, asOf.day().orElseThrow().toString()))
                .first()
                .map(row -> row.date("as_of"))
                .map(day -> new Kept(ScoreTables.CHANCE_REPLAY.name(), "CAST(c.as_of AS VARCHAR)", day.toString()));
    }

    /** The series of the place by another indicator, and what else is asked. */
    private static List<Object> values(SeriesKey key, String indicator, Object more) {
        List<Object> values = new ArrayList<>(key.values());
        values.set(1, indicator);
        values.add(more);
        return values;
    }

    private Crowds crowds(SeriesKey key, Row crowd, List<Chance> days, List<Chance> months, LakeView view) {
        return new Crowds(
                crowd.decimal("threshold"),
                crowd.text("threshold_of"),
                crowd.small("days_known"),
                crowd.text("origin_period"),
                crowd.text("reason"),
                days,
                months,
                crowd.text("run_id"),
                meta(crowd, key, view, TourismTables.CROWD.name(), ScoreTables.CHANCE.name()));
    }

    private static List<Chance> chances(SeriesKey key, String indicator, Kept kept, LakeView view) {
        String sql = CHANCE_SQL.formatted(
                kept.table(), view.has(CALENDAR) ? CALENDAR.toString() : NO_CALENDAR, kept.column());
        return view.engine().query(sql, values(key, indicator, kept.value())).map(Chance::of);
    }

    /** The indicator of a month's busiest day. */
    private Optional<String> peak(SeriesKey key) {
        return domains.indicators()
                .filter(indicator -> indicator.id().equals(key.indicator().id()))
                .flatMap(indicator -> indicator.target().stream())
                .flatMap(target -> Optional.ofNullable(target.crowd()).stream())
                .flatMap(crowd -> Optional.ofNullable(crowd.peak()).stream())
                .map(peak -> key.indicator().domain() + "." + peak)
                .findFirst();
    }

    public Object festivals(Question question, LakeView view) {
        SeriesKey key = key(question, view);
        List<Row> rows =
                view.engine().query(FestivalView.SQL, key.values()).stream().toList();
        if (rows.isEmpty()) {
            throw notCounted(key);
        }
        Row first = rows.get(0);
        Map<FestivalView.Window, List<FestivalView.Day>> days = FestivalView.days(key, view);
        return new Festivals(
                rows.stream().map(row -> FestivalView.of(row, days)).toList(),
                rows.size(),
                first.text("run_id"),
                meta(first, key, view, TourismTables.FESTIVAL_UPLIFT.name(), TourismTables.FESTIVAL_DAY.name()));
    }

    private SeriesKey key(Question question, LakeView view) {
        Parameters.of(question, "indicator", "unit", "breakdown");
        return series.key(SeriesQuery.from(question), view);
    }

    private static Refusal notCounted(SeriesKey key) {
        return Trouble.NO_DATA.because(
                "%s của %s không phải số khách đếm theo ngày."
                        .formatted(key.indicator().name().vi(), key.unit().nameIn("vi")),
                "%s of %s is no count of visitors by day."
                        .formatted(key.indicator().name().en(), key.unit().nameIn("en")));
    }

    private Meta meta(Row row, SeriesKey key, LakeView view, TableName... tables) {
        return Meta.of(
                key,
                "day",
                List.of(row.text("origin")),
                List.of(),
                series.quality(key, SeriesQuality.Window.ALL, view),
                units.directory(view),
                view,
                tables);
    }
}
