package vn.wardcast.models.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import vn.wardcast.models.Fallback;
import vn.wardcast.models.Frequency;

/**
 * The schools of one unit. Pupils of a school move up by its own ratio pulled towards that of the unit; the first grade of a level is the
 * school's share of the unit's pupils there, pulled towards its share of the whole level. What the schools would have is then scaled, year
 * by year and grade by grade, to the unit's forecast: in whole numbers for the means and in every drawn path, so that schools add up to
 * their unit exactly and intervals belong to one future.
 *
 * <p>A school without a pupil in the newest year is closed; its pupils are then found in the others. Years in which a school opened or
 * closed say nothing about how the classes of the others move up, nor about their shares, and are left out.
 */
public final class SchoolCohorts {

    private final CohortModel model;
    private final Enrolment unit;
    private final List<Enrolment> schools;
    private final List<List<Integer>> levels;

    private SchoolCohorts(CohortModel model, Enrolment unit, List<Enrolment> schools, List<List<Integer>> levels) {
        this.model = model;
        this.unit = unit;
        this.schools = schools;
        this.levels = levels;
    }

    /**
     * @param schools of the same grades and years as the unit; a grade that a school does not teach has 0 pupils, one that it teaches
     *     without anybody knowing how many has {@code NaN}
     * @param levels the grades of each level, lowest first; grades of no level are no school's
     */
    public static SchoolCohorts of(
            CohortModel model, Enrolment unit, List<Enrolment> schools, List<List<String>> levels) {
        for (Enrolment school : schools) {
            if (!school.grades().equals(unit.grades())
                    || school.firstYear() != unit.firstYear()
                    || school.years() != unit.years()) {
                throw new IllegalArgumentException("Cannot compare school '%s' with unit '%s': grades or years differ"
                        .formatted(school.id(), unit.id()));
            }
        }
        List<List<Integer>> columns = levels.stream()
                .map(of -> of.stream().map(unit.grades()::indexOf).toList())
                .toList();
        return new SchoolCohorts(model, unit, List.copyOf(schools), columns);
    }

    /**
     * Divides a forecast of the unit among its schools.
     *
     * @param of the unit's forecast, or the same under levers: what comes new is divided as the rest
     * @param wholes the unit's pupils in whole numbers, by year and grade
     */
    public SchoolsForecast divide(CohortForecast of, long[][] wholes) {
        List<List<GradeRule>> rules =
                IntStream.range(0, schools.size()).mapToObj(this::rules).toList();
        double[][] last = IntStream.range(0, schools.size())
                .mapToObj(school -> last(school, rules.get(school)))
                .toArray(double[][]::new);
        int years = of.pupils().length;
        double[][][] means = new double[schools.size()][][];
        double[][][][] paths = new double[schools.size()][of.paths().length][][];
        int[][] likeYears = FittedCohort.sharedYears(model, years);
        for (int s = 0; s < schools.size(); s++) {
            means[s] = path(rules.get(s), last[s], of.pupils()).expected(years);
            Random own = new Random(31 * model.seed() + schools.get(s).id().hashCode());
            for (int p = 0; p < paths[s].length; p++) {
                paths[s][p] = path(rules.get(s), last[s], of.paths()[p]).drawn(likeYears[p], own);
            }
        }
        for (int p = 0; p < of.paths().length; p++) {
            int at = p;
            scale(Arrays.stream(paths).map(school -> school[at]).toArray(double[][][]::new), of.paths()[p]);
        }
        long[][] unassigned = Wholes.divide(means, wholes);
        List<CohortForecast> divided = new ArrayList<>();
        for (int s = 0; s < schools.size(); s++) {
            divided.add(forecast(of, schools.get(s), means[s], paths[s]));
        }
        return new SchoolsForecast(divided, unassigned);
    }

    private CohortPath path(List<GradeRule> rules, double[] last, double[][] area) {
        return new CohortPath(rules, Optional.empty(), unit.endYear(), last, area);
    }

    private CohortForecast forecast(CohortForecast of, Enrolment school, double[][] means, double[][][] paths) {
        int known = (int) IntStream.range(0, school.years())
                .filter(year -> Arrays.stream(school.pupils()[year]).anyMatch(pupils -> pupils != 0))
                .count();
        Optional<Fallback> fallback = closed(school)
                ? Optional.of(new Fallback.ClosedUnit(school.endYear() - 1))
                : known < FittedCohort.NEEDED_YEARS
                        ? Optional.of(new Fallback.ShortHistory(
                                FittedCohort.FULL,
                                FittedCohort.BORROWED,
                                FittedCohort.NEEDED_YEARS,
                                known,
                                Frequency.YEAR))
                        : Optional.empty();
        String name = known < FittedCohort.NEEDED_YEARS ? FittedCohort.BORROWED : FittedCohort.FULL;
        return new CohortForecast(school.id(), unit.grades(), of.firstYear(), means, paths, name, fallback);
    }

    private List<GradeRule> rules(int school) {
        List<GradeRule> rules = new ArrayList<>();
        for (int grade = 0; grade < unit.grades().size(); grade++) {
            rules.add(closed(schools.get(school)) ? new GradeRule.Empty() : rule(schools.get(school), grade));
        }
        return rules;
    }

