package vn.wardcast.models.baseline;

import java.util.Arrays;
import vn.wardcast.models.method.Method;

/** This March is like last March: repeats the last season. Hard to beat on public revenue. */
public final class SeasonalNaive implements Method {

    @Override
    public String name() {
        return "seasonal_naive";
    }

    @Override
    public String nameWithoutSeason() {
        return Naive.NAME;
    }

    @Override
    public int needs(int season) {
        return season;
    }

    @Override
    public Extension fit(double[] history, int season) {
        int length = Math.min(season, history.length);
        return new LastSeason(Arrays.copyOfRange(history, history.length - length, history.length));
    }

    private record LastSeason(double[] values) implements Extension {
        @Override
        public double[] ahead(int steps) {
            var path = new double[steps];
            Arrays.setAll(path, step -> values[step % values.length]);
            return path;
        }

        @Override
        public Extension relearn(double[] shorter) {
            return new SeasonalNaive().fit(shorter, values.length);
        }
    }
}
