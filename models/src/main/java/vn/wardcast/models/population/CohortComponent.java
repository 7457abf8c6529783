package vn.wardcast.models.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a few years of residents by age and sex say about the years to come. Every year
 *
 * <pre>
 * residents next year = residents + births - deaths + net migration
 * </pre>
 *
 * holds exactly, in every group: deaths by {@link Mortality}; births as women of each age times a fertility that the youngest group of
 * past years implies; net migration as the ratio by which each group was larger or smaller than those who aged into it, a ratio of sums
 * over past years, drawn towards none by a hundred persons.
 *
 * <p>Births are those who are residents at the end of their year: infants who die or move are not counted. Assumes that fertility,
 * mortality and migration stay as they were. Fails where they turn, as a new housing block or a merger turns them.
 */
public final class CohortComponent {

    /** Shares of births by age of the mother, 15-19 to 45-49: the usual shape where women marry in their early twenties; assumed. */
    private static final double[] MOTHERS = {0.07, 0.27, 0.31, 0.20, 0.10, 0.04, 0.01};

    private static final int FIRST_MOTHERS = 3;
    private static final double PRIOR_PERSONS = 100;
    private static final double LEAST_RATIO = 0.8;
    private static final double MOST_RATIO = 1.25;
    /** Of 100 births, boys, where the youngest group does not say. */
    private static final double BOYS = 0.515;

    /** Where nothing was seen, a percent a year; no error is taken to be smaller than the least. */
    private static final double UNKNOWN = 0.01;

    private static final double LEAST_TOTAL = 0.002;
    private static final double LEAST_GROUP = 0.005;

    /** Two years that follow each other in the same borders. */
    private record Step(AgePyramid from, AgePyramid to) {}

    private final List<AgePyramid> years;
    private final List<Step> steps;
    private final Mortality mortality;
    private final double fertility;
    private final double boys;
    private final double[][] migration;
    private final Spread spread;

    /** Past errors: of all together, which go on in one direction, and of single groups, which do not. */
    record Spread(double total, double group, double widening) {}

    private CohortComponent(List<AgePyramid> years, double deathRate, int bordersSince) {
        this.years = years;
        this.steps = IntStream.range(0, years.size() - 1)
                .filter(i ->
                        years.get(i).year() >= bordersSince || years.get(i + 1).year() < bordersSince)
                .mapToObj(i -> new Step(years.get(i), years.get(i + 1)))
                .toList();
        this.mortality = Mortality.of(years.get(years.size() - 1), deathRate);
        this.boys = boys();
        this.fertility = fertility();
        this.migration = migration();
        this.spread = spread();
    }

