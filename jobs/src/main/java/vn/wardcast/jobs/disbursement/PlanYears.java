package vn.wardcast.jobs.disbursement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import vn.wardcast.lakehouse.DisbursementTable;
import vn.wardcast.models.disbursement.Curve;
import vn.wardcast.models.disbursement.Curves;

/** The plan years of all units, projects and unit totals alike, from published gold. */
final class PlanYears {

    /** Past curves that are asked at most: more change nothing but the time it takes. */
    private static final int MOST_CURVES = 2000;

    /** A plan year's payments by month; {@code last_month} is the last one the unit reported for any of its projects. */
    private static final String SQL = """
            WITH plan AS (
              SELECT unit_id, year(period_start) AS plan_year, project, project_group, CAST(plan AS DOUBLE) AS plan, origin
              FROM gold.project_year WHERE plan > 0
            ), payment AS (
              SELECT unit_id, plan_year, project, period_start, CAST(paid AS DOUBLE) AS paid FROM gold.project_month
            ), reported AS (
              SELECT unit_id, plan_year, max(period_start) AS last_month FROM payment GROUP BY unit_id, plan_year
            ), known AS (
              SELECT p.unit_id, p.plan_year, p.project, p.project_group, p.plan, p.origin, r.last_month,
                     m.period_start, m.paid
              FROM plan p JOIN reported r ON r.unit_id = p.unit_id AND r.plan_year = p.plan_year
              LEFT JOIN payment m ON m.unit_id = p.unit_id AND m.plan_year = p.plan_year AND m.project = p.project
            )
            SELECT unit_id, plan_year, project, max(project_group) AS project_group, max(plan) AS plan, max(origin) AS origin,
                   max(last_month) AS last_month, filter(collect_list(struct(period_start, paid)), p -> p.paid IS NOT NULL) AS payments
            FROM known GROUP BY unit_id, plan_year, project
            UNION ALL
            SELECT k.unit_id, k.plan_year, '%1$s', NULL, max(u.plan), max(k.origin), max(k.last_month),
                   filter(collect_list(struct(k.period_start, k.paid)), p -> p.paid IS NOT NULL)
            FROM known k JOIN (SELECT unit_id, plan_year, sum(plan) AS plan FROM plan GROUP BY unit_id, plan_year) u
              ON u.unit_id = k.unit_id AND u.plan_year = k.plan_year
            GROUP BY k.unit_id, k.plan_year
            """.formatted(DisbursementTable.ALL_PROJECTS);

    private final SparkSession spark;
    private final JavaRDD<PlanYear> all;

    PlanYears(SparkSession spark) {
        this.spark = spark;
        this.all = spark.sql(SQL).toJavaRDD().map(PlanYear::of).cache();
    }

    JavaRDD<PlanYear> closed() {
        return all.filter(PlanYear::closed);
    }

    /** Those of units that exist today; an old unit's last year goes on with its heirs. */
    JavaRDD<PlanYear> open() {
        return ofToday().filter(year -> !year.closed());
    }

    /** First day of the newest month of any plan that is open. */
    Optional<LocalDate> newest() {
        return open().map(PlanYear::knownUntil).collect().stream().max(Comparator.naturalOrder());
    }

    /** Those that were open when one of {@code months} was the last one reported, as they stood then. */
    JavaRDD<PlanYear> openIn(List<LocalDate> months) {
        return ofToday()
                .flatMap(year -> months.stream()
                        .flatMap(month -> year.until(month).stream())
                        .iterator())
                .filter(year -> !year.closed());
    }

    private JavaRDD<PlanYear> ofToday() {
        Collection<String> ended = Collections.unmodifiableSet(spark
                .sql("SELECT unit_id FROM reference.unit WHERE valid_to IS NOT NULL")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .collect(Collectors.toSet()));
        return all.filter(year -> !ended.contains(year.unitId()));
    }

    /** Curves of years before {@code year}, of units or of projects; the same ones at every run. */
    Curves curvesBefore(int year, boolean ofUnits) {
        List<Curve> curves = closed().filter(past -> past.year() < year && past.ofUnit() == ofUnits)
                .mapToPair(past -> new scala.Tuple2<>(
                        "%08x %s %d %s"
                                .formatted(
                                        (past.unitId() + past.project()).hashCode() * 0x9E3779B1,
                                        past.unitId(),
                                        past.year(),
                                        past.project()),
                        past.curve()))
                .sortByKey()
                .values()
                .take(MOST_CURVES);
        return new Curves(curves);
    }

    void release() {
        all.unpersist();
    }
}
