package vn.wardcast.api.revenue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.wardcast.lakehouse.KnownBreak;
import vn.wardcast.lakehouse.Phrase;

/**
 * What the model knows about a break in the history.
 *
 * @param line heading and line it moved, {@code 1000/1003}; null where it moved all of them
 * @param treatment the factor the history before was multiplied by, {@code x1.043}, or {@code unmeasured}
 */
record BreakView(String id, LocalDate from, Phrase name, String source, String line, String treatment) {

    /** From {@code merger_2025_07 x1.043; lump_sum_end_2026:1000/1003 unmeasured}. */
    static List<BreakView> all(String notes) {
        Map<String, KnownBreak> known =
                KnownBreak.all().stream().collect(Collectors.toMap(KnownBreak::id, Function.identity()));
        return Optional.ofNullable(notes).stream()
                .flatMap(text -> Arrays.stream(text.split("; ")))
                .map(note -> of(note.split("[: ]"), known))
                .toList();
    }

    private static BreakView of(String[] parts, Map<String, KnownBreak> known) {
        KnownBreak each = known.get(parts[0]);
        return new BreakView(
                each.id(),
                each.from(),
                each.name(),
                each.source(),
                parts.length == 3 ? parts[1] : null,
                parts[parts.length - 1]);
    }
}
