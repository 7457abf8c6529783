package vn.wardcast.api.scenarios;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.wardcast.api.http.Cursor;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitView;
import vn.wardcast.api.units.Units;

/** Answers of {@code /scenarios}, {@code /scenarios/{id}} and {@code /scenarios/grid}. */
public final class ScenarioAnswers {

    private static final String ALL = """
            SELECT * FROM forecast.scenario WHERE (? = '' OR unit_id = ?) ORDER BY made_at DESC, scenario_id
            """;

    private static final String ONE = "SELECT * FROM forecast.scenario WHERE scenario_id = ?";

    private static final String VALUES = """
            SELECT * FROM forecast.scenario_value WHERE scenario_id = ?
            ORDER BY quantity = 'pupils' DESC, quantity, level, TRY_CAST(grade AS INT) NULLS FIRST, grade, period_start
            """;

    /**
     * What a what-if comes to: of each main quantity the first period that it changes, else the first. Needs of all levels are summed,
     * and a sum of intervals is none.
     */
    private static final String RESULTS = """
            SELECT * FROM (
              SELECT *, row_number() OVER (PARTITION BY scenario_id, quantity ORDER BY CASE WHEN abs(mean - base) > 1e-9 THEN 0 ELSE 1 END, period_start) AS place
              FROM (SELECT scenario_id, quantity, period, period_start, sum(base) AS base, sum(mean) AS mean,
                           CASE WHEN count(*) = 1 THEN max(lo_80) END AS lo_80, CASE WHEN count(*) = 1 THEN max(hi_80) END AS hi_80
                    FROM forecast.scenario_value
                    WHERE (? = '' OR unit_id = ?) AND (? = '' OR scenario_id = ?)
                      AND (quantity IN ('revenue_year', 'plan_probability', 'visitors_month', 'crowd_probability_month') AND level = 'total'
                           OR quantity = 'pupils' AND level = 'total' AND grade = 'total' OR quantity IN ('classes', 'teachers', 'rooms'))
                    GROUP BY scenario_id, quantity, period, period_start) s
            ) p WHERE place = 1 ORDER BY scenario_id, quantity
            """;

    private static final String GRID = """
            SELECT * FROM forecast.scenario_grid WHERE unit_id = ? AND domain = ? ORDER BY kind, target, setting, quantity, level, period_start
            """;

    private static final String DEFAULT_DOMAIN = "budget";
    private static final List<String> GRID_DOMAINS = List.of(DEFAULT_DOMAIN, "education");

    /** One quantity of a what-if in the period in which it is first felt. */
    record Result(
            String quantity,
            String period,
            Double base,
            double mean,
            @JsonProperty("lo_80") Double lo80,
            @JsonProperty("hi_80") Double hi80) {
        static Result of(Row row) {
            return new Result(
                    row.text("quantity"),
                    row.text("period"),
                    row.decimal("base"),
                    row.decimal("mean"),
                    row.decimal("lo_80"),
                    row.decimal("hi_80"));
        }
    }

    /** One what-if; {@code levers} as they were stored. */
    record Brief(
            String id,
            String domain,
            String unitId,
            String runId,
            @JsonRawValue String levers,
            Instant madeAt,
            List<Result> results) {
        static Brief of(Row row, Map<String, List<Result>> results) {
            return new Brief(
                    row.text("scenario_id"),
                    row.text("domain"),
                    row.text("unit_id"),
                    row.text("run_id"),
                    row.text("levers"),
                    row.instant("made_at"),
                    results.getOrDefault(row.text("scenario_id"), List.of()));
        }
    }

    /** One quantity of one period, in the base (null: it says nothing of it) and under the levers. */
    record Value(
            String quantity,
            String level,
            String grade,
            String period,
            Double base,
            Double mean,
            Double difference,
            @JsonProperty("lo_80") Double lo80,
            @JsonProperty("hi_80") Double hi80,
            @JsonProperty("lo_95") Double lo95,
            @JsonProperty("hi_95") Double hi95,
            Double has) {
        static Value of(Row row) {
            Double base = row.decimal("base");
            return new Value(
                    row.text("quantity"),
                    row.text("level"),
                    row.text("grade"),
                    row.text("period"),
                    base,
                    row.decimal("mean"),
                    base == null ? null : row.decimal("mean") - base,
                    row.decimal("lo_80"),
                    row.decimal("hi_80"),
                    row.decimal("lo_95"),
                    row.decimal("hi_95"),
                    row.decimal("has"));
        }
    }

