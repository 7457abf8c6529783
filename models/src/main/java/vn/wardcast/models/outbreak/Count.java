package vn.wardcast.models.outbreak;

import java.io.Serializable;

/** Cases of a week or month, as far as whoever judges may know them. */
public sealed interface Count extends Serializable {

    /** The fewest cases it can be. */
    double least();

    /** The most cases it can be. */
    double most();

    /** A count that everybody sees. Counts carried over to merged units may have fractions. */
    record Shown(double cases) implements Count {
        public Shown {
            if (!(cases >= 0) || Double.isInfinite(cases)) {
                throw new IllegalArgumentException("Cannot count %s cases".formatted(cases));
            }
        }

        @Override
        public double least() {
            return cases;
        }

        @Override
        public double most() {
            return cases;
        }
    }

    /** A small count that is hidden from readers: a whole number between the two. */
    record Hidden(int from, int to) implements Count {
        public Hidden {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("Cannot hide a count between %d and %d".formatted(from, to));
            }
        }

        @Override
        public double least() {
            return from;
        }

        @Override
        public double most() {
            return to;
        }
    }
}
