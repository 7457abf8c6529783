package vn.wardcast.models.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortComponentTest {

    private static AgePyramid flat(int year, double count) {
        double[][] counts = new double[2][17];
        for (double[] row : counts) {
            Arrays.fill(row, count);
        }
        return new AgePyramid(year, counts);
    }

    /**
     * 500 in every group, nobody dies or moves: a fifth (100) leaves each group and a fifth enters it; 80+ is left by nobody. Births of
     * one known year: a fifth of the 1,000 children, 200.
     */
    @Test
    void aFlatPopulationWithoutDeathsStaysFlat() {
        ProjectedYear next =
                CohortComponent.fit(List.of(flat(2025, 500)), 0, 0).project(1).get(0);
        assertEquals(2026, next.residents().year());
        assertEquals(500, next.residents().count(0, 4), 1e-6);
        assertEquals(600, next.residents().count(1, 16), 1e-6);
        assertEquals(200, next.births(), 1e-6);
        assertEquals(500, next.residents().count(0, 0), 1e-6);
        assertEquals(0, next.netMigration(), 1e-9);
        assertEquals(17_000 + 200, next.residents().total(), 1e-6);
    }

    @Test
    void theBalanceHoldsExactly() {
        List<AgePyramid> years = List.of(flat(2023, 500), flat(2024, 510), flat(2025, 505));
        AgePyramid before = years.get(2);
        for (ProjectedYear year : CohortComponent.fit(years, 0.007, 0).project(10)) {
            assertEquals(
                    before.total() + year.births() - year.deaths() + year.netMigration(),
                    year.residents().total(),
                    1e-6);
            before = year.residents();
        }
    }

    @Test
    void deathsAreTheDeathRateAndSurvivalIsAProbability() {
        AgePyramid residents = flat(2025, 500);
        Mortality mortality = Mortality.of(residents, 0.007);
        double deaths = 0;
        for (int sex = 0; sex < 2; sex++) {
            for (int group = 0; group < 17; group++) {
                double survival = mortality.survival(sex, group);
                assertTrue(0 <= survival && survival <= 1, "survival " + survival);
                assertTrue(group < 2 || survival <= mortality.survival(sex, group - 1), "the old die sooner");
                deaths += 500 * (1 - survival);
            }
        }
        assertEquals(0.007 * 17_000, deaths, 1e-6);
    }

    /** Young women of whom a tenth more come than age in: 550 of 500 in one year; drawn by a hundred persons: 650 / 600. */
    @Test
    void whoCameMoreThanAgedInHasMigrated() {
        double[][] after = flat(2025, 500).counts();
        after[0][4] = 550;
        after[0][16] = 600;
        after[1][16] = 600;
        ProjectedYear next = CohortComponent.fit(List.of(flat(2024, 500), new AgePyramid(2025, after)), 0, 0)
                .project(1)
                .get(0);
        // Neighbours are equal, so 550 lose a fifth, 110. Of the 500 below, on a line that rises by (550 - 500) / 50 =
        // 1 a year of
        // age, 0.2 + 2 / 500 are in their oldest year: 102 come. 550 - 110 + 102 = 542, times 650 / 600.
        assertEquals(542 * 650.0 / 600, next.residents().count(0, 4), 1e-9);
        assertTrue(next.netMigration() > 0);
    }

    @Test
    void intervalsWidenAndHoldTheMean() {
        List<ProjectedYear> years = CohortComponent.fit(List.of(flat(2024, 500), flat(2025, 500)), 0.007, 0)
                .project(10);
        double width = 0;
        for (ProjectedYear year : years) {
            ProjectedYear.Range inner = year.ofAll(80);
            ProjectedYear.Range outer = year.ofAll(95);
            assertTrue(
                    outer.low() < inner.low() && inner.low() < year.residents().total());
            assertTrue(year.residents().total() < inner.high() && inner.high() < outer.high());
            assertTrue(inner.high() / inner.low() > width);
            width = inner.high() / inner.low();
        }
    }

    @Test
    void aStepIntoNewBordersIsNoMigration() {
        List<AgePyramid> years = List.of(flat(2023, 500), flat(2024, 500), flat(2025, 700));
        ProjectedYear moved = CohortComponent.fit(years, 0, 0).project(1).get(0);
        ProjectedYear merged = CohortComponent.fit(years, 0, 2025).project(1).get(0);
        // Of 600 who became 80 or older 500 were there: (500 + 100) / (600 + 100). Of 700 + 140 of each sex a seventh
        // is missing.
        assertEquals(-2 * 840 / 7.0, merged.netMigration(), 1e-6);
        assertTrue(moved.netMigration() > merged.netMigration() + 1000);
    }

    @Test
    void yearsMustFollowEachOther() {
        assertThrows(
                IllegalArgumentException.class,
                () -> CohortComponent.fit(List.of(flat(2021, 500), flat(2023, 500)), 0.007, 0));
    }
}
