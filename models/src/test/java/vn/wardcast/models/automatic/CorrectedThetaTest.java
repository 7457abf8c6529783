package vn.wardcast.models.automatic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

class CorrectedThetaTest {

    private static final double[] HISTORY = {12, 14, 13, 17, 19, 22, 21, 25, 28, 27, 31, 34, 33, 38};

    @Test
    void aTreeSendsSmallValuesLeft() {
        var tree = new BoostedTrees.Tree(
                new int[] {1, BoostedTrees.LEAF, BoostedTrees.LEAF}, new double[] {0.5, -2, 3}, new int[] {2, 0, 0});
        var trees = new BoostedTrees(10, List.of(tree, tree));
        assertEquals(10 - 4, trees.answer(new double[] {9, 0.5}));
        assertEquals(10 + 6, trees.answer(new double[] {9, 0.6}));
    }

    @Test
    void shape_hasNoUnits() {
        var shape = new YearlyShape(HISTORY);
        var inThousands = new YearlyShape(
                Arrays.stream(HISTORY).map(value -> value * 1000).toArray());
        double[] expected = shape.row(2, new double[] {40, 37}, 39);
        double[] scaled = inThousands.row(2, new double[] {40_000, 37_000}, 39_000);
        assertArrayEquals(expected, scaled, 1e-9);
        assertEquals(3, expected[0], "the third year ahead");
        assertEquals((39.0 - 38) / shape.scale(), expected[expected.length - 1], 1e-12);
    }

    @Test
    void shape_ofAStraightLine_isStraight() {
        double[] line = new double[12];
        Arrays.setAll(line, t -> 100 + 5 * t);
        double[] row = new YearlyShape(line).row(0, new double[0], 160);
        assertEquals(1, feature(row, "growth"), 1e-12);
        assertEquals(1, feature(row, "straightness"), 1e-9);
        assertEquals(0, feature(row, "acceleration"), 1e-12);
        assertEquals(0, feature(row, "off_trend"), 1e-9);
        assertEquals(0, feature(row, "below_top"));
        assertEquals(0, feature(row, "spread_of_changes"), 1e-9);
    }

    @Test
    void theAnswer_staysNearTheMembers() {
        var yearly = Forecasters.yearly();
        double[] path = yearly.fit(HISTORY, 1).ahead(6);
        double[] middle = yearly.middle().fit(HISTORY, 1).ahead(6);
        boolean moved = false;
        for (int step = 0; step < path.length; step++) {
            double lowest = middle[step];
            double highest = middle[step];
            for (var member : yearly.members()) {
                double answer = member.fit(HISTORY, 1).ahead(6)[step];
                lowest = Math.min(lowest, answer);
                highest = Math.max(highest, answer);
            }
            double margin = (highest - lowest) / 4 + 1e-9;
            assertTrue(path[step] >= lowest - margin && path[step] <= highest + margin, "step " + step);
            moved |= Math.abs(path[step] - middle[step]) > 1e-6;
        }
        assertTrue(moved, "trees that change nothing were not read");
    }

    @Test
    void onlyYearsAreCorrected() {
        var yearly = Series.of(HISTORY, Frequency.YEAR, LocalDate.of(2005, 1, 1));
        var weekly = new Series("", HISTORY, Frequency.QUARTER, LocalDate.of(2005, 1, 1), 1, Series.Support.ANY);
        assertNotEquals(
                Forecasters.automatic().fit(yearly).predict(1).mean()[0],
                Forecasters.automatic().fit(weekly).predict(1).mean()[0]);
    }

    private static double feature(double[] row, String name) {
        return row[YearlyShape.NAMES.indexOf(name)];
    }
}
