package vn.wardcast.api.land;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.indicators.Indicators;
import vn.wardcast.api.indicators.Labels;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.api.units.UnitView;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.Phrase;

/** {@code /land}: which land became what, as far as areas tell, and where it goes. */
public final class LandAnswers {

    /** A land-use code with its name; {@code outside} is land not counted in one of the years. */
    record Use(String code, Phrase name) {}

    /** Hectares that passed, or stayed. */
    record Move(Use from, Use to, double areaHa, double share) {}

    /** What happened between the ends of two years: an estimate. */
    record Transition(int fromYear, int toYear, String caveat, List<Move> moves) {}

    /** One use in a year to come. */
    record Area(
            Use use,
            Double mean,
            @JsonProperty("lo_80") Double lo80,
            @JsonProperty("hi_80") Double hi80,
            @JsonProperty("lo_95") Double lo95,
            @JsonProperty("hi_95") Double hi95) {}

    /** All uses of a year to come. */
    record Year(int year, int horizon, List<Area> uses) {}

    /**
     * What a plan wants of one use at the end of its year, what there was before it, what came, or what is expected to; hectares.
     *
     * @param shareDone of the planned change what came, 1: all; null: not known yet, or no change was planned
     * @param reason why nothing is expected; null: something is
     */
    record PlannedArea(
            Use use,
            double plannedHa,
            Double baseHa,
            Double actualHa,
            Double expectedHa,
            @JsonProperty("lo_80") Double lo80,
            @JsonProperty("hi_80") Double hi80,
            Double shareDone,
            String reason) {}

    /** A land-use plan; {@code baseYear} is the last year known before it, null where none is. */
    record Plan(int year, Integer baseYear, List<PlannedArea> uses) {}

    record Answer(
            UnitView unit,
            int baseYear,
            String method,
            String reason,
            boolean synthetic,
            boolean bridged,
            List<Transition> transitions,
            List<Year> years,
            List<Plan> plans,
            String run,
            Meta.Version publication) {}

    private static final String TRANSITION_SQL = """
            SELECT from_year, to_year, from_use, to_use, area_ha, share, caveat
            FROM forecast.land_transition
            WHERE domain = 'land' AND unit_id = ?
            ORDER BY to_year, from_use, to_use
            """;

    private static final String YEAR_SQL = """
            SELECT run_id, year, land_use, mean, lo_80, hi_80, lo_95, hi_95, base_year, horizon, origin, reason
            FROM forecast.land
            WHERE domain = 'land' AND unit_id = ?
            ORDER BY year, land_use
            """;

    private static final String PLAN_SQL = """
            SELECT year, land_use, planned_ha, base_year, base_ha, actual_ha, expected_ha, lo_80, hi_80, share_done, reason
            FROM forecast.land_plan
            WHERE domain = 'land' AND unit_id = ?
            QUALIFY run_id = max(run_id) OVER ()
            ORDER BY year, land_use
            """;

    private static final Phrase OUTSIDE =
            new Phrase("Ngoài số liệu (địa giới, đo đạc lại)", "Outside the figures (borders, new survey)");

    private final Units units;
    private final Indicators indicators;

    public LandAnswers(Units units, Indicators indicators) {
        this.units = units;
        this.indicators = indicators;
    }

    public Object answer(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit");
        UnitDirectory directory = units.directory(view);
        Unit unit = directory.unit("unit", parameters.required("unit"));
        List<Row> years =
                view.engine().query(YEAR_SQL, List.of(unit.unitId())).stream().toList();
        if (years.isEmpty()) {
            throw Trouble.NO_FORECAST.because(
                    "Chưa có thống kê đất đai theo loại đất của %s.".formatted(unit.nameIn("vi")),
                    "There are no land statistics by use of %s yet.".formatted(unit.nameIn("en")));
        }
        Labels labels = indicators.catalogue(view).labels();
        List<Row> moves = view.engine().query(TRANSITION_SQL, List.of(unit.unitId())).stream()
                .toList();
        Row first = years.get(0);
        return new Answer(
                UnitView.of(unit, directory),
                first.small("base_year"),
                "minimal_change",
                first.text("reason"),
                first.text("origin").equals("synthetic"),
                first.text("origin").equals("bridged"),
                transitions(moves, labels),
                years(years, labels),
                plans(
                        view.engine().query(PLAN_SQL, List.of(unit.unitId())).stream()
                                .toList(),
                        labels),
                first.text("run_id"),
                Meta.Version.of(view.publication()));
    }

    private static Use use(String code, Labels labels) {
        return new Use(code, code.equals("outside") ? OUTSIDE : labels.breakdown("land", "land_use=" + code));
    }

    private static List<Transition> transitions(List<Row> rows, Labels labels) {
        Map<Integer, List<Row>> byYear = byYear(rows, "to_year");
        return byYear.values().stream()
                .map(each -> new Transition(
                        each.get(0).small("from_year"),
                        each.get(0).small("to_year"),
                        each.get(0).text("caveat"),
                        each.stream()
                                .map(row -> new Move(
                                        use(row.text("from_use"), labels),
                                        use(row.text("to_use"), labels),
                                        row.decimal("area_ha"),
                                        row.decimal("share")))
                                .toList()))
                .toList();
    }

    private static List<Year> years(List<Row> rows, Labels labels) {
        return byYear(rows, "year").values().stream()
                .map(each -> new Year(
                        each.get(0).small("year"),
                        each.get(0).small("horizon"),
                        each.stream().map(row -> area(row, labels)).toList()))
                .toList();
    }

    private static List<Plan> plans(List<Row> rows, Labels labels) {
        return byYear(rows, "year").values().stream()
                .map(each -> new Plan(
                        each.get(0).small("year"),
                        each.get(0).decimal("base_year") == null
                                ? null
                                : each.get(0).small("base_year"),
                        each.stream().map(row -> planned(row, labels)).toList()))
                .toList();
    }

    private static PlannedArea planned(Row row, Labels labels) {
        return new PlannedArea(
                use(row.text("land_use"), labels),
                row.decimal("planned_ha"),
                row.decimal("base_ha"),
                row.decimal("actual_ha"),
                row.decimal("expected_ha"),
                row.decimal("lo_80"),
                row.decimal("hi_80"),
                row.decimal("share_done"),
                row.text("reason"));
    }

    private static Area area(Row row, Labels labels) {
        return new Area(
                use(row.text("land_use"), labels),
                row.decimal("mean"),
                row.decimal("lo_80"),
                row.decimal("hi_80"),
                row.decimal("lo_95"),
                row.decimal("hi_95"));
    }

    private static Map<Integer, List<Row>> byYear(List<Row> rows, String column) {
        Map<Integer, List<Row>> byYear = new LinkedHashMap<>();
        rows.forEach(row -> byYear.computeIfAbsent(row.small(column), year -> new ArrayList<>())
                .add(row));
        return byYear;
    }
}
