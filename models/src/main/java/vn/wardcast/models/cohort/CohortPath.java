package vn.wardcast.models.cohort;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One way the coming years may go, from the pupils of the last one. */
final class CohortPath {

    /** Of a class this share is drawn (moves, repeats, leaves); the rest moves up as it is. */
    private static final double TURNOVER = 0.15;

    /** This share of a surprise stays in the ratio of later years: ratios drift more than their smoothing shows. */
    private static final double PERSISTENCE = 0.3;

    private final List<GradeRule> rules;
    private final Optional<EntryPool> pool;
    private final int firstYear;
    private final double[] last;

    /** Pupils of the larger area by year and grade on the same path; read only by rules that take a share of them. */
    private final double[][] area;

    /** What surprises of earlier years left behind, by grade: smoothed ratios move with them. */
    private final double[] shift;

    CohortPath(List<GradeRule> rules, Optional<EntryPool> pool, int firstYear, double[] last) {
        this(rules, pool, firstYear, last, new double[0][]);
    }

    CohortPath(List<GradeRule> rules, Optional<EntryPool> pool, int firstYear, double[] last, double[][] area) {
        this.area = area;
        this.rules = rules;
        this.pool = pool;
        this.firstYear = firstYear;
        this.last = last;
        this.shift = new double[rules.size()];
    }

    /** Without any surprise. */
    double[][] expected(int years) {
        var path = new double[years][rules.size()];
        for (int year = 0; year < years; year++) {
            var before = year == 0 ? last : path[year - 1];
            for (int grade = 0; grade < rules.size(); grade++) {
                path[year][grade] = expected(grade, before, year);
            }
        }
        return path;
    }

    /** With the surprises of earlier years, one number per year ahead telling which, and chance in every class. */
    double[][] drawn(int[] likeYears, Random random) {
        var path = new double[likeYears.length][rules.size()];
        for (int year = 0; year < likeYears.length; year++) {
            var before = year == 0 ? last : path[year - 1];
            for (int grade = 0; grade < rules.size(); grade++) {
                double surprise = surprise(grade, likeYears[year]);
                double expected = expected(grade, before, year) * Math.exp(shift[grade] + surprise);
                path[year][grade] = (1 - TURNOVER) * expected + poisson(TURNOVER * expected, random);
                shift[grade] += staying(grade) * surprise;
            }
        }
        return path;
    }

    private double expected(int grade, double[] before, int year) {
        var rule = rules.get(grade);
        if (rule instanceof GradeRule.Progress progress) {
            return before[grade - 1] * progress.ratio().value();
        }
        if (rule instanceof GradeRule.FromPool fromPool) {
            return children(firstYear + year) * fromPool.ratio().value();
        }
        if (rule instanceof GradeRule.FromArea fromArea) {
            return area[year][grade] * fromArea.share().value();
        }
        return rule instanceof GradeRule.FromPast past ? past.level() : 0;
    }

    private double children(int year) {
        return pool.orElseThrow().nearest(year);
    }

    private double surprise(int grade, int likeYear) {
        var surprises = surprises(grade);
        return surprises.length == 0 ? 0 : surprises[likeYear % surprises.length];
    }

    private double[] surprises(int grade) {
        var rule = rules.get(grade);
        if (rule instanceof GradeRule.Progress progress) {
            return progress.ratio().surprises();
        }
        if (rule instanceof GradeRule.FromPool fromPool) {
            return fromPool.ratio().surprises();
        }
        if (rule instanceof GradeRule.FromArea fromArea) {
            return fromArea.share().surprises();
        }
        return rule instanceof GradeRule.FromPast past ? past.surprises() : new double[0];
    }

    private double staying(int grade) {
        return rules.get(grade) instanceof GradeRule.FromPast ? Smoothed.WEIGHT : PERSISTENCE;
    }

    /** Knuth's product of uniforms; above fifty the normal with the same mean and variance. */
    private static double poisson(double mean, Random random) {
        if (mean > 50) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
