package vn.wardcast.models.smoothing;

import java.util.Arrays;
import java.util.stream.IntStream;
import vn.wardcast.models.numeric.NelderMead;
import vn.wardcast.models.seasonal.SeasonalPattern;

/** One form estimated on one history. */
record EtsFit(EtsForm form, EtsFilter filter, double[] parameters, double aicc) {

    private static final double[] LOWER = {1e-4, 1e-4, 1e-4, 0.8};
    private static final double[] UPPER = {0.9999, 0.9999, 0.9999, 0.98};
    private static final double[] STRIDE = {0.2, 0.1, 0.1, 0.05};
    private static final double[] START = {0.3, 0.1, 0.1, 0.95};
    private static final double TOLERANCE = 1e-6;

    /**
     * Smoothing weights, first level and slope by maximum likelihood; first seasonal states by decomposition. Letting those
     * move too raises the likelihood and the forecast error.
     */
    static EtsFit estimate(EtsForm form, double[] values, int season, double[] startWeights, int calls) {
        double[] seasonals = firstSeasonals(form, values, season);
        var filter = new EtsFilter(values, form, seasonals);
        double[] line = firstLine(form, values, seasonals);
        double size = Arrays.stream(values).map(Math::abs).max().orElse(1) + 1e-12;
        double[] start = Arrays.copyOf(startWeights == null ? START : startWeights, EtsFilter.PARAMETERS);
        start[EtsFilter.LEVEL] = line[0];
        start[EtsFilter.SLOPE] = line[1];
        double[] best = search(form, filter, start, size, calls);
        return new EtsFit(form, filter, best, aicc(form, filter.criterion(best), values.length, season));
    }

    double[] weights() {
        return Arrays.copyOf(parameters, EtsFilter.LEVEL);
    }

    private static double aicc(EtsForm form, double criterion, int observations, int season) {
        int k = form.estimated(season);
        int spare = observations - k - 1;
        return spare <= 0 ? Double.POSITIVE_INFINITY : criterion + 2 * k + 2.0 * k * (k + 1) / spare;
    }

    /** Searches only along the parameters this form has; the others keep their start. */
    private static double[] search(EtsForm form, EtsFilter filter, double[] start, double size, int calls) {
        int[] free = IntStream.range(0, start.length)
                .filter(index -> isFree(form, index))
                .toArray();
        double[] full = start.clone();
        NelderMead.Objective objective = point -> {
            scatter(point, free, full);
            return filter.criterion(full);
        };
        double[] found = NelderMead.minimise(objective, box(start, free, size), calls, TOLERANCE);
        scatter(found, free, full);
        return full;
    }

    private static void scatter(double[] point, int[] free, double[] full) {
        for (int i = 0; i < free.length; i++) {
            full[free[i]] = point[i];
        }
    }

    private static boolean isFree(EtsForm form, int index) {
        return switch (index) {
            case EtsFilter.TREND_SHARE, EtsFilter.SLOPE -> form.hasTrend();
            case EtsFilter.SEASON_SHARE -> form.hasSeason();
            case EtsFilter.DAMPING -> form.trend() == EtsForm.Trend.DAMPED;
            default -> true;
        };
    }

    private static NelderMead.Box box(double[] start, int[] free, double size) {
        int n = free.length;
        var box = new NelderMead.Box(new double[n], new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            int index = free[i];
            boolean weight = index < EtsFilter.LEVEL;
            box.start()[i] = start[index];
            box.lower()[i] = weight ? LOWER[index] : -10 * size;
            box.upper()[i] = weight ? UPPER[index] : 10 * size;
            box.step()[i] = weight ? STRIDE[index] : 0.05 * size;
        }
        return box;
    }

    private static double[] firstSeasonals(EtsForm form, double[] values, int season) {
        // the first years only: the pattern may have changed since
        double[] early = Arrays.copyOf(values, Math.min(values.length, Math.max(3 * season, 2 * season + 1)));
        return switch (form.season()) {
            case NONE -> new double[1];
            case ADDITIVE -> SeasonalPattern.additive(early, season).indices();
            case MULTIPLICATIVE -> positive(SeasonalPattern.multiplicativeIfPossible(early, season), season);
        };
    }

    private static double[] positive(SeasonalPattern pattern, int season) {
        if (pattern.multiplicative()) {
            return pattern.indices();
        }
        var ones = new double[season];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Level before the first value and slope, from a line through the first adjusted values. */
    private static double[] firstLine(EtsForm form, double[] values, double[] seasonals) {
        boolean factors = form.season() == EtsForm.Season.MULTIPLICATIVE;
        double[] adjusted = new SeasonalPattern(seasonals, factors).removedFrom(values);
        int n = Math.min(values.length, Math.max(10, 2 * seasonals.length));
        double mean = Arrays.stream(adjusted, 0, n).average().orElse(0);
        double slope = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double distance = i - (n - 1) / 2.0;
            slope += distance * (adjusted[i] - mean);
            spread += distance * distance;
        }
        slope = n < 2 ? 0 : slope / spread;
        double level = mean - slope * (n + 1) / 2.0;
        return form.hasTrend()
                ? new double[] {level, slope}
                : new double[] {form.relativeError() ? Math.max(mean, 1e-9) : mean, 0};
    }
}
