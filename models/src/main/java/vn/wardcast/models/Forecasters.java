package vn.wardcast.models;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.wardcast.models.arima.Arima;
import vn.wardcast.models.automatic.Cleaned;
import vn.wardcast.models.automatic.Combination;
import vn.wardcast.models.automatic.CorrectedTheta;
import vn.wardcast.models.automatic.YearsTogether;
import vn.wardcast.models.baseline.CautiousDrift;
import vn.wardcast.models.baseline.Drift;
import vn.wardcast.models.baseline.Naive;
import vn.wardcast.models.baseline.Naive2;
import vn.wardcast.models.baseline.SeasonalNaive;
import vn.wardcast.models.calendar.CalendarEffect;
import vn.wardcast.models.calendar.HolidayCalendar;
import vn.wardcast.models.intermittent.IntermittentDemand;
import vn.wardcast.models.interval.ConformalForecaster;
import vn.wardcast.models.method.ByFrequency;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.regression.BoostedLags;
import vn.wardcast.models.regression.CalendarRegression;
import vn.wardcast.models.regression.SharedForecaster;
import vn.wardcast.models.seasonal.Adjusted;
import vn.wardcast.models.seasonal.LastYear;
import vn.wardcast.models.seasonal.SeasonsOut;
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

    /** For days: a week and a year are two seasons, and last year knows holidays nobody has named. */
    private static final List<Method> DAILY_MEMBERS = List.of(Ets.level(), mstl(), new LastYear());

    private static final Combination COMBINATION = new Combination("automatic", SEASONAL_MEMBERS, PLAIN_MEMBERS);

    private static final CorrectedTheta YEARLY =
            new CorrectedTheta("automatic", new ThetaMethod(ThetaMethod.Kind.DYNAMIC), PLAIN_MEMBERS);

    /** What {@link #automatic()} learns with, before intervals: one configuration per frequency. */
    private static final Method DEFAULT = new ByFrequency(
            new Cleaned(COMBINATION),
            Map.of(
                    Frequency.YEAR, new Cleaned(YEARLY),
                    Frequency.DAY, new Combination("automatic", DAILY_MEMBERS, PLAIN_MEMBERS)));

    private static final Forecaster AUTOMATIC = automatic(HolidayCalendar.VIETNAM);

    private static final List<Forecaster> ONE_BY_ONE = Stream.concat(
                    Stream.of(AUTOMATIC),
                    Stream.of(
                                    new Naive(),
                                    new SeasonalNaive(),
                                    new Naive2(),
                                    new Drift(),
                                    new CautiousDrift(),
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
                                    new Arima(),
                                    mstl(),
                                    new LastYear(),
                                    new BoostedLags(),
                                    new CalendarRegression(),
                                    new IntermittentDemand(IntermittentDemand.Kind.CROSTON),
                                    new IntermittentDemand(IntermittentDemand.Kind.SBA),
                                    TSB)
                            .map(ConformalForecaster::new))
            .toList();

    private static final List<Forecaster> TOGETHER = List.of(SharedForecaster.ridge(), SharedForecaster.boost());

    private static final List<Forecaster> ALL =
            Stream.concat(ONE_BY_ONE.stream(), TOGETHER.stream()).toList();

    private Forecasters() {}

    private static Method mstl() {
        return new SeasonsOut("mstl", List.of(new ThetaMethod(ThetaMethod.Kind.DYNAMIC), Ets.level()));
    }

    public static List<Forecaster> all() {
        return ALL;
    }

    /** The default: a combination of several models, weighted by how they did on the history. */
    public static Forecaster automatic() {
        return AUTOMATIC;
    }

    /** The default with another lunar new year or with festivals of the caller. */
    public static Forecaster automatic(HolidayCalendar calendar) {
        return automatic(CalendarEffect.of(calendar));
    }

    /** The default with another way to look for effects of the calendar, or none. */
    public static Forecaster automatic(CalendarEffect.Search effects) {
        return new YearsTogether(
                new ConformalForecaster(DEFAULT, TSB, effects), new Cleaned(YEARLY), SharedForecaster.ridge());
    }

    /** What the default does with most frequencies; whoever learns its weights anew needs its members. */
    public static Combination combination() {
        return COMBINATION;
    }

    /** What the default does with years; whoever learns its trees anew needs its members. */
    public static CorrectedTheta yearly() {
        return YEARLY;
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
