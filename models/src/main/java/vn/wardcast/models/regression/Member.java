package vn.wardcast.models.regression;

import vn.wardcast.models.Series;
import vn.wardcast.models.method.History;
import vn.wardcast.models.method.Rolling;

/**
 * One series of a group.
 *
 * @param end position of its last value on the calendar of the group
 * @param peer what it shares with its peers: the last part of a name {@code ward | tax}
 * @param sibling what it shares with its siblings: the name without that part
 */
record Member(History history, int end, String peer, String sibling) {

    private static final String SEPARATOR = "|";

    static Member of(Series series, History history, int end) {
        String id = series.id();
        int cut = id.lastIndexOf(SEPARATOR);
        return cut < 0
                ? new Member(history, end, "", id)
                : new Member(
                        history,
                        end,
                        id.substring(cut + 1).strip(),
                        id.substring(0, cut).strip());
    }

    /** How many of its values are known at a position; less than one if it begins later. */
    int known(int limit) {
        return history.length() - Math.max(0, end - limit);
    }

    /** Position of its first value. */
    int begin() {
        return end - history.length() + 1;
    }

    /** Positions from which its intervals look back. */
    int[] origins(int needsWithSeason) {
        int season = history.length() >= needsWithSeason ? history.season() : 1;
        int[] ends = Rolling.ends(history.length(), season);
        for (int i = 0; i < ends.length; i++) {
            ends[i] = end - (history.length() - ends[i]);
        }
        return ends;
    }
}
