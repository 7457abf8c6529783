package vn.wardcast.models.arima;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order with the smallest AICc, found step by step after Hyndman and Khandakar (2008): begin with the best of a few
 * common models, then change one or two kinds of terms by one as long as that helps.
 */
final class StepwiseSearch {

    private static final int MOST_PLAIN = 5;
    private static final int MOST_SEASONAL = 2;
    private static final int MOST_MODELS = 94;
    private static final int ROUNDS = 12;
    private static final int LAST_ROUNDS = 4;
    /** AICc points behind the best after which a model is hopeless. */
    private static final double HOPELESS = 12;

    private static final int[][] MOVES = {{-1, 0}, {0, -1}, {1, 0}, {0, 1}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}};

    private final double[] values;
    private final double[][] regressors;
    private final int mostPlain;
    private final int mostSeasonal;
    private final Set<ArimaOrder> seen = new HashSet<>();
    private final List<ArimaFit> tried = new ArrayList<>();
    private ArimaFit best;

    private StepwiseSearch(ArimaOrder first, double[] values, double[][] regressors) {
        int left = values.length - first.lost();
        this.values = values;
        this.regressors = regressors;
        this.mostPlain = Math.min(MOST_PLAIN, left / 3);
        this.mostSeasonal = first.season() == 1 ? 0 : Math.min(MOST_SEASONAL, left / 3 / first.season());
    }

    /**
     * @param differences an order with the differences that are wanted, and no terms
     * @param most how many models are wanted
     * @return the best models of those tried, the best first; at least one
     */
    static List<ArimaFit> best(ArimaOrder differences, double[] values, double[][] regressors, int most) {
        var search = new StepwiseSearch(differences, values, regressors);
        search.begin(differences);
        search.climb();
        return search.remaining(most);
    }

    private void begin(ArimaOrder none) {
        boolean constant = none.differences() < 2;
        var order = none.withConstant(constant);
        consider(with(order, 0, 0, 0, 0));
        consider(with(order, 2, 2, 1, 1));
        consider(with(order, 1, 0, 1, 0));
        consider(with(order, 0, 1, 0, 1));
        if (constant) {
            consider(none);
        }
    }

    private ArimaOrder with(ArimaOrder order, int p, int q, int seasonalP, int seasonalQ) {
        var plain = order.plain().plus(Math.min(p, mostPlain), Math.min(q, mostPlain));
        var seasonal = order.seasonal().plus(Math.min(seasonalP, mostSeasonal), Math.min(seasonalQ, mostSeasonal));
        return order.withPlain(plain).withSeasonal(seasonal);
    }

    private void climb() {
        boolean moving = true;
        while (moving && seen.size() < MOST_MODELS) {
            moving = neighbours(best.order()).stream().anyMatch(this::consider);
        }
    }

    private List<ArimaOrder> neighbours(ArimaOrder order) {
        var all = new ArrayList<ArimaOrder>();
        for (int[] move : MOVES) {
            if (isAllowed(order.seasonal(), move, mostSeasonal)) {
                all.add(order.withSeasonal(order.seasonal().plus(move[0], move[1])));
            }
        }
        for (int[] move : MOVES) {
            if (isAllowed(order.plain(), move, mostPlain)) {
                all.add(order.withPlain(order.plain().plus(move[0], move[1])));
            }
        }
        if (order.differences() < 2) {
            all.add(order.withConstant(!order.constant()));
        }
        return all;
    }

    private static boolean isAllowed(ArimaOrder.Part part, int[] move, int most) {
        int autoregressive = part.autoregressive() + move[0];
        int movingAverage = part.movingAverage() + move[1];
        return autoregressive >= 0 && movingAverage >= 0 && autoregressive <= most && movingAverage <= most;
    }

    /** Whether this order is new and better than the best so far, whose place it then takes. */
    private boolean consider(ArimaOrder order) {
        if (!seen.add(order)) {
            return false;
        }
        var fit = estimate(order);
        tried.add(fit);
        if (best != null && !(fit.aicc() < best.aicc())) {
            return false;
        }
        best = fit;
        return true;
    }

    private ArimaFit estimate(ArimaOrder order) {
        var problem = new ArimaProblem(order, values, regressors);
        double[] found = problem.conditionalSearch(ArimaProblem.ignorantStart(order), ROUNDS);
        return problem.judge(problem.search(found, ROUNDS));
    }

    private List<ArimaFit> remaining(int most) {
        var usable = tried.stream()
                .sorted(Comparator.comparingDouble(ArimaFit::aicc))
                .filter(ArimaFit::isUsable)
                .takeWhile(fit -> fit.aicc() <= best.aicc() + HOPELESS)
                .limit(most)
                .map(this::finished)
                .filter(ArimaFit::isUsable)
                .sorted(Comparator.comparingDouble(ArimaFit::aicc))
                .toList();
        return usable.isEmpty() ? List.of(best) : usable;
    }

    private ArimaFit finished(ArimaFit fit) {
        var problem = new ArimaProblem(fit.order(), values, regressors);
        return problem.isLong() ? problem.judge(problem.exactSearch(fit.free(), LAST_ROUNDS)) : fit;
    }
}
