package vn.wardcast.api.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.sql.Rows;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitView;
import vn.wardcast.api.units.Units;

/** Answers of {@code /enrolment}. */
public final class EnrolmentAnswers {

    private static final String AHEAD = """
            SELECT * FROM forecast.enrolment WHERE unit_id = ?
            QUALIFY run_id = max(run_id) OVER () ORDER BY level, TRY_CAST(grade AS INT) NULLS FIRST, grade, period_start
            """;

    private static final String KNOWN = """
            SELECT regexp_extract(breakdown, 'level=([^;]+)', 1) AS level, regexp_extract(breakdown, 'grade=([^;]+)', 1) AS grade, period,
                   CAST(value AS DOUBLE) AS pupils, suppression, origin
            FROM gold.indicator_value
            WHERE unit_id = ? AND indicator = 'education.pupils' AND breakdown LIKE 'level=%;grade=%'
            ORDER BY level, TRY_CAST(grade AS INT) NULLS FIRST, grade, period_start
            """;

    private static final String NEED = """
            SELECT * FROM forecast.school_need WHERE unit_id = ?
            QUALIFY run_id = max(run_id) OVER () ORDER BY level, resource, period_start
            """;

    /** A grade in a school year that is known; {@code pupils} is null where {@code suppression} hides it. */
    record Known(String level, String grade, String period, Double pupils, String suppression) {
        static Known of(Row row) {
            return new Known(
                    row.text("level"),
                    row.text("grade"),
                    row.text("period"),
                    row.decimal("pupils"),
                    row.text("suppression"));
        }
    }

    /** A grade, a level (grade total) or all (both total) in a school year to come. */
    record Ahead(
            String level,
            String grade,
            String period,
            int horizon,
            long mean,
            @JsonProperty("lo_80") Double lo80,
            @JsonProperty("hi_80") Double hi80,
            @JsonProperty("lo_95") Double lo95,
            @JsonProperty("hi_95") Double hi95) {
        static Ahead of(Row row) {
            return new Ahead(
                    row.text("level"),
                    row.text("grade"),
                    row.text("period"),
                    row.small("horizon"),
                    row.whole("mean"),
                    row.decimal("lo_80"),
                    row.decimal("hi_80"),
                    row.decimal("lo_95"),
                    row.decimal("hi_95"));
        }
    }

    /** Classes, teachers or rooms that a level needs by the norm, and what the unit last reported. */
    record Need(
            String level,
            String resource,
            String period,
            Double needed,
            @JsonProperty("lo_80") Double lo80,
            @JsonProperty("hi_80") Double hi80,
            Double has,
            Double surplus,
            String reason,
            String norm,
            String evidence) {
        static Need of(Row row) {
            return new Need(
                    row.text("level"),
                    row.text("resource"),
                    row.text("period"),
                    row.decimal("needed"),
                    row.decimal("lo_80"),
                    row.decimal("hi_80"),
                    row.decimal("has"),
                    row.decimal("surplus"),
                    row.text("reason"),
                    row.text("norm"),
                    row.text("evidence"));
        }
    }

    record Answer(
            UnitView unit,
            List<Known> known,
            List<Ahead> ahead,
            List<Need> needs,
            String model,
            String fallback,
            boolean synthetic,
            String runId,
            Meta.Version publication) {}

    private final Units units;

    public EnrolmentAnswers(Units units) {
        this.units = units;
    }

    public Object answer(Question question, LakeView view) {
        Unit unit = units.directory(view)
                .unit("unit", Parameters.of(question, "unit").required("unit"));
        List<String> id = List.of(unit.unitId());
        Rows ahead = view.engine().query(AHEAD, id);
        Row first = ahead.first()
                .orElseThrow(() -> Trouble.NO_FORECAST.because(
                        "Chưa có số học sinh theo khối của %s. Tệp cần nộp: hoc-sinh-*.xlsx."
                                .formatted(unit.nameIn("vi")),
                        "There are no pupils by grade of %s yet. File to hand in: hoc-sinh-*.xlsx."
                                .formatted(unit.nameIn("en"))));
        return new Answer(
                UnitView.of(unit, units.directory(view)),
                view.engine().query(KNOWN, id).map(Known::of),
                ahead.map(Ahead::of),
                view.engine().query(NEED, id).map(Need::of),
                first.text("model"),
                first.text("fallback"),
                first.text("origin").equals("synthetic"),
                first.text("run_id"),
                Meta.Version.of(view.publication()));
    }
}
