package vn.wardcast.models.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;
import vn.wardcast.models.interval.ConformalForecaster;
import vn.wardcast.models.method.History;
import vn.wardcast.models.method.Method;

/**
 * One model for a whole group of related series: all provinces' pupils, all taxes of all wards. It learns how far a
 * seasonally adjusted level moves in 1, 2, ... steps from how far it is from its own recent means and, where dates are
 * common, from those of its peers (the same tax elsewhere) and its siblings (other taxes of the same ward); a direct
 * forecast per step, as in Montero-Manso and Hyndman (2021, Principles and algorithms for forecasting groups of time series).
 *
 * <p>Assumes that the members of a group move alike once they are measured in their own usual changes. It fails where they do
 * not: a mixed collection of long histories is forecast better one by one. Alone, a history teaches little and the forecast
 * is nearly naive.
 *
 * <p>For the intervals the group is learned again without its latest values, at every position from which a member looks
 * back; where dates are common nobody has seen anything later than that date.
 */
public final class SharedForecaster implements Forecaster {

    private final Learner learner;

    private SharedForecaster(Learner learner) {
        this.learner = learner;
    }

    /** Ridge regression: few parameters, for any group. */
    public static SharedForecaster ridge() {
        return new SharedForecaster(new PooledRidge("shared_ridge"));
    }

    /** The ridge regression, corrected by boosted trees: for groups where what follows is not proportional to what was. */
    public static SharedForecaster boost() {
        return new SharedForecaster(new BoostedRows("shared_boost", new PooledRidge("shared_ridge")));
    }

    @Override
    public String name() {
        return learner.name();
    }

    @Override
    public boolean borrows() {
        return true;
    }

    @Override
    public Fitted fit(Series history) {
        return fitAll(List.of(history), Workers.alone()).get(0);
    }

    @Override
    public List<Fitted> fitAll(List<Series> group, Workers workers) {
        List<Method> methods = methods(group, workers.quietly());
        List<Integer> places = IntStream.range(0, group.size()).boxed().toList();
        return ConformalForecaster.together(
                workers.map(places, place -> new ConformalForecaster(methods.get(place)).rehearse(group.get(place))));
    }

    /** What the group has learned, as a method for each of its series and for no other. */
    public List<Method> methods(List<Series> group, Workers workers) {
        var histories = workers.map(group, History::of);
        var methods = new SharedMethod[group.size()];
        kinds(group, histories).values().forEach(places -> learn(places, group, histories, workers, methods));
        return List.of(methods);
    }

    /** Only series of one frequency and season, each with a value, learn together. */
    private static Map<String, List<Integer>> kinds(List<Series> group, List<History> histories) {
        var kinds = new TreeMap<String, List<Integer>>();
        for (int place = 0; place < group.size(); place++) {
            var series = group.get(place);
            String kind = histories.get(place).isEmpty() ? "" : series.frequency() + " " + series.season();
            kinds.computeIfAbsent(kind, name -> new ArrayList<>()).add(place);
        }
        return kinds;
    }

    private void learn(
            List<Integer> places, List<Series> all, List<History> histories, Workers workers, SharedMethod[] methods) {
        if (histories.get(places.get(0)).isEmpty()) {
            places.forEach(place -> methods[place] = new SharedMethod(learner.name(), 0, Map.of()));
            return;
        }
        var group = Group.of(
                places.stream().map(all::get).toList(),
                places.stream().map(histories::get).toList());
        var outlooks =
                new Study(learner, group, horizon(all.get(places.get(0)).frequency())).outlooks(workers.quietly());
        for (int i = 0; i < places.size(); i++) {
            methods[places.get(i)] =
                    new SharedMethod(learner.name(), group.members().get(i).end(), outlooks.get(i));
        }
    }

    /** Beyond this many steps levels are expected to stay. */
    private static int horizon(Frequency frequency) {
        return switch (frequency) {
            case YEAR -> 8;
            case QUARTER -> 12;
            case MONTH -> 24;
            case WEEK -> 26;
            case DAY -> 28;
        };
    }
}
