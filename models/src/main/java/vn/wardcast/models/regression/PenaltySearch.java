package vn.wardcast.models.regression;

import java.util.ArrayList;
import java.util.List;

/** Chooses penalty, ridge or elastic net, and smoothing by forecasting the last parts of the history from what came before. */
final class PenaltySearch {

    private static final double[] MIXES = {0, 0.5};
    /** From strong to weak, so that each begins where the one before ended. */
    private static final double[] PENALTIES = {0.3, 0.1, 0.03, 0.01, 0.003, 0.001};

    private static final double[] SMOOTHINGS = {0.1, 0.3, 0.6};
    private static final int PARTS = 3;
    private static final int WEEK = 7;
    private static final int YEAR = 364;
    private static final int AROUND = 14;
    private static final int LEAST_FOR_LAST_YEAR = 560;

    private PenaltySearch() {}

    /**
     * @param penalty for coefficients of standardised columns, with a target of spread 1
     * @param mix 0 for ridge, otherwise the share of the lasso penalty
     * @param smoothing of what the regression leaves
     */
    record Setting(double penalty, double mix, double smoothing) {}

    static Setting best(RegressionData data, int season) {
        var settings = settings();
        var errors = new double[settings.size()];
        int horizon = Math.max(1, Math.min(season == WEEK ? 28 : Math.max(season, 6), data.length() / 6));
        for (int part = 1; part <= PARTS; part++) {
            addErrors(errors, settings, data, data.length() - part * horizon, horizon);
        }
        if (season == WEEK && data.length() >= LEAST_FOR_LAST_YEAR) {
            // what lies ahead now lay ahead then: holidays, too
            addErrors(errors, settings, data, data.length() - YEAR - AROUND, 2 * horizon);
        }
        int best = 0;
        for (int i = 1; i < errors.length; i++) {
            best = errors[i] < errors[best] ? i : best;
        }
        return settings.get(best);
    }

    private static void addErrors(
            double[] errors, List<Setting> settings, RegressionData data, int known, int horizon) {
        var centred = data.centred(known);
        double[] start = new double[centred.width()];
        LinearPath regression = null;
        for (int i = 0; i < settings.size(); i++) {
            var setting = settings.get(i);
            // smoothings follow each other and share a regression
            if (i % SMOOTHINGS.length == 0) {
                start = setting.penalty() == PENALTIES[0] ? new double[start.length] : start;
                regression = centred.plain(setting, start);
            }
            double[] path = centred.smoothed(regression, setting.smoothing()).ahead(horizon);
            for (int step = 0; step < horizon; step++) {
                errors[i] += Math.abs(path[step] - data.value(known + step));
            }
        }
    }

    private static List<Setting> settings() {
        var settings = new ArrayList<Setting>();
        for (double mix : MIXES) {
            for (double penalty : PENALTIES) {
                for (double smoothing : SMOOTHINGS) {
                    settings.add(new Setting(penalty, mix, smoothing));
                }
            }
        }
        return List.copyOf(settings);
    }
}
