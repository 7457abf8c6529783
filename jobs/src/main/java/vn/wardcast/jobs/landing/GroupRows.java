package vn.wardcast.jobs.landing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.unit.CodeReader;

/**
 * Rows of a group code whose members stand in the same table, a mục above its tiểu mục: sums, not facts. They are held against
 * their members and dropped.
 */
final class GroupRows {

    private final Map<Integer, Slot> slots;
    private final List<Map.Entry<String, CodeReader>> codes;
    private final Set<String> parents = new HashSet<>();
    private final Map<String, Map<Integer, Sum>> members = new HashMap<>();
    private final List<Held> held = new ArrayList<>();

    GroupRows(RowContract contract) {
        this.slots = contract.measures().byPosition();
        this.codes = contract.plain().stream()
                .filter(slot -> slot.reader() instanceof CodeReader reader && reader.hasGroups())
                .map(slot -> Map.entry(slot.name(), (CodeReader) slot.reader()))
                .toList();
    }

    /** Whether no code of the table belongs to a group, so that no row can be one. */
    boolean isIdle() {
        return codes.isEmpty();
    }

    /** The sum of the members of a group in one sheet column. */
    private static final class Sum {
        private BigDecimal total = BigDecimal.ZERO;
        private int parts;
        private boolean rejected;
    }

    /** A group row that waits for its members. */
    private record Held(long row, String place, Map<Integer, BigDecimal> numbers, Map<String, String> raw) {}

    /** Notes the groups that a row's codes belong to. */
    void note(RowReading reading) {
        eachGroup(reading, (fact, place) -> parents.add(place));
    }

    /** Whether the row is one of the groups that were noted. */
    boolean isGroup(RowReading reading) {
        for (Map.Entry<String, CodeReader> code : codes) {
            for (RowReading.Fact fact : reading.facts()) {
                String value = fact.values().get(code.getKey());
                if (value != null && parents.contains(place(fact, code.getKey(), value))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Keeps a group row until its members are known. */
    void hold(RowReading reading) {
        for (Map.Entry<String, CodeReader> code : codes) {
            for (RowReading.Fact fact : reading.facts()) {
                String value = fact.values().get(code.getKey());
                if (value != null) {
                    held.add(new Held(reading.row(), place(fact, code.getKey(), value), fact.numbers(), shown(fact)));
                }
            }
        }
    }

    private static Map<String, String> shown(RowReading.Fact fact) {
        Map<String, String> shown = new HashMap<>(fact.values());
        shown.putAll(fact.raw());
        return shown;
    }

    /** Adds a fact to the groups it belongs to. */
    void add(RowReading.Fact fact, RowReading reading, boolean entered) {
        eachGroup(reading, (of, place) -> {
            if (of == fact) {
                Map<Integer, Sum> sums = members.computeIfAbsent(place, key -> new HashMap<>());
                fact.numbers().forEach((position, value) -> add(sums, position, entered ? value : null));
                fact.rejectedPositions().forEach(position -> add(sums, position, null));
            }
        });
    }

    private static void add(Map<Integer, Sum> sums, int position, BigDecimal value) {
        Sum sum = sums.computeIfAbsent(position, key -> new Sum());
        if (value == null) {
            sum.rejected = true;
        } else {
            sum.total = sum.total.add(value);
            sum.parts++;
        }
    }

    /** The group rows that are not the sum of their members. */
    List<TotalCheck.Found> end() {
        List<TotalCheck.Found> wrong = new ArrayList<>();
        for (Held group : held) {
            Map<Integer, Sum> sums = members.getOrDefault(group.place(), Map.of());
            group.numbers().forEach((position, value) -> {
                Sum sum = sums.get(position);
                Slot slot = slots.get(position);
                if (sum != null && !sum.rejected && !TotalCheck.agree(slot, value, sum.total, sum.parts)) {
                    wrong.add(new TotalCheck.Found(
                            group.row(),
                            Fault.at(
                                    slot,
                                    new Note(Reason.TOTAL_MISMATCH, sum.total.toPlainString()),
                                    group.raw().get(slot.name()))));
                }
            });
        }
        return wrong;
    }

    private interface EachGroup {
        void group(RowReading.Fact fact, String place);
    }

    private void eachGroup(RowReading reading, EachGroup each) {
        for (Map.Entry<String, CodeReader> code : codes) {
            for (RowReading.Fact fact : reading.facts()) {
                String value = fact.values().get(code.getKey());
                if (value != null) {
                    code.getValue()
                            .ancestors(value)
                            .forEach(group -> each.group(fact, place(fact, code.getKey(), group)));
                }
            }
        }
    }

    /** The group within its unit, period and all other keys. */
    private static String place(RowReading.Fact fact, String column, String group) {
        return fact.scope() + "/" + column + "/" + group;
    }
}
