package vn.wardcast.models.interval;

import java.util.Optional;
import vn.wardcast.models.Fallback;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster.Fitted;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.Series.Support;
import vn.wardcast.models.calendar.CalendarEffect;
import vn.wardcast.models.method.History;
import vn.wardcast.models.method.Method;

/**
 * A history that has been learned and rehearsed on its own past, and only waits to hear how other histories did before it
 * puts intervals around its forecast.
 *
 * @param history what the method was shown, without the effect of the calendar
 * @param model who really answers
 * @param evidence of rolling origins
 */
public record Rehearsal(
        Series series,
        History history,
        CalendarEffect effect,
        String model,
        Optional<Fallback> fallback,
        Method.Extension extension,
        Evidence evidence) {

    /** Expected values after the last one of the series, in units of the history, see {@link History#unit()}. */
    public double[] mean(int steps) {
        double[] mean = extension.ahead(history.silent() + steps);
        for (int step = 0; step < mean.length; step++) {
            mean[step] = Math.max(floor(), mean[step] * effect.factor(history.length() + step));
        }
        return mean;
    }

    Fitted with(GroupCalibration together) {
        var spread = together.spread(this);
        return (steps, levels) -> forecast(steps, levels, spread);
    }

    private Forecast forecast(int steps, Levels levels, Spread spread) {
        if (steps < 1) {
            throw new IllegalArgumentException("Cannot forecast %d steps: must be 1 or more".formatted(steps));
        }
        double[] mean = mean(steps);
        var bands = Bands.around(mean, spread, levels, floor()).stream()
                .map(band -> history.inSeriesUnits(band))
                .toList();
        return new Forecast(history.inSeriesUnits(mean), bands, model, fallback);
    }

    private double floor() {
        return series.support() == Support.NON_NEGATIVE ? 0 : Double.NEGATIVE_INFINITY;
    }
}
