package vn.wardcast.models.yearend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OccurrenceBySizeTest {

    /** Two years: an auction of 60 in the first December and of 20 in the second June, one correction, one month not reported. */
    private static double[] twoYears() {
        double[] values = new double[24];
        values[11] = 60;
        values[17] = 20;
        values[3] = -5;
        values[20] = Double.NaN;
        return values;
    }

    @Test
    void aMonthsChance_leansOnTheWholeYear() {
        OccurrenceBySize lumps = OccurrenceBySize.of(twoYears(), 1);
        // 2 of 23 months known; December came once in two years: (1 + 4 * 2/23) / 6
        assertEquals((1 + 8.0 / 23) / 6, lumps.chance(12), 1e-12);
        assertEquals(8.0 / 23 / 6, lumps.chance(1), 1e-12);
        // September is known once: (0 + 8/23) / 5
        assertEquals(8.0 / 23 / 5, lumps.chance(9), 1e-12);
        assertEquals(40, lumps.meanSize());
        assertEquals(2, lumps.seen());
        assertArrayEquals(new double[] {40 * lumps.chance(12), 40 * lumps.chance(1)}, lumps.means(12, 2), 1e-12);
    }

    @Test
    void drawsAreSizesSeen_andAverageToTheMean() {
        OccurrenceBySize lumps = OccurrenceBySize.of(twoYears(), 1);
        double[][] draws = lumps.draws(12, 2, 50_000, 3);
        assertEquals(
                lumps.means(12, 2)[0],
                Arrays.stream(draws).mapToDouble(draw -> draw[0]).average().orElseThrow(),
                0.2);
        assertEquals(
                3, Arrays.stream(draws).mapToDouble(draw -> draw[0]).distinct().count(), "nothing, 20 or 60");
    }

    @Test
    void whatNeverCame_isNotExpected() {
        OccurrenceBySize nothing = OccurrenceBySize.of(new double[12], 1);
        assertEquals(0, nothing.chance(5));
        assertEquals(0, nothing.draws(1, 12, 10, 1)[9][11]);
        assertEquals(0, OccurrenceBySize.of(new double[0], 7).means(7, 1)[0]);
    }
}
