package vn.wardcast.jobs.landing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.table.Surroundings;
import vn.wardcast.jobs.landing.value.NumberReader;
import vn.wardcast.jobs.landing.value.PeriodReader;
import vn.wardcast.jobs.landing.value.PersonalData;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.jobs.landing.value.Span;
import vn.wardcast.lakehouse.domain.Column;

/** Reads one data row: its keys, unit and period first, then its facts. */
final class RowReader {
    private final RowContract contract;
    final SheetRow row;
    final Surroundings around;
    final TableReading.MergedFigures merged;
    final Map<String, String> values = new LinkedHashMap<>();
    final Map<String, String> raw = new HashMap<>();
    final List<Fault> faults = new ArrayList<>();
    final List<Fault> warnings = new ArrayList<>();
    private boolean personal;

    RowReader(RowContract contract, SheetRow row, Surroundings around, TableReading.MergedFigures merged) {
        this.contract = contract;
        this.row = row;
        this.around = around;
        this.merged = merged;
    }

    RowReading read() {
        if (row.fault().isPresent()) {
            faults.add(new Fault(null, null, row.fault().get(), row.cell(0).shown()));
            return new RowReading(row.number(), Landed.Scope.UNKNOWN, faults, facts(), false);
        }
        search();
        contract.plain.forEach(this::readPlain);
        contract.periods.forEach(this::readPeriod);
        contract.persons.forEach(this::readToken);
        boolean unitsWait = contract.mainPeriod.isPresent()
                && !values.containsKey(contract.mainPeriod.get().getKey())
                && contract.shape.hasSpans();
        if (contract.mainPeriod.isPresent()
                && !contract.shape
                        .direct()
                        .containsKey(contract.mainPeriod.get().getKey())
                && !contract.shape.hasSpans()) {
            periodFromAround();
        }
        if (!unitsWait) {
            contract.units.forEach(unit -> readUnit(unit, values, raw, faults, warnings));
        }
        Landed.Scope scope = contract.scope(values);
        return new RowReading(row.number(), scope, faults, facts(), personal);
    }

    private void search() {
        for (int position = 0; position < row.cells().size(); position++) {
            Cell cell = row.cell(position);
            if (cell instanceof Cell.Unreadable unreadable && unreadable.reason() == Reason.BROKEN_TEXT) {
                faults.add(new Fault(
                        SheetRow.letter(position), nameAt(position), Note.of(Reason.BROKEN_TEXT), cell.shown()));
            } else if (contract.isSearched(position) && !cell.isBlank() && identifies(cell, position)) {
                personal = true;
                faults.add(new Fault(SheetRow.letter(position), nameAt(position), Note.of(Reason.PERSONAL_DATA), ""));
            }
        }
    }

    /** Figures of a column that nobody asked for are figures, unless they have the shape of an identity or phone number. */
    private boolean identifies(Cell cell, int position) {
        String text = NumberReader.whole(cell);
        if (contract.isKey(position)) {
            // School codes of ten digits look like phone numbers.
            return PersonalData.isInKey(text);
        }
        boolean lands = contract.shape.direct().containsValue(position);
        return (lands || !RowContract.FIGURE.matcher(text).matches()) && PersonalData.isIn(text);
    }

