package vn.wardcast.jobs.landing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.wardcast.jobs.landing.unit.CodeReader;

/** Rows of a group code whose members stand in the same table, a mục above its tiểu mục: sums, not facts. */
final class GroupRows {

    private final List<Map.Entry<String, CodeReader>> codes;
    private final Set<String> parents = new HashSet<>();

    GroupRows(RowContract contract) {
        this.codes = contract.plain().stream()
                .filter(slot -> slot.reader() instanceof CodeReader reader && reader.hasGroups())
                .map(slot -> Map.entry(slot.name(), (CodeReader) slot.reader()))
                .toList();
    }

    /** Notes the groups that a row's codes belong to. */
    void note(RowReading reading) {
        for (Map.Entry<String, CodeReader> code : codes) {
            for (RowReading.Fact fact : reading.facts()) {
                String value = fact.values().get(code.getKey());
                if (value != null) {
                    code.getValue().groupsOf(value).forEach(group -> parents.add(place(fact, code.getKey(), group)));
                }
            }
        }
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

    /** The group within its unit, period and all other keys. */
    private static String place(RowReading.Fact fact, String column, String group) {
        return fact.scope() + "/" + column + "/" + group;
    }
}
