package vn.wardcast.models;

import java.util.List;
import java.util.stream.Stream;
import vn.wardcast.models.arima.Airline;
import vn.wardcast.models.automatic.Combination;
import vn.wardcast.models.baseline.Drift;
import vn.wardcast.models.baseline.Naive;
import vn.wardcast.models.baseline.Naive2;
import vn.wardcast.models.baseline.SeasonalNaive;
import vn.wardcast.models.calendar.CalendarEffect;
import vn.wardcast.models.intermittent.IntermittentDemand;
import vn.wardcast.models.interval.ConformalForecaster;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.regression.BoostedLags;
import vn.wardcast.models.seasonal.Adjusted;
import vn.wardcast.models.smoothing.ComplexSmoothing;
import vn.wardcast.models.smoothing.Ets;
import vn.wardcast.models.theta.ThetaMethod;

/** The one list of what can forecast. A new model is one class and one line here; the exam examines it from then on. */
public final class Forecasters {

    private static final Method TSB = new IntermittentDemand(IntermittentDemand.Kind.TSB);

    private static final List<Method> PLAIN_MEMBERS = List.of(
            new SeasonalNaive(),
            new Adjusted("adjusted_drift", new Drift()),
            new ThetaMethod(ThetaMethod.Kind.DYNAMIC),
            new ThetaMethod(ThetaMethod.Kind.LOGARITHMIC),
            ComplexSmoothing.averaged(),
            Ets.level(),
            Ets.trend(),
            Ets.damped());

    private static final List<Method> SEASONAL_MEMBERS = Stream.concat(
                    PLAIN_MEMBERS.stream(), Stream.of(ComplexSmoothing.simple(), ComplexSmoothing.full()))
            .toList();

    private static final Forecaster AUTOMATIC = new ConformalForecaster(
            new Combination("automatic", SEASONAL_MEMBERS, PLAIN_MEMBERS), TSB, CalendarEffect::ofTet);

    private static final List<Forecaster> ALL = Stream.concat(
                    Stream.of(AUTOMATIC),
                    Stream.of(
                                    new Naive(),
                                    new SeasonalNaive(),
                                    new Naive2(),
                                    new Drift(),
                                    new Adjusted("adjusted_drift", new Drift()),
                                    Ets.best(),
                                    Ets.level(),
                                    Ets.trend(),
                                    Ets.damped(),
                                    ComplexSmoothing.averaged(),
                                    ComplexSmoothing.simple(),
                                    ComplexSmoothing.full(),
                                    new ThetaMethod(ThetaMethod.Kind.STANDARD),
                                    new ThetaMethod(ThetaMethod.Kind.OPTIMISED),
                                    new ThetaMethod(ThetaMethod.Kind.DYNAMIC),
                                    new ThetaMethod(ThetaMethod.Kind.LOGARITHMIC),
                                    new ThetaMethod(ThetaMethod.Kind.BOX_COX),
                                    new Airline(),
                                    new BoostedLags(),
                                    new IntermittentDemand(IntermittentDemand.Kind.CROSTON),
                                    new IntermittentDemand(IntermittentDemand.Kind.SBA),
                                    TSB)
                            .map(ConformalForecaster::new))
            .toList();

    private Forecasters() {}

    public static List<Forecaster> all() {
        return ALL;
    }

    /** The default: a combination of several models, weighted by how they did on the history. */
    public static Forecaster automatic() {
        return AUTOMATIC;
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
