package vn.wardcast.models.seasonality;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One cell of a seasonality profile.
 *
 * @param kind what the cells of its profile count
 * @param year calendar year (for days about Tết: the year in which the lunar year begins); empty: usual, over all years
 * @param cell month 1-12, weekday 1-7 from Monday, day from Tết -15 to 20, or lunar day 1-30
 * @param index 1 is ordinary: the mean of its year, week or moon; empty where it cannot be said
 * @param count values behind it: days of a daily history, months of a monthly one
 * @param caveat why there is no index, or why it must be read with care
 */
public record ProfileCell(
        Kind kind, OptionalInt year, int cell, OptionalDouble index, int count, Optional<Caveat> caveat) {

    /** What a profile runs over. */
    public enum Kind {
        MONTH,
        WEEKDAY,
        TET_OFFSET,
        LUNAR_DAY;

        /** As it is written in tables. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What stands between a cell and a plain reading of it. */
    public enum Caveat {
        /** The year is not known whole: its months are compared with the usual share of the months that are. */
        PARTIAL_YEAR,
        /** No year is known whole, so that nothing says what is usual. */
        NO_WHOLE_YEAR,
        /** Too few values for an index. */
        TOO_FEW,
        /** The values about it are zero. */
        ALL_ZERO;

        /** As it is written in tables. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
