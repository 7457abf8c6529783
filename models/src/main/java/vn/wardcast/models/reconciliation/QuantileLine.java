package vn.wardcast.models.reconciliation;

import java.util.Arrays;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Interval;

/** One step of a forecast as a function from a standard normal number to a value: straight between its bounds and beyond. */
record QuantileLine(double[] z, double[] values) {

    static QuantileLine of(Forecast forecast, int step) {
        int levels = forecast.intervals().size();
        var z = new double[2 * levels + 1];
        var values = new double[2 * levels + 1];
        values[levels] = forecast.mean()[step];
        for (int i = 0; i < levels; i++) {
            Interval interval = forecast.intervals().get(i);
            double reach = Normal.quantile((1 + interval.level() / 100.0) / 2);
            z[levels - 1 - i] = -reach;
            z[levels + 1 + i] = reach;
            values[levels - 1 - i] = interval.lower()[step];
            values[levels + 1 + i] = interval.upper()[step];
        }
        return new QuantileLine(z, values);
    }

    /** The same distribution elsewhere. */
    QuantileLine moved(double by) {
        return new QuantileLine(
                z, Arrays.stream(values).map(value -> value + by).toArray());
    }

    double at(double draw) {
        if (z.length == 1) {
            return values[0];
        }
        int right = 1;
        while (right < z.length - 1 && z[right] < draw) {
            right++;
        }
        double share = (draw - z[right - 1]) / (z[right] - z[right - 1]);
        return values[right - 1] + share * (values[right] - values[right - 1]);
    }
}
