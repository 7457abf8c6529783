package vn.wardcast.models.target;

/**
 * The value of a target at a later month. On the line of its {@link Scale} the quantity is a random walk with drift; drift and size of
 * the steps are not known, so both have a conjugate prior (normal-inverse-gamma) and the value follows Student's t.
 *
 * <p>With increments d over gaps of g months, G = sum g, k months and v reports of the {@link Prior} and usual step s0:
 * drift m = sum d / (k + G); s^2 = (v s0^2 + sum d^2/g - (k + G) m^2) / (v + n); h months after the last report the value has centre
 * z + h m, scale s sqrt(h + h^2 / (k + G)) and v + n degrees of freedom. The prior drift is 0: nothing is known to move by itself.
 * (Standard result, for example Gelman and others, Bayesian Data Analysis, 3rd edition, chapter 3.)
 *
 * @param scale line of the quantity
 * @param centre place on the line
 * @param spread scale of the distribution on the line, above 0
 * @param degrees of freedom
 * @param model which name tells how much was known
 * @param priorShare how much of the size of the usual step is assumed and not seen, 0 to 1: all of it after one report
 */
public record Projection(Scale scale, double centre, double spread, double degrees, String model, double priorShare) {

    /** One report: no movement was seen, the distribution is the prior's. */
    public static final String ONE_REPORT = "target_one_report";

    /** Two reports: one movement was seen. */
    public static final String TWO_REPORTS = "target_two_reports";

    public static final String DRIFT = "target_drift";

    /** The value {@code months} after the last report, at least 1. */
    public static Projection of(Progress progress, Scale scale, int months, Prior prior) {
        if (months < 1) {
            throw new IllegalArgumentException("Cannot project %d months ahead: at least 1".formatted(months));
        }
        Movement movement = Movement.of(progress, scale, prior);
        double degrees = prior.reports() + progress.reports() - 1;
        return new Projection(
                scale,
                scale.line(progress.last()) + months * movement.drift(),
                movement.step() * Math.sqrt(months + months * (double) months / (prior.months() + movement.elapsed())),
                degrees,
                name(progress.reports()),
                prior.reports() / degrees);
    }

    private static String name(int reports) {
        return reports == 1 ? ONE_REPORT : reports == 2 ? TWO_REPORTS : DRIFT;
    }

    /** What the reports tell of drift and steps on the line, both a month. */
    private record Movement(double drift, double step, double elapsed) {
        static Movement of(Progress progress, Scale scale, Prior prior) {
            double elapsed = 0;
            double squares = 0;
            double sum = 0;
            for (int i = 1; i < progress.reports(); i++) {
                double gap = progress.months()[i] - progress.months()[i - 1];
                double moved = scale.line(progress.values()[i]) - scale.line(progress.values()[i - 1]);
                elapsed += gap;
                sum += moved;
                squares += moved * moved / gap;
            }
            double drift = sum / (prior.months() + elapsed);
            double assumed = prior.reports() * scale.usualStep() * scale.usualStep();
            double variance = (assumed + squares - (prior.months() + elapsed) * drift * drift)
                    / (prior.reports() + progress.reports() - 1);
            return new Movement(drift, Math.sqrt(variance), elapsed);
        }
    }

    /** The value that is passed with probability 1 - p, in the unit of measure. */
    public double quantile(double p) {
        return scale.value(centre + spread * new StudentT(degrees).quantile(p));
    }

    public double median() {
        return scale.value(centre);
    }

    /** That the value will be {@code threshold} or more; a rate that rounds to it counts. */
    public double probabilityAtLeast(double threshold) {
        return above(scale instanceof Scale.Percent ? threshold - Scale.Percent.HALF_STEP : threshold);
    }

    /** That the value will be more than {@code threshold}. */
    public double probabilityAbove(double threshold) {
        return above(scale instanceof Scale.Percent ? threshold + Scale.Percent.HALF_STEP : threshold);
    }

    /** That the value will be {@code threshold} or less; of counts, that it will be nearer to it than to the next one. */
    public double probabilityAtMost(double threshold) {
        return 1 - above(threshold + (scale instanceof Scale.Percent ? Scale.Percent.HALF_STEP : 0.5));
    }

    private double above(double threshold) {
        double standard = (scale.line(threshold) - centre) / spread;
        return 1 - new StudentT(degrees).cumulative(standard);
    }
}
