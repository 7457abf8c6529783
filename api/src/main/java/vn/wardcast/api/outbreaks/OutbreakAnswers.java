package vn.wardcast.api.outbreaks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Refusal;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.indicators.Indicators;
import vn.wardcast.api.indicators.Labels;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.quality.SeriesQuality;
import vn.wardcast.api.series.AsOf;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.series.SeriesAnswers;
import vn.wardcast.api.series.SeriesKey;
import vn.wardcast.api.series.SeriesQuery;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.OutbreakTables;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;

/** {@code /outbreaks}: the diseases of a unit by the rules; {@code /outbreaks/levels}: what the periods of one were held against. */
public final class OutbreakAnswers {

    /** Periods of every disease that {@code /outbreaks} tells. */
    private static final int RECENT = 24;

    /**
     * The diseases of a unit.
     *
     * @param recent the newest periods of each, by disease
     * @param foremost the one to look at first; null where neither a level is reached nor cases may be told
     */
    record Outbreaks(
            List<VerdictView> items, int total, Map<String, List<Period>> recent, Foremost foremost, Meta meta) {}

    /** The periods of one disease in order of time, and a year to come of which only levels are known. */
    record Levels(List<Period> periods, Meta meta) {}

    /**
     * One week or month.
     *
     * @param cases null where they are hidden or to come
     * @param level what the rules said of it; null where it is to come
     */
    record Period(
            String period,
            LocalDate periodStart,
            Double cases,
            String suppression,
            String level,
            String reason,
            Double mean,
            Double warningLevel,
            Double epidemicLevel) {
        /** The same period before anything was known of it but the levels. */
        Period toCome() {
            return new Period(period, periodStart, null, null, null, null, mean, warningLevel, epidemicLevel);
        }

        static Period of(Row row) {
            String hidden = row.text("suppression");
            return new Period(
                    row.text("period"),
                    row.date("period_start"),
                    hidden == null ? row.decimal("cases") : null,
                    hidden,
                    row.text("level"),
                    row.text("reason"),
                    row.decimal("mean"),
                    row.decimal("warning_level"),
                    row.decimal("epidemic_level"));
        }
    }

    private static final String LEVELS_SQL = """
            SELECT l.breakdown, l.period, l.period_start, CAST(v.value AS DOUBLE) AS cases, v.suppression, l.level, l.reason, l.mean, l.warning_level, l.epidemic_level
            FROM forecast.outbreak_level l
            LEFT JOIN gold.indicator_value v ON v.domain = l.domain AND v.indicator = l.indicator AND v.unit_id = l.unit_id
                  AND v.breakdown = l.breakdown AND v.frequency = l.frequency AND v.period_start = l.period_start
            WHERE l.domain = ? AND l.indicator = ? AND l.unit_id = ?
            """;

    /** The newest of all diseases: the same months for each. */
    private static final String RECENT_SQL = LEVELS_SQL + """
             AND l.level IS NOT NULL AND l.period_start <= CAST(? AS DATE)
            QUALIFY dense_rank() OVER (ORDER BY l.period_start DESC) <= ?
            ORDER BY l.breakdown, l.period_start
            """;

    private static final String ONE_SQL = LEVELS_SQL + " AND l.breakdown = ? ORDER BY l.period_start";

    private final Units units;
    private final Indicators indicators;
    private final SeriesAnswers series;

    public OutbreakAnswers(Units units, Indicators indicators, SeriesAnswers series) {
        this.units = units;
        this.indicators = indicators;
        this.series = series;
    }

    public Object list(Question question, LakeView view) {
        AsOf asOf = AsOf.from(Parameters.of(question, "indicator", "unit", AsOf.NAME));
        SeriesKey key = series.key(SeriesQuery.from(question.without(AsOf.NAME)), view);
        List<String> of = key.values().subList(0, 3);
        Labels labels = indicators.catalogue(view).labels();
        List<Row> verdicts =
                view.engine().query(VerdictView.sql(asOf), of).stream().toList();
        if (verdicts.isEmpty()) {
            throw asOf.nothing(() -> notWatched(key));
        }
        List<VerdictView> items =
                verdicts.stream().map(row -> VerdictView.of(row, labels)).toList();
        Map<String, List<Period>> recent = recent(of, verdicts, view);
        List<String> origins =
                items.stream().map(VerdictView::origin).distinct().toList();
        return new Outbreaks(
                items,
                items.size(),
                recent,
                Foremost.of(items, recent).orElse(null),
                meta(key, items.get(0).frequency(), origins, view, OutbreakTables.OUTBREAK.name()));
    }

