package vn.wardcast.api.outbreaks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.wardcast.api.outbreaks.OutbreakAnswers.Period;

/**
 * The disease to look at first: the one that is highest by the rules in the newest period, or else the one with most cases in the
 * last complete period. Of several at the same level the one with most cases in that period.
 *
 * @param breakdown disease=…
 * @param why epidemic, warning or most_cases
 * @param period the period of the level, or of the cases
 */
record Foremost(String breakdown, String why, String period) {

    private static final List<String> LEVELS = List.of("warning", "epidemic");

    /** Of the verdicts of a unit, with the newest periods of each disease; none where nothing is judged and no cases may be told. */
    static Optional<Foremost> of(List<VerdictView> verdicts, Map<String, List<Period>> recent) {
        Optional<String> newest = verdicts.stream().map(VerdictView::period).max(Comparator.naturalOrder());
        String complete = lastComplete(verdicts, recent).orElse("");
        Map<String, Double> cases = cases(complete, recent);
        Comparator<VerdictView> byCases =
                Comparator.comparing(verdict -> cases.getOrDefault(verdict.breakdown(), -1.0));
        Comparator<VerdictView> first = Comparator.comparingInt(Foremost::rank).thenComparing(byCases);
        return verdicts.stream()
                .filter(verdict -> rank(verdict) >= 0 && newest.get().equals(verdict.period()))
                .max(first)
                .map(verdict -> new Foremost(verdict.breakdown(), LEVELS.get(rank(verdict)), verdict.period()))
                .or(() -> verdicts.stream()
                        .filter(verdict -> cases.containsKey(verdict.breakdown()))
                        .max(byCases)
                        .map(verdict -> new Foremost(verdict.breakdown(), "most_cases", complete)));
    }

    /** How high the level is, -1 below all. Outside the list of endemic diseases the rule says a warning at most. */
    private static int rank(VerdictView verdict) {
        int rank = LEVELS.indexOf(verdict.level());
        return verdict.endemic() ? rank : Math.min(rank, 0);
    }

    /** The newest period that no disease may still grow in. */
    private static Optional<String> lastComplete(List<VerdictView> verdicts, Map<String, List<Period>> recent) {
        List<String> open = verdicts.stream()
                .filter(verdict -> !verdict.complete())
                .map(VerdictView::period)
                .toList();
        return recent.values().stream()
                .flatMap(List::stream)
                .map(Period::period)
                .filter(period -> !open.contains(period))
                .max(Comparator.naturalOrder());
    }

    private static Map<String, Double> cases(String period, Map<String, List<Period>> recent) {
        Map<String, Double> cases = new TreeMap<>();
        recent.forEach((disease, periods) -> periods.stream()
                .filter(each -> each.period().equals(period))
                .map(Period::cases)
                .filter(Objects::nonNull)
                .forEach(count -> cases.put(disease, count)));
        return cases;
    }
}
