package vn.wardcast.models.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.wardcast.models.Workers;
import vn.wardcast.models.regression.Learner.Rule;

/**
 * Everything that is learned of one group: from its end, and again from every earlier position that a member looks back from.
 *
 * @param horizon steps ahead that are learned
 */
record Study(Learner learner, Group group, int horizon) {

    /** What is expected of each member, by the position up to which the group was known. */
    List<Map<Integer, Outlook>> outlooks(Workers workers) {
        var limits = limits();
        var rules = rules(limits, workers);
        List<List<Outlook>> perLimit =
                workers.map(limits, limit -> at(limit, rules.floorEntry(limit).getValue()));
        List<Map<Integer, Outlook>> perMember = new ArrayList<>();
        for (int member = 0; member < group.members().size(); member++) {
            var outlooks = new TreeMap<Integer, Outlook>();
            for (int i = 0; i < limits.size(); i++) {
                var outlook = perLimit.get(i).get(member);
                if (outlook != null) {
                    outlooks.put(limits.get(i), outlook);
                }
            }
            perMember.add(outlooks);
        }
        return perMember;
    }

    /** One per member; null for those who do not look from there. */
    private List<Outlook> at(int limit, Rule rule) {
        var lesson = new Lesson(group, limit);
        return group.members().stream()
                .map(member -> looksFrom(member, limit) ? Outlook.of(member, lesson, rule, steps(member, limit)) : null)
                .toList();
    }

    /** Looking back nobody needs to see farther than the end. */
    private int steps(Member member, int limit) {
        return limit == member.end() ? horizon : Math.min(horizon, member.end() - limit);
    }

    private static boolean looksFrom(Member member, int limit) {
        return limit == member.end() || IntStream.of(origins(member)).anyMatch(origin -> origin == limit);
    }

    private static int[] origins(Member member) {
        return member.origins(SharedMethod.fewest(member.history().season()));
    }

    /** Ascending. */
    private List<Integer> limits() {
        var limits = new TreeSet<Integer>();
        for (Member member : group.members()) {
            limits.add(member.end());
            IntStream.of(origins(member)).forEach(limits::add);
        }
        return List.copyOf(limits);
    }

    /** For a position without a rule of its own the one before it holds, which knows less but nothing later. */
    private NavigableMap<Integer, Rule> rules(List<Integer> limits, Workers workers) {
        List<Integer> learned = thinned(limits, learner.mostRules(group));
        List<Rule> rules = workers.map(learned, limit -> learner.learn(new Lesson(group, limit), horizon));
        var byLimit = new TreeMap<Integer, Rule>();
        for (int i = 0; i < learned.size(); i++) {
            byLimit.put(learned.get(i), rules.get(i));
        }
        return byLimit;
    }

    /** The first, the last, and some between them. */
    private static List<Integer> thinned(List<Integer> limits, int most) {
        if (limits.size() <= most) {
            return limits;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> limits.get(i * (limits.size() - 1) / (most - 1)))
                .toList();
    }
}
