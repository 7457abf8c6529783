package vn.wardcast.models.arima;

/**
 * How many terms an ARIMA model has, written (p,d,q)(P,D,Q)m by Box and Jenkins (1970).
 *
 * @param plain terms from step to step
 * @param seasonal terms from season to season; none when {@code season} is 1
 * @param constant a mean when nothing is differenced, a drift when one difference is taken; with two it would be a parabola
 *     and is not allowed
 */
public record ArimaOrder(Part plain, Part seasonal, int season, boolean constant) {

    /** Autoregressive terms, differences, moving average terms. */
    public record Part(int autoregressive, int differences, int movingAverage) {

        public static final Part NONE = new Part(0, 0, 0);

        public Part {
            if (autoregressive < 0 || differences < 0 || movingAverage < 0) {
                throw new IllegalArgumentException("Cannot use ARIMA terms (%d,%d,%d): none may be negative"
                        .formatted(autoregressive, differences, movingAverage));
            }
        }

        int weights() {
            return autoregressive + movingAverage;
        }

        Part plus(int autoregressiveTerms, int movingAverageTerms) {
            return new Part(autoregressive + autoregressiveTerms, differences, movingAverage + movingAverageTerms);
        }

        @Override
        public String toString() {
            return "(%d,%d,%d)".formatted(autoregressive, differences, movingAverage);
        }
    }

    public ArimaOrder {
        if (season < 1 || season == 1 && !seasonal.equals(Part.NONE)) {
            throw new IllegalArgumentException(
                    "Cannot use seasonal ARIMA terms %s with season %d".formatted(seasonal, season));
        }
        if (constant && plain.differences() + seasonal.differences() > 1) {
            throw new IllegalArgumentException("Cannot use a constant with two differences");
        }
    }

    /** A model without a season. */
    public static ArimaOrder of(int autoregressive, int differences, int movingAverage) {
        return new ArimaOrder(new Part(autoregressive, differences, movingAverage), Part.NONE, 1, false);
    }

    public ArimaOrder withSeason(int steps, int autoregressive, int differences, int movingAverage) {
        return new ArimaOrder(plain, new Part(autoregressive, differences, movingAverage), steps, constant);
    }

    public ArimaOrder withConstant() {
        return new ArimaOrder(plain, seasonal, season, true);
    }

    ArimaOrder withPlain(Part part) {
        return new ArimaOrder(part, seasonal, season, constant);
    }

    ArimaOrder withSeasonal(Part part) {
        return new ArimaOrder(plain, part, season, constant);
    }

    ArimaOrder withConstant(boolean wanted) {
        return new ArimaOrder(plain, seasonal, season, wanted);
    }

    int differences() {
        return plain.differences() + seasonal.differences();
    }

    /** Values that have no difference because too little lies before them. */
    int lost() {
        return plain.differences() + season * seasonal.differences();
    }

    int weights() {
        return plain.weights() + seasonal.weights();
    }

    @Override
    public String toString() {
        String seasons = season == 1 ? "" : seasonal.toString() + season;
        String level = constant ? differences() == 0 ? " with mean" : " with drift" : "";
        return "ARIMA" + plain + seasons + level;
    }
}
