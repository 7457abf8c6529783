package vn.wardcast.models.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.cohort.SchoolNeed.Norm;
import vn.wardcast.models.cohort.SchoolNeed.What;

/** Two grades, three years, counted by hand. */
class SchoolNeedTest {

    private static final Map<String, Norm> NORMS = Map.of("1", new Norm(35, 1.5, 1), "2", new Norm(35, 1.5, 0.5));

    /** 70 and 71 pupils are two and three classes; 105 and 70 three and two; 36 and 0 two and none. */
    private static final CohortForecast FORECAST = forecast(new double[][] {{70, 71}, {105, 70}, {36, 0}});

    @Test
    void eachGradeFillsItsOwnClasses() {
        assertArrayEquals(
                new double[] {5, 5, 2},
                SchoolNeed.of(FORECAST, NORMS, What.CLASSES).classes());
    }

    @Test
    void teachersAndRoomsFollowTheClasses() {
        assertArrayEquals(
                new double[] {7.5, 7.5, 3},
                SchoolNeed.of(FORECAST, NORMS, What.TEACHERS).classes());
        assertArrayEquals(
                new double[] {2 + 1.5, 3 + 1, 2},
                SchoolNeed.of(FORECAST, NORMS, What.ROOMS).classes());
    }

    @Test
    void smallerClassesNeedMore() {
        Map<String, Norm> smaller = Map.of(
                "1", NORMS.get("1").withClassSize(30), "2", NORMS.get("2").withClassSize(30));
        assertArrayEquals(
                new double[] {6, 7, 2},
                SchoolNeed.of(FORECAST, smaller, What.CLASSES).classes());
    }

    @Test
    void gradesWithoutANorm_areNotCounted_andTheIntervalIsThatOfThePaths() {
        SchoolNeed need = SchoolNeed.of(FORECAST, Map.of("1", new Norm(35, 1.5, 1)), What.CLASSES);
        assertArrayEquals(new double[] {2, 3, 2}, need.classes());
        // The two paths have 90 % and 110 % of the pupils: 63 -> 2 and 77 -> 3 classes
        assertEquals(2, need.lower()[0], 0.11);
        assertEquals(2.9, need.upper()[0], 1e-9);
    }

    /** Two schools of 36 first-graders need two classes each, four together; 72 in one school would need three. */
    @Test
    void classesDoNotCrossSchools() {
        CohortForecast school = forecast(new double[][] {{36, 0}});
        assertArrayEquals(
                new double[] {4},
                SchoolNeed.of(List.of(school, school), NORMS, What.CLASSES).classes());
        assertArrayEquals(
                new double[] {3},
                SchoolNeed.of(forecast(new double[][] {{72, 0}}), NORMS, What.CLASSES)
                        .classes());
    }

    @Test
    void pupilsWithoutASchool_areOneHouseMore() {
        CohortForecast school = forecast(new double[][] {{36, 0}});
        SchoolsForecast divided = new SchoolsForecast(List.of(school), new long[][] {{1, 0}});
        assertArrayEquals(
                new double[] {3},
                SchoolNeed.of(divided.houses(school), NORMS, What.CLASSES).classes());
        assertEquals(List.of(school), new SchoolsForecast(List.of(), new long[][] {{36, 0}}).houses(school));
    }

    @Test
    void aClassOfNobody_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Norm(0, 1, 1));
    }

    private static CohortForecast forecast(double[][] pupils) {
        return new CohortForecast(
                "unit",
                List.of("1", "2"),
                2026,
                pupils,
                new double[][][] {times(pupils, .9), times(pupils, 1.1)},
                "cohort",
                Optional.empty());
    }

    private static double[][] times(double[][] rows, double factor) {
        double[][] scaled = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            scaled[i] = new double[] {rows[i][0] * factor, rows[i][1] * factor};
        }
        return scaled;
    }
}
