package vn.wardcast.jobs.land;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.models.land.LandAreas;
import vn.wardcast.models.land.LandProjection;
import vn.wardcast.models.land.LandTransition;

/**
 * Plans of land use held against areas: what came of the change that was planned, and where areas would go by themselves. There is no
 * probability of a plan: areas alone foresee plans badly (tried on past plans, worse than always saying the base rate).
 */
final class LandPlans implements Serializable {

    private static final int FARTHEST = 5;
    /** Plans are written to a hundredth of a hectare. */
    private static final double NO_CHANGE = 0.005;

    private final String runId;
    private final HashMap<String, String> groups;

    LandPlans(String runId, HashMap<String, String> groups) {
        this.runId = runId;
        this.groups = groups;
    }

    /** One use in one plan, and what was known before its year. */
    private record Plan(
            UnitAreas unit,
            int year,
            String use,
            double planned,
            Optional<LandAreas> base,
            Optional<LandProjection.Expected> expected,
            boolean learned) {

        Optional<Double> actual() {
            return unit.areas().containsKey(year) ? Optional.of(unit.year(year).area(use)) : Optional.empty();
        }

        double change() {
            return planned - base.orElseThrow().area(use);
        }

        String reason() {
            return base.isEmpty() ? "no_history" : expected.isEmpty() ? "too_far" : learned ? null : "one_year";
        }
    }

    private List<Plan> plans(UnitAreas unit) {
        List<Plan> plans = new ArrayList<>();
        unit.plans().forEach((year, uses) -> {
            UnitAreas known = unit.before(year);
            List<LandTransition> learned = known.transitions(groups).stream()
                    .filter(transition -> !known.crossesBorders(transition))
                    .toList();
            Optional<LandAreas> base = known.last();
            Optional<SortedMap<String, LandProjection.Expected>> ahead = base.filter(
                            last -> year - last.year() <= FARTHEST)
                    .map(last -> new LandProjection(last, learned)
                            .years(year - last.year())
                            .get(year - last.year() - 1));
            uses.forEach((use, planned) -> plans.add(new Plan(
                    unit, year, use, planned, base, ahead.map(year1 -> expected(year1, use)), !learned.isEmpty())));
        });
        return plans;
    }

    /** A use that was never seen is expected to stay away. */
    private static LandProjection.Expected expected(SortedMap<String, LandProjection.Expected> year, String use) {
        return year.getOrDefault(use, new LandProjection.Expected(0, 0, 0, 0, 0));
    }

    /** Rows of {@code forecast.land_plan}. */
    List<Row> rows(UnitAreas unit) {
        return plans(unit).stream().map(this::row).toList();
    }

    private Row row(Plan plan) {
        Optional<LandProjection.Expected> expected = plan.expected();
        boolean changes = plan.base().isPresent() && Math.abs(plan.change()) > NO_CHANGE;
        Double done = changes && plan.actual().isPresent()
                ? (plan.actual().get() - plan.base().get().area(plan.use())) / plan.change()
                : null;
        return RowFactory.create(
                runId,
                "land",
                plan.unit().unit(),
                plan.year(),
                plan.use(),
                plan.planned(),
                plan.base().map(LandAreas::year).orElse(null),
                plan.base().map(base -> base.area(plan.use())).orElse(null),
                plan.actual().orElse(null),
                expected.map(LandProjection.Expected::mean).orElse(null),
                expected.map(LandProjection.Expected::low80).orElse(null),
                expected.map(LandProjection.Expected::high80).orElse(null),
                expected.map(LandProjection.Expected::low95).orElse(null),
                expected.map(LandProjection.Expected::high95).orElse(null),
                done,
                plan.unit().origin(),
                plan.reason());
    }
}
