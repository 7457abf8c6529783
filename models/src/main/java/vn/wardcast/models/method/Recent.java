package vn.wardcast.models.method;

import java.util.Arrays;
import java.util.Optional;

/** Shows a method no more of a long history than it wants, so that methods with short and long memories can be combined. */
public final class Recent implements Method {

    private final Method inner;
    private final Optional<Timeline> timeline;

    public Recent(Method inner) {
        this(inner, Optional.empty());
    }

    private Recent(Method inner, Optional<Timeline> timeline) {
        this.inner = inner;
        this.timeline = timeline;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public String nameWithoutSeason() {
        return inner.nameWithoutSeason();
    }

    @Override
    public int needs(int season) {
        return inner.needs(season);
    }

    @Override
    public int wants(int season) {
        return inner.wants(season);
    }

    @Override
    public Method at(Timeline dates) {
        return new Recent(inner, Optional.of(dates));
    }

    @Override
    public Extension fit(double[] history, int season) {
        int dropped = Math.max(0, history.length - inner.wants(season));
        var dated = timeline.map(dates -> inner.at(dates.without(dropped))).orElse(inner);
        var extension = dated.fit(without(history, dropped), season);
        return dropped == 0 ? extension : new Cut(extension, dropped);
    }

    /** The last {@code count} values, all if there are not so many. */
    public static double[] tail(double[] values, int count) {
        return without(values, Math.max(0, values.length - count));
    }

    private static double[] without(double[] values, int dropped) {
        return Arrays.copyOfRange(values, dropped, values.length);
    }

    private record Cut(Extension inner, int dropped) implements Extension {
        @Override
        public double[] ahead(int steps) {
            return inner.ahead(steps);
        }

        @Override
        public Extension relearn(double[] shorter) {
            return inner.relearn(without(shorter, dropped));
        }
    }
}
