package vn.wardcast.models.automatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.method.Recent;
import vn.wardcast.models.method.Rolling;
import vn.wardcast.models.method.Timeline;
import vn.wardcast.models.seasonal.SeasonalPattern;

/**
 * Asks several methods and takes the weighted mean of their answers. A member's weight comes from how it did on rolling
 * origins of this history, drawn towards what many public series of the same season length have taught
 * ({@link MemberPriors}).
 */
public final class Combination implements Method {

    /** A member may differ from the middle answer by this many seasonal naive errors, times root of the horizon. */
    private static final double LEASH = 5;

    private final String name;
    private final List<Method> seasonalMembers;
    private final List<Method> plainMembers;

    /**
     * @param seasonalMembers asked when the history shows whole seasons
     * @param plainMembers asked when there is no season
     */
    public Combination(String name, List<Method> seasonalMembers, List<Method> plainMembers) {
        this.name = name;
        this.seasonalMembers = List.copyOf(seasonalMembers);
        this.plainMembers = List.copyOf(plainMembers);
    }

    @Override
    public String name() {
        return name;
    }

    /** As much as its most demanding member, so that the answer never silently comes from half of them. */
    @Override
    public int needs(int season) {
        return members(season).stream()
                .mapToInt(member -> member.needs(season))
                .max()
                .orElseThrow();
    }

    /** As much as the member with the longest memory; the others are shown less. */
    @Override
    public int wants(int season) {
        return members(season).stream()
                .mapToInt(member -> member.wants(season))
                .max()
                .orElseThrow();
    }

    @Override
    public Method at(Timeline timeline) {
        return new Combination(name, at(timeline, seasonalMembers), at(timeline, plainMembers));
    }

    private static List<Method> at(Timeline timeline, List<Method> members) {
        return members.stream().map(member -> new Recent(member).at(timeline)).toList();
    }

    private List<Method> members(int season) {
        return season == 1 ? plainMembers : seasonalMembers;
    }

    @Override
    public Extension fit(double[] history, int season) {
        var hearing = hear(history, season);
        double[] weights = MemberPriors.forSeason(season).weights(hearing);
        return new Weighted(hearing.members(), weights, LEASH * hearing.scale(), hearing.earlier());
    }

    /** Lets every member learn this history and its earlier parts; what they are worth is not decided yet. */
    public Hearing hear(double[] history, int season) {
        var members = members(season);
        List<Extension> fitted =
                members.stream().map(member -> member.fit(history, season)).toList();
        var earlier = new HashMap<Integer, List<Extension>>();
        for (int end : Rolling.ends(history.length, season)) {
            double[] known = Arrays.copyOf(history, end);
            earlier.put(
                    end, fitted.stream().map(member -> member.relearn(known)).toList());
        }
        double[] recent = Recent.tail(history, Method.usualLength(season));
        double scale = naiveError(recent, season);
        var record = new TrackRecord(history, scale, earlier);
        double[] advantages = MemberPriors.forSeason(season).advantages(record, members.size());
        return new Hearing(
                members.stream().map(Method::name).toList(),
                fitted,
                advantages,
                recent.length,
                SeasonalPattern.isSeen(recent, season),
                scale,
                earlier);
    }

    /**
     * What is known before members are weighed.
     *
     * @param names of the members, in their order
     * @param advantages logarithm of how much smaller the error of each was than usual, from rolling origins, shrunk when there
     *     are few
     * @param length values of the history that count
     * @param seasonal whether a season can be seen
     * @param scale mean absolute change from season to season, in the units of the history
     * @param earlier the members as they were at earlier origins, by how many values were known
     */
    public record Hearing(
            List<String> names,
            List<Extension> members,
            double[] advantages,
            int length,
            boolean seasonal,
            double scale,
            Map<Integer, List<Extension>> earlier) {}

    private static double naiveError(double[] history, int season) {
        int lag = history.length > season ? season : 1;
        double sum = 0;
        for (int t = lag; t < history.length; t++) {
            sum += Math.abs(history[t] - history[t - lag]);
        }
        return Math.max(sum / (history.length - lag), 1e-12);
    }

    private record Weighted(
            List<Extension> members, double[] weights, double leash, Map<Integer, List<Extension>> earlier)
            implements Extension {
        @Override
        public double[] ahead(int steps) {
            double[][] paths =
                    members.stream().map(member -> member.ahead(steps)).toArray(double[][]::new);
            var mean = new double[steps];
            for (int step = 0; step < steps; step++) {
                mean[step] = leashedMean(paths, step);
            }
            return mean;
        }

        private double leashedMean(double[][] paths, int step) {
            double middle = median(paths, step);
            double reach = leash * Math.sqrt(step + 1);
            double sum = 0;
            for (int member = 0; member < paths.length; member++) {
                double answer = Double.isFinite(paths[member][step]) ? paths[member][step] : middle;
                sum += weights[member] * Math.max(middle - reach, Math.min(middle + reach, answer));
            }
            return sum;
        }

        private static double median(double[][] paths, int step) {
            double[] answers = Arrays.stream(paths)
                    .mapToDouble(path -> path[step])
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            int half = answers.length / 2;
            return answers.length % 2 == 1 ? answers[half] : (answers[half - 1] + answers[half]) / 2;
        }

        /** Members already learned at this origin for their track record are not learned again. */
        @Override
        public Extension relearn(double[] shorter) {
            var known = earlier.get(shorter.length);
            var relearned = known != null ? known : relearned(shorter);
            return new Weighted(relearned, weights, leash, Map.of());
        }

        @Override
        public Extension settled() {
            return new Weighted(members, weights, leash, Map.of());
        }

        private List<Extension> relearned(double[] shorter) {
            var again = new ArrayList<Extension>();
            members.forEach(member -> again.add(member.relearn(shorter)));
            return again;
        }
    }
}
