package vn.wardcast.models.revenue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.revenue.NodeOutlook.Treatment;

/** Ten months are spent, two are left; what earlier years say about plans moves them. */
class PlanAnchorTest {

    private static final Line WAGES = new Line("education", "6000");
    private static final Line BOOKS = new Line("education", "7000");
    private static final Line ROADS = new Line("development", "9300");

    /** Both opinions are equally sure, so the mean of both comes out: (1,240 + 1,160) / 2 = 1,200, of which 1,000 are spent. */
    @Test
    void equallySureOpinions_meetHalfWay_andAllLinesMoveInProportion() {
        Map<String, NodeOutlook> anchored = PlanAnchor.of(
                nodes(), books(), 2, Map.of("item=education", new PlanAnchor.Habit(1160, deviationOfTwoMonths())));
        NodeOutlook education = anchored.get("item=education");
        assertArrayEquals(new double[] {100, 100, 120}, education.means());
        assertArrayEquals(
                new double[] {75, 75, 90}, anchored.get(WAGES.breakdown()).means());
        assertArrayEquals(
                new double[] {25, 25, 30}, anchored.get(BOOKS.breakdown()).means());
        assertEquals(1200, education.yearEnd(1000, 0, 2).expected());
    }

    /** The variance of two equal opinions is half of each: the courses lie nearer by the root of 2. */
    @Test
    void twoOpinionsAreSurerThanOne() {
        Map<String, NodeOutlook> anchored = PlanAnchor.of(
                nodes(), books(), 2, Map.of("item=education", new PlanAnchor.Habit(1160, deviationOfTwoMonths())));
        double[] wages = anchored.get(WAGES.breakdown()).draws()[0];
        assertEquals(75 + 9 / Math.sqrt(2), wages[0], 1e-9);
        assertEquals(75 - 9 / Math.sqrt(2), wages[1], 1e-9);
    }

    @Test
    void whatHasNoPlan_staysAsItIs_andSumsFollow() {
        Map<String, NodeOutlook> before = nodes();
        Map<String, NodeOutlook> anchored = PlanAnchor.of(
                before, books(), 2, Map.of("item=education", new PlanAnchor.Habit(1160, deviationOfTwoMonths())));
        assertArrayEquals(
                before.get(ROADS.breakdown()).means(),
                anchored.get(ROADS.breakdown()).means());
        assertArrayEquals(new double[] {150, 150, 170}, anchored.get("total").means());
        assertEquals(
                anchored.get("total").draws()[1][7],
                anchored.get("item=education").draws()[1][7]
                        + anchored.get("item=development").draws()[1][7],
                1e-9);
    }

    /** A plan that is used up leaves nothing to spend: never less than what is spent. */
    @Test
    void aHabitBelowWhatIsSpent_leavesNothing_butTakesNothingBack() {
        Map<String, NodeOutlook> anchored =
                PlanAnchor.of(nodes(), books(), 2, Map.of("item=education", new PlanAnchor.Habit(900, .001)));
        assertArrayEquals(
                new double[] {0, 0, 120}, anchored.get("item=education").means());
    }

    @Test
    void aHabit_isTheSpreadOfWhatWasSpentOfPlans() {
        PlanAnchor.Habit habit = PlanAnchor.Habit.of(200, new double[] {.9, 1.0, 1.1});
        assertEquals(200, habit.mean(), 1e-9);
        assertEquals(20, habit.deviation(), 1e-9);
    }

    /** Wages 9 up or down in both months, books 3: 24 together, in every course. */
    private static double deviationOfTwoMonths() {
        return 24;
    }

    private static Map<String, NodeOutlook> nodes() {
        NodeOutlook wages = node(WAGES, 90, 9);
        NodeOutlook books = node(BOOKS, 30, 3);
        NodeOutlook roads = node(ROADS, 50, 5);
        Map<String, NodeOutlook> nodes = new LinkedHashMap<>();
        nodes.put("total", NodeOutlook.sum("total", List.of(wages, books, roads), 3, UnitModel.DRAWS));
        nodes.put("item=education", NodeOutlook.sum("item=education", List.of(wages, books), 3, UnitModel.DRAWS));
        nodes.put("item=development", NodeOutlook.sum("item=development", List.of(roads), 3, UnitModel.DRAWS));
        List.of(wages, books, roads).forEach(line -> nodes.put(line.breakdown(), line));
        return nodes;
    }

    private static NodeOutlook node(Line line, double mean, double around) {
        double[] means = {mean, mean, mean};
        double[][] draws = new double[3][];
        for (int step = 0; step < 3; step++) {
            draws[step] = IntStream.range(0, UnitModel.DRAWS)
                    .mapToDouble(draw -> draw % 2 == 0 ? mean + around : mean - around)
                    .toArray();
        }
        return new NodeOutlook(line.breakdown(), Treatment.ENGINE, "ets", means.clone(), means, draws);
    }

    /** January to October: wages 75 and books 25 a month, roads 50. */
    private static Books books() {
        Map<Line, Map<LocalDate, Double>> amounts = new HashMap<>();
        for (int month = 1; month <= 10; month++) {
            LocalDate day = LocalDate.of(2026, month, 1);
            amounts.computeIfAbsent(WAGES, any -> new HashMap<>()).put(day, 75.0);
            amounts.computeIfAbsent(BOOKS, any -> new HashMap<>()).put(day, 25.0);
            amounts.computeIfAbsent(ROADS, any -> new HashMap<>()).put(day, 50.0);
        }
        return Books.of("02215@20250701", amounts);
    }
}
