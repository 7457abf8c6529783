package vn.wardcast.models.regression;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.wardcast.models.Series;
import vn.wardcast.models.method.History;

/**
 * Related series on one calendar. When at least half of them end on the same date their dates are taken as common: what
 * happens to one in a month may say something about those related to it by name. Else (a collection of unrelated histories)
 * each is placed so that all end together, and only what their shapes have in common is learned.
 *
 * @param members those with a value, in the order of the series
 * @param common whether positions are dates
 */
record Group(List<Member> members, int season, boolean common) {

    /** @param series not empty, of one frequency and season, each with a value */
    static Group of(List<Series> series, List<History> histories) {
        int[] ends = IntStream.range(0, series.size())
                .map(i -> lastDate(series.get(0), series.get(i), histories.get(i)))
                .toArray();
        boolean common = areCommon(ends);
        List<Member> members = IntStream.range(0, series.size())
                .mapToObj(i -> Member.of(series.get(i), histories.get(i), common ? ends[i] : 0))
                .toList();
        return new Group(members, series.get(0).season(), common);
    }

    /** Position of the first value of all. */
    int begin() {
        return members.stream().mapToInt(Member::begin).min().orElseThrow();
    }

    /** What members of one date may share; names without parts tell nobody who is related to whom. */
    List<Function<Member, String>> kinship() {
        boolean told =
                common && members.stream().anyMatch(member -> !member.peer().isEmpty());
        return told ? List.of(Member::peer, Member::sibling) : List.of();
    }

    private static int lastDate(Series reference, Series series, History history) {
        int steps = reference.frequency().stepsBetween(reference.start(), series.start());
        return steps + series.length() - history.silent() - 1;
    }

    private static boolean areCommon(int[] ends) {
        var counts = new TreeMap<Integer, Integer>();
        for (int end : ends) {
            counts.merge(end, 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most > 1 && 2 * most >= ends.length;
    }
}