    /** One quantity of one period under the lever of one place of a slider. */
    record GridValue(
            String quantity,
            String level,
            String period,
            Double base,
            double mean,
            @JsonProperty("lo_80") double lo80,
            @JsonProperty("hi_80") double hi80,
            @JsonProperty("lo_95") double lo95,
            @JsonProperty("hi_95") double hi95,
            Double has) {
        static GridValue of(Row row) {
            return new GridValue(
                    row.text("quantity"),
                    row.text("level"),
                    row.text("period"),
                    row.decimal("base"),
                    row.decimal("mean"),
                    row.decimal("lo_80"),
                    row.decimal("hi_80"),
                    row.decimal("lo_95"),
                    row.decimal("hi_95"),
                    row.decimal("has"));
        }
    }

    /** One place of a slider; {@code lever} as {@code ./wardcast scenario --lever} takes it. */
    record Step(String lever, String kind, String target, double setting, List<GridValue> values) {
        static Step of(List<Row> rows) {
            Row first = rows.get(0);
            return new Step(
                    first.text("lever"),
                    first.text("kind"),
                    first.text("target"),
                    first.decimal("setting"),
                    rows.stream().map(GridValue::of).toList());
        }
    }

    record Grid(
            UnitView unit,
            String domain,
            List<Step> steps,
            boolean synthetic,
            String runId,
            Meta.Version publication) {}

    record Answer(Brief scenario, List<Value> values, boolean synthetic, Meta.Version publication) {}

    private final Units units;

    public ScenarioAnswers(Units units) {
        this.units = units;
    }

    public Object list(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit", "cursor", "limit");
        String unit = parameters
                .find("unit")
                .map(text -> units.directory(view).unit("unit", text).unitId())
                .orElse("");
        Map<String, List<Result>> results = results(view, unit, "");
        return Cursor.from(parameters, view.publication())
                .page(view.engine().query(ALL, List.of(unit, unit)).map(row -> Brief.of(row, results)));
    }

    private static Map<String, List<Result>> results(LakeView view, String unit, String scenario) {
        return view.engine().query(RESULTS, List.of(unit, unit, scenario, scenario)).stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("scenario_id"), Collectors.mapping(Result::of, Collectors.toList())));
    }

    /** What the last run answered beforehand, for sliders. */
    public Object grid(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit", "domain");
        Unit unit = units.directory(view).unit("unit", parameters.required("unit"));
        String domain = parameters.either("domain", DEFAULT_DOMAIN, GRID_DOMAINS);
        var rows = view.engine().query(GRID, List.of(unit.unitId(), domain));
        Row first = rows.first()
                .orElseThrow(() -> Trouble.NO_DATA.because(
                        "Chưa tính sẵn kịch bản của %s trong lĩnh vực %s; chạy `./wardcast forecast`"
                                .formatted(unit.unitId(), domain),
                        "No what-ifs of %s were computed beforehand in %s; run `./wardcast forecast`"
                                .formatted(unit.unitId(), domain)));
        Map<String, List<Row>> byLever = rows.stream()
                .collect(Collectors.groupingBy(row -> row.text("lever"), LinkedHashMap::new, Collectors.toList()));
        return new Grid(
                UnitView.of(unit, units.directory(view)),
                domain,
                byLever.values().stream().map(Step::of).toList(),
                rows.stream().anyMatch(row -> row.text("origin").equals("synthetic")),
                first.text("run_id"),
                Meta.Version.of(view.publication()));
    }

    public Object one(Question question, LakeView view) {
        Parameters.of(question);
        String id = question.place("id");
        Brief scenario = view.engine()
                .query(ONE, List.of(id))
                .first()
                .map(row -> Brief.of(row, results(view, "", id)))
                .orElseThrow(() -> Trouble.NO_DATA.because(
                        "Không có kịch bản '%s'; danh sách ở /api/v1/scenarios".formatted(id),
                        "There is no scenario '%s'; /api/v1/scenarios lists them".formatted(id)));
        var rows = view.engine().query(VALUES, List.of(id));
        return new Answer(
                scenario,
                rows.map(Value::of),
                rows.stream().anyMatch(row -> row.text("origin").equals("synthetic")),
                Meta.Version.of(view.publication()));
    }
}
