package vn.wardcast.jobs.enrolment;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.forecast.KnownValues;

/** The pupils of all units that report grades, one object each, as far as readers know them. */
final class PupilRows {

    static final String DOMAIN = "education";
    static final String PUPILS = "education.pupils";
    private static final String CLASSES = "education.classes";
    private static final String TEACHERS = "education.teachers";
    private static final String RESIDENTS = "population.residents";

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
              SELECT unit_id, collect_list(struct(substr(breakdown, 7) || CASE indicator WHEN '%4$s' THEN ' classes' ELSE ' teachers' END AS what, known)) AS has
              FROM (SELECT *, row_number() OVER (PARTITION BY unit_id, indicator, breakdown ORDER BY period_start DESC) AS newest FROM value
                    WHERE indicator IN ('%4$s', '%5$s') AND breakdown LIKE 'level=%%' AND breakdown NOT LIKE '%%;%%' AND known IS NOT NULL)
              WHERE newest = 1 GROUP BY unit_id
            )
            SELECT pupil.*, child.children, resource.has FROM pupil LEFT JOIN child USING (unit_id) LEFT JOIN resource USING (unit_id)
            """;

    private PupilRows() {}

    static JavaRDD<UnitPupils> read(AnswerRun run) {
        String known = new KnownValues(run.domains()).of(List.of(PUPILS, CLASSES, TEACHERS, RESIDENTS));
        return run.lake()
                .spark()
                .sql(SQL.formatted(known, PUPILS, RESIDENTS, CLASSES, TEACHERS))
                .toJavaRDD()
                .map(UnitPupils::of);
    }
}
