package vn.wardcast.models.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Fallback;
import vn.wardcast.models.Levels;

class CohortModelTest {

    private static final List<String> GRADES = List.of("1", "2", "3");
    private static final double NONE = Double.NaN;

    /** All years equal, nothing borrowed: plain ratios of sums. */
    private static final CohortModel PLAIN = new CohortModel(5, 0, 50, 200, 1);

    @Test
    void ratiosOfSums_moveCohortsUp() {
        // grade 1 to 2: (90 + 99 + 108) / (100 + 110 + 120) = 0.9; grade 2 to 3: (40 + 45 + 50) / (80 + 90 + 99) = 135
        // / 269
        var unit = enrolment(new double[][] {{100, 80, 40}, {110, 90, 40}, {120, 99, 45}, {130, 108, 50}});
        var forecast = PLAIN.fit(unit).predict(2);
        assertEquals(130 * 0.9, forecast.pupils()[0][1], 1e-9);
        assertEquals(108 * 135 / 269.0, forecast.pupils()[0][2], 1e-9);
        assertEquals(130 * 0.9 * 135 / 269.0, forecast.pupils()[1][2], 1e-9);
        assertEquals(2024, forecast.firstYear());
        assertTrue(forecast.fallback().isEmpty());
    }

    @Test
    void oneOddYear_isLeftOut() {
        var unit = enrolment(
                new double[][] {{100, 90, 80}, {100, 90, 80}, {100, 40, 80}, {100, 90, 80}, {100, 90, 80}, {100, 90, 80}
                });
        assertEquals(90, PLAIN.fit(unit).predict(1).pupils()[0][1], 1e-9);
    }

    @Test
    void smallSchool_leansOnItsArea() {
        var school = enrolment(new double[][] {{10, 10, 10}, {10, 10, 10}, {10, 10, 10}, {10, 10, 10}});
        var area = enrolment(new double[][] {{1000, 800, 700}, {1000, 800, 700}, {1000, 800, 700}, {1000, 800, 700}});
        // (30 + 50 * 0.8) / (30 + 50)
        assertEquals(10 * 70 / 80.0, PLAIN.fit(school, area).predict(1).pupils()[0][1], 1e-9);
    }

    @Test
    void births_bringFirstGraders() {
        var unit = enrolment(new double[][] {{90, 90, 90}, {99, 90, 90}, {108, 99, 90}, {117, 108, 99}});
        var births = EntryPool.ofBirths(2014, new double[] {100, 110, 120, 130, 200, 50}, 6);
        var forecast = PLAIN.fit(unit.with(births)).predict(4).pupils();
        assertArrayEquals(
                new double[] {180, 45, 45, 45},
                Arrays.stream(forecast).mapToDouble(row -> row[0]).toArray(),
                1e-9);
    }

    @Test
    void emptyHistory_hasNoForecast() {
        var forecast = PLAIN.fit(enrolment(new double[0][])).predict(3).total(Levels.STANDARD);
        assertTrue(forecast.isEmpty());
        assertEquals("empty_history", forecast.fallback().orElseThrow().code());
    }

    @Test
    void twoYears_stayNearOneAndSaySo() {
        // (90 + 50) / (100 + 50)
        var forecast = PLAIN.fit(enrolment(new double[][] {{100, 100, 100}, {100, 90, 90}}))
                .predict(1);
        assertEquals(100 * 140 / 150.0, forecast.pupils()[0][1], 1e-9);
        assertEquals("cohort_steady", forecast.model());
        var fallback = (Fallback.ShortHistory) forecast.fallback().orElseThrow();
        assertEquals(4, fallback.needed());
        assertEquals(2, fallback.had());
    }

    @Test
    void oneYear_usesRatiosOfTheArea() {
        var area = enrolment(new double[][] {{1000, 800, 700}, {1000, 800, 700}, {1000, 800, 700}, {1000, 800, 700}});
        var forecast = PLAIN.fit(enrolment(new double[][] {{50, 50, 50}}), area).predict(1);
        assertEquals(40, forecast.pupils()[0][1], 1e-9);
        assertEquals("cohort_area", forecast.model());
    }

    @Test
    void closedSchool_expectsNobody() {
        var unit = enrolment(new double[][] {{30, 30, 30}, {30, 30, 30}, {20, 20, 20}, {0, 0, 0}});
        var total = PLAIN.fit(unit).predict(3).total(Levels.STANDARD);
        assertArrayEquals(new double[3], total.mean());
        assertArrayEquals(new double[3], total.interval(95).upper());
        assertEquals("closed_unit", total.fallback().orElseThrow().code());
    }

    @Test
    void gradeNotOffered_isZeroAndTheNextStartsOnItsOwn() {
        var unit = enrolment(new double[][] {{30, 0, 25}, {30, 0, 25}, {30, 0, 25}, {30, 0, 25}});
        var forecast = PLAIN.fit(unit).predict(2);
        assertArrayEquals(new double[] {30, 0, 25}, forecast.pupils()[1], 1e-9);
        assertEquals(
                new Fallback.MissingGrades(List.of("2")), forecast.fallback().orElseThrow());
    }

