package vn.wardcast.models.smoothing;

import java.util.ArrayList;
import java.util.List;

/**
 * One member of the exponential smoothing family, in the taxonomy of Hyndman, Koehler, Ord and Snyder (2008).
 * Multiplicative trends are left out because they run away; so are the forms with additive error and multiplicative
 * season, whose variance is infinite.
 */
record EtsForm(boolean relativeError, Trend trend, Season season) {

    enum Trend {
        NONE("N", 0),
        ADDITIVE("A", 2),
        DAMPED("Ad", 3);

        private final String letter;
        private final int parameters;

        Trend(String letter, int parameters) {
            this.letter = letter;
            this.parameters = parameters;
        }
    }

    enum Season {
        NONE("N"),
        ADDITIVE("A"),
        MULTIPLICATIVE("M");

        private final String letter;

        Season(String letter) {
            this.letter = letter;
        }
    }

    /** All forms that suit the history: relative errors and factors need values above zero. */
    static List<EtsForm> candidates(boolean positive, boolean seasonal) {
        var forms = new ArrayList<EtsForm>();
        for (Trend trend : Trend.values()) {
            forms.add(new EtsForm(false, trend, seasonal ? Season.ADDITIVE : Season.NONE));
            if (seasonal) {
                forms.add(new EtsForm(false, trend, Season.NONE));
            }
            if (positive) {
                addRelative(forms, trend, seasonal);
            }
        }
        return forms;
    }

    private static void addRelative(List<EtsForm> forms, Trend trend, boolean seasonal) {
        forms.add(new EtsForm(true, trend, Season.NONE));
        if (seasonal) {
            forms.add(new EtsForm(true, trend, Season.ADDITIVE));
            forms.add(new EtsForm(true, trend, Season.MULTIPLICATIVE));
        }
    }

    EtsForm withoutSeason() {
        return new EtsForm(relativeError, trend, Season.NONE);
    }

    boolean hasTrend() {
        return trend != Trend.NONE;
    }

    boolean hasSeason() {
        return season != Season.NONE;
    }

    /** Smoothing weights, damping, first states and the error variance. */
    int estimated(int seasonLength) {
        int seasonal = hasSeason() ? 1 + seasonLength - 1 : 0;
        return 2 + trend.parameters + seasonal + 1;
    }

    @Override
    public String toString() {
        return "ETS(%s,%s,%s)".formatted(relativeError ? "M" : "A", trend.letter, season.letter);
    }
}
