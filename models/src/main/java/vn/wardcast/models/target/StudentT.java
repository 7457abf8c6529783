package vn.wardcast.models.target;

/** Student's t distribution by the regularised incomplete beta function, as a continued fraction (Abramowitz and Stegun 26.5.8, 26.7.1). */
final class StudentT {

    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-15;
    private static final int MOST_TERMS = 500;
    private static final double CLOSE = 1e-13;
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private final double degrees;

    /** @param degrees of freedom, above 0 */
    StudentT(double degrees) {
        if (!(degrees > 0)) {
            throw new IllegalArgumentException("Cannot use %s degrees of freedom".formatted(degrees));
        }
        this.degrees = degrees;
    }

    /** That a value is at most {@code t}. */
    double cumulative(double t) {
        double tail = 0.5 * beta(degrees / (degrees + t * t));
        return t > 0 ? 1 - tail : tail;
    }

    /** The value that is not passed with probability {@code p}, above 0 and below 1. */
    double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("Cannot take the quantile of " + p);
        }
        double low = -1;
        double high = 1;
        while (cumulative(low) > p) {
            low *= 2;
        }
        while (cumulative(high) < p) {
            high *= 2;
        }
        while (high - low > CLOSE * Math.max(1, Math.abs(low))) {
            double middle = low + (high - low) / 2;
            if (cumulative(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** Regularised incomplete beta of v/2 and 1/2 at x. */
    private double beta(double x) {
        double a = degrees / 2;
        double b = 0.5;
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    /** Lentz's way through the continued fraction. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double sum = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            sum *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            sum *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return sum;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Lanczos' approximation (g = 7, 9 terms), for arguments of at least 1/2. */
    private static double logGamma(double z) {
        double x = z - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double base = x + LANCZOS.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(base) - base + Math.log(sum);
    }
}
