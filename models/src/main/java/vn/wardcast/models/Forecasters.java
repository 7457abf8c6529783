package vn.wardcast.models;

import java.util.List;
import java.util.stream.Stream;
import vn.wardcast.models.automatic.Combination;
import vn.wardcast.models.baseline.Drift;
import vn.wardcast.models.baseline.Naive;
import vn.wardcast.models.baseline.SeasonalNaive;
import vn.wardcast.models.interval.ConformalForecaster;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.smoothing.Ets;
import vn.wardcast.models.theta.ThetaMethod;

/** The one list of what can forecast. A new model is one class and one line here; the exam examines it from then on. */
public final class Forecasters {

    private static final List<Forecaster> ALL = Stream.<Method>of(
                    new Naive(),
                    new SeasonalNaive(),
                    new Drift(),
                    new Ets(),
                    new ThetaMethod(ThetaMethod.Kind.STANDARD),
                    new ThetaMethod(ThetaMethod.Kind.OPTIMISED),
                    new ThetaMethod(ThetaMethod.Kind.DYNAMIC),
                    new Combination(
                            "automatic",
                            List.of(new Ets(), new ThetaMethod(ThetaMethod.Kind.DYNAMIC), new SeasonalNaive())))
            .<Forecaster>map(ConformalForecaster::new)
            .toList();

    private Forecasters() {}

    public static List<Forecaster> all() {
        return ALL;
    }

    /** The default: a combination of several models. */
    public static Forecaster automatic() {
        return named("automatic");
    }

    public static Forecaster named(String name) {
        return ALL.stream()
                .filter(forecaster -> forecaster.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Cannot find model '%s': use one of %s".formatted(name, names())));
    }

    public static List<String> names() {
        return ALL.stream().map(Forecaster::name).toList();
    }
}
