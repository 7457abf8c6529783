package vn.wardcast.api.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.wardcast.api.series.AsOf;

/**
 * One part of a page: the answer of one resource.
 *
 * @param name what the page calls it
 * @param resource address of the resource below {@code /api/v1/}
 * @param fixed parameters that are always the same
 * @param handedOn parameters of the page that the resource gets too, where they are given
 * @param province whether it is about the province of the page's unit, where that is a commune
 */
record Part(String name, String resource, Map<String, String> fixed, List<String> handedOn, boolean province) {

    /** The parameter of a page that asks for it as it was known on a day. */
    static final String AS_OF = AsOf.NAME;

    /** Resources that can answer as of a past day, and by which parameter; empty: their answer is the same on every day. */
    private static final Map<String, String> PAST = Map.ofEntries(
            Map.entry("series", AS_OF),
            Map.entry("forecasts", AS_OF),
            Map.entry("revenue", AS_OF),
            Map.entry("expenditure", AS_OF),
            Map.entry("disbursement", AS_OF),
            Map.entry("targets", AS_OF),
            Map.entry("outbreaks", AS_OF),
            Map.entry("outbreaks/levels", AS_OF),
            Map.entry("crowds", AS_OF),
            Map.entry("forecasts/days", ""),
            Map.entry("calendar", ""),
            Map.entry("indicators", ""));

    /** Stands for the breakdown that the page's unit is best shown by. */
    static final String MAIN = "*";

    /** A part called as its resource is, with what {@code handedOn} names. */
    static Part of(String resource, String... handedOn) {
        return new Part(resource.replace('/', '_'), resource, Map.of(), List.of(handedOn), false);
    }

    /** The series of an indicator for the page's unit, points and forecasts of which are two parts. */
    static List<Part> series(String name, String indicator, String... fixed) {
        Part known = new Part(name, "series", Map.of("indicator", indicator), List.of("unit"), false).with(fixed);
        Part ahead = new Part(name + "_ahead", "forecasts", Map.of("indicator", indicator), List.of("unit"), false)
                .with(withoutSpan(fixed));
        return List.of(known, ahead);
    }

    /** The same of one unit, whatever the page is about. */
    static List<Part> seriesOf(String unit, String name, String indicator) {
        return series(name, indicator).stream()
                .map(part -> new Part(part.name, part.resource, part.fixed, List.of(), false).with("unit", unit))
                .toList();
    }

    /** The part with one more parameter of the page. */
    Part handingOn(String parameter) {
        return new Part(
                name,
                resource,
                fixed,
                Stream.concat(handedOn.stream(), Stream.of(parameter)).toList(),
                province);
    }

    /** The part about the province above. */
    Part ofProvince() {
        return new Part(name, resource, fixed, handedOn, true);
    }

    Part named(String other) {
        return new Part(other, resource, fixed, handedOn, province);
    }

    /** The part with further fixed parameters: name, value, name, value… */
    Part with(String... more) {
        Map<String, String> all = new TreeMap<>(fixed);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return new Part(name, resource, all, handedOn, province);
    }

    /** What the resource is asked when the page is asked with {@code given}, as of a past day where that is given. */
    Map<String, String> parameters(Map<String, String> given) {
        Map<String, String> all = new TreeMap<>(fixed);
        handedOn.stream().filter(given::containsKey).forEach(name -> all.put(name, given.get(name)));
        Optional.ofNullable(given.get(AS_OF))
                .ifPresent(day -> Optional.ofNullable(PAST.get(resource))
                        .filter(name -> !name.isEmpty())
                        .ifPresent(name -> all.put(name, day)));
        return all;
    }

    /** Whether the resource can answer as it would have on a past day; of the others only today's answer is kept. */
    boolean remembers() {
        return PAST.containsKey(resource);
    }

    /** Forecasts know neither a span nor a frequency. */
    private static String[] withoutSpan(String... fixed) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < fixed.length; i += 2) {
            all.put(fixed[i], fixed[i + 1]);
        }
        all.keySet().retainAll(List.of("breakdown"));
        return all.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toArray(String[]::new);
    }
}
