package vn.wardcast.models.cohort;

import java.util.Arrays;
import java.util.List;
import vn.wardcast.models.LeverFault;

/**
 * A cohort forecast with other inputs: every ratio of every year is multiplied by what migration adds, and a block of dwellings brings
 * its children into each grade from its first year on and keeps doing so, as those of the next age follow. The paths change as the
 * means do, so that intervals stay those of the base around another level. The base is never changed.
 */
public final class WhatIf {

    private WhatIf() {}

    /**
     * The base under these levers; levers that only change needs change nothing here.
     *
     * @throws LeverFault for dwellings lived in from a year on that the forecast does not have: they would change nothing, or not be new
     */
    public static CohortForecast of(CohortForecast base, List<Lever> levers) {
        levers.forEach(lever -> check(base, lever));
        double[][] pupils = base.pupils();
        double[][][] paths = base.paths();
        for (Lever lever : levers) {
            pupils = under(base, pupils, lever);
            double[][][] changed = new double[paths.length][][];
            for (int path = 0; path < paths.length; path++) {
                changed[path] = under(base, paths[path], lever);
            }
            paths = changed;
        }
        return new CohortForecast(
                base.id(), base.grades(), base.firstYear(), pupils, paths, base.model(), base.fallback());
    }

    private static void check(CohortForecast base, Lever lever) {
        int last = base.firstYear() + base.pupils().length - 1;
        if (lever instanceof Lever.Housing housing && (housing.year() < base.firstYear() || housing.year() > last)) {
            throw new LeverFault(
                    "năm vào ở %d ngoài dự báo: viết năm từ %d đến %d"
                            .formatted(housing.year(), base.firstYear(), last),
                    "Cannot begin dwellings in %d: the forecast is from %d to %d"
                            .formatted(housing.year(), base.firstYear(), last));
        }
    }

    private static double[][] under(CohortForecast base, double[][] rows, Lever lever) {
        double[][] changed = new double[rows.length][];
        for (int year = 0; year < rows.length; year++) {
            int at = year;
            changed[year] = Arrays.stream(rows[year])
                    .map(pupils -> under(pupils, base.firstYear() + at, at + 1, lever))
                    .toArray();
        }
        return changed;
    }

    private static double under(double pupils, int schoolYear, int yearsAhead, Lever lever) {
        if (lever instanceof Lever.Migration migration) {
            return pupils * Math.pow(1 + migration.percentAYear() / 100, yearsAhead);
        }
        if (lever instanceof Lever.Housing housing && schoolYear >= housing.year() && pupils > 0) {
            return pupils + housing.dwellings() * housing.childrenPerYearOfAge();
        }
        return pupils;
    }
}
