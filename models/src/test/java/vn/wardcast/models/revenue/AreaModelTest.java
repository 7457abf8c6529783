package vn.wardcast.models.revenue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.revenue.NodeOutlook.Treatment;

class AreaModelTest {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(1995, 1, 1);
    private static final Line VAT = new Line("1700", "1701");
    private static final Line WAGES = new Line("1000", "1001");
    private static final Line BUSINESS = new Line("1000", "1003");
    private static final Line LAND = new Line("1400", "1401");
    private static final Line LICENCE = new Line("2850", "2862");

    private static final Break LICENCE_ENDS = new Break(
            "licence_end",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2025, 5, 17),
            Break.Effect.ENDED,
            Set.of("2850"),
            "law",
            "vi",
            "en");

    @Test
    void linesItemsUnitsAndProvince_addUpToTheDong() {
        UnitModel a = fit("a", 33, 1);
        UnitModel b = fit("b", 33, 2.7);
        AreaModel area = AreaModel.of(List.of(a, b), Forecasters.named("ets"));
        Map<String, NodeOutlook> together = area.together();
        for (int step = 0; step < a.steps(); step++) {
            for (String unit : List.of("a", "b")) {
                Map<String, NodeOutlook> nodes = area.of(unit);
                assertEquals(
                        mean(nodes, "item=1000", step),
                        mean(nodes, WAGES.breakdown(), step) + mean(nodes, BUSINESS.breakdown(), step));
                assertEquals(
                        mean(nodes, Line.TOTAL, step),
                        mean(nodes, "item=1000", step)
                                + mean(nodes, "item=1400", step)
                                + mean(nodes, "item=1700", step)
                                + mean(nodes, "item=2850", step));
                assertEquals(Math.rint(mean(nodes, Line.TOTAL, step)), mean(nodes, Line.TOTAL, step));
            }
            for (String node : together.keySet()) {
                assertEquals(
                        mean(together, node, step),
                        mean(area.of("a"), node, step) + mean(area.of("b"), node, step),
                        node);
            }
        }
    }

    @Test
    void inEveryWorld_aUnitsLinesAddUp() {
        Map<String, NodeOutlook> nodes = fit("a", 33, 1).outlook(Optional.empty());
        double[] total = nodes.get(Line.TOTAL).draws()[2];
        for (int draw = 0; draw < total.length; draw++) {
            double lines = 0;
            for (Line line : List.of(VAT, WAGES, BUSINESS, LAND, LICENCE)) {
                lines += nodes.get(line.breakdown()).draws()[2][draw];
            }
            assertEquals(total[draw], lines, 1e-3);
        }
    }

    @Test
    void eachKindOfLine_isTreatedAsWhatItIs() {
        Map<String, NodeOutlook> nodes = fit("a", 33, 1).outlook(Optional.empty());
        assertEquals(Treatment.ENGINE, nodes.get(VAT.breakdown()).treatment());
        assertEquals(Treatment.OCCURRENCE_BY_SIZE, nodes.get("item=1400").treatment());
        assertEquals(Treatment.SUM, nodes.get(Line.TOTAL).treatment());
        NodeOutlook licence = nodes.get(LICENCE.breakdown());
        assertEquals(Treatment.ENDED, licence.treatment());
        // October to December as a year ago; from January 2026 on nothing
        assertEquals(5_000_000, licence.means()[0]);
        assertEquals(5_000_000, licence.means()[2]);
        assertEquals(0, licence.means()[3]);
        assertEquals(0, Arrays.stream(licence.draws()[3]).max().orElseThrow());
    }

    @Test
    void beforeTheLawWasKnown_theLineGoesOn() {
        // The books end in April 2025; the law came in May.
        Map<String, NodeOutlook> nodes = fit("a", 28, 1).outlook(Optional.empty());
        NodeOutlook licence = nodes.get(LICENCE.breakdown());
        assertEquals(Treatment.ENGINE, licence.treatment());
        assertTrue(licence.means()[8] > 0, "January 2026");
    }

    @Test
    void aLateUnit_countsInTheProvince_withTheMonthItOwes() {
        UnitModel inTime = fit("a", 33, 1);
        UnitModel late = fit("b", 32, 2);
        AreaModel area = AreaModel.of(List.of(inTime, late), Forecasters.named("ets"));
        assertEquals(LocalDate.of(2025, 9, 1), area.firstMonth());
        Map<String, NodeOutlook> together = area.together();
        assertEquals(mean(area.of("b"), Line.TOTAL, 0), mean(together, Line.TOTAL, 0));
        assertEquals(
                mean(area.of("a"), Line.TOTAL, 0) + mean(area.of("b"), Line.TOTAL, 1), mean(together, Line.TOTAL, 1));
    }

    @Test
    void theSameBooks_giveTheSameOutlook() {
        NodeOutlook first = fit("a", 33, 1).outlook(Optional.empty()).get(Line.TOTAL);
        NodeOutlook again = fit("a", 33, 1).outlook(Optional.empty()).get(Line.TOTAL);
        assertArrayEquals(first.means(), again.means());
        assertArrayEquals(first.draws()[5], again.draws()[5]);
    }

    private static double mean(Map<String, NodeOutlook> nodes, String node, int step) {
        return nodes.get(node).means()[step];
    }

    private static UnitModel fit(String unit, int months, double scale) {
        int steps = 39 - months + 9;
        return UnitModel.fit(
                books(unit, months, scale), List.of(LICENCE_ENDS), ALWAYS, steps, Forecasters.named("ets"));
    }

    private static Books books(String unit, int months, double scale) {
        Map<Line, Map<LocalDate, Double>> amounts = new HashMap<>();
        for (int i = 0; i < months; i++) {
            LocalDate month = START.plusMonths(i);
            put(amounts, VAT, month, scale * (100_000_001 + 3_333_333 * (i % 4)));
            put(amounts, WAGES, month, scale * (50_000_001 + 1_111_111 * (i % 5)));
            put(amounts, BUSINESS, month, scale * (30_000_007 + 777_777 * (i % 3)));
            put(amounts, LICENCE, month, month.getMonthValue() == 1 ? 90_000_000 : 5_000_000);
            if (i % 7 == 3) {
                put(amounts, LAND, month, scale * (400_000_000 + 1_000_003 * i));
            }
        }
        return Books.of(unit, amounts);
    }

    private static void put(Map<Line, Map<LocalDate, Double>> amounts, Line line, LocalDate month, double amount) {
        amounts.computeIfAbsent(line, any -> new HashMap<>()).put(month, Math.rint(amount));
    }
}
