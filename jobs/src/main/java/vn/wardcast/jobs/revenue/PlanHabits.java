package vn.wardcast.jobs.revenue;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import vn.wardcast.models.revenue.Books;
import vn.wardcast.models.revenue.Line;
import vn.wardcast.models.revenue.PlanAnchor;
import vn.wardcast.models.yearend.PlanRatios;

/** How much of their plans units spent in years that are over, by heading. */
record PlanHabits(List<Year> years) implements Serializable {

    /** Fewer years of all units together are no habit. */
    private static final int LEAST_YEARS = 8;

    /** A heading of a unit in a year that is over: log(spent / plan). */
    record Year(String unitId, String heading, int year, double log) implements Serializable {}

    static PlanHabits of(JavaRDD<ReportedUnit> units) {
        return new PlanHabits(units.flatMap(unit -> closed(unit).iterator()).collect());
    }

    private static List<Year> closed(ReportedUnit unit) {
        Books books = unit.books();
        List<Year> years = new ArrayList<>();
        for (int year = books.start().getYear(); year <= books.last().getYear(); year++) {
            if (books.covers(year)) {
                closed(unit, year, years);
            }
        }
        return years;
    }

    private static void closed(ReportedUnit unit, int year, List<Year> years) {
        Map<String, List<Line>> headings =
                unit.books().lines().keySet().stream().collect(Collectors.groupingBy(Line::itemBreakdown));
        headings.forEach((heading, lines) -> {
            double spent = unit.books().collected(lines, year);
            unit.plan(year, heading)
                    .filter(plan -> spent > 0)
                    .ifPresent(plan -> years.add(new Year(unit.unitId(), heading, year, Math.log(spent / plan))));
        });
    }

    /** What years before its running one say about each heading of a unit that has a plan; by unit and heading. */
    Map<String, Map<String, PlanAnchor.Habit>> of(List<ReportedUnit> units) {
        Map<String, Map<String, PlanAnchor.Habit>> habits = new HashMap<>();
        units.stream()
                .collect(Collectors.groupingBy(PlanHabits::running))
                .forEach((year, some) -> before(year)
                        .forEach((heading, ratios) -> some.forEach(unit -> unit.plan(year, heading)
                                .ifPresent(plan -> habits.computeIfAbsent(unit.unitId(), any -> new HashMap<>())
                                        .put(heading, PlanAnchor.Habit.of(plan, ratios.ratios(unit.unitId())))))));
        return habits;
    }

    private static int running(ReportedUnit unit) {
        return unit.books().last().plusMonths(1).getYear();
    }

    /** Final to plan by heading, of all units in the years before this one. */
    private Map<String, PlanRatios> before(int year) {
        Map<String, Map<String, List<Double>>> logs = new HashMap<>();
        years.stream()
                .filter(each -> each.year() < year)
                .forEach(each -> logs.computeIfAbsent(each.heading(), any -> new HashMap<>())
                        .computeIfAbsent(each.unitId(), any -> new ArrayList<>())
                        .add(each.log()));
        Map<String, PlanRatios> ratios = new HashMap<>();
        logs.forEach((heading, byUnit) -> ratios.put(heading, PlanRatios.of(byUnit)));
        ratios.values().removeIf(known -> known.years() < LEAST_YEARS);
        return ratios;
    }
}