    /**
     * @param years of one place, one or more, in steps of one year; with a single year nobody is known to come or go
     * @param deathRate deaths per resident and year
     * @param bordersSince year from which on the place has its borders: earlier residents are reckoned from its parts, and the step
     *     into this year tells about that reckoning, not about people
     * @throws IllegalArgumentException for no year, or years that do not follow each other
     */
    public static CohortComponent fit(List<AgePyramid> years, double deathRate, int bordersSince) {
        List<AgePyramid> sorted =
                years.stream().sorted(Comparator.comparingInt(AgePyramid::year)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).year() != sorted.get(i - 1).year() + 1) {
                throw new IllegalArgumentException("Cannot carry residents forward: %d does not follow %d"
                        .formatted(sorted.get(i).year(), sorted.get(i - 1).year()));
            }
        }
        if (sorted.isEmpty() || sorted.get(sorted.size() - 1).total() == 0) {
            throw new IllegalArgumentException("Cannot carry residents forward: there are none");
        }
        return new CohortComponent(sorted, deathRate, bordersSince);
    }

    private AgePyramid last() {
        return years.get(years.size() - 1);
    }

    private double boys() {
        double girls = last().count(0, 0);
        double boys = last().count(1, 0);
        double share = girls + boys == 0 ? BOYS : boys / (girls + boys);
        return Math.max(0.48, Math.min(0.56, share));
    }

    private double fertility() {
        double births = 0;
        double women = 0;
        for (Step step : steps) {
            Ageing aged = Ageing.of(step.from(), mortality);
            for (int sex = 0; sex < 2; sex++) {
                births += step.to().count(sex, 0) - aged.count(sex, 0);
            }
            women += mothers(step.from());
        }
        if (steps.isEmpty()) {
            births = (last().count(0, 0) + last().count(1, 0)) / 5;
            women = mothers(last());
        }
        return women == 0 ? 0 : Math.max(0, births / women);
    }

    /** Women, each age by how many of the births are theirs. */
    private static double mothers(AgePyramid residents) {
        double mothers = 0;
        for (int i = 0; i < MOTHERS.length; i++) {
            mothers += MOTHERS[i] * residents.count(0, FIRST_MOTHERS + i);
        }
        return mothers;
    }

    private double[][] migration() {
        int groups = AgePyramid.GROUPS.size();
        double[][] ratios = new double[2][groups];
        for (int sex = 0; sex < 2; sex++) {
            // The youngest came as births.
            ratios[sex][0] = 1;
            for (int group = 1; group < groups; group++) {
                double came = PRIOR_PERSONS;
                double aged = PRIOR_PERSONS;
                for (Step step : steps) {
                    came += step.to().count(sex, group);
                    aged += Ageing.of(step.from(), mortality).count(sex, group);
                }
                ratios[sex][group] = Math.max(LEAST_RATIO, Math.min(MOST_RATIO, came / aged));
            }
        }
        return ratios;
    }

    /** How far single past years were from what all of them together say. */
    private Spread spread() {
        double totals = 0;
        double groups = 0;
        int cells = 0;
        int transitions = steps.size();
        for (Step step : steps) {
            ProjectedYear made = step(step.from(), 1);
            AgePyramid came = step.to();
            double all = Math.log(came.total() / made.residents().total());
            totals += all * all;
            for (int sex = 0; sex < 2; sex++) {
                for (int group = 1; group < AgePyramid.GROUPS.size(); group++) {
                    double expected = made.residents().count(sex, group);
                    if (expected > 0 && came.count(sex, group) > 0) {
                        double error = Math.log(came.count(sex, group) / expected) - all;
                        groups += Math.max(0, error * error - 1 / expected);
                        cells++;
                    }
                }
            }
        }
        double total = transitions < 2 ? UNKNOWN : Math.max(LEAST_TOTAL, Math.sqrt(totals / (transitions - 1)));
        double group = cells == 0 ? UNKNOWN : Math.max(LEAST_GROUP, Math.sqrt(groups / cells));
        return new Spread(total, group, 1 + 1.0 / Math.max(1, transitions));
    }

    /** The next years, one after another. */
    public List<ProjectedYear> project(int count) {
        List<ProjectedYear> projected = new ArrayList<>();
        AgePyramid residents = last();
        for (int horizon = 1; horizon <= count; horizon++) {
            ProjectedYear next = step(residents, horizon);
            projected.add(next);
            residents = next.residents();
        }
        return projected;
    }

    private ProjectedYear step(AgePyramid residents, int horizon) {
        Ageing aged = Ageing.of(residents, mortality);
        double births = fertility * mothers(residents);
        double[][] next = new double[2][AgePyramid.GROUPS.size()];
        double net = 0;
        for (int sex = 0; sex < 2; sex++) {
            double born = births * (sex == 1 ? boys : 1 - boys);
            for (int group = 0; group < next[sex].length; group++) {
                double stayed = aged.count(sex, group) + (group == 0 ? born : 0);
                next[sex][group] = stayed * migration[sex][group];
                net += next[sex][group] - stayed;
            }
        }
        return new ProjectedYear(
                new AgePyramid(residents.year() + 1, next), births, aged.deaths(), net, horizon, spread);
    }

    /** Steps from year to year that it learned from; without any, nobody is known to come or go. */
    public int stepsKnown() {
        return steps.size();
    }
}
