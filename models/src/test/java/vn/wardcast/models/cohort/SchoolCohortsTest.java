package vn.wardcast.models.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolCohortsTest {

    private static final List<String> GRADES = List.of("1", "2");
    private static final List<List<String>> LEVELS = List.of(GRADES);
    private static final double HIDDEN = Double.NaN;

    /** All years equal; the unit's ratio counts as fifty pupils. */
    private static final CohortModel PLAIN = new CohortModel(5, 0, 50, 200, 1);

    @Test
    void wholePupils_goToTheLargestRemainders() {
        // 10 x 1/6, 2/6, 3/6 = 1.67, 3.33, 5: the one left over goes to the first.
        assertArrayEquals(new long[] {2, 3, 5}, Wholes.divide(new double[] {1, 2, 3}, 10));
        assertArrayEquals(new long[] {4, 3, 3}, Wholes.divide(new double[] {5, 5, 5}, 10));
        assertArrayEquals(new long[] {0, 0}, Wholes.divide(new double[] {0, 0}, 10));
    }

    @Test
    void smallSchool_leansOnTheRatioAndTheLevelOfItsUnit() {
        Enrolment small = school("small", new double[][] {{20, 30}, {20, 10}, {20, 10}, {20, 10}});
        Enrolment large = school("large", new double[][] {{80, 70}, {80, 80}, {80, 80}, {80, 80}});
        SchoolsForecast forecast = divided(100, 90, small, large);
        // Entrants: own share 80 / 400; of the level 30 / 190; counted as 50 of the unit's pupils.
        double share = (80 + 50 * 30 / 190.0) / (400 + 50);
        double others = (320 + 50 * 160 / 190.0) / (400 + 50);
        assertEquals(
                Math.round(100 * share / (share + others)),
                forecast.schools().get(0).pupils()[0][0]);
        // Grade 2: 30 of 60 moved up, 270 of 300 in the unit: (30 + 50 x 0.9) / (60 + 50) = 0.682 of 20, and (240 + 45)
        // / (240 + 50) = 0.983 of 80.
        double up = 20 * 75 / 110.0;
        double alsoUp = 80 * 285 / 290.0;
        assertEquals(
                Math.round(90 * up / (up + alsoUp)), forecast.schools().get(0).pupils()[0][1]);
        assertEquals(13, forecast.schools().get(0).pupils()[0][1]);
    }

    @Test
    void schools_addUpToTheirUnit_inMeansAndInEveryPath() {
        Enrolment a = school("a", new double[][] {{33, 31}, {35, 30}, {37, 33}, {31, 36}});
        Enrolment b = school("b", new double[][] {{50, 48}, {52, 49}, {61, 50}, {47, 60}});
        Enrolment c = school("c", new double[][] {{7, 9}, {5, 6}, {HIDDEN, 5}, {6, HIDDEN}});
        Enrolment unit = school("unit", new double[][] {{90, 88}, {92, 85}, {101, 88}, {84, 99}});
        CohortForecast of = PLAIN.fit(unit).predict(5);
        long[][] wholes = wholes(of);
        SchoolsForecast forecast =
                SchoolCohorts.of(PLAIN, unit, List.of(a, b, c), LEVELS).divide(of, wholes);
        for (int year = 0; year < 5; year++) {
            for (int grade = 0; grade < 2; grade++) {
                int y = year;
                int g = grade;
                assertEquals(
                        wholes[y][g],
                        forecast.schools().stream()
                                .mapToDouble(each -> each.pupils()[y][g])
                                .sum());
                for (int path = 0; path < of.paths().length; path++) {
                    int p = path;
                    assertEquals(
                            of.paths()[p][y][g],
                            forecast.schools().stream()
                                    .mapToDouble(each -> each.paths()[p][y][g])
                                    .sum(),
                            1e-9);
                }
            }
        }
    }

    @Test
    void oneSchool_isItsUnit() {
        Enrolment only = school("only", new double[][] {{40, 38}, {41, 39}, {42, 40}, {43, 41}});
        CohortForecast of = PLAIN.fit(only).predict(3);
        CohortForecast school = SchoolCohorts.of(PLAIN, only, List.of(only), LEVELS)
                .divide(of, wholes(of))
                .schools()
                .get(0);
        for (int year = 0; year < 3; year++) {
            assertEquals(wholes(of)[year][0], school.pupils()[year][0]);
            assertEquals(of.paths()[7][year][1], school.paths()[7][year][1], 1e-9);
        }
    }

    @Test
    void aSchoolOpenedThisYear_growsUpOnTheRatiosOfItsUnit() {
        Enrolment old = school("old", new double[][] {{100, 100}, {100, 100}, {100, 100}, {60, 100}});
        Enrolment opened = school("new", new double[][] {{0, 0}, {0, 0}, {0, 0}, {40, 0}});
        SchoolsForecast forecast = divided(100, 100, old, opened);
        CohortForecast newest = forecast.schools().get(1);
        assertEquals("short_history", newest.fallback().orElseThrow().code());
        assertEquals("cohort_area", newest.model());
        // 40 of the 100 first-graders sit there and move up like the others.
        assertEquals(40, newest.pupils()[0][1]);
        // Only this year's share counts, not the years when there was no such school.
        assertTrue(newest.pupils()[0][0] >= 35, Arrays.toString(newest.pupils()[0]));
    }

    @Test
    void aClosedSchool_hasNobody_andTheYearItClosedTeachesNothing() {
        Enrolment closed = school("closed", new double[][] {{50, 50}, {50, 50}, {50, 50}, {0, 0}});
        Enrolment heir = school("heir", new double[][] {{50, 50}, {50, 50}, {50, 50}, {100, 100}});
        SchoolsForecast forecast = divided(100, 100, closed, heir);
        assertEquals(
                "closed_unit",
                forecast.schools().get(0).fallback().orElseThrow().code());
        assertArrayEquals(new double[] {0, 0}, forecast.schools().get(0).pupils()[0]);
        assertArrayEquals(new double[] {100, 100}, forecast.schools().get(1).pupils()[0]);
        // Twice as many in grade 2 as in grade 1 the year before came from the other school: the surprise is not passed
        // on.
        double widest = Arrays.stream(forecast.schools().get(1).paths())
                .mapToDouble(path -> path[0][1])
                .max()
                .orElseThrow();
        assertTrue(widest < 150, "widest " + widest);
    }

    @Test
    void whatNoSchoolTeaches_staysUnassigned() {
        Enrolment unit = school("unit", new double[][] {{10, 10}, {10, 10}, {10, 10}, {10, 10}});
        Enrolment first = school("first", new double[][] {{10, 0}, {10, 0}, {10, 0}, {10, 0}});
        CohortForecast of = PLAIN.fit(unit).predict(1);
        SchoolsForecast forecast =
                SchoolCohorts.of(PLAIN, unit, List.of(first), LEVELS).divide(of, new long[][] {{10, 9}});
        assertArrayEquals(new long[] {0, 9}, forecast.unassigned()[0]);
        assertArrayEquals(new double[] {10, 0}, forecast.schools().get(0).pupils()[0]);
    }

    /** A block of dwellings comes to the unit: its children go to school as the others do. */
    @Test
    void aHousingBlock_isSharedByTheSharesOfTheSchools() {
        Enrolment a = school("a", new double[][] {{75, 75}, {75, 75}, {75, 75}, {75, 75}});
        Enrolment b = school("b", new double[][] {{25, 25}, {25, 25}, {25, 25}, {25, 25}});
        Enrolment unit = school("unit", new double[][] {{100, 100}, {100, 100}, {100, 100}, {100, 100}});
        CohortForecast of = WhatIf.of(PLAIN.fit(unit).predict(1), List.of(new Lever.Housing(1000, 2024, 0.06)));
        SchoolsForecast forecast =
                SchoolCohorts.of(PLAIN, unit, List.of(a, b), LEVELS).divide(of, wholes(of));
        assertArrayEquals(new double[] {120, 120}, forecast.schools().get(0).pupils()[0]);
        assertArrayEquals(new double[] {40, 40}, forecast.schools().get(1).pupils()[0]);
    }

    private static SchoolsForecast divided(long first, long second, Enrolment... schools) {
        Enrolment unit = Enrolment.area("unit", List.of(schools));
        CohortForecast of = PLAIN.fit(unit).predict(1);
        return SchoolCohorts.of(PLAIN, unit, List.of(schools), LEVELS).divide(of, new long[][] {{first, second}});
    }

    private static long[][] wholes(CohortForecast of) {
        return Arrays.stream(of.pupils())
                .map(row -> Arrays.stream(row).mapToLong(Math::round).toArray())
                .toArray(long[][]::new);
    }

    private static Enrolment school(String id, double[][] pupils) {
        return Enrolment.of(id, GRADES, 2020, pupils);
    }
}
