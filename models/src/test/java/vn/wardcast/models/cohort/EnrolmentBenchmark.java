package vn.wardcast.models.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.wardcast.models.Levels;

/**
 * Errors of the cohort model and of "as many as this year" by horizon, over rolling origins: {@code EnrolmentBenchmark FOLDER}.
 * The lowest grade is not scored, because without births it says nothing about progression.
 */
final class EnrolmentBenchmark {

    static final int HORIZON = 5;

    private static final List<String> PRIMARY = List.of("K", "1", "2", "3", "4", "5");
    private static final List<String> TO_EIGHT = List.of("K", "1", "2", "3", "4", "5", "6", "7", "8");

    private EnrolmentBenchmark() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var schools = EnrolmentFile.read(folder.resolve("enrolment_ecasd.csv"), 0, 1, 2, 3, PRIMARY);
        var district = Enrolment.area("district", schools);
        var newYork = EnrolmentFile.read(folder.resolve("enrolment_nyc_01_15.csv"), 0, 3, 2, 4, TO_EIGHT);
        var model = CohortModel.STANDARD;
        print("ECASD district", measure(model, List.of(district), Optional.empty(), 8));
        print("ECASD schools alone", measure(model, schools, Optional.empty(), 8));
        print("ECASD schools, area", measure(model, schools, Optional.of(district), 8));
        print("NYC districts", measure(model, newYork, Optional.empty(), 6));
        print("NYC districts, area", measure(model, newYork, Optional.of(Enrolment.area("city", newYork)), 6));
        var nyc = EnrolmentFile.read(folder.resolve("enrolment_nyc_01_15.csv"), 1, 3, 2, 4, TO_EIGHT);
        print("NYC schools alone", measure(model, nyc, Optional.empty(), 6));
        print("NYC schools, area", measure(model, nyc, Optional.of(Enrolment.area("city", newYork)), 6));
    }

    /** Sums by horizon: values, percent errors and absolute errors of both, pupils, values inside 80 % and 95 %. */
    static double[][] measure(CohortModel model, List<Enrolment> units, Optional<Enrolment> area, int firstOrigin) {
        var sums = new double[HORIZON][8];
        for (Enrolment unit : units) {
            for (int origin = firstOrigin; origin < unit.years(); origin++) {
                var known = unit.first(origin);
                int end = known.endYear();
                var around = area.map(each -> each.first(end - each.firstYear()));
                var fitted = around.map(each -> model.fit(known, each)).orElseGet(() -> model.fit(known));
                score(sums, unit, known, fitted.predict(HORIZON));
            }
        }
        return sums;
    }

    private static void score(double[][] sums, Enrolment unit, Enrolment known, CohortForecast forecast) {
        var naive = EnrolmentFile.naive(known);
        for (int grade = 1; grade < naive.length && forecast.pupils().length > 0; grade++) {
            var answer = forecast.grade(unit.grades().get(grade), Levels.STANDARD);
            for (int step = 0; step < HORIZON && known.years() + step < unit.years(); step++) {
                double actual = unit.pupils()[known.years() + step][grade];
                if (actual > 0 && naive[grade] > 0) {
                    double error = Math.abs(answer.mean()[step] - actual);
                    double naiveError = Math.abs(naive[grade] - actual);
                    double in80 = answer.interval(80).contains(step, actual) ? 1 : 0;
                    double in95 = answer.interval(95).contains(step, actual) ? 1 : 0;
                    var values =
                            new double[] {1, error / actual, naiveError / actual, error, naiveError, actual, in80, in95
                            };
                    for (int i = 0; i < values.length; i++) {
                        sums[step][i] += values[i];
                    }
                }
            }
        }
    }

    private static void print(String name, double[][] sums) {
        for (int step = 0; step < HORIZON && sums[step][0] > 0; step++) {
            var s = sums[step];
            System.out.printf(
                    Locale.ROOT,
                    "%-22s h=%d n=%-6.0f MAPE %5.2f naive %5.2f  WAPE %5.2f naive %5.2f  cov80 %.3f cov95 %.3f%n",
                    name,
                    step + 1,
                    s[0],
                    100 * s[1] / s[0],
                    100 * s[2] / s[0],
                    100 * s[3] / s[5],
                    100 * s[4] / s[5],
                    s[6] / s[0],
                    s[7] / s[0]);
        }
    }
}
