package vn.wardcast.api.revenue;

import java.time.LocalDate;
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
import vn.wardcast.api.sql.Rows;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitView;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.ExpenditureTables;
import vn.wardcast.lakehouse.ScoreTables;

/**
 * {@code /expenditure}: what the budget of a unit spends in the running year against its plan, by sector and item, the years after it and
 * the months to come. Of a province the sum of its communes that report.
 */
public final class ExpenditureAnswers {

    /** Years with the probability that nine tenths of the plan are spent: published, or replayed on the same day. */
    private static final String YEARS = """
            SELECT y.*, c.probability AS nine_tenths FROM (%s) y
            LEFT JOIN %s c ON c.%s AND c.unit_id = y.unit_id AND c.indicator = 'budget.ward_expenditure_closed'
             AND c.breakdown = y.breakdown AND year(c.period_start) = y.year AND c.threshold_of = 'nine_tenths_of_plan'
            ORDER BY y.year, y.breakdown = 'total' DESC, y.breakdown
            """;

    private static final String MONTHS = "SELECT * FROM (%s) ORDER BY period_start";

    record Answer(
            UnitView unit,
            int year,
            LocalDate knownUntil,
            int units,
            int unitsOf,
            SpendingView total,
            List<SpendingView> sectors,
            List<SpendingView> lines,
            List<SpendingView> yearsAhead,
            List<MonthView> months,
            List<BreakView> breaks,
            boolean synthetic,
            String runId,
            Meta.Version publication) {}

    private final Units units;
    private final Indicators indicators;

    public ExpenditureAnswers(Units units, Indicators indicators) {
        this.units = units;
        this.indicators = indicators;
    }

    public Object answer(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit", "breakdown", AsOf.NAME);
        AsOf asOf = AsOf.from(parameters);
        Unit unit = units.directory(view).unit("unit", parameters.required("unit"));
        String breakdown = parameters.find("breakdown").orElse("total");
        Rows rows = view.engine().query(years(asOf), List.of(unit.unitId()));
        Row first = rows.first().orElseThrow(() -> asOf.nothing(() -> noData(unit)));
        Labels labels = indicators.catalogue(view).labels();
        String runId = first.text("run_id");
        List<SpendingView> all = rows.map(row -> SpendingView.of(row, labels));
        int year = first.small("year");
        List<SpendingView> running =
                all.stream().filter(node -> node.end().year() == year).toList();
        return new Answer(
                UnitView.of(unit, units.directory(view)),
                year,
                first.date("known_until"),
                first.small("units"),
                first.small("units_of"),
                running.stream()
                        .filter(node -> node.end().isTotal())
                        .findFirst()
                        .orElseThrow(),
                running.stream().filter(node -> node.end().isHeading()).toList(),
                running.stream().filter(node -> node.end().isLine()).toList(),
                all.stream()
                        .filter(node -> node.end().year() > year && node.end().isTotal())
                        .toList(),
                view.engine()
                        .query(
                                MONTHS.formatted(asOf.newest(ExpenditureTables.LINE, "unit_id = ? AND breakdown = ?")),
                                List.of(unit.unitId(), breakdown))
                        .map(MonthView::of),
                BreakView.all(first.text("breaks")),
                rows.stream().anyMatch(row -> row.text("origin").equals("synthetic")),
                runId,
                Meta.Version.of(view.publication()));
    }

    private static String years(AsOf asOf) {
        boolean past = asOf.day().isPresent();
        return YEARS.formatted(
                asOf.newest(ExpenditureTables.YEAR, "unit_id = ?"),
                past ? ScoreTables.CHANCE_REPLAY.name() : ScoreTables.CHANCE.name(),
                past ? "as_of = y.as_of" : "run_id = y.run_id");
    }

    private static Refusal noData(Unit unit) {
        return Trouble.NO_DATA.because(
                "Chưa có số chi của %s. Tệp cần nộp: chi-ngan-sach-*.xlsx, du-toan-chi-*.xlsx."
                        .formatted(unit.nameIn("vi")),
                "There is no expenditure of %s yet. Files to hand in: chi-ngan-sach-*.xlsx, du-toan-chi-*.xlsx."
                        .formatted(unit.nameIn("en")));
    }
}
