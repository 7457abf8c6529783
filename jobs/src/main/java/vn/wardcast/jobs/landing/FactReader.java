package vn.wardcast.jobs.landing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.table.Surroundings;
import vn.wardcast.jobs.landing.value.PeriodReader;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.Column;

/** Reads the measures of one group of a row: in a wide form every group is a fact of its own. */
final class FactReader {
    private final RowContract contract;
    private final RowReader of;
    private final Measures.Group group;
    private final Map<String, String> own;
    private final Map<String, String> ownRaw;
    private final Map<String, String> ownLetters;
    private final List<Fault> ownFaults = new ArrayList<>();
    private final List<Fault> ownWarnings;
    private final Map<Integer, BigDecimal> numbers = new LinkedHashMap<>();
    private final Set<Integer> rejected = new HashSet<>();
    private int missing;
    private boolean refused;

    FactReader(RowContract contract, RowReader of, Measures.Group group) {
        this.contract = contract;
        this.of = of;
        this.group = group;
        this.own = new LinkedHashMap<>(of.values);
        this.ownRaw = new HashMap<>(of.raw);
        this.ownWarnings = new ArrayList<>(of.warnings);
        this.ownLetters = contract.lettersOf(group);
    }

    RowReading.Fact read(boolean wide) {
        own.putAll(group.codes());
        fixPeriod();
        group.slots().forEach(this::readMeasure);
        int found = group.slots().size() - missing - rejected.size();
        boolean empty = (wide && found == 0) || (found == 0 && !rejected.isEmpty());
        refused |= found == 0 && !rejected.isEmpty();
        if (refused) {
            rejected.addAll(numbers.keySet());
            numbers.clear();
        }
        return new RowReading.Fact(
                of.row.number(),
                contract.scope(own),
                contract.mainPeriod.map(Map.Entry::getKey).map(own::get).orElse(""),
                key(),
                firstKey(),
                ownLetters.get(firstKey()),
                own,
                ownRaw,
                ownLetters,
                numbers,
                rejected,
                ownFaults,
                ownWarnings,
                refused,
                empty,
                refused
                        ? new Landed.Cells(
                                group.slots().size(), 0, missing, group.slots().size() - missing)
                        : new Landed.Cells(group.slots().size(), found, missing, rejected.size()));
    }

    /** The period that the headers fix, with the unit of that day. */
    private void fixPeriod() {
        if (contract.mainPeriod.isEmpty()
                || own.containsKey(contract.mainPeriod.get().getKey())
                || group.span().isEmpty()) {
            return;
        }
        Column column = contract.mainPeriod.get().getValue();
        Surroundings near = of.yearPart()
                .map(year -> of.around.inside(new Surroundings.Level("", List.of(), List.of(year))))
                .orElse(of.around);
        Optional<String> period = near.period(column.type(), group.span());
        if (period.isEmpty()) {
            refuse(new Fault(
                    null,
                    contract.mainPeriod.get().getKey(),
                    new Note(Reason.NOT_A_PERIOD, PeriodReader.expected(column.type())),
                    ""));
            return;
        }
        own.put(contract.mainPeriod.get().getKey(), period.get());
        List<Fault> found = new ArrayList<>();
        contract.units.forEach(unit -> of.readUnit(unit, own, ownRaw, found, ownWarnings));
        found.forEach(this::refuse);
    }

    private void refuse(Fault fault) {
        refused = true;
        ownFaults.add(fault);
    }

    private void readMeasure(Slot slot) {
        Cell cell = of.row.cell(slot.position());
        if (cell.isMissing()) {
            missing++;
            if (slot.column().required() && contract.measures.groups().size() == 1) {
                of.faults.add(Fault.at(slot, Note.of(Reason.MISSING_VALUE), cell.shown()));
            }
            return;
        }
        Reading reading = of.merged.holds(of.row, slot.position())
                ? Reading.refused(Reason.MERGED_FIGURE, "")
                : of.readable(slot, cell);
        if (reading instanceof Reading.Refused no) {
            rejected.add(slot.position());
            refused |= slot.column().required();
            ownFaults.add(Fault.at(slot, no.note(), cell.shown()));
            return;
        }
        Reading.Read read = (Reading.Read) reading;
        own.put(slot.name(), read.canonical());
        numbers.put(slot.position(), new BigDecimal(read.canonical()));
        if (!read.canonical().equals(cell.shown())) {
            ownRaw.put(slot.name(), cell.shown());
        }
        read.warnings().forEach(note -> ownWarnings.add(Fault.at(slot, note, cell.shown())));
    }

    private String firstKey() {
        return contract.keyColumns.isEmpty() ? null : contract.keyColumns.get(0);
    }

    private String key() {
        if (contract.keyColumns.isEmpty()) {
            return own.toString();
        }
        StringBuilder key = new StringBuilder();
        contract.keyColumns.forEach(name -> key.append(own.get(name)).append('\u001F'));
        return key.toString();
    }
}
