package vn.wardcast.api.scenarios;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import vn.wardcast.api.http.Cursor;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Units;

/** Answers of {@code /scenarios} and {@code /scenarios/{id}}. */
public final class ScenarioAnswers {

    private static final String ALL = """
            SELECT * FROM forecast.scenario WHERE (? = '' OR unit_id = ?) ORDER BY made_at DESC, scenario_id
            """;

    private static final String ONE = "SELECT * FROM forecast.scenario WHERE scenario_id = ?";

    private static final String VALUES = """
            SELECT * FROM forecast.scenario_value WHERE scenario_id = ?
            ORDER BY quantity = 'pupils' DESC, quantity, level, TRY_CAST(grade AS INT) NULLS FIRST, grade, period_start
            """;

    /** One what-if; {@code levers} as they were stored. */
    record Brief(
            String id,
            String domain,
            String unitId,
            String runId,
            @JsonRawValue String levers,
            Instant madeAt) {
        static Brief of(Row row) {
            return new Brief(
                    row.text("scenario_id"),
                    row.text("domain"),
                    row.text("unit_id"),
                    row.text("run_id"),
                    row.text("levers"),
                    row.instant("made_at"));
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
        return Cursor.from(parameters, view.publication())
                .page(view.engine().query(ALL, List.of(unit, unit)).map(Brief::of));
    }

    public Object one(Question question, LakeView view) {
        Parameters.of(question);
        String id = question.place("id");
        Brief scenario = view.engine()
                .query(ONE, List.of(id))
                .first()
                .map(Brief::of)
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
