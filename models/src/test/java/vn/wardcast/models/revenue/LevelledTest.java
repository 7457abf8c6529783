package vn.wardcast.models.revenue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a break does to the history before it. */
class LevelledTest {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);
    private static final LocalDate REFORM = LocalDate.of(2026, 1, 1);
    private static final Line BUSINESS = new Line("1000", "1003");
    private static final Line VAT = new Line("1700", "1701");

    private static final Break MERGER =
            new Break("merger", MERGED, MERGED, Break.Effect.MERGER, Set.of(), "law", "vi", "en");
    private static final Break LUMP_SUM = new Break(
            "lump_sum", REFORM, LocalDate.of(2025, 5, 17), Break.Effect.SHIFT, Set.of("1003"), "law", "vi", "en");

    @Test
    void aMerger_movesAllLinesOfTheNewUnit_byOneFactor() {
        // Flat at 100 and 200 until June 2025, a tenth higher since: 12 months count 12 / 14
        Books books = books(42, i -> i < 30 ? 1 : 1.1, i -> i < 30 ? 1 : 1.1);
        Levelled levelled = Levelled.of(books, books.lines().keySet(), List.of(MERGER), MERGED);
        double factor = Math.pow(1.1, 12 / 14.0);
        assertEquals(100 * factor, levelled.books().lines().get(BUSINESS)[0], 1e-9);
        assertEquals(200 * factor, levelled.books().lines().get(VAT)[29], 1e-9);
        assertEquals(220, levelled.books().lines().get(VAT)[30], 1e-9);
        assertEquals(100, books.lines().get(BUSINESS)[0], "the books themselves stay");
        assertEquals("merger x1.085", levelled.text());
    }

    /** Districts' duties came to communes on the day of the merger: schools tripled, which says nothing about the other lines. */
    @Test
    void aNewRuleOnTheDayOfTheMerger_movesItsLines_andTheMergerTheOthers() {
        Break duties = new Break("duties", MERGED, MERGED, Break.Effect.SHIFT, Set.of("1000"), "law", "vi", "en");
        Books books = books(42, i -> i < 30 ? 1 : 3, i -> i < 30 ? 1 : 1.1);
        Levelled levelled = Levelled.of(books, books.lines().keySet(), List.of(MERGER, duties), MERGED);
        assertEquals(100 * Math.pow(3, 12 / 14.0), levelled.books().lines().get(BUSINESS)[0], 1e-9);
        assertEquals(200 * Math.pow(1.1, 12 / 14.0), levelled.books().lines().get(VAT)[0], 1e-9);
        assertEquals("merger x1.085; duties:1000/1003 x2.564", levelled.text());
    }

    @Test
    void aUnitThatWasThereBefore_doesNotKnowTheMerger() {
        Books books = books(42, i -> i < 30 ? 1 : 1.1, i -> 1);
        Levelled levelled = Levelled.of(books, books.lines().keySet(), List.of(MERGER), LocalDate.of(1995, 1, 1));
        assertEquals("", levelled.text());
        assertEquals(100, levelled.books().lines().get(BUSINESS)[0]);
    }

    @Test
    void aNewRule_movesItsOwnLineOnly_onceItsMonthsTell() {
        // Four months of 2026 at half: 4 / 6 of the way in logarithms
        Books books = books(40, i -> i < 36 ? 1 : .5, i -> 1);
        Levelled levelled = Levelled.of(books, books.lines().keySet(), List.of(LUMP_SUM), LocalDate.of(1995, 1, 1));
        assertEquals(100 * Math.pow(.5, 4 / 6.0), levelled.books().lines().get(BUSINESS)[35], 1e-9);
        assertEquals(200, levelled.books().lines().get(VAT)[35]);
        assertEquals("lump_sum:1000/1003 x0.630", levelled.text());
        Books young = books(38, i -> i < 36 ? 1 : .5, i -> 1);
        assertEquals(
                "lump_sum:1000/1003 unmeasured",
                Levelled.of(young, young.lines().keySet(), List.of(LUMP_SUM), LocalDate.of(1995, 1, 1))
                        .text(),
                "two months do not tell");
        Books before = books(36, i -> 1, i -> 1);
        assertTrue(Levelled.of(before, before.lines().keySet(), List.of(LUMP_SUM), MERGED)
                .text()
                .isEmpty());
    }

    @Test
    void aLineThatAReportDoesNotName_broughtNothing_aMonthWithoutReportIsUnknown() {
        Books books = Books.of(
                "u",
                Map.of(
                        VAT, Map.of(START, 5.0, START.plusMonths(3), 7.0),
                        BUSINESS, Map.of(START.plusMonths(1), 2.0)));
        assertEquals(4, books.length());
        assertEquals(0, books.lines().get(VAT)[1]);
        assertTrue(Double.isNaN(books.lines().get(VAT)[2]));
        assertEquals(1, books.missing(2023));
        assertEquals(3, books.reported());
        assertEquals(14, books.collected(books.lines().keySet(), 2023));
        assertEquals(2, books.until(START.plusMonths(2)).length(), "a month without a report is not the last one");
    }

    private interface Level {
        double at(int month);
    }

    private static Books books(int months, Level business, Level vat) {
        Map<Line, Map<LocalDate, Double>> amounts = new HashMap<>();
        amounts.put(BUSINESS, new HashMap<>());
        amounts.put(VAT, new HashMap<>());
        for (int i = 0; i < months; i++) {
            amounts.get(BUSINESS).put(START.plusMonths(i), 100 * business.at(i));
            amounts.get(VAT).put(START.plusMonths(i), 200 * vat.at(i));
        }
        return Books.of("02215@20250701", amounts);
    }
}
