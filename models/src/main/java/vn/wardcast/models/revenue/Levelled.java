package vn.wardcast.models.revenue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.wardcast.models.yearend.LevelShift;

/**
 * Books as if every known break had always been there: the part before it is lifted to the level since. A merger moves all usual lines
 * of the unit by one factor, a new rule each of its lines by their own; a line that a new rule moves on the day of the merger follows the
 * rule alone, for its jump says nothing about the others. What the months since do not yet tell is left as it is and said.
 *
 * @param books with the lines levelled
 * @param notes by break: the factor the history before was multiplied by, or why it was not
 */
record Levelled(Books books, Map<String, String> notes) {

    /**
     * @param usual the lines whose level can be measured; others stay as they are
     * @param since first day of the unit
     */
    static Levelled of(Books books, Collection<Line> usual, List<Break> breaks, LocalDate since) {
        Levelled levelled = new Levelled(books, new LinkedHashMap<>());
        for (Break each : breaks) {
            int at = books.position(each.from());
            boolean inside = at > 0 && at < books.length() && each.knownOn(lastDay(books));
            if (inside && each.effect() == Break.Effect.MERGER && !since.isBefore(each.from())) {
                List<Line> moved = usual.stream()
                        .filter(line -> !hasRuleOf(each.from(), breaks, line, books))
                        .toList();
                if (!moved.isEmpty()) {
                    levelled.lift(each, at, moved, LevelShift.at(levelled.books.sum(moved), at));
                }
            }
            if (inside && each.effect() == Break.Effect.SHIFT) {
                for (Line line : usual.stream().filter(each::concerns).toList()) {
                    levelled.lift(
                            each,
                            at,
                            List.of(line),
                            LevelShift.at(levelled.books.lines().get(line), at));
                }
            }
        }
        return levelled;
    }

    private static boolean hasRuleOf(LocalDate day, List<Break> breaks, Line line, Books books) {
        return breaks.stream()
                .anyMatch(each -> each.effect() == Break.Effect.SHIFT
                        && each.from().equals(day)
                        && each.concerns(line)
                        && each.knownOn(lastDay(books)));
    }

    static LocalDate lastDay(Books books) {
        return books.last().plusMonths(1).minusDays(1);
    }

    /** Changes the copies of the lines that this object holds. */
    private void lift(Break each, int at, Collection<Line> lines, Optional<LevelShift> shift) {
        String what = each.effect() == Break.Effect.MERGER
                ? each.id()
                : each.id() + ":" + lines.iterator().next().code();
        notes.put(
                what,
                shift.map(known -> String.format(Locale.ROOT, "x%.3f", known.factor()))
                        .orElse("unmeasured"));
        shift.ifPresent(known -> lines.forEach(line ->
                books.lines().put(line, known.rescaled(books.lines().get(line), at))));
    }

    Levelled {
        SortedMap<Line, double[]> copy = new TreeMap<>(books.lines());
        books = new Books(books.unitId(), books.start(), copy);
    }

    /** {@code merger_2025_07 x1.043; lump_sum_end_2026:1000/1003 unmeasured}, in the order of the breaks. */
    String text() {
        List<String> parts = new ArrayList<>();
        notes.forEach((id, note) -> parts.add(id + " " + note));
        return String.join("; ", parts);
    }
}
