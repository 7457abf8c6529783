package vn.wardcast.models.arima;

import java.util.Arrays;
import java.util.List;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.seasonal.Adjusted;

/**
 * Automatic ARIMA(p,d,q)(P,D,Q)m. The seasonal difference follows from the strength of the season, the plain ones from
 * repeated tests of Kwiatkowski, Phillips, Schmidt and Shin (1992), the other orders from the stepwise search of Hyndman and
 * Khandakar (2008) with AICc. The answer is the mean of the best models of that search by Akaike weights (Burnham and
 * Anderson, 2002), estimated by exact maximum likelihood. Months, weeks and days are modelled as logarithms where that is clearly more likely.
 *
 * <p>It supposes that values, or their changes, are a linear echo of the past with the same variance throughout. It follows
 * short-term swings well and fails when the level breaks, when swings grow with the level, and on short histories without a
 * pattern, where two differences carry the last slope on for ever. Seasons longer than two years of months are removed
 * first and put back, for their terms would be too costly.
 */
public final class Arima implements Method {

    private static final int LONGEST_SEASON = 24;
    private static final int MOST_MODELS = 6;
    private static final int RELEARNING_ROUNDS = 3;
    private static final double LEAST_SHARE = 0.02;
    private static final double[][] NO_REGRESSORS = {};

    private final int most;

    public Arima() {
        this(MOST_MODELS);
    }

    private Arima(int most) {
        this.most = most;
    }

    /** The one model with the smallest AICc, as in other software. Less accurate than the mean of several. */
    public static Arima single() {
        return new Arima(1);
    }

    @Override
    public String name() {
        return "arima";
    }

    @Override
    public int needs(int season) {
        return season == 1 ? 5 : 2 * season + 1;
    }

    @Override
    public Extension fit(double[] history, int season) {
        if (season > LONGEST_SEASON) {
            return new Adjusted(name(), this).fit(history, season);
        }
        var scale = Scale.of(history, season);
        double[] values = scale.of(history);
        var fits = StepwiseSearch.best(DifferenceTests.order(values, season), values, NO_REGRESSORS, most);
        double best = fits.get(0).aicc();
        var worthwhile = fits.stream()
                .filter(fit -> fit == fits.get(0) || share(fit, best) >= LEAST_SHARE)
                .toList();
        return new Fitted(this, season, scale, worthwhile, weights(worthwhile), values);
    }

    /** Akaike weight of a model, where that of the best is 1. */
    private static double share(ArimaFit fit, double best) {
        return Math.exp(-(fit.aicc() - best) / 2);
    }

    private static double[] weights(List<ArimaFit> fits) {
        var weights = new double[fits.size()];
        Arrays.setAll(weights, i -> i == 0 ? 1 : share(fits.get(i), fits.get(0).aicc()));
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] / sum);
        return weights;
    }

    private record Fitted(Arima method, int season, Scale scale, List<ArimaFit> fits, double[] weights, double[] values)
            implements Extension {
        @Override
        public double[] ahead(int steps) {
            var mean = new double[steps];
            for (int i = 0; i < weights.length; i++) {
                double[] path = scale.back(fits.get(i).ahead(values, NO_REGRESSORS, steps));
                for (int step = 0; step < steps; step++) {
                    mean[step] += weights[i] * path[step];
                }
            }
            return mean;
        }

        /** Orders and their weights stay; estimates are improved a little from those found. */
        @Override
        public Extension relearn(double[] shorter) {
            if (shorter.length < method.needs(season)) {
                return method.fit(shorter, 1);
            }
            double[] known = scale.of(shorter);
            var again = fits.stream()
                    .map(fit -> fit.again(known, NO_REGRESSORS, RELEARNING_ROUNDS))
                    .toList();
            return new Fitted(method, season, scale, again, weights, known);
        }

        @Override
        public String toString() {
            return fits.toString();
        }
    }
}
