package vn.wardcast.jobs.revenue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Interval;
import vn.wardcast.models.intermittent.OccurrenceSize;

class RevenueTreeTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Test
    void whatTheEngineSaysDoesNotAddUp_theTreeDoes_toTheDong() {
        RevenueTree tree = RevenueTree.of(
                "02215@20250701",
                SEPTEMBER,
                List.of(
                        line("total", 100, 101.4),
                        line("item=1700", 60, 60.3),
                        line("item=1400", 40, 40.2),
                        line("item=1700;sub_item=1701", 35, 33.1),
                        line("item=1700;sub_item=1702", 25, 25.9)));
        assertEquals("total", tree.lines().get(0).breakdown());
        for (int step = 0; step < tree.steps(); step++) {
            assertEquals(tree.mean(0, step), at(tree, "item=1700", step) + at(tree, "item=1400", step));
            assertEquals(
                    at(tree, "item=1700", step),
                    at(tree, "item=1700;sub_item=1701", step) + at(tree, "item=1700;sub_item=1702", step));
        }
        double[][] sums = tree.sums(0, 3);
        int total = 0;
        int a = index(tree, "item=1700");
        int b = index(tree, "item=1400");
        for (int path = 0; path < RevenueTree.paths(); path++) {
            assertEquals(sums[total][path], sums[a][path] + sums[b][path], 1e-6, "in every world the parts add up");
        }
    }

    @Test
    void subItemsThatMissSomething_areLeftOut_theirItemStays() {
        RevenueTree tree = RevenueTree.of(
                "u",
                SEPTEMBER,
                List.of(
                        line("total", 100, 100),
                        line("item=1700", 60, 60),
                        line("item=1400", 40, 40),
                        line("item=1700;sub_item=1701", 35, 33)));
        assertEquals(
                List.of("total", "item=1700", "item=1400"),
                tree.lines().stream().map(Line::breakdown).toList());
    }

    @Test
    void itemsThatDoNotAddUp_leaveTheTotalAlone() {
        RevenueTree tree = RevenueTree.of("u", SEPTEMBER, List.of(line("total", 100, 100), line("item=1700", 60, 60)));
        assertEquals(
                List.of("total"), tree.lines().stream().map(Line::breakdown).toList());
        assertEquals(100, tree.mean(0, 0));
    }

    @Test
    void aLineOfLumps_isForecastByOccurrenceAndSize() {
        double[] land = new double[36];
        for (int i = 2; i < 36; i += 6) {
            land[i] = 600;
        }
        double[] total = Arrays.stream(land).map(value -> value + 60).toArray();
        RevenueTree tree = RevenueTree.of(
                "u",
                SEPTEMBER,
                List.of(
                        new Line("total", total, forecast(160)),
                        line("item=1700", 60, 60),
                        new Line("item=1400", land, forecast(100))));
        Line lumpy = tree.lines().get(index(tree, "item=1400"));
        assertEquals(OccurrenceSize.NAME, lumpy.base().model());
        double[] oneMonth = tree.sums(0, 1)[index(tree, "item=1400")];
        assertTrue(Arrays.stream(oneMonth).anyMatch(value -> value == 0), "most months nothing comes");
    }

    @Test
    void theYearEnd_byHand() {
        // Known 90 of a plan of 120 after nine months; what remains is 20, 30, 40 or 50.
        YearEnd end = YearEnd.of(90, 9, 35, new double[] {20, 30, 40, 50}, OptionalDouble.of(120));
        assertEquals(125, end.expected());
        assertEquals((3 + 0.5) / 5, end.probability().orElseThrow(), 1e-12);
        assertEquals(5, end.surplus().orElseThrow());
        assertEquals(10, end.runRate().orElseThrow());
        assertEquals(10, end.neededRate().orElseThrow());
        assertEquals(
                1.0,
                YearEnd.of(130, 9, 35, new double[] {0}, OptionalDouble.of(120))
                        .probability()
                        .orElseThrow());
        assertEquals(
                0.0,
                YearEnd.of(110, 12, 0, new double[] {0}, OptionalDouble.of(120))
                        .probability()
                        .orElseThrow());
        assertTrue(YearEnd.of(90, 9, 35, new double[] {20}, OptionalDouble.empty())
                .probability()
                .isEmpty());
        assertTrue(YearEnd.of(0, 0, 35, new double[] {20}, OptionalDouble.empty())
                .runRate()
                .isEmpty());
    }

    private static long at(RevenueTree tree, String breakdown, int step) {
        return tree.mean(index(tree, breakdown), step);
    }

    private static int index(RevenueTree tree, String breakdown) {
        return tree.lines().stream().map(Line::breakdown).toList().indexOf(breakdown);
    }

    private static Line line(String breakdown, double value, double mean) {
        double[] history = new double[36];
        Arrays.fill(history, value);
        return new Line(breakdown, history, forecast(mean));
    }

    private static Forecast forecast(double mean) {
        List<Interval> intervals = new ArrayList<>();
        intervals.add(new Interval(80, same(mean * 0.8), same(mean * 1.2)));
        intervals.add(new Interval(95, same(mean * 0.7), same(mean * 1.3)));
        return new Forecast(same(mean), intervals, "test", Optional.empty());
    }

    private static double[] same(double value) {
        return new double[] {value, value, value};
    }
}
