package vn.wardcast.models.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import vn.wardcast.models.Fallback;
import vn.wardcast.models.Frequency;

/** A cohort model that has seen a school; only this can predict. */
public final class FittedCohort {

    static final String FULL = "cohort";
    static final String BORROWED = "cohort_area";
    private static final String STEADY = "cohort_steady";

    /** Three ratios, four school years: below this a unit's own ratios do not stand alone. */
    static final int NEEDED_YEARS = 4;

    private static final int MOST_STEPS = 10;

    /** A grade without a pupil for this long is not offered. */
    static final int RECENT_YEARS = 3;

    private final CohortModel model;
    private final Enrolment unit;
    private final List<GradeRule> rules;
    private final double[] last;
    private final String name;
    private final Optional<Fallback> fallback;

    private FittedCohort(
            CohortModel model,
            Enrolment unit,
            List<GradeRule> rules,
            double[] last,
            String name,
            Optional<Fallback> fallback) {
        this.model = model;
        this.unit = unit;
        this.rules = rules;
        this.last = last;
        this.name = name;
        this.fallback = fallback;
    }

    static FittedCohort of(CohortModel model, Enrolment unit, Optional<Enrolment> area) {
        int known = reportedYears(unit);
        if (known == 0) {
            return new FittedCohort(
                    model, unit, List.of(), new double[0], FULL, Optional.of(new Fallback.EmptyHistory()));
        }
        boolean closed = closed(unit);
        var rules = new ArrayList<GradeRule>();
        for (int grade = 0; grade < unit.grades().size(); grade++) {
            rules.add(closed ? new GradeRule.Empty() : rule(model, unit, area, grade, known));
        }
        String name = known >= NEEDED_YEARS ? FULL : area.isPresent() ? BORROWED : STEADY;
        return new FittedCohort(model, unit, rules, lastPupils(unit, rules), name, fallback(unit, rules, name, known));
    }

    /** The next school years, 1 to 10 of them, beginning with the first one not in the table. */
    public CohortForecast predict(int years) {
        if (years < 1 || years > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "Cannot forecast '%s' for %d school years: 1 to %d".formatted(unit.id(), years, MOST_STEPS));
        }
        if (rules.isEmpty()) {
            return new CohortForecast(
                    unit.id(), unit.grades(), unit.endYear(), new double[0][], new double[0][][], name, fallback);
        }
        var mean = new CohortPath(rules, unit.pool(), unit.endYear(), last).expected(years);
        var likeYears = sharedYears(model, years);
        var own = new Random(31 * model.seed() + unit.id().hashCode());
        var paths = Arrays.stream(likeYears)
                .map(ages -> new CohortPath(rules, unit.pool(), unit.endYear(), last).drawn(ages, own))
                .toArray(double[][][]::new);
        return new CohortForecast(unit.id(), unit.grades(), unit.endYear(), mean, paths, name, fallback);
    }

    /** Which past year each future year resembles: the same for all units of one seed, so that they rise and fall together. */
    static int[][] sharedYears(CohortModel model, int years) {
        var random = new Random(model.seed());
        return IntStream.range(0, model.paths())
                .mapToObj(path -> random.ints(years, 0, Integer.MAX_VALUE).toArray())
                .toArray(int[][]::new);
    }

    private static GradeRule rule(CohortModel model, Enrolment unit, Optional<Enrolment> area, int grade, int known) {
        if (empty(unit, grade)) {
            return new GradeRule.Empty();
        }
        if (grade > 0 && !empty(unit, grade - 1)) {
            return new GradeRule.Progress(progress(model, unit, area, grade, known));
        }
        var pool = grade == 0 ? unit.children() : new double[0];
        boolean usable = Arrays.stream(pool).anyMatch(children -> children > 0);
        return usable
                ? new GradeRule.FromPool(entry(model, unit, pool))
                : Smoothed.of(unit.grade(grade), model.window());
    }

    private static Ratio progress(CohortModel model, Enrolment unit, Optional<Enrolment> area, int grade, int known) {
        if (area.isPresent()) {
            var around = area.get();
            var wide = Ratio.of(around.grade(grade), below(around, grade), model, 1, 0);
            return Ratio.of(unit.grade(grade), below(unit, grade), model, wide.value(), model.trust());
        }
        return Ratio.of(unit.grade(grade), below(unit, grade), model, 1, known < NEEDED_YEARS ? model.trust() : 0);
    }

    private static Ratio entry(CohortModel model, Enrolment unit, double[] pool) {
        return Ratio.of(unit.grade(0), pool, model, 1, 0);
    }

    static double[] below(Enrolment unit, int grade) {
        var from = unit.grade(grade - 1);
        var shifted = new double[from.length];
        Arrays.setAll(shifted, year -> year == 0 ? Double.NaN : from[year - 1]);
        return shifted;
    }

    private static boolean empty(Enrolment unit, int grade) {
        var pupils = unit.grade(grade);
        var reported = IntStream.iterate(pupils.length - 1, year -> year >= 0, year -> year - 1)
                .filter(year -> !Double.isNaN(pupils[year]))
                .limit(RECENT_YEARS)
                .toArray();
        return Arrays.stream(reported).allMatch(year -> pupils[year] == 0);
    }

    private static int reportedYears(Enrolment unit) {
        return (int) Arrays.stream(unit.pupils())
                .filter(row -> Arrays.stream(row).anyMatch(value -> !Double.isNaN(value)))
                .count();
    }

    /** The latest year; what it does not report is projected from the year before, as far back as needed. */
    private static double[] lastPupils(Enrolment unit, List<GradeRule> rules) {
        double[] filled = new double[0];
        for (int year = 0; year < unit.years(); year++) {
            var row = unit.pupils()[year];
            var guess = filled.length == 0
                    ? new double[row.length]
                    : new CohortPath(rules, unit.pool(), unit.firstYear() + year, filled).expected(1)[0];
            filled = new double[row.length];
            for (int grade = 0; grade < row.length; grade++) {
                filled[grade] = Double.isNaN(row[grade]) ? guess[grade] : row[grade];
            }
        }
        return filled;
    }

    private static Optional<Fallback> fallback(Enrolment unit, List<GradeRule> rules, String name, int known) {
        if (closed(unit)) {
            return Optional.of(new Fallback.ClosedUnit(unit.endYear() - 1));
        }
        if (!name.equals(FULL)) {
            return Optional.of(new Fallback.ShortHistory(FULL, name, NEEDED_YEARS, known, Frequency.YEAR));
        }
        var missing = IntStream.range(0, rules.size())
                .filter(grade -> rules.get(grade) instanceof GradeRule.Empty)
                .mapToObj(unit.grades()::get)
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Fallback.MissingGrades(missing));
    }

    private static boolean closed(Enrolment unit) {
        return Arrays.stream(unit.pupils()[unit.years() - 1]).allMatch(value -> value == 0);
    }
}
