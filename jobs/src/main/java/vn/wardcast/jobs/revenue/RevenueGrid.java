package vn.wardcast.jobs.revenue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.WhatIfStep;
import vn.wardcast.models.revenue.Lever;
import vn.wardcast.models.revenue.NodeOutlook;

/**
 * What-ifs of one unit that are answered with every forecast, so that a slider need not wait: growth of everything and of the main items,
 * delay of those items, and other plans. The same model and courses as {@code ./wardcast scenario}.
 */
final class RevenueGrid {

    private static final int[] PERCENTS = {-20, -15, -10, -5, 5, 10, 15, 20};
    private static final int[] MONTHS = {1, 2, 3, 4, 6, 9, 12};
    private static final int[] PLAN_PERCENTS = {80, 85, 90, 95, 105, 110, 115, 120};

    /** Items by what they are expected to bring in the running year. */
    private static final int MAIN_ITEMS = 4;

    private static final String TOTAL = "total";

    /** A place of a slider and its lever. */
    private record Place(WhatIfStep step, Lever lever) {}

    private final ReportedUnit unit;
    private final RevenueWhatIf whatIf;
    private final LocalDate first;

    RevenueGrid(ReportedUnit unit, Map<String, NodeOutlook> outlook) {
        this.unit = unit;
        this.whatIf = new RevenueWhatIf(unit, outlook);
        this.first = unit.books().last().plusMonths(1);
    }

    /** Rows of {@code forecast.scenario_grid}; none where months of the running year are missing, so that it has no end. */
    List<Row> rows(String runId) {
        List<Row> rows = new ArrayList<>();
        if (unit.books().missing(first.getYear()) > 0) {
            return rows;
        }
        for (Place place : places()) {
            whatIf.values(
                            List.of(place.lever()),
                            new HashSet<>(List.of(TOTAL, place.step().target())))
                    .forEach(value ->
                            rows.add(value.row(runId, AreaRows.DOMAIN, unit.unitId(), place.step(), unit.origin())));
        }
        return rows;
    }

    private List<Place> places() {
        List<String> items = mainItems();
        List<Place> places = new ArrayList<>();
        List<String> growing = new ArrayList<>(items);
        growing.add(0, TOTAL);
        for (String target : growing) {
            for (int percent : PERCENTS) {
                places.add(growth(target, percent));
            }
        }
        for (String target : items) {
            for (int months : MONTHS) {
                places.add(delay(target, months));
            }
        }
        Optional<Double> plan = unit.plan(first.getYear(), TOTAL);
        for (int percent : PLAN_PERCENTS) {
            plan.ifPresent(amount -> places.add(plan(Math.rint(amount * percent / 100))));
        }
        return places;
    }

    private List<String> mainItems() {
        Map<String, Double> expected = whatIf.expected();
        return expected.keySet().stream()
                .filter(node -> node.startsWith("item=") && !node.contains(";"))
                .filter(node -> expected.get(node) > 0)
                .sorted(Comparator.comparing((String node) -> -expected.get(node))
                        .thenComparing(node -> node))
                .limit(MAIN_ITEMS)
                .toList();
    }

    private Place growth(String target, int percent) {
        String lever = "growth=%s:%+d@%tY-%<tm".formatted(Lever.written(target), percent, first);
        return new Place(new WhatIfStep(lever, "growth", target, percent), new Lever.Growth(target, first, percent));
    }

    private Place delay(String target, int months) {
        String lever = "delay=%s:%d@%tY-%<tm".formatted(Lever.written(target), months, first);
        return new Place(new WhatIfStep(lever, "delay", target, months), new Lever.Delay(target, first, months));
    }

    private static Place plan(double amount) {
        String lever = "plan=total:%.0f".formatted(amount);
        return new Place(new WhatIfStep(lever, "plan", TOTAL, amount), new Lever.Plan(TOTAL, amount));
    }
}