    @Test
    void unreportedLastYear_isProjected() {
        var reported = new double[][] {{100, 90, 80}, {100, 90, 81}, {100, 90, 81}, {100, 90, 81}, {100, 90, 81}};
        var gap = new double[][] {{100, 90, 80}, {100, 90, 81}, {100, 90, 81}, {100, 90, 81}, {100, NONE, 81}};
        assertArrayEquals(
                PLAIN.fit(enrolment(reported)).predict(2).pupils()[1],
                PLAIN.fit(enrolment(gap)).predict(2).pupils()[1],
                1e-9);
    }

    @Test
    void sameSeed_sameIntervals() {
        var unit = random("school", new Random(3));
        var first = CohortModel.STANDARD.fit(unit).predict(5).total(Levels.STANDARD);
        var again = CohortModel.STANDARD.fit(unit).predict(5).total(Levels.STANDARD);
        assertArrayEquals(first.interval(80).upper(), again.interval(80).upper());
    }

    @Test
    void schoolsAndLevels_addUp() {
        var random = new Random(5);
        var schools = List.of(random("a", random), random("b", random), random("c", random));
        var area = Enrolment.area("ward", schools);
        var forecasts = schools.stream()
                .map(school -> CohortModel.STANDARD.fit(school, area).predict(4))
                .toList();
        var ward = CohortForecast.sum("ward", forecasts).total(Levels.STANDARD);
        for (int year = 0; year < 4; year++) {
            int at = year;
            double sum = forecasts.stream()
                    .mapToDouble(each ->
                            each.level(List.of("1", "2"), Levels.STANDARD).mean()[at]
                                    + each.grade("3", Levels.STANDARD).mean()[at])
                    .sum();
            assertEquals(ward.mean()[year], sum, 1e-9);
        }
    }

    @Test
    void brokenTables_neverGiveNonsense() {
        var random = new Random(11);
        for (int round = 0; round < 1000; round++) {
            var unit = random("school", random);
            var table = unit.pupils();
            for (double[] row : table) {
                for (int grade = 0; grade < row.length; grade++) {
                    int fate = random.nextInt(6);
                    row[grade] = fate == 0 ? NONE : fate == 1 ? 0 : row[grade];
                }
            }
            var broken = enrolment(Arrays.copyOf(table, random.nextInt(table.length + 1)));
            var model = new CohortModel(5, 0.2, 50, 20, round);
            var forecast = random.nextBoolean() ? model.fit(broken) : model.fit(broken, unit);
            checkOrdered(forecast.predict(1 + random.nextInt(10)));
        }
    }

    @Test
    void publicDistrict_isWithinTheBar() throws Exception {
        var scores =
                new CohortBacktest(CohortModel.STANDARD, 8, 3).judge(List.of(DistrictFixture.read()), Optional.empty());
        double one = scores.get(0).mape();
        double three = scores.get(2).mape();
        assertTrue(one <= 2.0, () -> "h=1: " + one);
        assertTrue(three <= 3.3, () -> "h=3: " + three);
        assertTrue(three < scores.get(2).naiveMape(), "naive was better");
    }

    @Test
    void nonsense_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CohortModel(0, 0, 0, 100, 1));
        assertThrows(IllegalArgumentException.class, () -> enrolment(new double[][] {{1, 2}}));
        assertThrows(IllegalArgumentException.class, () -> enrolment(new double[][] {{1, 2, -3}}));
        var fitted = PLAIN.fit(random("school", new Random(1)));
        assertThrows(IllegalArgumentException.class, () -> fitted.predict(11));
        assertThrows(IllegalArgumentException.class, () -> fitted.predict(1).grade("12", Levels.STANDARD));
    }

    private static void checkOrdered(CohortForecast cohort) {
        var forecast = cohort.total(Levels.STANDARD);
        for (int year = 0; year < forecast.steps(); year++) {
            double mean = forecast.mean()[year];
            assertTrue(Double.isFinite(mean) && mean >= 0);
            assertTrue(forecast.interval(95).lower()[year] >= 0);
            assertTrue(
                    forecast.interval(95).lower()[year] <= forecast.interval(80).lower()[year]);
            assertTrue(forecast.interval(80).contains(year, mean));
            assertTrue(
                    forecast.interval(80).upper()[year] <= forecast.interval(95).upper()[year]);
            assertTrue(Double.isFinite(forecast.interval(95).upper()[year]));
        }
    }

    private static Enrolment random(String id, Random random) {
        var pupils = new double[7][];
        Arrays.setAll(pupils, year -> random.ints(3, 5, 120).asDoubleStream().toArray());
        return Enrolment.of(id, GRADES, 2017, pupils);
    }

    private static Enrolment enrolment(double[][] pupils) {
        return Enrolment.of("school", GRADES, 2020, pupils);
    }
}
