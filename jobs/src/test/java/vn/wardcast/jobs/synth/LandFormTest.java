package vn.wardcast.jobs.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LandFormTest {

    /** Statistics; plans lie in the same folder. */
    private static final List<Table> LAND = Filed.byNamedUnits("land").stream()
            .filter(table -> table.file().contains("thong-ke-dat-dai"))
            .toList();

    @Test
    void landOfTheMergedUnits_isTheirArea() {
        Map<String, BigDecimal> areas = areas(2025);
        assertEquals(new BigDecimal("4483.00"), areas.get("02215"));
        assertEquals(new BigDecimal("10677.00"), areas.get("03408"));
        assertEquals(new BigDecimal("26671.00"), areas.get("03549"));
        assertEquals(new BigDecimal("1947.00"), areas.get("11533"));
    }

    @Test
    void noUnit_winsOrLosesLandFromYearToYear() {
        for (int year = 2022; year <= 2024; year++) {
            assertEquals(areas(2021), areas(year));
        }
    }

    @Test
    void mergerOfWholeCommunes_keepsEveryHectare() {
        BigDecimal before = List.of("03490", "03549", "03574", "03589").stream()
                .map(areas(2024)::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(areas(2025).get("03549"), before);
    }

    @Test
    void riceLand_givesWayToDwellings() {
        assertTrue(area("03387", "LUC", 2024).compareTo(area("03387", "LUC", 2021)) < 0);
        assertTrue(area("03387", "ODT", 2024).compareTo(area("03387", "ODT", 2021)) > 0);
    }

    private static Map<String, BigDecimal> areas(int year) {
        Map<String, BigDecimal> areas = new TreeMap<>();
        LAND.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.get(3).equals(year))
                .forEach(row -> areas.merge((String) row.get(1), (BigDecimal) row.get(6), BigDecimal::add));
        return areas;
    }

    private static BigDecimal area(String code, String use, int year) {
        return LAND.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.get(1).equals(code)
                        && row.get(3).equals(year)
                        && row.get(4).equals(use))
                .map(row -> (BigDecimal) row.get(6))
                .findFirst()
                .orElseThrow();
    }
}
