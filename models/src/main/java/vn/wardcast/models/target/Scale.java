package vn.wardcast.models.target;

/** How a quantity is laid on a line on which it may move freely. */
public sealed interface Scale {

    /** The quantity's place on the line. */
    double line(double value);

    /** The quantity at this place of the line. */
    double value(double line);

    /** Usual change over one month on the line, before anything is known of this quantity. */
    double usualStep();

    /** A share of a whole, 0 to 100, rounded to about {@link #HALF_STEP}: the logit of it, with 0 and 100 kept finite. Its step is on the logit line. */
    record Percent(double usualStep) implements Scale {

        /** Rates are reported with one decimal. */
        static final double HALF_STEP = 0.05;

        private static final double USUAL_STEP = 0.02;

        public Percent() {
            this(USUAL_STEP);
        }

        @Override
        public double line(double value) {
            double kept = Math.min(100, Math.max(0, value));
            return Math.log((kept + HALF_STEP) / (100 - kept + HALF_STEP));
        }

        @Override
        public double value(double line) {
            double odds = Math.exp(line);
            double share = (odds * (100 + HALF_STEP) - HALF_STEP) / (1 + odds);
            return Math.min(100, Math.max(0, share));
        }
    }

    /**
     * A count or an amount that is never negative: itself.
     *
     * @param usualStep in its unit of measure, above 0
     */
    record Count(double usualStep) implements Scale {

        private static final double STEP_OF_TARGET = 0.01;
        private static final double STEP_OF_YEAR = 0.16;
        private static final double LEAST_STEP = 0.25;

        public Count {
            if (!(usualStep > 0)) {
                throw new IllegalArgumentException("Cannot scale a count by steps of %s".formatted(usualStep));
            }
        }

        /** Steps of what stands, in proportion to what the plan wants. */
        public static Count towards(double target) {
            return of(STEP_OF_TARGET * Math.abs(target));
        }

        /** Steps of what is counted anew each year, in proportion to what the plan wants of a year. */
        public static Count anewTowards(double target) {
            return of(STEP_OF_YEAR * Math.abs(target));
        }

        private static Count of(double step) {
            return new Count(Math.max(LEAST_STEP, step));
        }

        @Override
        public double line(double value) {
            return value;
        }

        @Override
        public double value(double line) {
            return Math.max(0, line);
        }
    }
}
