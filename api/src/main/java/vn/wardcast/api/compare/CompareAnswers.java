package vn.wardcast.api.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.indicators.IndicatorView;
import vn.wardcast.api.indicators.Indicators;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.api.units.UnitView;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.Indicator;

/** {@code /rankings} and {@code /comparisons}: one indicator across units. */
public final class CompareAnswers {

    /**
     * The units below one, by what they have in one period.
     *
     * @param period the period shown
     * @param periods all periods of which at least one unit has a figure, oldest first
     * @param items every unit below, those without a figure too
     */
    record Ranking(
            IndicatorView indicator,
            String breakdown,
            Phrase breakdownName,
            UnitView.Link parent,
            String period,
            List<String> periods,
            List<Place> items,
            boolean synthetic,
            boolean bridged,
            Meta.Version publication) {}

    /** The same indicator of several units. */
    record Comparison(
            IndicatorView indicator,
            String breakdown,
            Phrase breakdownName,
            List<Line> items,
            boolean synthetic,
            boolean bridged,
            Meta.Version publication) {}

    private static final int MOST_UNITS = 6;
    private static final String POPULATION = "population.population";

    private static final String VALUES = """
            SELECT v.unit_id, v.period, v.period_start, v.frequency, CAST(v.value AS DOUBLE) AS value, v.origin, v.suppression
            FROM gold.indicator_value v
            WHERE v.domain = ? AND v.indicator = ? AND v.breakdown = ? AND v.unit_id IN (SELECT unnest(CAST(? AS VARCHAR).split(',')))
            QUALIFY v.frequency = mode(v.frequency) OVER ()
            ORDER BY v.period_start
            """;

    private static final String AHEAD = """
            SELECT unit_id, period, period_start, mean, lo_80, hi_80, origin_period, model
            FROM forecast.forecast
            WHERE domain = ? AND indicator = ? AND breakdown = ? AND unit_id IN (SELECT unnest(CAST(? AS VARCHAR).split(',')))
            QUALIFY run_id = max(run_id) OVER (PARTITION BY unit_id)
            ORDER BY period_start
            """;

    private final Units units;
    private final Indicators indicators;

    public CompareAnswers(Units units, Indicators indicators) {
        this.units = units;
        this.indicators = indicators;
    }

