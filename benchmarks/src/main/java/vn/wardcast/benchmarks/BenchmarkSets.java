package vn.wardcast.benchmarks;

import java.util.List;
import java.util.Map;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.backtest.RollingOrigin;

/** The one list of sets, each with the horizon of its competition or of its use. */
public final class BenchmarkSets {

    private static final RollingOrigin THREE_YEARS = new RollingOrigin(3, 12, 12);
    private static final RollingOrigin FOUR_ORIGINS_OF_YEARS = new RollingOrigin(4, 3, 1);

    static final List<BenchmarkSet> ALL = List.of(
            competition("m1_monthly", Frequency.MONTH, 18),
            competition("m1_quarterly", Frequency.QUARTER, 8),
            competition("m1_yearly", Frequency.YEAR, 6),
            competition("m3_monthly", Frequency.MONTH, 18),
            competition("m3_quarterly", Frequency.QUARTER, 8),
            competition("m3_yearly", Frequency.YEAR, 6),
            trainingPart("tourism_monthly_train", Frequency.MONTH, RollingOrigin.holdOut(24)),
            trainingPart("tourism_quarterly_train", Frequency.QUARTER, RollingOrigin.holdOut(8)),
            trainingPart("tourism_yearly_train", Frequency.YEAR, RollingOrigin.holdOut(4)),
            trainingPart("au_retail", Frequency.MONTH, THREE_YEARS),
            trainingPart("tx_revenue", Frequency.MONTH, THREE_YEARS),
            trainingPart("br_tax", Frequency.MONTH, THREE_YEARS),
            trainingPart("cn_outbound", Frequency.MONTH, THREE_YEARS),
            trainingPart("au_tourism_quarterly", Frequency.QUARTER, new RollingOrigin(2, 8, 8)),
            trainingPart("hk_daily", Frequency.DAY, new RollingOrigin(6, 28, 28)),
            new BenchmarkSet(
                    "au_births_monthly",
                    Frequency.MONTH,
                    THREE_YEARS,
                    true,
                    Layout.Table.of(List.of("state"), "month", "births")),
            new BenchmarkSet(
                    "vn_cpi_monthly",
                    Frequency.MONTH,
                    THREE_YEARS,
                    true,
                    Layout.Table.of(List.of(), "month", "cpi_prev_month_100")),
            yearly("vn_provincial_budget_final", Layout.Table.of(List.of("prov"), "year", "total.rev", "total.exp")),
            yearly("vn_provincial_budget_plan", Layout.Table.of(List.of("prov"), "year", "total.rev", "total.exp")),
            yearly("vn_pupils_by_province_level", Layout.Table.of(List.of("area", "level"), "year", "value")),
            yearly("vn_kindergarten_by_province", kindergartens()),
            yearly("vn_birth_rate_by_province", Layout.Table.of(List.of("area", "item"), "year", "value")),
            yearly("vn_population_by_province", Layout.Table.of(List.of("area", "sex"), "year", "value")),
            yearly("vn_retail_sales_by_province", Layout.Table.of(List.of("area"), "year", "value")),
            yearly("vn_travel_turnover_by_province", Layout.Table.of(List.of("area"), "year", "value")),
            yearly("vn_state_budget_revenue_items", Layout.Table.of(List.of("item"), "year", "value")),
            yearly("vn_tourism_outcome", Layout.Table.of(List.of("item"), "year", "value")));

    private BenchmarkSets() {}

    public static BenchmarkSet named(String name) {
        return ALL.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find set '%s': use one of %s"
                        .formatted(name, ALL.stream().map(BenchmarkSet::name).toList())));
    }

    private static BenchmarkSet competition(String name, Frequency frequency, int horizon) {
        return new BenchmarkSet(name, frequency, RollingOrigin.holdOut(horizon), false, new Layout.Long());
    }

    private static BenchmarkSet trainingPart(String name, Frequency frequency, RollingOrigin origins) {
        return new BenchmarkSet(name, frequency, origins, true, new Layout.Long());
    }

    private static BenchmarkSet yearly(String name, Layout layout) {
        return new BenchmarkSet(name, Frequency.YEAR, FOUR_ORIGINS_OF_YEARS, true, layout);
    }

    /** Pupils are given in thousands to 2014 and one by one from 2015. */
    private static Layout kindergartens() {
        return new Layout.Table(List.of("area", "item"), "year", Map.of("value", row -> {
            boolean single = row.get("item").startsWith("Pupil") && Integer.parseInt(row.get("year")) >= 2015;
            return Layout.Table.number(row.get("value")) / (single ? 1000 : 1);
        }));
    }
}
