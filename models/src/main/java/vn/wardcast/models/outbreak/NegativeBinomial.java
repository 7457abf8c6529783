package vn.wardcast.models.outbreak;

import java.io.Serializable;

/**
 * Counts that scatter more than Poisson: variance = mean + dispersion * mean^2 (NB2; Cameron and Trivedi, Regression Analysis of Count
 * Data, 3.3). Dispersion 0 is Poisson.
 *
 * @param mean above 0
 * @param dispersion 0 or more
 */
public record NegativeBinomial(double mean, double dispersion) implements Serializable {

    private static final double POISSON = 1e-9;

    public NegativeBinomial {
        if (!(mean > 0) || !(dispersion >= 0)) {
            throw new IllegalArgumentException(
                    "Cannot use a negative binomial of mean %s and dispersion %s".formatted(mean, dispersion));
        }
    }

    /** P(count > threshold), by the recursion p(x + 1) = p(x) * mean * (1 + dispersion * x) / ((x + 1) * (1 + dispersion * mean)). */
    public double probabilityAbove(double threshold) {
        if (threshold < 0) {
            return 1;
        }
        double logMass = dispersion < POISSON ? -mean : -Math.log1p(dispersion * mean) / dispersion;
        double below = Math.exp(logMass);
        double step = mean / (1 + dispersion * mean);
        // A count that equals the threshold is not above it, whatever rounding the threshold went through.
        long last = (long) Math.floor(threshold + 1e-9);
        for (long x = 0; x < last; x++) {
            logMass += Math.log(step * (1 + dispersion * x) / (x + 1));
            below += Math.exp(logMass);
        }
        return Math.min(1, Math.max(0, 1 - below));
    }

    /** Logarithm of the probability of {@code count}, which may have a fraction. */
    double logLikelihood(double count) {
        if (dispersion < POISSON) {
            return count * Math.log(mean) - mean - logGamma(count + 1);
        }
        double size = 1 / dispersion;
        return logGamma(count + size)
                - logGamma(size)
                - logGamma(count + 1)
                - size * Math.log1p(mean / size)
                + count * Math.log(mean / (size + mean));
    }

    /** Stirling's series after stepping up to 10 (Abramowitz and Stegun 6.1.41); x above 0, error below 1e-12. */
    static double logGamma(double x) {
        double shift = 0;
        double at = x;
        while (at < 10) {
            shift += Math.log(at);
            at++;
        }
        double inverse = 1 / (at * at);
        double series =
                (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse / 1188))))
                        / at;
        return (at - .5) * Math.log(at) - at + .5 * Math.log(2 * Math.PI) + series - shift;
    }
}
