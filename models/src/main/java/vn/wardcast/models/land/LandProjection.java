package vn.wardcast.models.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Areas in the years to come if land goes on changing use as in the years seen: each use passes the same share of its area to each other
 * every year (a Markov chain; shares are ratios of sums over the years). The total area stays. What boundaries or surveys changed is no
 * change of use and is left out.
 *
 * <p>Intervals: the yearly change of each use has varied; so it will, and what it is on average is known from few years only. Normal, with
 * both.
 */
public final class LandProjection {

    private static final double Z80 = 1.281552;
    private static final double Z95 = 1.959964;
    /** Yearly change that is supposed to be uncertain where one year alone was seen: this share of the area. */
    private static final double UNKNOWN = 0.01;

    /** What is expected of one use, and its intervals. */
    public record Expected(double mean, double low80, double high80, double low95, double high95) {}

    private final LandAreas last;
    private final List<LandTransition> transitions;
    private final Map<String, Map<String, Double>> shares = new HashMap<>();

    /**
     * @param last areas to go on from
     * @param transitions of years within the same borders; none: nothing is known to change
     */
    public LandProjection(LandAreas last, List<LandTransition> transitions) {
        this.last = last;
        this.transitions = List.copyOf(transitions);
        for (String from : uses()) {
            shares.put(from, shares(from));
        }
    }

    private TreeSet<String> uses() {
        TreeSet<String> uses = new TreeSet<>(last.hectares().keySet());
        transitions.forEach(transition -> uses.addAll(transition.codes()));
        return uses;
    }

    private Map<String, Double> shares(String from) {
        Map<String, Double> shares = new TreeMap<>();
        double all = 0;
        for (LandTransition transition : transitions) {
            for (String to : transition.codes()) {
                double moved = transition.moved(from, to);
                shares.merge(to, moved, Double::sum);
                all += moved;
            }
        }
        if (all == 0) {
            return Map.of(from, 1.0);
        }
        double sum = all;
        shares.replaceAll((to, moved) -> moved / sum);
        return shares;
    }

    /** Areas of the next years by code, first year first. */
    public List<SortedMap<String, Expected>> years(int count) {
        List<SortedMap<String, Expected>> years = new ArrayList<>();
        SortedMap<String, Double> areas = last.hectares();
        for (int horizon = 1; horizon <= count; horizon++) {
            areas = step(areas);
            SortedMap<String, Expected> year = new TreeMap<>();
            int ahead = horizon;
            areas.forEach((use, area) -> year.put(use, expected(use, area, ahead)));
            years.add(year);
        }
        return years;
    }

    private SortedMap<String, Double> step(SortedMap<String, Double> areas) {
        SortedMap<String, Double> next = new TreeMap<>();
        areas.forEach(
                (from, area) -> shares.get(from).forEach((to, share) -> next.merge(to, area * share, Double::sum)));
        return next;
    }

    private Expected expected(String use, double mean, int horizon) {
        double deviation = deviation(use);
        int seen = Math.max(1, transitions.size());
        double spread = deviation * Math.sqrt(horizon + (double) horizon * horizon / seen);
        return new Expected(
                mean,
                Math.max(0, mean - Z80 * spread),
                mean + Z80 * spread,
                Math.max(0, mean - Z95 * spread),
                mean + Z95 * spread);
    }

    /** How much the yearly change of a use has varied, hectares. */
    private double deviation(String use) {
        if (transitions.size() < 2) {
            return UNKNOWN * last.area(use);
        }
        double[] changes = transitions.stream()
                .mapToDouble(transition -> change(transition, use))
                .toArray();
        double mean = Arrays.stream(changes).average().orElseThrow();
        double squares = Arrays.stream(changes)
                .map(change -> (change - mean) * (change - mean))
                .sum();
        return Math.sqrt(squares / (changes.length - 1));
    }

    private static double change(LandTransition transition, String use) {
        double change = 0;
        for (String other : transition.codes()) {
            change += transition.moved(other, use) - transition.moved(use, other);
        }
        return change;
    }
}
