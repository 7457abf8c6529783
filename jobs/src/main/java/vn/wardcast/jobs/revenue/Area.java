package vn.wardcast.jobs.revenue;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.revenue.AreaModel;
import vn.wardcast.models.revenue.Break;
import vn.wardcast.models.revenue.UnitModel;

/**
 * The units of one province: those about which something can be said, and those about which not, with the reason.
 *
 * @param able units with a year of history that report
 * @param newest first day of the last month that any unit of the country reported
 */
record Area(List<ReportedUnit> able, List<Unable> unable, LocalDate newest) implements Serializable {

    /** Fewer months show no season. */
    static final int LEAST_MONTHS = 12;

    /** A unit that is behind all others by more has stopped. */
    static final int MOST_LATE = 3;

    private static final int YEARS_AHEAD = 4;

    /** A unit and the code of the reason why nothing is said about its future. */
    record Unable(ReportedUnit unit, String reason) implements Serializable {}

    static Area of(Iterable<ReportedUnit> units, LocalDate newest) {
        List<ReportedUnit> able = new ArrayList<>();
        List<Unable> unable = new ArrayList<>();
        units.forEach(unit -> {
            if (ChronoUnit.MONTHS.between(unit.books().last(), newest) > MOST_LATE) {
                unable.add(new Unable(unit, "stopped_reporting"));
            } else if (unit.books().reported() < LEAST_MONTHS) {
                unable.add(new Unable(unit, "short_history"));
            } else {
                able.add(unit);
            }
        });
        able.sort(Comparator.comparing(ReportedUnit::unitId));
        return new Area(able, unable, newest);
    }

    /** The budget year that is running after the newest month. */
    int year() {
        return newest.plusMonths(1).getYear();
    }

    int lastYear() {
        return year() + YEARS_AHEAD;
    }

    /** Fits every unit to the end of {@code until}. */
    AreaModel fitted(List<Break> breaks, int until) {
        List<UnitModel> models = able.stream()
                .map(unit ->
                        UnitModel.fit(unit.books(), breaks, unit.since(), steps(unit, until), Forecasters.automatic()))
                .toList();
        return AreaModel.of(models, Forecasters.automatic());
    }

    private static int steps(ReportedUnit unit, int until) {
        return (int) ChronoUnit.MONTHS.between(unit.books().last(), LocalDate.of(until, 12, 1));
    }
}