    private GradeRule rule(Enrolment school, int grade) {
        Optional<List<Integer>> level =
                levels.stream().filter(of -> of.contains(grade)).findFirst();
        if (level.isEmpty()) {
            return new GradeRule.Empty();
        }
        boolean first = level.get().get(0) == grade || !lately(school, grade - 1);
        if (lately(school, grade)) {
            return first
                    ? new GradeRule.FromArea(share(school, grade, level.get()))
                    : new GradeRule.Progress(progress(school, grade));
        }
        return !first && growing(school, level.get())
                ? new GradeRule.Progress(progress(school, grade))
                : new GradeRule.Empty();
    }

    /** The school's part of the unit's pupils of a grade. */
    private Ratio share(Enrolment school, int grade, List<Integer> level) {
        double[] own = school.grade(grade);
        double[] all = unit.grade(grade);
        for (int year = 0; year < own.length; year++) {
            if (!sameSchools(grade, year, grade, own.length - 1)) {
                own[year] = Double.NaN;
            }
        }
        return Ratio.of(own, all, model, levelShare(school, level), model.trust());
    }

    /** Of the level in the newest year, over the grades known of both; a school of unknown size is one of many. */
    private double levelShare(Enrolment school, List<Integer> level) {
        double own = 0;
        double all = 0;
        for (int grade : level) {
            double pupils = school.grade(grade)[school.years() - 1];
            double around = unit.grade(grade)[unit.years() - 1];
            if (pupils > 0 && around > 0) {
                own += pupils;
                all += around;
            }
        }
        return all > 0 ? Math.min(1, own / all) : 1.0 / schools.size();
    }

    private Ratio progress(Enrolment school, int grade) {
        double trust = unit.years() < FittedCohort.NEEDED_YEARS ? model.trust() : 0;
        Ratio around = Ratio.of(unit.grade(grade), FittedCohort.below(unit, grade), model, 1, trust);
        double[] own = school.grade(grade);
        for (int year = 0; year < own.length; year++) {
            if (year == 0 || !sameSchools(grade, year, grade - 1, year - 1)) {
                own[year] = Double.NaN;
            }
        }
        return Ratio.of(own, FittedCohort.below(school, grade), model, around.value(), model.trust());
    }

    private boolean sameSchools(int gradeA, int yearA, int gradeB, int yearB) {
        return schools.stream()
                .allMatch(school -> (school.grade(gradeA)[yearA] != 0) == (school.grade(gradeB)[yearB] != 0));
    }

    private static boolean lately(Enrolment school, int grade) {
        double[] pupils = school.grade(grade);
        return IntStream.range(Math.max(0, pupils.length - FittedCohort.RECENT_YEARS), pupils.length)
                .anyMatch(year -> pupils[year] != 0);
    }

    /** Opened fewer years ago than the level has grades: its first classes are still on their way up. */
    private static boolean growing(Enrolment school, List<Integer> level) {
        double[][] pupils = school.pupils();
        int opened = IntStream.range(0, pupils.length)
                .filter(year -> level.stream().anyMatch(grade -> pupils[year][grade] != 0))
                .findFirst()
                .orElse(pupils.length);
        return opened > 0 && pupils.length - opened < level.size();
    }

    private static boolean closed(Enrolment school) {
        return school.years() == 0
                || Arrays.stream(school.pupils()[school.years() - 1]).allMatch(pupils -> pupils == 0);
    }

    /** The newest year; where it is hidden, those of the grade below a year earlier, or a share of the unit's. */
    private double[] last(int index, List<GradeRule> rules) {
        Enrolment school = schools.get(index);
        double[] row = school.pupils()[school.years() - 1].clone();
        for (int grade = 0; grade < row.length; grade++) {
            if (Double.isNaN(row[grade])) {
                row[grade] = guess(school, grade, rules.get(grade));
            }
        }
        return row;
    }

    private double guess(Enrolment school, int grade, GradeRule rule) {
        int newest = school.years() - 1;
        if (rule instanceof GradeRule.Progress progress && newest > 0) {
            double before = school.grade(grade - 1)[newest - 1];
            if (!Double.isNaN(before)) {
                return before * progress.ratio().value();
            }
        }
        double around = unit.grade(grade)[newest];
        double share = levels.stream()
                .filter(of -> of.contains(grade))
                .mapToDouble(of -> levelShare(school, of))
                .findFirst()
                .orElse(0);
        return Double.isNaN(around) ? 0 : around * share;
    }

    /** In place; a grade that no school expects anybody in stays without. */
    private static void scale(double[][][] schools, double[][] unit) {
        for (int year = 0; year < unit.length; year++) {
            for (int grade = 0; grade < unit[year].length; grade++) {
                int y = year;
                int g = grade;
                double sum =
                        Arrays.stream(schools).mapToDouble(rows -> rows[y][g]).sum();
                for (double[][] rows : schools) {
                    rows[y][g] = sum > 0 ? rows[y][g] * unit[y][g] / sum : 0;
                }
            }
        }
    }
}