    /** The breakdown of the disease that {@code unit} is to be shown by first, where the rules judge {@code indicator} at all. */
    public Optional<String> findForemost(String indicator, Unit unit, AsOf asOf, LakeView view) {
        List<String> of = List.of(indicator.replaceFirst("[.].*", ""), indicator, unit.unitId());
        Labels labels = indicators.catalogue(view).labels();
        List<Row> verdicts =
                view.engine().query(VerdictView.sql(asOf), of).stream().toList();
        return verdicts.isEmpty()
                ? Optional.empty()
                : Foremost.of(
                                verdicts.stream()
                                        .map(row -> VerdictView.of(row, labels))
                                        .toList(),
                                recent(of, verdicts, view))
                        .map(Foremost::breakdown);
    }

    private static Map<String, List<Period>> recent(List<String> of, List<Row> verdicts, LakeView view) {
        List<Object> values = new ArrayList<>(of);
        values.add(newest(verdicts).toString());
        values.add(RECENT);
        Map<String, List<Period>> recent = new LinkedHashMap<>();
        view.engine().query(RECENT_SQL, values).stream()
                .forEach(row -> recent.computeIfAbsent(row.text("breakdown"), one -> new ArrayList<>())
                        .add(Period.of(row)));
        return recent;
    }

    public Object levels(Question question, LakeView view) {
        AsOf asOf = AsOf.from(Parameters.of(question, "indicator", "unit", "breakdown", AsOf.NAME));
        SeriesKey key = series.key(SeriesQuery.from(question.without(AsOf.NAME)), view);
        Optional<Row> verdict = view
                .engine()
                .query(VerdictView.sql(asOf), key.values().subList(0, 3))
                .stream()
                .filter(row -> row.text("breakdown").equals(key.breakdown()))
                .findFirst();
        if (asOf.day().isPresent() && verdict.isEmpty()) {
            throw asOf.nothing(() -> notWatched(key));
        }
        List<Row> rows = view.engine().query(ONE_SQL, key.values()).stream().toList();
        if (rows.isEmpty()) {
            throw notWatched(key);
        }
        String origin = verdict.map(row -> row.text("origin")).orElse("reported");
        String frequency = rows.get(0).text("period").contains("W") ? "week" : "month";
        return new Levels(
                asOf.day().isEmpty()
                        ? rows.stream().map(Period::of).toList()
                        : then(rows, verdict.orElseThrow().date("period_start")),
                meta(key, frequency, List.of(origin), view, OutbreakTables.OUTBREAK_LEVEL.name()));
    }

    private static LocalDate newest(List<Row> verdicts) {
        return verdicts.stream()
                .map(row -> row.date("period_start"))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** What was known when {@code last} was the newest period: levels rest on whole years before, so those of its year stood already. */
    private static List<Period> then(List<Row> rows, LocalDate last) {
        return rows.stream()
                .map(Period::of)
                .filter(period -> period.periodStart().getYear() <= last.getYear())
                .map(period -> period.periodStart().isAfter(last) ? period.toCome() : period)
                .toList();
    }

    private static Refusal notWatched(SeriesKey key) {
        return Trouble.NO_DATA.because(
                "Chưa có số ca theo bệnh của %s để xét theo TT 15/2026/TT-BYT. Tệp cần nộp: số ca bệnh truyền nhiễm theo tháng hoặc tuần."
                        .formatted(key.unit().nameIn("vi")),
                "There are no cases by disease of %s to judge by Circular 15/2026/TT-BYT. File to hand in: cases of communicable diseases by month or week."
                        .formatted(key.unit().nameIn("en")));
    }

    private Meta meta(SeriesKey key, String frequency, List<String> origins, LakeView view, TableName table) {
        return Meta.of(
                key,
                frequency,
                origins,
                List.of(),
                series.quality(key, SeriesQuality.Window.ALL, view),
                units.directory(view),
                view,
                table,
                SharedTables.INDICATOR_VALUE.name());
    }
}
