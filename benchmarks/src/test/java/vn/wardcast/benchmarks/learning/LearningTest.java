package vn.wardcast.benchmarks.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

class LearningTest {

    @Test
    void trees_learnAStep() {
        var random = new Random(1);
        var rows = new double[3000][];
        var targets = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextDouble(), random.nextDouble()};
            targets[i] = rows[i][1] > 0.3 ? 5 : -5;
        }
        var trees = new SmileTrees(100).grow(rows, targets);
        assertEquals(5, trees.answer(new double[] {0.5, 0.9}), 0.5);
        assertEquals(-5, trees.answer(new double[] {0.5, 0.1}), 0.5);
        var again = new SmileTrees(100).grow(rows, targets);
        assertEquals(trees.answer(rows[7]), again.answer(rows[7]), "the same rows, the same trees");
    }

    @Test
    void compass_findsTheBottom_andKeepsFixedAxes() {
        double[] found = CompassSearch.minimise(
                point -> Math.abs(point[0] - 3) + Math.pow(point[1] + 2, 2) + Math.pow(point[2], 2),
                new double[] {0, 0, 1},
                new double[] {0.5, 0.5, 0},
                60);
        assertArrayEquals(new double[] {3, -2, 1}, found, 1e-3);
    }

    @Test
    void quantiles_countByWeight() {
        var quantiles = new WeightedQuantiles();
        quantiles.add(10, 1);
        quantiles.add(1, 8);
        quantiles.add(5, 1);
        assertEquals(1, quantiles.at(0.8));
        assertEquals(5, quantiles.at(0.85));
        assertEquals(10, quantiles.at(1));
    }

    @Test
    void lessons_hideTheEnd_andTheirWeightsAddUp() {
        var values = new double[20];
        Arrays.setAll(values, t -> t * t);
        var series = Series.of(values, Frequency.YEAR, LocalDate.of(2000, 1, 1));
        var set = new LearningSet("made up", "none", 0.5, 3, List.of(series, series.first(9)));
        var lessons = Lesson.of(set, new int[] {2, 6}, 7);
        assertEquals(List.of(2, 6, 2), lessons.stream().map(Lesson::back).toList());
        assertEquals(0.5, lessons.stream().mapToDouble(Lesson::weight).sum(), 1e-12);
        var second = lessons.get(1);
        assertEquals(14, second.known().length());
        assertArrayEquals(new double[] {14 * 14, 15 * 15, 16 * 16}, second.after());
        assertTrue(lessons.get(0).after().length == 2, "nothing is invented beyond the end");
    }
}
