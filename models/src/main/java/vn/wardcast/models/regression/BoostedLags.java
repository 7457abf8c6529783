package vn.wardcast.models.regression;

import java.util.Arrays;
import smile.base.cart.Loss;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.math.MathEx;
import smile.regression.GradientTreeBoost;
import vn.wardcast.models.method.Method;

/**
 * Boosted trees of Smile learn the next value from earlier ones, then are fed their own forecasts to look further. Values
 * enter as distances from the mean of the season before them, so that trees, which cannot reach beyond what they have seen,
 * follow a growing series. (Smile's forests answer differently on each thread, whatever their seeds, and its linear models
 * need a native library: neither is used.)
 */
public final class BoostedLags implements Method {

    private static final Formula TARGET = Formula.lhs(LagTable.TARGET);
    private static final long SEED = 1;
    private static final int TREES = 40;
    private static final int DEPTH = 4;
    private static final int MAX_NODES = 16;
    private static final int NODE_SIZE = 3;
    private static final double SHRINKAGE = 0.1;
    /** All rows every time; a smaller sample would be drawn. */
    private static final double SAMPLE = 1;

    @Override
    public String name() {
        return "boosted_lags";
    }

    @Override
    public int needs(int season) {
        return season == 1 ? 12 : 3 * season;
    }

    @Override
    public Extension fit(double[] history, int season) {
        var lags = LagTable.forSeason(season, history.length);
        DataFrame table = lags.table(history);
        MathEx.setSeed(SEED);
        var trees =
                GradientTreeBoost.fit(TARGET, table, Loss.ls(), TREES, DEPTH, MAX_NODES, NODE_SIZE, SHRINKAGE, SAMPLE);
        return new Fitted(this, lags, trees, history, season);
    }

    private record Fitted(BoostedLags method, LagTable lags, GradientTreeBoost model, double[] history, int season)
            implements Extension {
        @Override
        public double[] ahead(int steps) {
            int n = history.length;
            double[] path = Arrays.copyOf(history, n + steps);
            for (int t = n; t < n + steps; t++) {
                double[] features = lags.row(path, t);
                path[t] = lags.base(path, t) + model.predict(Tuple.of(features, lags.schema()));
            }
            return Arrays.copyOfRange(path, n, n + steps);
        }

        @Override
        public Extension relearn(double[] shorter) {
            return method.fit(shorter, season);
        }
    }
}
