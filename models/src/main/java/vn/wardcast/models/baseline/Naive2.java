package vn.wardcast.models.baseline;

import java.util.Arrays;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.seasonal.SeasonalPattern;

/**
 * The last value, seasonally adjusted: {@code y[n] / s[n] * s[n+h]}, with the factors {@code s} of classical multiplicative
 * decomposition; all factors are 1 where the 90 % test sees no season ({@code |r[m]| > 1.645 sqrt((1 + 2 sum of r[k]^2 for
 * k < m) / n)}, r being autocorrelations) or fewer than three seasons are known. The yardstick of the M4 competition
 * (Makridakis, Spiliotis and Assimakopoulos, 2020). Histories with values at or below zero, which M4 had none of, are
 * adjusted additively.
 */
public final class Naive2 implements Method {

    private static final int LEAST_SEASONS = 3;

    @Override
    public String name() {
        return "naive2";
    }

    @Override
    public int needs(int season) {
        return 1;
    }

    @Override
    public Extension fit(double[] history, int season) {
        var pattern = pattern(history, season);
        double last = pattern.removedFrom(history)[history.length - 1];
        return new AdjustedLast(last, pattern, history.length, season);
    }

    private static SeasonalPattern pattern(double[] history, int season) {
        boolean seasonal = history.length >= LEAST_SEASONS * season && SeasonalPattern.isSeen(history, season);
        return seasonal ? SeasonalPattern.multiplicativeIfPossible(history, season) : SeasonalPattern.none();
    }

    private record AdjustedLast(double last, SeasonalPattern pattern, int length, int season) implements Extension {
        @Override
        public double[] ahead(int steps) {
            var path = new double[steps];
            Arrays.fill(path, last);
            return pattern.addedTo(path, length);
        }

        @Override
        public Extension relearn(double[] shorter) {
            return new Naive2().fit(shorter, season);
        }
    }
}
