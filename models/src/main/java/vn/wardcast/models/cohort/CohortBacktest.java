package vn.wardcast.models.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Levels;

/**
 * Judges the cohort model by what it would have said in earlier years. The lowest grade is not scored, because without births
 * nothing is known about it; neither are grades without pupils this year or then, of which no percentage exists.
 *
 * @param firstOrigin years known at the first origin; then one more each time
 * @param horizon years ahead, at most
 */
public record CohortBacktest(CohortModel model, int firstOrigin, int horizon) {

    public CohortBacktest {
        if (firstOrigin < 1 || horizon < 1) {
            throw new IllegalArgumentException(
                    "Cannot judge from %d known years and %d years ahead: both must be 1 or more"
                            .formatted(firstOrigin, horizon));
        }
    }

    /** One score per year ahead that could be judged, nearest first; small units lean on the area, if there is one. */
    public List<CohortScore> judge(List<Enrolment> units, Optional<Enrolment> area) {
        var sums = new Sums[horizon];
        for (int step = 0; step < horizon; step++) {
            sums[step] = new Sums(step + 1);
        }
        for (Enrolment unit : units) {
            for (int origin = firstOrigin; origin < unit.years(); origin++) {
                judge(unit, origin, area, sums);
            }
        }
        var scores = new ArrayList<CohortScore>();
        for (Sums each : sums) {
            each.score().ifPresent(scores::add);
        }
        return scores;
    }

    private void judge(Enrolment unit, int origin, Optional<Enrolment> area, Sums[] sums) {
        var known = unit.first(origin);
        var around = area.map(each -> each.first(known.endYear() - each.firstYear()));
        var fitted = around.map(each -> model.fit(known, each)).orElseGet(() -> model.fit(known));
        var forecast = fitted.predict(horizon);
        for (int grade = 1; grade < known.grades().size() && forecast.pupils().length > 0; grade++) {
            var answer = forecast.grade(known.grades().get(grade), Levels.STANDARD);
            for (int step = 0; step < horizon && origin + step < unit.years(); step++) {
                sums[step].add(unit.pupils()[origin + step][grade], known.pupils()[origin - 1][grade], answer);
            }
        }
    }

    private static final class Sums {

        private final int step;
        private int n;
        private double pupils;
        private double errors;
        private double naiveErrors;
        private double shares;
        private double naiveShares;
        private int inside80;
        private int inside95;

        Sums(int step) {
            this.step = step;
        }

        void add(double actual, double naive, Forecast answer) {
            if (actual > 0 && naive > 0) {
                double error = Math.abs(answer.mean()[step - 1] - actual);
                double naiveError = Math.abs(naive - actual);
                n++;
                pupils += actual;
                errors += error;
                naiveErrors += naiveError;
                shares += error / actual;
                naiveShares += naiveError / actual;
                inside80 += answer.interval(80).contains(step - 1, actual) ? 1 : 0;
                inside95 += answer.interval(95).contains(step - 1, actual) ? 1 : 0;
            }
        }

        Optional<CohortScore> score() {
            return n == 0
                    ? Optional.empty()
                    : Optional.of(new CohortScore(
                            step,
                            n,
                            100 * shares / n,
                            100 * naiveShares / n,
                            100 * errors / pupils,
                            100 * naiveErrors / pupils,
                            (double) inside80 / n,
                            (double) inside95 / n));
        }
    }
}
