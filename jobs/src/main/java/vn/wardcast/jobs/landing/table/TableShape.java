package vn.wardcast.jobs.landing.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.value.Span;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;
import vn.wardcast.lakehouse.domain.Source;

/**
 * What the columns of one table mean for one source.
 *
 * @param source the source
 * @param header its header rows
 * @param direct sheet column by column name, keys and texts
 * @param groups measures, together with the keys that their headers fix; a plain table has one group that fixes nothing
 * @param totals columns that sum others, for checks
 * @param yearPart the sheet column that completes months without a year
 * @param notes what is to be said about headers, by sheet column
 */
public record TableShape(
        Source source,
        HeaderBlock header,
        Map<String, Integer> direct,
        List<Group> groups,
        List<RowTotal> totals,
        Optional<Integer> yearPart,
        Map<Integer, HeaderNote> notes) {

    /**
     * Measures that belong to one value of the keys that stand as headers.
     *
     * @param codes code by key column
     * @param span period, when headers name it
     * @param measures sheet column by measure
     */
    public record Group(Map<String, String> codes, Optional<Span> span, Map<String, Integer> measures) {}

    /**
     * A column that sums the across columns of a measure.
     *
     * @param column sheet column
     * @param measure the measure
     * @param codes codes that its parts share
     */
    public record RowTotal(int column, String measure, Map<String, String> codes) {}

    /** A word about the header of one column. */
    public sealed interface HeaderNote {
        /** Not part of the form. */
        record Unknown() implements HeaderNote {}

        /** A share, cumulative or otherwise another thing. */
        record LeftOut() implements HeaderNote {}

        /** Hidden, and a visible column has the same header. */
        record Hidden() implements HeaderNote {}

        /** Taken for this header. */
        record Misspelt(String meant) implements HeaderNote {}
    }

    /** How many columns of the contract the table holds. */
    int matched() {
        Set<String> names = new LinkedHashSet<>(direct.keySet());
        groups.forEach(group -> {
            names.addAll(group.measures().keySet());
            names.addAll(group.codes().keySet());
            if (group.span().isPresent()) {
                names.add("span");
            }
        });
        return names.size();
    }

    private static boolean tellsUnit(Column column) {
        return column.type() == ColumnType.UNIT_CODE
                || column.type() == ColumnType.UNIT_NAME
                || column.type() == ColumnType.SCHOOL_YEAR;
    }

    /** Whether any column holds figures; a list of codes or days needs none. */
    boolean hasMeasures() {
        return groups.stream().anyMatch(group -> !group.measures().isEmpty())
                || source.columns().values().stream().noneMatch(TableShape::tellsUnit);
    }

    /** Whether every header fixes a period, so that the table needs no period column. */
    public boolean hasSpans() {
        return !groups.isEmpty()
                && groups.stream().allMatch(group -> group.span().isPresent());
    }

    /** Required columns that neither stand in the table nor are fixed by its headers. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        source.columns().forEach((name, column) -> {
            boolean fixed = groups.stream().anyMatch(group -> group.codes().containsKey(name))
                    || groups.stream().anyMatch(group -> group.measures().containsKey(name))
                    || (column.type().isPeriod() && hasSpans());
            if (column.required() && !direct.containsKey(name) && !fixed && !isNamed(name)) {
                missing.add(name);
            }
        });
        return missing;
    }

    /** Whether a column of unit names stands in for the codes. */
    private boolean isNamed(String code) {
        return nameColumnOf(code).filter(direct::containsKey).isPresent();
    }

    /** The unit_name column that names the units of this unit_code column. */
    public Optional<String> nameColumnOf(String code) {
        return source.columns().entrySet().stream()
                .filter(column -> code.equals(column.getValue().names()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Reads a header block for a source. {@code titles} are the lines above, in which a measure may be named for bare across columns. */
    static TableShape of(HeaderBlock header, HeaderWords words, List<String> titles, Set<Integer> hidden) {
        return new Builder(header, words, titles, hidden).build();
    }

    /** Collects the meanings of the columns. */
    private static final class Builder {
        private final HeaderBlock header;
        private final HeaderWords words;
        private final List<String> titles;
        private final Set<Integer> hidden;
        private final Map<Integer, HeaderMeaning> meanings = new LinkedHashMap<>();
        private final Map<String, Integer> direct = new LinkedHashMap<>();
        private final Map<List<Object>, Group> groups = new LinkedHashMap<>();
        private final List<RowTotal> totals = new ArrayList<>();
        private final Map<Integer, HeaderNote> notes = new LinkedHashMap<>();
        private Optional<Integer> yearPart = Optional.empty();

        Builder(HeaderBlock header, HeaderWords words, List<String> titles, Set<Integer> hidden) {
            this.header = header;
            this.words = words;
            this.titles = titles;
            this.hidden = hidden;
        }

        TableShape build() {
            HeaderReader reader = new HeaderReader(words);
            for (int column = 0; column < header.paths().size(); column++) {
                if (!header.paths().get(column).isEmpty()) {
                    meanings.put(column, reader.meaning(header.paths().get(column)));
                }
            }
            Set<String> across = meanings.values().stream()
                    .filter(HeaderMeaning.Across.class::isInstance)
                    .map(meaning -> ((HeaderMeaning.Across) meaning).measure().orElse(""))
                    .collect(Collectors.toSet());
            // Visible columns first: a hidden one that repeats a header must not take its place.
            meanings.keySet().stream()
                    .filter(column -> !hidden.contains(column))
                    .forEach(column -> place(column, across));
            meanings.keySet().stream().filter(hidden::contains).forEach(column -> place(column, across));
            return new TableShape(
                    words.source(),
                    header,
                    new LinkedHashMap<>(direct),
                    usableGroups(),
                    List.copyOf(totals),
                    yearPart,
                    new LinkedHashMap<>(notes));
        }

        private void place(int column, Set<String> across) {
            HeaderMeaning meaning = meanings.get(column);
            if (hidden.contains(column) && repeatsVisible(column)) {
                notes.put(column, new HeaderNote.Hidden());
            } else if (meaning instanceof HeaderMeaning.Direct found) {
                found.corrected().ifPresent(meant -> notes.put(column, new HeaderNote.Misspelt(meant)));
                put(column, found.column());
            } else if (meaning instanceof HeaderMeaning.Across found) {
                measure(found.measure())
                        .ifPresentOrElse(
                                name -> group(found.codes(), found.span(), name, column),
                                () -> notes.put(column, new HeaderNote.Unknown()));
            } else if (meaning instanceof HeaderMeaning.Total found) {
                total(column, found, across);
            } else if (meaning instanceof HeaderMeaning.YearPart) {
                yearPart = Optional.of(column);
            } else if (meaning instanceof HeaderMeaning.LeftOut) {
                notes.put(column, new HeaderNote.LeftOut());
            } else if (meaning instanceof HeaderMeaning.Unknown) {
                notes.put(column, new HeaderNote.Unknown());
            }
        }

        private boolean repeatsVisible(int column) {
            for (int other = 0; other < header.paths().size(); other++) {
                if (other != column
                        && !hidden.contains(other)
                        && header.paths().get(other).equals(header.paths().get(column))) {
                    return true;
                }
            }
            return false;
        }

        private void put(int position, String name) {
            Column column = words.source().columns().get(name);
            if (column.type().isNumeric() && !column.key()) {
                group(Map.of(), Optional.empty(), name, position);
            } else if (direct.putIfAbsent(name, position) != null) {
                notes.put(position, new HeaderNote.Unknown());
            }
        }

        private void group(Map<String, String> codes, Optional<Span> span, String measure, int column) {
            Group group =
                    groups.computeIfAbsent(List.of(codes, span), key -> new Group(codes, span, new LinkedHashMap<>()));
            if (group.measures().putIfAbsent(measure, column) != null) {
                notes.put(column, new HeaderNote.Unknown());
            }
        }

        /** A total over nothing across is the measure itself: "Học sinh / Tổng số" beside "Trong đó nữ". */
        private void total(int column, HeaderMeaning.Total found, Set<String> across) {
            Optional<String> measure = measure(found.measure());
            boolean sums = across.contains(found.measure().orElse(""));
            if (measure.isPresent() && !sums && found.measure().isPresent()) {
                group(found.codes(), Optional.empty(), measure.get(), column);
            } else if (measure.isPresent() && sums) {
                totals.add(new RowTotal(column, measure.get(), found.codes()));
            } else {
                notes.put(column, new HeaderNote.LeftOut());
            }
        }

        /** The measure that a header names, or the only one there is, or the one that the nearest title names. */
        private Optional<String> measure(Optional<String> named) {
            if (named.isPresent()) {
                return named;
            }
            List<String> measures = words.source().columns().entrySet().stream()
                    .filter(column -> column.getValue().type().isNumeric())
                    .map(Map.Entry::getKey)
                    .toList();
            if (measures.size() == 1) {
                return Optional.of(measures.get(0));
            }
            for (int i = titles.size() - 1; i >= 0; i--) {
                Optional<String> measure = words.measureIn(titles.get(i));
                if (measure.isPresent()) {
                    return measure;
                }
            }
            return Optional.empty();
        }

        /** Groups that lack a required code which other groups have: sums or strays, not facts. */
        private List<Group> usableGroups() {
            List<Group> usable = new ArrayList<>();
            for (Group group : groups.values()) {
                boolean complete = words.source().columns().entrySet().stream()
                        .filter(column -> column.getValue().required()
                                && column.getValue().type() == ColumnType.CODE)
                        .allMatch(column -> direct.containsKey(column.getKey())
                                || group.codes().containsKey(column.getKey())
                                || groups.values().stream()
                                        .noneMatch(g -> g.codes().containsKey(column.getKey())));
                boolean dated = group.span().isPresent()
                        || groups.values().stream().noneMatch(g -> g.span().isPresent())
                        || direct.keySet().stream().anyMatch(this::isPeriod);
                if (complete && dated) {
                    usable.add(group);
                } else {
                    group.measures().values().forEach(column -> notes.put(column, new HeaderNote.LeftOut()));
                }
            }
            return usable;
        }

        private boolean isPeriod(String name) {
            Column column = words.source().columns().get(name);
            return column.type().isPeriod();
        }
    }
}
