package vn.wardcast.api.units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds units by code or by name, today's or former; a former unit leads to the units it became. */
final class UnitSearch {

    private static final int NO_MATCH = Integer.MAX_VALUE;

    /** A unit found, how well it fits (less is better), and the former unit that led to it, if one did. */
    private record Hit(Unit unit, int rank, UnitView.Step through) {}

    private final UnitDirectory directory;
    private final UnitQuery query;
    private final String folded;
    private final String written;
    private final List<String> typed;

    UnitSearch(UnitDirectory directory, UnitQuery query) {
        this.directory = directory;
        this.query = query;
        this.folded = Folded.of(query.text());
        this.written = UnitNames.written(query.text());
        this.typed = List.of(folded.split(" "));
    }

    List<UnitView> run() {
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (Unit unit : directory.all()) {
            int rank = rank(unit);
            if (rank != NO_MATCH) {
                hits(unit, rank).forEach(hit -> hits.merge(hit.unit().unitId(), hit, UnitSearch::better));
            }
        }
        return hits.values().stream()
                .filter(hit -> isWanted(hit.unit()))
                .sorted(order())
                .map(hit -> UnitView.of(hit.unit(), directory, hit.through()))
                .toList();
    }

    private List<Hit> hits(Unit unit, int rank) {
        boolean today = unit.isValidOn(UnitDirectory.today());
        if (today || !query.today()) {
            return List.of(new Hit(unit, rank, null));
        }
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Succession step : directory.successors(unit)) {
            directory
                    .findUnit(step.newUnitId())
                    .ifPresent(next -> hits.add(new Hit(next, rank + 1, UnitView.Step.of(unit, step))));
        }
        return hits;
    }

    private boolean isWanted(Unit unit) {
        return query.type().map(type -> type.equals(unit.type())).orElse(true)
                && query.level().map(level -> level.equals(unit.level())).orElse(true)
                && query.parent().map(parent -> isBelow(unit, parent)).orElse(true)
                && (!query.withData() || directory.indicators(unit) > 0);
    }

    private boolean isBelow(Unit unit, String parent) {
        String parentId = directory.unit("parent", parent).unitId();
        return directory.above(unit).stream().anyMatch(above -> above.unitId().equals(parentId));
    }

    /** Best fit first; then units with more to show; then the order of the directory. */
    private Comparator<Hit> order() {
        Comparator<Hit> byRank = Comparator.comparingInt(Hit::rank);
        return query.text().isEmpty() && !query.withData()
                ? byRank
                : byRank.thenComparing(hit -> -directory.indicators(hit.unit()));
    }

    private static Hit better(Hit one, Hit other) {
        return other.rank() < one.rank() ? other : one;
    }

    private int rank(Unit unit) {
        if (folded.isEmpty()) {
            return 0;
        }
        if (folded.equals(unit.code().toLowerCase(Locale.ROOT))
                || folded.equals(unit.unitId().toLowerCase(Locale.ROOT))) {
            return 0;
        }
        UnitNames names = directory.names(unit);
        int rank = nameRank(names);
        // Typed with its diacritics, a name is meant with them: Hòa before Hóa.
        return rank != NO_MATCH && !names.written().contains(written) ? rank + 5 : rank;
    }

    private int nameRank(UnitNames names) {
        if (names.name().equals(folded) || names.fullName().equals(folded)) {
            return 10;
        }
        if (names.name().startsWith(folded) || names.fullName().startsWith(folded)) {
            return 20;
        }
        if (names.fullName().contains(" " + folded)) {
            return 30;
        }
        return wordsMatch(names) ? 40 : NO_MATCH;
    }

    /** "minh xuan tuyen quang": every word begins a word of the unit's or its province's name, or of its code. */
    private boolean wordsMatch(UnitNames names) {
        return typed.stream().allMatch(text -> names.words().stream().anyMatch(word -> word.startsWith(text)));
    }
}
