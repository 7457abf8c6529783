package vn.wardcast.models.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.baseline.Drift;
import vn.wardcast.models.baseline.Naive;

class RecentTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Test
    void recent_hidesWhatIsTooOld() {
        var extension = new Recent(new Spy(3, START)).fit(new double[] {9, 9, 1, 2, 3}, 1);
        assertEquals(6, extension.ahead(1)[0]);
        assertEquals(3, extension.relearn(new double[] {9, 9, 1, 2}).ahead(1)[0]);
    }

    @Test
    void recent_movesTheDates() {
        var recent = new Recent(new Spy(3, START.plusDays(2))).at(new Timeline(Frequency.DAY, START));
        assertEquals(6, recent.fit(new double[] {9, 9, 1, 2, 3}, 1).ahead(1)[0]);
    }

    @Test
    void byFrequency_hasAMethodOfItsOwnForDays() {
        var drift = new Drift();
        var naive = new Naive();
        var method = new ByFrequency(drift, Map.of(Frequency.DAY, naive));
        assertSame(naive, method.at(new Timeline(Frequency.DAY, START)));
        assertSame(drift, method.at(new Timeline(Frequency.MONTH, START)));
        assertEquals("drift", method.name());
    }

    /** Forecasts the sum of what it was shown, and knows on which day that should begin. */
    private record Spy(int wanted, LocalDate expected) implements Method {
        @Override
        public String name() {
            return "spy";
        }

        @Override
        public int needs(int season) {
            return 1;
        }

        @Override
        public int wants(int season) {
            return wanted;
        }

        @Override
        public Method at(Timeline timeline) {
            assertEquals(expected, timeline.first());
            return this;
        }

        @Override
        public Extension fit(double[] history, int season) {
            double sum = 0;
            for (double value : history) {
                sum += value;
            }
            return new Sum(this, sum);
        }
    }

    private record Sum(Spy spy, double sum) implements Method.Extension {
        @Override
        public double[] ahead(int steps) {
            return new double[] {sum};
        }

        @Override
        public Method.Extension relearn(double[] shorter) {
            return spy.fit(shorter, 1);
        }
    }
}
