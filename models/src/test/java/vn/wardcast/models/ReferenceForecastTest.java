package vn.wardcast.models;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardcast.models.arima.Arima;
import vn.wardcast.models.backtest.Metrics;
import vn.wardcast.models.interval.ConformalForecaster;

/** Our estimates against those of another implementation of the same models. */
class ReferenceForecastTest {

    /**
     * @param tolerance for the median distance, in units of the seasonal naive error within the history. Theta has one
     *     well-shaped optimum. ETS chooses among 15 forms by small differences and ends on another one now and then; ARIMA
     *     is asked for its one best model, as the reference gives, since the mean of several is another forecast.
     */
    @ParameterizedTest
    @CsvSource({
        "dynamic_theta, YEAR, 0.02", "dynamic_theta, QUARTER, 0.02", "dynamic_theta, MONTH, 0.02",
        "ets, YEAR, 0.2", "ets, QUARTER, 0.2", "ets, MONTH, 0.2",
        "arima, YEAR, 0.01", "arima, QUARTER, 0.05"
    })
    void forecasts_areCloseToTheReference(String model, Frequency frequency, double tolerance) throws IOException {
        var reference = reference(model);
        var distances = new ArrayList<Double>();
        for (Series series : Fixtures.m3(frequency)) {
            int horizon = Fixtures.horizon(frequency);
            var known = series.first(series.length() - horizon);
            double[] ours = forecaster(model).fit(known).predict(horizon).mean();
            double scale = Metrics.scale(known.values(), known.season());
            distances.add(Metrics.mase(reference.get(series.id()), ours, scale));
        }
        Collections.sort(distances);
        double middle = distances.get(distances.size() / 2);
        assertTrue(middle <= tolerance, distances.toString());
    }

    private static Forecaster forecaster(String model) {
        return model.equals("arima") ? new ConformalForecaster(Arima.single()) : Forecasters.named(model);
    }

    private static Map<String, double[]> reference(String model) throws IOException {
        var means = new HashMap<String, double[]>();
        for (String line : Files.readAllLines(Fixtures.path("m3_reference.csv"))) {
            String[] cells = line.split(",");
            if (cells[2].equals(model)) {
                int horizon = cells[0].endsWith("monthly") ? 18 : cells[0].endsWith("quarterly") ? 8 : 6;
                means.computeIfAbsent(cells[1], id -> new double[horizon])[Integer.parseInt(cells[3]) - 1] =
                        Double.parseDouble(cells[4]);
            }
        }
        return means;
    }
}
