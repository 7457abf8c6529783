package vn.wardcast.models.automatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;
import vn.wardcast.models.interval.ConformalForecaster;
import vn.wardcast.models.interval.Rehearsal;
import vn.wardcast.models.method.Method;
import vn.wardcast.models.regression.SharedForecaster;

/**
 * The default, which lets yearly series of a group also hear what a regression shared by the group says. How much they listen
 * depends on how both did on the rolling origins of the whole group: one short history cannot tell, a hundred can. A group of
 * fewer than ten, and any other frequency, is forecast as if each series were alone.
 */
public final class YearsTogether implements Forecaster {

    private static final int LEAST_GROUP = 10;
    /** How sharply the better of the two is preferred. */
    private static final double SHARPNESS = 10;
    /** Both equally good: two thirds for each series alone, which knows more about its own shape. */
    private static final double DOUBT = 0.7;

    private final ConformalForecaster alone;
    private final Method years;
    private final SharedForecaster shared;

    /** @param years what {@code alone} uses for years */
    public YearsTogether(ConformalForecaster alone, Method years, SharedForecaster shared) {
        this.alone = alone;
        this.years = years;
        this.shared = shared;
    }

    /** What forecasts each series by itself. */
    public ConformalForecaster alone() {
        return alone;
    }

    @Override
    public String name() {
        return alone.name();
    }

    @Override
    public boolean borrows() {
        return true;
    }

    @Override
    public Fitted fit(Series history) {
        return alone.fit(history);
    }

    @Override
    public List<Fitted> fitAll(List<Series> group, Workers workers) {
        List<Optional<Rehearsal>> rehearsals = new ArrayList<>(workers.map(group, alone::rehearse));
        List<Integer> places = IntStream.range(0, group.size())
                .filter(place -> rehearsals.get(place).filter(this::isYearly).isPresent())
                .boxed()
                .toList();
        if (places.size() >= LEAST_GROUP) {
            listen(places, group, rehearsals, workers.quietly());
        }
        return ConformalForecaster.together(rehearsals);
    }

    private boolean isYearly(Rehearsal rehearsal) {
        return rehearsal.series().frequency() == Frequency.YEAR
                && rehearsal.fallback().isEmpty()
                && rehearsal.evidence().origins() > 0;
    }

    private void listen(
            List<Integer> places, List<Series> group, List<Optional<Rehearsal>> rehearsals, Workers workers) {
        List<Series> together = places.stream().map(group::get).toList();
        List<Method> others = shared.methods(together, workers);
        List<Integer> order = IntStream.range(0, places.size()).boxed().toList();
        List<Rehearsal> theirs = workers.map(
                order,
                i -> new ConformalForecaster(others.get(i))
                        .rehearse(together.get(i))
                        .orElseThrow());
        double share = share(
                places.stream().map(rehearsals::get).map(Optional::orElseThrow).toList(), theirs);
        List<Rehearsal> blended = workers.map(
                order,
                i -> new ConformalForecaster(new Blend(years, others.get(i), share))
                        .rehearse(together.get(i))
                        .orElseThrow());
        for (int i = 0; i < places.size(); i++) {
            rehearsals.set(places.get(i), Optional.of(blended.get(i)));
        }
    }

    /** From the mean logarithm of the ratio of their rolling errors. */
    private static double share(List<Rehearsal> ours, List<Rehearsal> theirs) {
        double sum = 0;
        for (int i = 0; i < ours.size(); i++) {
            sum += ours.get(i).evidence().own() - theirs.get(i).evidence().own();
        }
        return 1 / (1 + Math.exp(DOUBT - SHARPNESS * sum / ours.size()));
    }
}
