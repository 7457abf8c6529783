package vn.wardcast.models.method;

import java.util.Map;
import vn.wardcast.models.Frequency;

/** One name for different methods: some frequencies have one of their own. Undated histories get the usual one. */
public record ByFrequency(Method usual, Map<Frequency, Method> special) implements Method {

    public ByFrequency {
        special = Map.copyOf(special);
    }

    @Override
    public String name() {
        return usual.name();
    }

    @Override
    public int needs(int season) {
        return usual.needs(season);
    }

    @Override
    public Method at(Timeline timeline) {
        return special.getOrDefault(timeline.frequency(), usual).at(timeline);
    }

    @Override
    public Extension fit(double[] history, int season) {
        return usual.fit(history, season);
    }
}
