package vn.wardcast.models.arima;

/** Turns correlated values into uncorrelated ones of equal variance, given the weights of an ARMA model. */
sealed interface Whitening permits ConditionalWhitening, ExactWhitening {

    /** Prepares for the weights as they are now; false where that is not possible. */
    boolean update();

    /** Whitens the first {@code count} values. */
    void whiten(double[] values, double[] into, int count);

    /** Mean logarithm of the variance of the first {@code count} values, each given those before it. */
    double meanLogVariance(int count);
}
