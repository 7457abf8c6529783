package vn.wardcast.benchmarks.speed;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Series;

/** Fitting, intervals included, and predicting, apart. {@link Speed} chooses models and samples. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ForecastSpeed {

    @Param("automatic")
    public String model;

    @Param("MONTHS")
    public Sample sample;

    private Series history;
    private Forecaster forecaster;
    private Forecaster.Fitted fitted;

    @Setup
    public void learn() {
        history = sample.series();
        forecaster = Forecasters.named(model);
        fitted = forecaster.fit(history);
    }

    @Benchmark
    public Forecaster.Fitted fit(ProcessorTime time) {
        time.calls++;
        return forecaster.fit(history);
    }

    @Benchmark
    public Forecast predict(ProcessorTime time) {
        time.calls++;
        return fitted.predict(sample.steps());
    }
}
