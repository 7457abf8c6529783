package vn.wardcast.jobs.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetFormsTest {

    private final World world = new World(Filed.SEED);
    private final Revenue revenue = new Revenue(world);

    /** Billions of đồng a year, on the territory and of the commune's own (constants.csv). */
    @ParameterizedTest
    @CsvSource({"02215, 320, 60", "03408, 110, 22", "03549, 28, 6", "11533, 260, 55"})
    void usualYear_isNearWhatTheCommuneIsKnownFor(String code, double total, double own) {
        Unit unit = Filed.unitOfToday(world, code);
        List<Revenue.Collected> lines = IntStream.rangeClosed(2022, 2025)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month)))
                .flatMap(month -> revenue.collected(unit, month).stream())
                .toList();
        double collected = lines.stream().mapToLong(Revenue.Collected::amount).sum() / 4e9;
        double kept = lines.stream().mapToLong(Revenue.Collected::own).sum() / 4e9;
        assertEquals(total, collected, 0.25 * total);
        assertEquals(own, kept, 0.25 * own);
    }

    /** Tân Phong and Phong Thổ were formed from whole communes: their past is the sum of these. */
    @ParameterizedTest
    @CsvSource({"03387 03408 03409 03415 03418, 110", "03490 03549 03574 03589, 28"})
    void oldCommunes_addUpToTheCommuneOfToday(String codes, double anchor) {
        for (int year = 2021; year <= 2024; year++) {
            assertEquals(anchor, filed(codes, year), 0.25 * anchor, "year " + year);
        }
    }

    @Test
    void licenceFee_isPaidInJanuary_andNoMoreFrom2026() {
        Unit minhXuan = Filed.unitOfToday(world, "02215");
        assertTrue(licence(minhXuan, YearMonth.of(2025, 1)) > 5 * licence(minhXuan, YearMonth.of(2025, 3)));
        assertEquals(0, licence(minhXuan, YearMonth.of(2026, 1)));
    }

    @Test
    void ownPart_isNeverMoreThanWhatWasCollected() {
        Unit unit = Filed.unitOfToday(world, "03549");
        for (Revenue.Collected line : revenue.collected(unit, YearMonth.of(2025, 12))) {
            assertTrue(line.amount() > 0 && line.own() >= 0 && line.own() <= line.amount(), line.toString());
        }
    }

    @Test
    void someYearsMissThePlan_andSomeExceedIt() {
        List<Double> reached = IntStream.rangeClosed(2021, 2024)
                .mapToObj(year ->
                        filed("03387 03408 03409 03415 03418", year) / planned("03387 03408 03409 03415 03418", year))
                .toList();
        assertTrue(reached.stream().anyMatch(share -> share < 1), reached.toString());
        assertTrue(reached.stream().anyMatch(share -> share > 1), reached.toString());
        assertTrue(reached.stream().allMatch(share -> share > 0.6 && share < 1.5), reached.toString());
    }

    private long licence(Unit unit, YearMonth month) {
        return revenue.collected(unit, month).stream()
                .filter(line -> line.item().heading().equals("2850"))
                .mapToLong(Revenue.Collected::amount)
                .sum();
    }

    private static final Map<String, List<List<Object>>> BUDGET =
            Filed.byNamedUnits("budget").stream().collect(Collectors.toMap(Table::file, Table::rows));

    private static double filed(String codes, int year) {
        return sum("budget/thu-ngan-sach-", codes, year, 6) / 1e9;
    }

    private static double planned(String codes, int year) {
        return sum("budget/du-toan-thu-", codes, year, 6) / 1e3;
    }

    private static double sum(String form, String codes, int year, int column) {
        return List.of(codes.split(" ")).stream()
                .flatMap(code -> BUDGET.get(form + code + "-" + year + ".xlsx").stream())
                .mapToDouble(row -> ((Number) row.get(column)).doubleValue())
                .sum();
    }
}
