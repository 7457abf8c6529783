package vn.wardcast.models.arima;

import vn.wardcast.models.numeric.NelderMead;

/** One ARIMA form over one history. */
sealed interface ArimaFilter permits AirlineFilter, DifferenceFilter {

    double squaredErrors(double[] weights);

    double[] ahead(double[] weights, int steps);

    NelderMead.Box box();
}