    private String nameAt(int position) {
        return contract.shape.direct().entrySet().stream()
                .filter(direct -> direct.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void readPlain(Slot slot) {
        Cell cell = row.cell(slot.position());
        if (cell.isMissing()) {
            missing(slot, cell);
        } else if (!isFaulty(slot.position())) {
            put(slot, cell, slot.read(cell));
        }
    }

    private boolean isFaulty(int position) {
        if (faults.isEmpty()) {
            return false;
        }
        String letter = SheetRow.letter(position);
        return faults.stream().anyMatch(fault -> letter.equals(fault.letter()));
    }

    private void missing(Slot slot, Cell cell) {
        if (slot.column().required()) {
            faults.add(Fault.at(slot, Note.of(Reason.MISSING_VALUE), cell.shown()));
        }
    }

    private void readPeriod(Slot slot) {
        Cell cell = row.cell(slot.position());
        if (cell.isMissing()) {
            missing(slot, cell);
        } else if (cell instanceof Cell.Unreadable unreadable) {
            put(slot, cell, Reading.refused(unreadable.reason(), ""));
        } else {
            put(
                    slot,
                    cell,
                    ((PeriodReader) slot.reader()).read(cell, yearPart().or(() -> contract.spanAround(around))));
        }
    }

    /** The year that stands in a column of its own beside the months. */
    Optional<Span> yearPart() {
        return contract.shape
                .yearPart()
                .map(row::cell)
                .map(Cell::shown)
                .filter(text -> text.matches("\\d{4}(\\.0)?"))
                .map(text -> new Span.Year(Integer.parseInt(text.substring(0, 4))));
    }

    /** The identity number of the row becomes a token; what it was is kept nowhere. */
    private void readToken(RowContract.TokenSlot slot) {
        Cell cell = row.cell(slot.position());
        String letter = SheetRow.letter(slot.position());
        if (cell.isMissing()) {
            if (slot.column().required()) {
                faults.add(new Fault(letter, slot.name(), Note.of(Reason.MISSING_VALUE), ""));
            }
            return;
        }
        Reading reading = cell instanceof Cell.Unreadable unreadable
                ? Reading.refused(unreadable.reason(), "")
                : slot.reader().read(cell, checked(slot, true), checked(slot, false));
        if (reading instanceof Reading.Refused refused) {
            faults.add(new Fault(letter, slot.name(), refused.note(), ""));
            return;
        }
        Reading.Read read = (Reading.Read) reading;
        values.put(slot.name(), read.canonical());
        read.warnings().forEach(note -> warnings.add(new Fault(letter, slot.name(), note, "")));
    }

    /** The cell that a token is checked against, personal or not; it is looked at and forgotten. */
    private Optional<Cell> checked(RowContract.TokenSlot slot, boolean birth) {
        return Optional.ofNullable(slot.column().check())
                .map(check -> birth ? check.birth() : check.sex())
                .map(contract.shape.direct()::get)
                .map(row::cell)
                .filter(cell -> !cell.isMissing());
    }

    private void periodFromAround() {
        Column column = contract.mainPeriod.get().getValue();
        Optional<String> period = around.period(column.type(), Optional.empty());
        if (period.isPresent()) {
            values.put(contract.mainPeriod.get().getKey(), period.get());
        } else if (column.required()) {
            faults.add(new Fault(null, contract.mainPeriod.get().getKey(), Note.of(Reason.MISSING_VALUE), ""));
        }
    }

    private void put(Slot slot, Cell cell, Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            faults.add(Fault.at(slot, refused.note(), cell.shown()));
            return;
        }
        Reading.Read read = (Reading.Read) reading;
        values.put(slot.name(), read.canonical());
        if (!read.canonical().equals(cell.shown())) {
            raw.put(slot.name(), cell.shown());
        }
        read.warnings().forEach(note -> warnings.add(Fault.at(slot, note, cell.shown())));
    }

    void readUnit(
            RowUnit unit,
            Map<String, String> into,
            Map<String, String> rawInto,
            List<Fault> faultsInto,
            List<Fault> warningsInto) {
        String letter = unit.position().map(SheetRow::letter).orElse(null);
        Optional<LocalDate> day = contract.lastDay(unit.at(), into);
        boolean own = unit.stands();
        if (own && unit.isMissing(row)) {
            if (unit.required()) {
                faultsInto.add(new Fault(letter, unit.name(), RowUnit.missing(), unit.shown(row)));
            }
            return;
        }
        if (!own && !unit.required()) {
            return;
        }
        Reading reading = own ? unit.read(row, day, around) : unit.read(around.nearestCommunes(), day, around);
        if (reading instanceof Reading.Refused refused) {
            faultsInto.add(new Fault(letter, unit.name(), refused.note(), own ? unit.shown(row) : named(around)));
            return;
        }
        Reading.Read read = (Reading.Read) reading;
        into.put(unit.name(), read.canonical());
        String shown = own ? unit.shown(row) : "";
        if (own && !shown.equals(read.canonical())) {
            rawInto.put(unit.name(), shown);
        }
        read.warnings().forEach(note -> warningsInto.add(new Fault(letter, unit.name(), note, shown)));
    }

    /** The unit that stands around the table, as it is written there. */
    private static String named(Surroundings around) {
        return around.nearestCommunes().stream()
                .map(mention -> (mention.name() + " " + mention.code()).strip())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<RowReading.Fact> facts() {
        List<Measures.Group> groups = contract.measures.groups();
        if (groups.size() < 2) {
            Measures.Group only = groups.isEmpty() ? RowContract.NO_MEASURES : groups.get(0);
            return List.of(FactReader.ofOnly(contract, this, only).read(false));
        }
        List<RowReading.Fact> facts = new ArrayList<>(groups.size());
        for (Measures.Group group : groups) {
            facts.add(FactReader.ofOneOfMany(contract, this, group).read(true));
        }
        return facts;
    }
}
