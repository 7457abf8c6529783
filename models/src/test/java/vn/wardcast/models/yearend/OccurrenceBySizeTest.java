package vn.wardcast.models.yearend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals(2, lumps.seen());
    }

    @Test
    void sizesFollowTheMonth_andAYearBringsWhatAYearBrought() {
        OccurrenceBySize lumps = OccurrenceBySize.of(twoYears(), 1);
        // December's lump is 1.5 usual ones: (1.5 + 4) / 5 = 1.1; June's a half: 4.5 / 5 = 0.9
        double december = lumps.means(12, 1)[0] / lumps.chance(12);
        double june = lumps.means(6, 1)[0] / lumps.chance(6);
        assertEquals(1.1 / .9, december / june, 1e-12);
        // Twelve times 2 of 23 months with 40 each
        assertEquals(12 * 2.0 / 23 * 40, Arrays.stream(lumps.means(1, 12)).sum(), 1e-9);
    }

    @Test
    void sizesGrowWithTheLevel() {
        double[] levels = new double[24];
        Arrays.fill(levels, 0, 12, 100);
        Arrays.fill(levels, 12, 24, 200);
        double[] values = new double[24];
        values[11] = 30;
        double grown = OccurrenceBySize.of(values, 1, levels).means(12, 1)[0];
        // 30 beside a level of 100 then is 60 beside 200 today
        assertEquals(2, grown / OccurrenceBySize.of(values, 1).means(12, 1)[0], 1e-9);
    }

    @Test
    void drawsAverageToTheMean_andMostMonthsBringNothing() {
        OccurrenceBySize lumps = OccurrenceBySize.of(twoYears(), 1);
        double[][] draws = lumps.draws(12, 2, 50_000, 3);
        double mean =
                Arrays.stream(draws).mapToDouble(draw -> draw[0]).average().orElseThrow();
        assertEquals(1, mean / lumps.means(12, 2)[0], 0.05);
        long nothing = Arrays.stream(draws).filter(draw -> draw[0] == 0).count();
        assertTrue(nothing > 0.6 * draws.length);
        assertArrayEquals(draws[7], lumps.draws(12, 2, 8, 3)[7], "the same seed");
    }

    @Test
    void whatNeverCame_isNotExpected() {
        OccurrenceBySize nothing = OccurrenceBySize.of(new double[12], 1);
        assertEquals(0, nothing.chance(5));
        assertEquals(0, nothing.draws(1, 12, 10, 1)[9][11]);
        assertEquals(0, OccurrenceBySize.of(new double[0], 7).means(7, 1)[0]);
    }
}
