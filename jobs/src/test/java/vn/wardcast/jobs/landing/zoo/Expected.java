package vn.wardcast.jobs.landing.zoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down what an animal must give. Keys that all its facts share are said once. */
final class Expected {

    private final String source;
    private final Map<String, String> shared = new LinkedHashMap<>();
    private final List<Expectation> all = new ArrayList<>();
    private final List<Fact> permitted = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();

    private Expected(String source, String... keys) {
        this.source = source;
        shared.putAll(pairs(keys));
    }

    /** Facts of this source with these keys, given as name, value, name, value … */
    static Expected of(String source, String... keys) {
        return new Expected(source, keys);
    }

    /** A file of which nothing enters. */
    static Expected refusal(Because because) {
        Expected expected = new Expected("none");
        expected.all.add(new Expectation.Refused(because));
        return expected;
    }

    /** From here on these keys are shared. */
    Expected with(String... keys) {
        shared.putAll(pairs(keys));
        return this;
    }

    Expected fact(String place, String measure, Object value, String... keys) {
        all.add(new Expectation.Enters(written(place, measure, value, keys)));
        return this;
    }

    Expected warned(Because because, String place, String measure, Object value, String... keys) {
        all.add(new Expectation.EntersWarned(written(place, measure, value, keys), because));
        return this;
    }

    Expected either(Because because, String place, String measure, Object value, String... keys) {
        all.add(new Expectation.EntersOrRejected(written(place, measure, value, keys), because));
        return this;
    }

    /** A fact that may enter, and need not. */
    Expected permitted(String place, String measure, Object value, String... keys) {
        permitted.add(written(place, measure, value, keys));
        return this;
    }

    Expected rejected(Because because, String... places) {
        for (String place : places) {
            all.add(new Expectation.Rejected(Place.of(place), because));
        }
        return this;
    }

    Expected missing(String... places) {
        for (String place : places) {
            all.add(new Expectation.Missing(Place.of(place)));
        }
        return this;
    }

    Expected told(Because because, String place) {
        all.add(new Expectation.Told(Place.of(place), because));
        return this;
    }

    /** The same file gives this too, of another source. */
    Expected and(Expected other) {
        all.addAll(other.all);
        permitted.addAll(other.permitted);
        secrets.addAll(other.secrets);
        return this;
    }

    /** Text that must appear nowhere in what the reader keeps or says. */
    Expected neverSaid(String... texts) {
        secrets.addAll(List.of(texts));
        return this;
    }

    List<Expectation> all() {
        return all;
    }

    List<Fact> permitted() {
        return permitted;
    }

    List<String> secrets() {
        return secrets;
    }

    private Fact written(String place, String measure, Object value, String... keys) {
        Map<String, String> own = new LinkedHashMap<>(shared);
        own.putAll(pairs(keys));
        return new Fact(source, own, measure, String.valueOf(value), Place.of(place));
    }

    private static Map<String, String> pairs(String... keys) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i += 2) {
            pairs.put(keys[i], keys[i + 1]);
        }
        return pairs;
    }
}
