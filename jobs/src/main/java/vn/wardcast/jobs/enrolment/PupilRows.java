package vn.wardcast.jobs.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.forecast.KnownValues;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.domain.People;

/** The pupils of all units that report grades, one object each, as far as readers know them. */
final class PupilRows {

    static final String DOMAIN = "education";
    static final String PUPILS = "education.pupils";
    private static final String CLASSES = "education.classes";
    private static final String TEACHERS = "education.teachers";
    private static final String ROOMS = "education.rooms";
    private static final String RESIDENTS = "population.residents";
    static final String SCHOOL_PUPILS = "education.school_pupils";
    private static final String SCHOOL_CLASSES = "education.school_classes";
    private static final String SCHOOL_TEACHERS = "education.school_teachers";
    private static final TableName NAMES = TableName.of("gold.school_staff");

    private static final String SQL = """
            WITH value AS (%1$s),
            pupil AS (
              SELECT v.unit_id, CASE WHEN bool_or(v.origin = 'synthetic') THEN 'synthetic' WHEN bool_or(v.origin = 'bridged') THEN 'bridged' ELSE 'reported' END AS nature,
                     collect_list(struct(year(v.period_start) AS year, regexp_extract(v.breakdown, 'grade=([^;]+)', 1) AS grade, v.known)) AS pupils
              FROM value v JOIN reference.unit u ON u.unit_id = v.unit_id
              WHERE v.indicator = '%2$s' AND v.breakdown LIKE 'level=%%;grade=%%' AND v.known IS NOT NULL AND u.valid_to IS NULL
              GROUP BY v.unit_id
            ), child AS (
              SELECT unit_id, collect_list(struct(year(period_start) AS year, known)) AS children
              FROM value WHERE indicator = '%3$s' AND breakdown = 'age_group=0-4' AND known IS NOT NULL GROUP BY unit_id
            ), resource AS (
              SELECT unit_id, collect_list(struct(substr(breakdown, 7) || CASE indicator WHEN '%4$s' THEN ' classes' WHEN '%5$s' THEN ' teachers' ELSE ' rooms' END AS what, known)) AS has
              FROM (SELECT *, row_number() OVER (PARTITION BY unit_id, indicator, breakdown ORDER BY period_start DESC) AS newest FROM value
                    WHERE indicator IN ('%4$s', '%5$s', '%6$s') AND breakdown LIKE 'level=%%' AND breakdown NOT LIKE '%%;%%' AND known IS NOT NULL)
              WHERE newest = 1 GROUP BY unit_id
            ), heir AS (
              SELECT unit_id AS before, unit_id, true AS whole FROM reference.unit WHERE valid_to IS NULL
              UNION ALL
              SELECT s.old_unit_id, s.new_unit_id, s.weight = 1 FROM reference.unit_succession s JOIN reference.unit n ON n.unit_id = s.new_unit_id AND n.valid_to IS NULL
            ), school_value AS (
              SELECT h.unit_id, h.whole, v.indicator, regexp_extract(v.breakdown, 'school_code=([^;]+)', 1) AS code, regexp_extract(v.breakdown, 'level=([^;]+)', 1) AS level,
                     regexp_extract(v.breakdown, 'grade=([^;]+)', 1) AS grade, v.period_start, v.known, v.suppression
              FROM value v JOIN heir h ON h.before = v.unit_id
              WHERE v.indicator IN ('%7$s', '%8$s', '%9$s', '%6$s') AND v.breakdown LIKE 'school_code=%%'
            ), school AS (
              SELECT unit_id, collect_list(struct(code, year(period_start) AS year, grade, known, suppression IS NOT NULL AS hidden)) AS schools
              FROM (SELECT *, bool_or(whole) OVER (PARTITION BY unit_id, code) AS here FROM school_value WHERE indicator = '%7$s' AND grade <> '')
              WHERE here GROUP BY unit_id
            ), school_resource AS (
              SELECT unit_id, collect_list(struct(code, level || CASE indicator WHEN '%8$s' THEN ' classes' WHEN '%9$s' THEN ' teachers' ELSE ' rooms' END AS what, known)) AS school_has
              FROM (SELECT *, row_number() OVER (PARTITION BY unit_id, code, indicator, level ORDER BY period_start DESC) AS newest
                    FROM school_value WHERE indicator <> '%7$s' AND grade = '' AND known IS NOT NULL)
              WHERE newest = 1 GROUP BY unit_id
            )
            SELECT pupil.*, child.children, resource.has, school.schools, school_resource.school_has
            FROM pupil LEFT JOIN child USING (unit_id) LEFT JOIN resource USING (unit_id) LEFT JOIN school USING (unit_id) LEFT JOIN school_resource USING (unit_id)
            """;

    private PupilRows() {}

    static JavaRDD<UnitPupils> read(AnswerRun run) {
        String known = new KnownValues(run.domains())
                .of(List.of(
                        PUPILS, CLASSES, TEACHERS, ROOMS, RESIDENTS, SCHOOL_PUPILS, SCHOOL_CLASSES, SCHOOL_TEACHERS));
        Map<String, String> names = names(run);
        return run.lake()
                .spark()
                .sql(SQL.formatted(
                        known,
                        PUPILS,
                        RESIDENTS,
                        CLASSES,
                        TEACHERS,
                        ROOMS,
                        SCHOOL_PUPILS,
                        SCHOOL_CLASSES,
                        SCHOOL_TEACHERS))
                .toJavaRDD()
                .map(row -> UnitPupils.of(row, names));
    }

    /** Names of schools by code, as last reported. */
    private static Map<String, String> names(AnswerRun run) {
        Map<String, String> names = new HashMap<>();
        if (run.lake().lake().has(NAMES)) {
            run.lake()
                    .spark()
                    .sql(
                            "SELECT school_code, max_by(school, period_start) AS school FROM gold.school_staff GROUP BY school_code")
                    .collectAsList()
                    .forEach(row -> names.put(row.getString(0), row.getString(1)));
        }
        return names;
    }

    /** Fewer pupils than this are not shown; none without the indicator. */
    static int floor(AnswerRun run) {
        return run.domains()
                .indicators()
                .filter(indicator -> indicator.id().equals(SCHOOL_PUPILS))
                .flatMap(indicator -> indicator.countsPeople().stream())
                .mapToInt(People::floor)
                .max()
                .orElse(0);
    }
}
