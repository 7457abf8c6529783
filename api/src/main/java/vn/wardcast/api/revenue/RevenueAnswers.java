package vn.wardcast.api.revenue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Refusal;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.indicators.Indicators;
import vn.wardcast.api.indicators.Labels;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.AsOf;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitView;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.RevenueTables;

/**
 * {@code /revenue}: the running year of a unit against its plan, by item and line, the years after it and the months to come. Of a
 * province the sum of its communes that report, and its final accounts against plans.
 */
public final class RevenueAnswers {

    static final String DOMAIN = "budget";

    private static final String WARD = "budget.ward_revenue";

    private static final String YEARS =
            "SELECT * FROM (%s) ORDER BY indicator, year, breakdown = 'total' DESC, breakdown";

    private static final String MONTHS = "SELECT * FROM (%s) ORDER BY period_start";

    /** Accounts of provinces change once a year: on a past day those stood that were made from accounts known by then. */
    private static final String ACCOUNTS_THEN = "unit_id = ? AND indicator <> '%s' AND known_until < DATE '%s'";

    /** The commune's books, or those of all communes of a province that report. */
    record Local(
            int year,
            LocalDate knownUntil,
            int units,
            int unitsOf,
            YearView total,
            List<YearView> items,
            List<YearView> lines,
            List<YearView> yearsAhead,
            List<MonthView> months,
            List<BreakView> breaks) {}

    /** Plans of years whose final accounts are not known. */
    record Accounts(String indicator, List<YearView> years) {}

    record Answer(
            UnitView unit,
            Local local,
            List<Accounts> finalAccounts,
            boolean synthetic,
            String runId,
            Meta.Version publication) {}

    private final Units units;
    private final Indicators indicators;

    public RevenueAnswers(Units units, Indicators indicators) {
        this.units = units;
        this.indicators = indicators;
    }

    public Object answer(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit", "breakdown", AsOf.NAME);
        AsOf asOf = AsOf.from(parameters);
        Unit unit = units.directory(view).unit("unit", parameters.required("unit"));
        String breakdown = parameters.find("breakdown").orElse("total");
        List<Row> rows = years(unit, asOf, view);
        if (rows.isEmpty()) {
            throw asOf.nothing(() -> noData(unit));
        }
        Labels labels = indicators.catalogue(view).labels();
        String runId = rows.get(0).text("run_id");
        List<Row> own =
                rows.stream().filter(row -> row.text("indicator").equals(WARD)).toList();
        List<MonthView> months = view.engine()
                .query(
                        MONTHS.formatted(
                                asOf.newest(RevenueTables.LINE, "unit_id = ? AND indicator = ? AND breakdown = ?")),
                        List.of(unit.unitId(), WARD, breakdown))
                .map(MonthView::of);
        return new Answer(
                UnitView.of(unit, units.directory(view)),
                own.isEmpty() ? null : local(own, months, labels),
                accounts(rows, labels),
                rows.stream().anyMatch(row -> row.text("origin").equals("synthetic")),
                runId,
                Meta.Version.of(view.publication()));
    }

    private static List<Row> years(Unit unit, AsOf asOf, LakeView view) {
        List<String> id = List.of(unit.unitId());
        List<Row> rows = new ArrayList<>(
                view.engine().query(YEARS.formatted(asOf.newest(RevenueTables.YEAR, "unit_id = ?")), id).stream()
                        .toList());
        asOf.day()
                .ifPresent(day -> view
                        .engine()
                        .query(
                                YEARS.formatted(
                                        AsOf.NOW.newest(RevenueTables.YEAR, ACCOUNTS_THEN.formatted(WARD, day))),
                                id)
                        .stream()
                        .forEach(rows::add));
        return rows;
    }

    private static Refusal noData(Unit unit) {
        return Trouble.NO_DATA.because(
                "Chưa có số thu của %s. Tệp cần nộp: thu-ngan-sach-*.xlsx, du-toan-thu-*.xlsx."
                        .formatted(unit.nameIn("vi")),
                "There is no revenue of %s yet. Files to hand in: thu-ngan-sach-*.xlsx, du-toan-thu-*.xlsx."
                        .formatted(unit.nameIn("en")));
    }

    private static Local local(List<Row> rows, List<MonthView> months, Labels labels) {
        Row first = rows.get(0);
        List<YearView> running = rows.stream()
                .filter(row -> row.small("year") == first.small("year"))
                .map(row -> YearView.of(row, labels))
                .toList();
        return new Local(
                first.small("year"),
                first.date("known_until"),
                first.small("units"),
                first.small("units_of"),
                running.stream()
                        .filter(node -> node.end().isTotal())
                        .findFirst()
                        .orElseThrow(),
                running.stream().filter(node -> node.end().isHeading()).toList(),
                running.stream().filter(node -> node.end().isLine()).toList(),
                rows.stream()
                        .filter(row -> row.small("year") > first.small("year")
                                && row.text("breakdown").equals("total"))
                        .map(row -> YearView.of(row, labels))
                        .toList(),
                months,
                BreakView.all(first.text("breaks")));
    }

    private static List<Accounts> accounts(List<Row> rows, Labels labels) {
        return rows.stream()
                .map(row -> row.text("indicator"))
                .filter(indicator -> !indicator.equals(WARD))
                .distinct()
                .map(indicator -> new Accounts(
                        indicator,
                        rows.stream()
                                .filter(row -> row.text("indicator").equals(indicator))
                                .map(row -> YearView.of(row, labels))
                                .toList()))
                .toList();
    }
}
