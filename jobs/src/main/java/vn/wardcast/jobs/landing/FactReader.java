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

    private FactReader(
            RowContract contract,
            RowReader of,
            Measures.Group group,
            Map<String, String> own,
            Map<String, String> ownRaw,
            List<Fault> ownWarnings) {
        this.contract = contract;
        this.of = of;
        this.group = group;
        this.own = own;
        this.ownRaw = ownRaw;
        this.ownWarnings = ownWarnings;
        this.ownLetters = contract.lettersOf(group);
    }

    /** A reader of the only fact of a row, which completes what the row's keys said. */
    static FactReader ofOnly(RowContract contract, RowReader of, Measures.Group group) {
        return new FactReader(contract, of, group, of.values, of.raw, of.warnings);
    }

    /** A reader of one of several facts that share the row's keys. */
    static FactReader ofOneOfMany(RowContract contract, RowReader of, Measures.Group group) {
        return new FactReader(
                contract,
                of,
                group,
                new LinkedHashMap<>(of.values),
                new HashMap<>(of.raw),
                new ArrayList<>(of.warnings));
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
                RowKeys.digest(own),
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
        Reading reading =
                of.merged.holds(of.row, slot.position()) ? Reading.refused(Reason.MERGED_FIGURE, "") : slot.read(cell);
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

    private long key() {
        return contract.keyColumns.isEmpty() ? RowKeys.digest(own) : RowKeys.digest(contract.keyColumns, own);
    }
}
