package vn.wardcast.jobs.privacy;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * How many people of one kind a unit has in one period, as it is about to be published.
 *
 * @param fact who is counted; counts of the same fact add up
 * @param unit version of the unit
 * @param frequency of the period
 * @param start first day of the period
 * @param at value by dimension; empty for the total
 * @param value people; a fraction where old units were divided
 * @param floor a value from 1 to below it is kept from readers
 * @param open whether it was officially published already, so that nothing is kept
 * @param before what readers knew of it
 */
public record Count(
        String fact,
        String unit,
        String frequency,
        LocalDate start,
        SortedMap<String, String> at,
        double value,
        int floor,
        boolean open,
        Before before) {

    boolean isSmall() {
        return !open && value > 0 && value < floor;
    }
}
