package vn.wardcast.models.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    private final List<AgePyramid> years;
    private final Mortality mortality;
    private final double fertility;
    private final double boys;
    private final double[][] migration;
    private final Spread spread;

    /** Past errors: of all together, which go on in one direction, and of single groups, which do not. */
    record Spread(double total, double group, double widening) {}

    private CohortComponent(List<AgePyramid> years, double deathRate) {
        this.years = years;
        this.mortality = Mortality.of(years.get(years.size() - 1), deathRate);
        this.boys = boys();
        this.fertility = fertility();
        this.migration = migration();
        this.spread = spread();
    }

    /**
     * @param years of one place, one or more, in steps of one year; with a single year nobody is known to come or go
     * @param deathRate deaths per resident and year
     * @throws IllegalArgumentException for no year, or years that do not follow each other
     */
    public static CohortComponent fit(List<AgePyramid> years, double deathRate) {
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
        return new CohortComponent(sorted, deathRate);
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
        for (int i = 0; i + 1 < years.size(); i++) {
            Ageing aged = Ageing.of(years.get(i), mortality);
            for (int sex = 0; sex < 2; sex++) {
                births += years.get(i + 1).count(sex, 0) - aged.count(sex, 0);
            }
            women += mothers(years.get(i));
        }
        if (years.size() == 1) {
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
                for (int i = 0; i + 1 < years.size(); i++) {
                    came += years.get(i + 1).count(sex, group);
                    aged += Ageing.of(years.get(i), mortality).count(sex, group);
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
        int transitions = years.size() - 1;
        for (int i = 0; i < transitions; i++) {
            ProjectedYear made = step(years.get(i), 1);
            AgePyramid came = years.get(i + 1);
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

    /** Years of residents behind it. */
    public int yearsKnown() {
        return years.size();
    }
}
