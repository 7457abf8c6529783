package vn.wardcast.jobs.disbursement;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import vn.wardcast.lakehouse.DisbursementTable;
import vn.wardcast.models.disbursement.Curve;

/**
 * The plan of one project, or of all projects of a unit, in one year, and what was paid of it.
 *
 * @param project its code, or {@link DisbursementTable#ALL_PROJECTS}
 * @param plan đồng
 * @param paid đồng by the end of month 1 to 13 (the January after), as far as the unit reported
 * @param month the last month reported, 1 to 13
 * @param closed whether the January after was reported
 */
record PlanYear(
        String unitId,
        int year,
        String project,
        String group,
        double plan,
        double[] paid,
        int month,
        boolean closed,
        String origin)
        implements Serializable {

    /** Days without a payment after which a project stands still, as full months. */
    private static final int STILL_MONTHS = 3;

    static final String MODEL = "disbursement_curves";

    static PlanYear of(Row row) {
        int year = row.getAs("plan_year");
        LocalDate last = row.<Date>getAs("last_month").toLocalDate();
        double[] paid = new double[Curve.MONTHS];
        List<Row> payments = row.getList(row.fieldIndex("payments"));
        for (Row payment : payments) {
            int month = monthOf(payment.getDate(0).toLocalDate(), year);
            if (month >= 1 && month <= Curve.MONTHS) {
                paid[month - 1] += payment.getDouble(1);
            }
        }
        for (int i = 1; i < paid.length; i++) {
            paid[i] += paid[i - 1];
        }
        int month = Math.min(Curve.MONTHS, Math.max(1, monthOf(last, year)));
        return new PlanYear(
                row.getAs("unit_id"),
                year,
                row.getAs("project"),
                row.getAs("project_group"),
                row.getAs("plan"),
                paid,
                month,
                month == Curve.MONTHS,
                row.getAs("origin"));
    }

    /** As it stood when {@code last} was the last month reported; none where the plan's year had not begun or less is known. */
    Optional<PlanYear> until(LocalDate last) {
        int at = monthOf(last, year);
        if (at < 1 || at > month) {
            return Optional.empty();
        }
        double[] known = paid.clone();
        Arrays.fill(known, at, known.length, known[at - 1]);
        return Optional.of(new PlanYear(unitId, year, project, group, plan, known, at, at == Curve.MONTHS, origin));
    }

    private static int monthOf(LocalDate month, int planYear) {
        return (month.getYear() - planYear) * 12 + month.getMonthValue();
    }

    boolean ofUnit() {
        return project.equals(DisbursementTable.ALL_PROJECTS);
    }

    double shareAt(int at) {
        return paid[at - 1] / plan;
    }

    Curve curve() {
        double[] shares = new double[Curve.MONTHS];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = paid[i] / plan;
        }
        return new Curve(unitId, shares);
    }

    /** First day of the last month reported. */
    LocalDate knownUntil() {
        return firstDay(month);
    }

    LocalDate firstDay(int at) {
        return LocalDate.of(year, 1, 1).plusMonths(at - 1L);
    }

    /** Full months up to {@link #month} in which nothing was paid. */
    int monthsWithoutPayment() {
        int months = 0;
        while (months < month && paid[month - 1] == (month - months >= 2 ? paid[month - months - 2] : 0)) {
            months++;
        }
        return months;
    }

    boolean stalled() {
        return !ofUnit() && monthsWithoutPayment() >= STILL_MONTHS && paid[month - 1] < plan;
    }
}
