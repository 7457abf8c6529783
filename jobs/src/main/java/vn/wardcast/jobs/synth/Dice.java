package vn.wardcast.jobs.synth;

/**
 * A stream of random numbers that belongs to an address, such as ("revenue", "02215", "2024-03"): the same seed and address
 * give the same numbers whatever else was drawn before. SplitMix64, and StrictMath, because the numbers must not depend on
 * the machine.
 */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, Object... address) {
        long hash = mix(seed + GOLDEN_GAMMA);
        for (Object part : address) {
            hash = mix(hash ^ fingerprint(part.toString()));
        }
        return new Dice(hash);
    }

    /** FNV-1a over the characters. */
    private static long fingerprint(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long bits() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** In (0, 1): never an end, so that its logarithm is finite. */
    double uniform() {
        return ((bits() >>> 11) + 0.5) * 0x1.0p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    /** Lognormal with mean 1, so that noise does not move the level. */
    double noise(double sigma) {
        return StrictMath.exp(sigma * gaussian() - sigma * sigma / 2);
    }

    /** Gamma with scale 1 and the given shape (Marsaglia and Tsang 2000). */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v > 0 && StrictMath.log(uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** Poisson; from a mean of 50 on by its normal approximation, which is close enough for counts of people. */
    int poisson(double mean) {
        if (mean >= 50) {
            return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * gaussian()));
        }
        double limit = StrictMath.exp(-mean);
        double product = uniform();
        int count = 0;
        while (product > limit) {
            product *= uniform();
            count++;
        }
        return count;
    }

    /** Negative binomial with the given mean and dispersion k (variance = mean + mean^2 / k). */
    int negativeBinomial(double mean, double k) {
        return mean <= 0 ? 0 : poisson(mean * gamma(k) / k);
    }
}
