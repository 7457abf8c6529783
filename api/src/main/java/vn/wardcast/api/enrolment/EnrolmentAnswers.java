package vn.wardcast.api.enrolment;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
import vn.wardcast.lakehouse.Phrase;

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

    private static final String SCHOOLS = """
            SELECT * FROM forecast.school WHERE unit_id = ?
            QUALIFY run_id = max(run_id) OVER () ORDER BY state = 'closed', levels, school_code
            """;

    /** A school keeps its code when the unit around it changes: what old units reported of it is its past. */
    private static final String SCHOOL_KNOWN = """
            SELECT regexp_extract(breakdown, 'level=([^;]+)', 1) AS level, regexp_extract(breakdown, 'grade=([^;]+)', 1) AS grade, period,
                   CAST(value AS DOUBLE) AS pupils, suppression, origin
            FROM gold.indicator_value
            WHERE (unit_id = ? OR unit_id IN (SELECT old_unit_id FROM reference.unit_succession WHERE new_unit_id = ?))
              AND indicator = 'education.school_pupils' AND starts_with(breakdown, 'school_code=' || ? || ';level=') AND breakdown LIKE '%;grade=%'
            ORDER BY level, TRY_CAST(grade AS INT) NULLS FIRST, grade, period_start
            """;

    private static final String SCHOOLS_NOW = """
            SELECT regexp_extract(breakdown, 'level=([^;]+)', 1) AS level, regexp_extract(breakdown, 'grade=([^;]+)', 1) AS grade, period,
                   CASE WHEN suppression IS NULL THEN CAST(value AS DOUBLE) END AS pupils
            FROM gold.indicator_value
            WHERE unit_id = ? AND indicator = 'education.school_pupils' AND breakdown LIKE 'school_code=%;level=%;grade=%'
            QUALIFY period = max(period) OVER ()
            """;

    private static final String SCHOOL_AHEAD = """
            SELECT * FROM forecast.school_enrolment WHERE unit_id = ? AND school_code = ?
            QUALIFY run_id = max(run_id) OVER () ORDER BY level, TRY_CAST(grade AS INT) NULLS FIRST, grade, period_start
            """;

    private static final String SCHOOL_NEED = """
            SELECT * FROM forecast.school_resource WHERE unit_id = ? AND school_code = ?
            QUALIFY run_id = max(run_id) OVER () ORDER BY level, resource, period_start
            """;

    /** A school of the unit; {@code reason} says why its forecast leans on the unit's or is zero. */
    record School(
            String schoolCode,
            String school,
            List<String> levels,
            int firstYear,
            int lastYear,
            int years,
            String state,
            String reason) {
        static School of(Row row) {
            return new School(
                    row.text("school_code"),
                    row.text("school"),
                    row.text("levels").isEmpty()
                            ? List.of()
                            : List.of(row.text("levels").split("\\+")),
                    row.small("first_year"),
                    row.small("last_year"),
                    row.small("years"),
                    row.text("state"),
                    row.text("reason"));
        }
    }

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
            Long mean,
            @JsonProperty("lo_80") Double lo80,
            @JsonProperty("hi_80") Double hi80,
            @JsonProperty("lo_95") Double lo95,
            @JsonProperty("hi_95") Double hi95,
            String suppression) {
        static Ahead of(Row row) {
            return of(row, null);
        }

        static Ahead ofSchool(Row row) {
            return of(row, row.text("suppression"));
        }

        private static Ahead of(Row row, String suppression) {
            return new Ahead(
                    row.text("level"),
                    row.text("grade"),
                    row.text("period"),
                    row.small("horizon"),
                    row.decimal("mean") == null ? null : (Long) row.whole("mean"),
                    row.decimal("lo_80"),
                    row.decimal("hi_80"),
                    row.decimal("lo_95"),
                    row.decimal("hi_95"),
                    suppression);
        }
    }

    /** Classes, teachers or rooms that a level needs by the norm, and what the unit last reported; {@code stored} is the norm's text. */
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
            Phrase norm,
            Integer classSize,
            String evidence,
            @JsonIgnore String stored) {
        static Need of(Row row) {
            String norm = row.text("norm");
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
                    Norm.words(norm),
                    Norm.of(norm).map(Norm::classSize).orElse(null),
                    row.text("evidence"),
                    norm);
        }
    }

    record Answer(
            UnitView unit,
            School school,
            List<School> schools,
            List<Known> known,
            List<Ahead> ahead,
            List<Need> needs,
            List<NowNeeded.Now> now,
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
        Parameters parameters = Parameters.of(question, "unit", "school");
        Unit unit = units.directory(view).unit("unit", parameters.required("unit"));
        List<School> schools =
                view.engine().query(SCHOOLS, List.of(unit.unitId())).map(School::of);
        Rows ahead = view.engine().query(AHEAD, List.of(unit.unitId()));
        Row first = ahead.first()
                .orElseThrow(() -> Trouble.NO_FORECAST.because(
                        "Chưa có số học sinh theo khối của %s. Tệp cần nộp: hoc-sinh-*.xlsx."
                                .formatted(unit.nameIn("vi")),
                        "There are no pupils by grade of %s yet. File to hand in: hoc-sinh-*.xlsx."
                                .formatted(unit.nameIn("en"))));
        return parameters
                .find("school")
                .map(code -> ofSchool(view, unit, schools, school(schools, code, unit), first))
                .orElseGet(() -> ofUnit(view, unit, schools, ahead, first));
    }

    private Answer ofUnit(LakeView view, Unit unit, List<School> schools, Rows ahead, Row first) {
        List<String> id = List.of(unit.unitId());
        List<Known> known = view.engine().query(KNOWN, id).map(Known::of);
        List<Need> needs = view.engine().query(NEED, id).map(Need::of);
        return new Answer(
                UnitView.of(unit, units.directory(view)),
                null,
                schools,
                known,
                ahead.map(Ahead::of),
                needs,
                NowNeeded.of(needs, known, view.engine().query(SCHOOLS_NOW, id).map(NowNeeded.OfSchool::of)),
                first.text("model"),
                first.text("fallback"),
                first.text("origin").equals("synthetic"),
                first.text("run_id"),
                Meta.Version.of(view.publication()));
    }

    private Answer ofSchool(LakeView view, Unit unit, List<School> schools, School school, Row ofUnit) {
        List<String> id = List.of(unit.unitId(), school.schoolCode());
        Rows ahead = view.engine().query(SCHOOL_AHEAD, id);
        List<Known> known = view.engine()
                .query(SCHOOL_KNOWN, List.of(unit.unitId(), unit.unitId(), school.schoolCode()))
                .map(Known::of);
        List<Need> needs = view.engine().query(SCHOOL_NEED, id).map(Need::of);
        return new Answer(
                UnitView.of(unit, units.directory(view)),
                school,
                schools,
                known,
                ahead.map(Ahead::ofSchool),
                needs,
                NowNeeded.of(needs, known, List.of()),
                ahead.first().map(row -> row.text("model")).orElse("none"),
                school.reason(),
                ofUnit.text("origin").equals("synthetic"),
                ofUnit.text("run_id"),
                Meta.Version.of(view.publication()));
    }

    private static School school(List<School> schools, String code, Unit unit) {
        return schools.stream()
                .filter(school -> school.schoolCode().equals(code))
                .findFirst()
                .orElseThrow(() -> Trouble.NO_DATA.in(
                        "school",
                        "%s không có trường mang mã '%s'".formatted(unit.nameIn("vi"), code),
                        "%s has no school with the code '%s'".formatted(unit.nameIn("en"), code)));
    }
}
