package vn.wardcast.api.disbursement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Refusal;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.AsOf;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.sql.Rows;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitView;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.DisbursementTable;

/** {@code /disbursement}: how far this year's plan has been paid, how far it will be, and which projects stand still. */
public final class DisbursementAnswers {

    /** As {@code models.disbursement.Curves}: fewer say nothing. */
    private static final int LEAST_CURVES = 5;

    private static final String NEWEST = """
            SELECT * FROM (%s)
            QUALIFY plan_year = max(plan_year) OVER ()
            ORDER BY probability_missed DESC NULLS LAST, project
            """;

    private static final String CURVE = """
            SELECT period_start AS month, CAST(sum(paid) AS DOUBLE) AS paid
            FROM gold.project_month WHERE unit_id = ? AND plan_year = ? AND period_start <= CAST(? AS DATE)
            GROUP BY period_start ORDER BY period_start
            """;

    /** How years before one ran, of all units that report: the model draws on the same. */
    private static final String PAST = """
            WITH plans AS (
              SELECT unit_id, year(period_start) AS plan_year, CAST(sum(plan_final) AS DOUBLE) AS plan
              FROM gold.project_year WHERE plan_final IS NOT NULL AND year(period_start) < ? GROUP BY ALL HAVING sum(plan_final) > 0
            ), paid AS (
              SELECT m.unit_id, m.plan_year, (year(m.period_start) - m.plan_year) * 12 + month(m.period_start) AS month, CAST(sum(m.paid) AS DOUBLE) AS paid
              FROM gold.project_month m SEMI JOIN plans USING (unit_id, plan_year) GROUP BY ALL
            ), steps AS (
              SELECT plans.unit_id, plans.plan_year, s.month, 100 * coalesce(sum(paid.paid) FILTER (WHERE paid.month <= s.month), 0) / any_value(plans.plan) AS share
              FROM plans CROSS JOIN (SELECT unnest(range(1, 14)) AS month) s LEFT JOIN paid USING (unit_id, plan_year) GROUP BY ALL
            )
            SELECT month, quantile_cont(share, 0.1) AS lo, median(share) AS middle, quantile_cont(share, 0.9) AS hi, count(*) AS curves,
                   min(plan_year) AS first_year, max(plan_year) AS last_year
            FROM steps GROUP BY month ORDER BY month
            """;

    /** Where the unit stood at the end of a month: đồng paid of the plan since the year began. */
    record Step(LocalDate month, double paidToDate) {}

    /** At the end of month 1 to 13 of earlier years: a tenth of them had paid less than {@code lo}, a tenth more than {@code hi}; percent of the plan. */
    record PastStep(int month, double lo, double middle, double hi) {}

    /** @param curves years of units that are over */
    record Past(int firstYear, int lastYear, int curves, List<PastStep> steps) {}

    record Answer(
            UnitView unit,
            int planYear,
            LocalDate knownUntil,
            ProjectView total,
            List<Step> curve,
            Past past,
            List<ProjectView> projects,
            long stalled,
            boolean synthetic,
            String runId,
            Meta.Version publication) {}

    private final Units units;

    public DisbursementAnswers(Units units) {
        this.units = units;
    }

    public Object answer(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit", AsOf.NAME);
        AsOf asOf = AsOf.from(parameters);
        Unit unit = units.directory(view).unit("unit", parameters.required("unit"));
        Rows rows = view.engine()
                .query(
                        NEWEST.formatted(asOf.newest(DisbursementTable.DISBURSEMENT, "unit_id = ?")),
                        List.of(unit.unitId()));
        Row first = rows.first().orElseThrow(() -> asOf.nothing(() -> noData(unit)));
        Predicate<Row> isTotal = row -> row.text("project").equals(DisbursementTable.ALL_PROJECTS);
        List<ProjectView> projects =
                rows.stream().filter(isTotal.negate()).map(ProjectView::of).toList();
        return new Answer(
                UnitView.of(unit, units.directory(view)),
                first.small("plan_year"),
                first.date("known_until"),
                rows.stream().filter(isTotal).findFirst().map(ProjectView::of).orElseThrow(),
                curve(view, unit, first),
                past(view, first.small("plan_year")).orElse(null),
                projects,
                projects.stream().filter(ProjectView::stalled).count(),
                rows.stream().anyMatch(row -> row.text("origin").equals("synthetic")),
                first.text("run_id"),
                Meta.Version.of(view.publication()));
    }

    private static Refusal noData(Unit unit) {
        return Trouble.NO_DATA.because(
                "Chưa có số giải ngân của %s. Tệp cần nộp: ke-hoach-von-*.xlsx, giai-ngan-*.xlsx."
                        .formatted(unit.nameIn("vi")),
                "There are no payments of public investment of %s yet. Files to hand in: ke-hoach-von-*.xlsx, giai-ngan-*.xlsx."
                        .formatted(unit.nameIn("en")));
    }

    /** To the last month that was known. */
    private static List<Step> curve(LakeView view, Unit unit, Row known) {
        double[] sum = {0};
        List<Object> values = List.of(
                unit.unitId(),
                known.small("plan_year"),
                known.date("known_until").toString());
        return view.engine().query(CURVE, values).map(row -> {
            sum[0] += row.decimal("paid");
            return new Step(row.date("month"), sum[0]);
        });
    }

    /** The same for all units; nothing where fewer years are over than the model asks for. */
    private static Optional<Past> past(LakeView view, int planYear) {
        Rows rows = view.engine().query(PAST, List.of(planYear));
        return rows.first()
                .filter(first -> first.whole("curves") >= LEAST_CURVES)
                .map(first -> new Past(
                        first.small("first_year"),
                        first.small("last_year"),
                        (int) first.whole("curves"),
                        rows.map(row -> new PastStep(
                                row.small("month"), row.decimal("lo"), row.decimal("middle"), row.decimal("hi")))));
    }
}
