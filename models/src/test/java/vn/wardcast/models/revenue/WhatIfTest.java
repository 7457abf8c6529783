package vn.wardcast.models.revenue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.LeverFault;
import vn.wardcast.models.revenue.NodeOutlook.Treatment;
import vn.wardcast.models.yearend.YearEnd;

/** Three lines over three months with two courses each, small enough to work out by hand. */
class WhatIfTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final String VAT = "item=1700;sub_item=1701";
    private static final String OTHER_VAT = "item=1700;sub_item=1702";
    private static final String LAND = "item=1400;sub_item=1401";

    /** Means 100, 200, 300 with courses 20 below and 20 above; 10 a month for sure; land 0 or 1,000 in October. */
    private static Map<String, NodeOutlook> nodes() {
        Map<String, NodeOutlook> lines = new LinkedHashMap<>();
        lines.put(VAT, node(VAT, new double[] {100, 200, 300}, new double[][] {{80, 120}, {180, 220}, {280, 320}}));
        lines.put(OTHER_VAT, node(OTHER_VAT, new double[] {10, 10, 10}, new double[][] {{10, 10}, {10, 10}, {10, 10}}));
        lines.put(LAND, node(LAND, new double[] {500, 0, 0}, new double[][] {{0, 1000}, {0, 0}, {0, 0}}));
        Map<String, NodeOutlook> all = new LinkedHashMap<>();
        all.put("total", NodeOutlook.sum("total", lines.values(), 3, 2));
        all.put("item=1400", NodeOutlook.sum("item=1400", List.of(lines.get(LAND)), 3, 2));
        all.put("item=1700", NodeOutlook.sum("item=1700", List.of(lines.get(VAT), lines.get(OTHER_VAT)), 3, 2));
        all.putAll(lines);
        return all;
    }

    private static NodeOutlook node(String breakdown, double[] means, double[][] draws) {
        return new NodeOutlook(breakdown, Treatment.ENGINE, "hand", means, means, draws);
    }

    @Test
    void withoutALever_nothingChanges() {
        Map<String, NodeOutlook> same = WhatIf.of(nodes(), FIRST, List.of());
        nodes().forEach((name, node) -> {
            assertArrayEquals(node.means(), same.get(name).means(), name);
            for (int step = 0; step < 3; step++) {
                assertArrayEquals(node.draws()[step], same.get(name).draws()[step], name);
            }
        });
    }

    @Test
    void growth_isFeltFromItsMonthOn_inEveryCourse_andInTheSums() {
        Map<String, NodeOutlook> grown =
                WhatIf.of(nodes(), FIRST, List.of(new Lever.Growth("item=1700", LocalDate.of(2026, 11, 1), 10)));
        assertArrayEquals(new double[] {100, 220, 330}, grown.get(VAT).means());
        assertArrayEquals(new double[] {10, 11, 11}, grown.get(OTHER_VAT).means());
        assertArrayEquals(new double[] {110, 231, 341}, grown.get("item=1700").means());
        assertArrayEquals(new double[] {610, 231, 341}, grown.get("total").means());
        assertEquals(1.1 * 180 + 11, grown.get("item=1700").draws()[1][0], 1e-9);
    }

    @Test
    void anAuctionPutOff_comesLater_orNextYear() {
        Map<String, NodeOutlook> later = WhatIf.of(nodes(), FIRST, List.of(new Lever.Delay("item=1400", FIRST, 2)));
        assertArrayEquals(new double[] {0, 0, 500}, later.get("item=1400").means());
        assertArrayEquals(new double[] {0, 1000}, later.get(LAND).draws()[2]);
        assertEquals(
                nodes().get("total").yearEnd(0, 0, 3).expected(),
                later.get("total").yearEnd(0, 0, 3).expected());
        Map<String, NodeOutlook> gone = WhatIf.of(nodes(), FIRST, List.of(new Lever.Delay("item=1400", FIRST, 3)));
        assertEquals(630, gone.get("total").yearEnd(0, 0, 3).expected());
    }

    /** Rest of the year 560 + 30 + 0 or 640 + 30 + 1000: of a plan of 1,000 after 200, one course of two; without land, none. */
    @Test
    void theChanceOfThePlan_isTheShareOfTheSameCourses() {
        YearEnd base = nodes().get("total").yearEnd(200, 0, 3);
        YearEnd without = WhatIf.of(nodes(), FIRST, List.of(new Lever.End("item=1400", FIRST)))
                .get("total")
                .yearEnd(200, 0, 3);
        assertEquals(1330, base.expected());
        assertEquals(830, without.expected());
        assertTrue(base.probabilityOf(1000) > without.probabilityOf(1000));
        assertEquals(base.quantile(0), without.quantile(0), 1e-9, "the course without an auction is the same one");
    }

    @Test
    void aSingleAmount_comesOnTheLargestLine() {
        Map<String, NodeOutlook> once =
                WhatIf.of(nodes(), FIRST, List.of(new Lever.OneOff("total", LocalDate.of(2026, 12, 1), 50)));
        assertArrayEquals(new double[] {100, 200, 350}, once.get(VAT).means());
        assertArrayEquals(new double[] {610, 210, 360}, once.get("total").means());
    }

    /** 155 of the 310 of December are lost: half of each line and of each course; of October's land no more than 500 can be. */
    @Test
    void aLoss_takesTheSameShareOfEachLineAndCourse_soThatNothingFallsBelowZero() {
        Map<String, NodeOutlook> less =
                WhatIf.of(nodes(), FIRST, List.of(new Lever.OneOff("total", LocalDate.of(2026, 12, 1), -155)));
        assertArrayEquals(new double[] {100, 200, 150}, less.get(VAT).means());
        assertArrayEquals(new double[] {10, 10, 5}, less.get(OTHER_VAT).means());
        assertArrayEquals(new double[] {140, 160}, less.get(VAT).draws()[2]);
        Map<String, NodeOutlook> land = WhatIf.of(nodes(), FIRST, List.of(new Lever.OneOff("item=1400", FIRST, -500)));
        assertArrayEquals(new double[] {0, 0}, land.get(LAND).draws()[0]);
        LeverFault fault = assertThrows(
                LeverFault.class, () -> WhatIf.of(nodes(), FIRST, List.of(new Lever.OneOff("item=1400", FIRST, -501))));
        assertTrue(fault.vi().contains("501 đồng của 1400") && fault.vi().contains("500 đồng"), fault.vi());
    }

    /** A third of 300 and of 10 is a whole đồng only together. */
    @Test
    void whatRoundingLeaves_goesToTheLargestLine() {
        Map<String, NodeOutlook> less =
                WhatIf.of(nodes(), FIRST, List.of(new Lever.OneOff("total", LocalDate.of(2026, 12, 1), -100)));
        assertEquals(210, less.get("total").means()[2]);
    }

    @Test
    void leversThatCannotBe_sayWhy() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Lever.Growth("total", FIRST, 500))
                .getMessage()
                .contains("-90 to 200"));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> WhatIf.of(nodes(), FIRST, List.of(new Lever.End("item=9999", FIRST))))
                .getMessage()
                .contains("'9999'"));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> WhatIf.of(nodes(), FIRST, List.of(new Lever.End("total", LocalDate.of(2020, 1, 1)))))
                .getMessage()
                .contains("2026-10"));
    }
}