    /** All units directly below {@code parent}, in one period. */
    public Object rankings(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "indicator", "parent", "breakdown", "period");
        UnitDirectory directory = units.directory(view);
        Unit parent = directory.unit("parent", parameters.required("parent"));
        Wanted wanted = wanted(parameters, view);
        List<Unit> below = below(parent, directory);
        Map<String, List<Row>> values = byUnit(VALUES, wanted, below, view);
        List<String> periods = values.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        row -> row.date("period_start"), row -> row.text("period"), (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
        if (periods.isEmpty()) {
            throw Trouble.NO_DATA.because(
                    "Chưa có số liệu %s của đơn vị nào thuộc %s."
                            .formatted(wanted.indicator().name().vi(), parent.nameIn("vi")),
                    "There are no figures of %s for any unit of %s yet."
                            .formatted(wanted.indicator().name().en(), parent.nameIn("en")));
        }
        String period = parameters.find("period").orElseGet(() -> mostShown(values, periods));
        if (!periods.contains(period)) {
            throw Parameters.bad(
                    "period",
                    "'%s', có số của %s".formatted(period, periods),
                    "'%s', there are figures of %s".formatted(period, periods));
        }
        Map<String, List<Row>> ahead = byUnit(AHEAD, wanted, below, view);
        Map<String, List<Row>> people = people(below, view);
        List<Place> places = Place.ranked(below.stream()
                .map(unit -> Place.of(unit, period, values, ahead, people))
                .toList());
        List<Row> shown = values.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.text("period").equals(period))
                .toList();
        return new Ranking(
                wanted.indicator(),
                wanted.breakdown(),
                wanted.name(indicators, view),
                UnitView.Link.to(parent),
                period,
                periods,
                places,
                has(shown, "synthetic"),
                has(shown, "bridged"),
                Meta.Version.of(view.publication()));
    }

    /** The whole series of up to six units, with forecasts. */
    public Object comparisons(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "indicator", "units", "breakdown");
        UnitDirectory directory = units.directory(view);
        List<Unit> chosen = Arrays.stream(parameters.required("units").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> directory.unit("units", text))
                .distinct()
                .toList();
        if (chosen.isEmpty() || chosen.size() > MOST_UNITS) {
            throw Parameters.bad(
                    "units",
                    "%d đơn vị, chọn từ 1 đến %d, cách nhau bằng dấu phẩy".formatted(chosen.size(), MOST_UNITS),
                    "%d units, choose 1 to %d, separated by commas".formatted(chosen.size(), MOST_UNITS));
        }
        Wanted wanted = wanted(parameters, view);
        Map<String, List<Row>> values = byUnit(VALUES, wanted, chosen, view);
        Map<String, List<Row>> ahead = byUnit(AHEAD, wanted, chosen, view);
        Map<String, List<Row>> people = people(chosen, view);
        List<Row> all = values.values().stream().flatMap(List::stream).toList();
        return new Comparison(
                wanted.indicator(),
                wanted.breakdown(),
                wanted.name(indicators, view),
                chosen.stream()
                        .map(unit -> Line.of(UnitView.of(unit, directory), unit, values, ahead, people))
                        .toList(),
                has(all, "synthetic"),
                has(all, "bridged"),
                Meta.Version.of(view.publication()));
    }

    /** Residents by unit, for figures per head; none where the lake has no population. */
    private Map<String, List<Row>> people(List<Unit> units, LakeView view) {
        return indicators
                .catalogue(view)
                .findIndicator(POPULATION)
                .map(population -> byUnit(VALUES, new Wanted(population, Indicator.TOTAL), units, view))
                .orElse(Map.of());
    }

    private record Wanted(IndicatorView indicator, String breakdown) {
        Phrase name(Indicators indicators, LakeView view) {
            return indicators.catalogue(view).labels().breakdown(indicator.domain(), breakdown);
        }
    }

    private Wanted wanted(Parameters parameters, LakeView view) {
        return new Wanted(
                indicators.catalogue(view).indicator("indicator", parameters.required("indicator")),
                parameters.find("breakdown").orElse(Indicator.TOTAL));
    }

    private static List<Unit> below(Unit parent, UnitDirectory directory) {
        return StreamSupport.stream(directory.all().spliterator(), false)
                .filter(unit -> parent.unitId().equals(unit.parentUnitId()) && unit.isValidOn(UnitDirectory.today()))
                .toList();
    }

    private static Map<String, List<Row>> byUnit(String sql, Wanted wanted, List<Unit> units, LakeView view) {
        String ids = units.stream().map(Unit::unitId).collect(Collectors.joining(","));
        List<Object> parameters = new ArrayList<>(
                List.of(wanted.indicator().domain(), wanted.indicator().id(), wanted.breakdown(), ids));
        return view.engine().query(sql, parameters).stream().collect(Collectors.groupingBy(row -> row.text("unit_id")));
    }

    /** The newest of the periods of which most units have a figure. */
    private static String mostShown(Map<String, List<Row>> values, List<String> periods) {
        Map<String, Long> counts = values.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.value("value") != null)
                .collect(Collectors.groupingBy(row -> row.text("period"), Collectors.counting()));
        long most = counts.isEmpty() ? 0 : Collections.max(counts.values());
        List<String> newestFirst = new ArrayList<>(periods);
        Collections.reverse(newestFirst);
        Optional<String> fullest = newestFirst.stream()
                .filter(period -> counts.getOrDefault(period, 0L) == most)
                .findFirst();
        return fullest.orElse(periods.get(periods.size() - 1));
    }

    private static boolean has(List<Row> rows, String origin) {
        return rows.stream().map(row -> row.text("origin")).anyMatch(origin::equals);
    }
}
