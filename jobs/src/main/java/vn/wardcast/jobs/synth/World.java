package vn.wardcast.jobs.synth;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Everything that follows from the seed: which communes there are, what they are like, how they were pieced together. */
final class World {

    private final long seed;
    private final Gazetteer gazetteer = new Gazetteer();
    private final Map<String, List<Part>> parts = new ConcurrentHashMap<>();
    private final Map<String, Cohorts> cohorts = new ConcurrentHashMap<>();

    World(long seed) {
        this.seed = seed;
    }

    Dice dice(Object... address) {
        return Dice.of(seed, address);
    }

    List<Commune> choose(int units) {
        return gazetteer.choose(units, seed);
    }

    /** One register per code that is touched: today's communes and the old ones they came from, each code once. */
    List<Supplier<Register>> registers(List<Commune> asked) {
        Set<String> codesOfToday =
                asked.stream().map(Commune::code).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> oldCodes = asked.stream()
                .flatMap(commune -> commune.formedFrom().stream())
                .filter(Predecessor::filedForms)
                .map(Predecessor::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> codes = new LinkedHashSet<>(codesOfToday);
        codes.addAll(oldCodes);
        return codes.stream()
                .<Supplier<Register>>map(code -> () -> new Register(
                        code,
                        oldCodes.contains(code) ? Optional.of(oldUnit(code)) : Optional.empty(),
                        codesOfToday.contains(code) ? Optional.of(unitOfToday(code)) : Optional.empty()))
                .toList();
    }

    private Unit unitOfToday(String code) {
        Commune commune = gazetteer.commune(code);
        return new Unit(code, commune.name(), true, parts(commune));
    }

    /** Whole, whichever of its successors were asked for: its other parts are drawn too. */
    private Unit oldUnit(String code) {
        List<Part> own = new ArrayList<>();
        for (Commune successor : gazetteer.successors(code)) {
            parts(successor).stream()
                    .filter(part -> part.old().code().equals(code))
                    .forEach(own::add);
        }
        return new Unit(code, own.get(0).old().name(), false, own);
    }

    List<Commune> successors(String oldCode) {
        return gazetteer.successors(oldCode);
    }

    List<Part> parts(Commune commune) {
        return parts.computeIfAbsent(commune.code(), code -> Parts.of(Profile.of(commune, seed), this));
    }

    /** The people of a commune of today, with the places it now covers, in any year. */
    Cohorts cohorts(Profile profile) {
        return cohorts.computeIfAbsent(profile.commune().code(), code -> new Cohorts(profile));
    }

    /** A multiplier on the flows of a merged commune from its first day: offices moved, counting changed. */
    double mergerStep(Unit unit) {
        return unit.merged() ? 1 + dice("merger step", unit.code()).between(-.05, .08) : 1;
    }
}
