package vn.wardcast.jobs.landing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.person.TokenReader;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.landing.table.SheetTables;
import vn.wardcast.jobs.landing.table.Surroundings;
import vn.wardcast.jobs.landing.table.TableShape;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.landing.value.NumberReader;
import vn.wardcast.jobs.landing.value.PeriodReader;
import vn.wardcast.jobs.landing.value.PersonalData;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.jobs.landing.value.Span;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Reads the rows of one table against the contract that it answers to. */
final class RowContract {

    /** Digits with marks between them; identity and phone numbers begin with 0. */
    private static final int REMEMBERED_DAYS = 5_000;

    private static final Pattern FIGURE = Pattern.compile("-?[1-9][\\d., ]*");

    private final List<String> keyColumns;
    private final Map<String, Optional<LocalDate>> lastDays = new HashMap<>();
    private static final Measures.Group NO_MEASURES = new Measures.Group(Map.of(), Optional.empty(), List.of());

    private final Map<Measures.Group, Map<String, String>> lettersByGroup = new IdentityHashMap<>();
    private Surroundings lastAround;
    private Optional<Span> lastSpan = Optional.empty();
    private final TableShape shape;
    private final ReferenceBook book;
    private final Measures measures;
    private final List<Slot> plain = new ArrayList<>();
    private final List<Slot> periods = new ArrayList<>();
    private final Optional<Tokens> tokens;
    private final String domain;
    private final List<TokenSlot> persons = new ArrayList<>();
    private final List<RowUnit> units = new ArrayList<>();
    private final Map<String, String> letters = new LinkedHashMap<>();
    private final Optional<Map.Entry<String, Column>> mainPeriod;
    private final Set<Integer> searched = new HashSet<>();

    RowContract(SheetTables.Table table, ReferenceBook book, Optional<Tokens> tokens) {
        this.tokens = tokens;
        this.domain = table.contract().form().domain();
        this.shape = table.shape();
        this.book = book;
        this.measures = new Measures(table);
        this.keyColumns = shape.source().keyColumns();
        Map<String, Column> columns = shape.source().columns();
        this.mainPeriod = shape.source().periodColumn().map(name -> Map.entry(name, columns.get(name)));
        columns.forEach(this::prepare);
        chooseSearched();
    }

    private void prepare(String name, Column column) {
        Integer position = shape.direct().get(name);
        switch (column.type()) {
            case UNIT_CODE -> units.add(new RowUnit(name, shape, book));
            case UNIT_NAME -> {
                if (column.names() == null) {
                    units.add(new RowUnit(name, shape, book));
                }
            }
            case TOKEN -> {
                if (position != null) {
                    persons.add(new TokenSlot(
                            name, column, position, new TokenReader(column, domain, tokens.orElseThrow())));
                }
            }
            case PERSONAL -> {
                // Looked at to check a token, otherwise never read.
            }
            default -> {
                // Measures stand in groups; a number that is part of the key does not.
                if (position != null) {
                    Slot slot = new Slot(name, column, position, ColumnReaders.of(column, column.scale(), book));
                    (column.type().isPeriod() ? periods : plain).add(slot);
                }
            }
        }
        if (position != null && column.type() != ColumnType.PERSONAL) {
            letters.put(name, SheetRow.letter(position));
        }
    }

    /** A sheet column of identity numbers. */
    private record TokenSlot(String name, Column column, int position, TokenReader reader) {}

    /** Text is searched for personal data wherever nothing else is known to stand. */
    private void chooseSearched() {
        Set<Integer> known = new HashSet<>(measures.byPosition().keySet());
        shape.direct().forEach((name, position) -> {
            if (shape.source().columns().get(name).type() != ColumnType.TEXT) {
                known.add(position);
            }
        });
        for (int position = 0; position < shape.header().paths().size(); position++) {
            if (!known.contains(position) && !(shape.notes().get(position) instanceof TableShape.HeaderNote.LeftOut)) {
                searched.add(position);
            }
        }
    }

    Measures measures() {
        return measures;
    }

    List<Slot> plain() {
        return plain;
    }

    /** Lets the cells of a row testify how their columns are written. */
    void observe(SheetRow row, RowSorter.Kind kind) {
        if (kind == RowSorter.Kind.ORNAMENT || kind == RowSorter.Kind.TEXT) {
            return;
        }
        measures.byPosition().forEach((position, slot) -> slot.reader().observe(row.cell(position)));
        if (kind == RowSorter.Kind.DATA) {
            plain.forEach(slot -> slot.reader().observe(row.cell(slot.position())));
            periods.forEach(slot -> slot.reader().observe(row.cell(slot.position())));
        }
    }

    /** The units and periods that a section row names; empty when it names none. */
    Optional<Surroundings.Level> section(SheetRow row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Text text && !texts.contains(text.text())) {
                texts.add(text.text());
            }
        }
        Surroundings.Level level = Surroundings.Level.of(List.of(String.join(" ", texts)), book);
        return level.units().isEmpty() && level.spans().isEmpty() ? Optional.empty() : Optional.of(level);
    }

    /** Sheet columns by name, those of the group's measures included: the same map for every row. */
    private Map<String, String> lettersOf(Measures.Group group) {
        return lettersByGroup.computeIfAbsent(group, key -> {
            Map<String, String> all = new LinkedHashMap<>(letters);
            group.slots().forEach(slot -> all.put(slot.name(), slot.letter()));
            return Map.copyOf(all);
        });
    }

    /** What completes the months and days of a section: asked for in every row, the same for all of them. */
    private Optional<Span> spanAround(Surroundings around) {
        if (around != lastAround) {
            lastAround = around;
            lastSpan = around.around();
        }
        return lastSpan;
    }

    /** Reads a data row. */
    RowReading read(SheetRow row, Surroundings around, TableReading.MergedFigures merged) {
        return new Reader(row, around, merged).read();
    }

    /** What around the table names another unit or period than the fact's. */
    Optional<String> contradiction(RowReading.Fact fact, Surroundings around) {
        Optional<String> period = mainPeriod.map(Map.Entry::getKey).map(fact.values()::get);
        Optional<String> otherPeriod = period.flatMap(
                canonical -> around.contradiction(mainPeriod.get().getValue().type(), canonical));
        if (otherPeriod.isPresent()) {
            return otherPeriod;
        }
        return units.stream()
                .filter(unit -> isOfCommunes(unit.name()) && fact.values().containsKey(unit.name()))
                .flatMap(
                        unit -> unit
                                .contradiction(
                                        fact.values().get(unit.name()), lastDay(unit.at(), fact.values()), around)
                                .stream())
                .findFirst();
    }

    /** The key without the period: what the figures before and after one share. */
    List<String> seriesColumns() {
        return keyColumns.stream()
                .filter(name ->
                        mainPeriod.isEmpty() || !name.equals(mainPeriod.get().getKey()))
                .toList();
    }

    /** Whether the rows are about communes. */
    boolean isOfWards() {
        return units.stream().map(RowUnit::name).anyMatch(this::isOfCommunes);
    }

    private boolean isOfCommunes(String name) {
        return shape.source().columns().values().stream().anyMatch(column -> name.equals(column.names()));
    }

    /** The last day of the period that a row's date column names: the unit must have existed then. */
    private Optional<LocalDate> lastDay(String at, Map<String, String> values) {
        String text = at == null ? null : values.get(at);
        if (text == null) {
            return Optional.empty();
        }
        if (lastDays.size() > REMEMBERED_DAYS) {
            lastDays.clear();
        }
        return lastDays.computeIfAbsent(text, period -> Optional.of(lastDay(at, period)));
    }

    private LocalDate lastDay(String at, String text) {
        return switch (shape.source().columns().get(at).type()) {
            case YEAR -> LocalDate.of(Integer.parseInt(text), 12, 31);
            case MONTH -> LocalDate.parse(text).plusMonths(1).minusDays(1);
            case SCHOOL_YEAR -> LocalDate.of(Integer.parseInt(text.substring(0, 4)), 9, 30);
            default -> LocalDate.parse(text);
        };
    }

    /** Reads one row. */
    private final class Reader {
        private final SheetRow row;
        private final Surroundings around;
        private final TableReading.MergedFigures merged;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Map<String, String> raw = new HashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Fault> warnings = new ArrayList<>();
        private boolean personal;

        Reader(SheetRow row, Surroundings around, TableReading.MergedFigures merged) {
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
            plain.forEach(this::readPlain);
            periods.forEach(this::readPeriod);
            persons.forEach(this::readToken);
            boolean unitsWait = mainPeriod.isPresent()
                    && !values.containsKey(mainPeriod.get().getKey())
                    && shape.hasSpans();
            if (mainPeriod.isPresent()
                    && !shape.direct().containsKey(mainPeriod.get().getKey())
                    && !shape.hasSpans()) {
                periodFromAround();
            }
            if (!unitsWait) {
                units.forEach(unit -> readUnit(unit, values, raw, faults, warnings));
            }
            List<RowReading.Fact> facts = facts();
            return new RowReading(row.number(), scope(values), faults, facts, personal);
        }

        private void search() {
            for (int position = 0; position < row.cells().size(); position++) {
                Cell cell = row.cell(position);
                if (cell instanceof Cell.Unreadable unreadable && unreadable.reason() == Reason.BROKEN_TEXT) {
                    faults.add(new Fault(
                            SheetRow.letter(position), nameAt(position), Note.of(Reason.BROKEN_TEXT), cell.shown()));
                } else if (searched.contains(position) && !cell.isBlank() && identifies(cell, position)) {
                    personal = true;
                    faults.add(
                            new Fault(SheetRow.letter(position), nameAt(position), Note.of(Reason.PERSONAL_DATA), ""));
                }
            }
        }

        /** Figures of a column that nobody asked for are figures, unless they have the shape of an identity or phone number. */
        private boolean identifies(Cell cell, int position) {
            String text = NumberReader.whole(cell);
            boolean lands = shape.direct().containsValue(position);
            return (lands || !FIGURE.matcher(text).matches()) && PersonalData.isIn(text);
        }

        private String nameAt(int position) {
            return shape.direct().entrySet().stream()
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
                put(slot, cell, readable(slot, cell));
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

        private Reading readable(Slot slot, Cell cell) {
            return cell instanceof Cell.Unreadable unreadable
                    ? Reading.refused(unreadable.reason(), "")
                    : slot.reader().read(cell);
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
                        ((PeriodReader) slot.reader()).read(cell, yearPart().or(() -> spanAround(around))));
            }
        }

        /** The year that stands in a column of its own beside the months. */
        private Optional<Span> yearPart() {
            return shape.yearPart()
                    .map(row::cell)
                    .map(Cell::shown)
                    .filter(text -> text.matches("\\d{4}(\\.0)?"))
                    .map(text -> new Span.Year(Integer.parseInt(text.substring(0, 4))));
        }

        /** The identity number of the row becomes a token; what it was is kept nowhere. */
        private void readToken(TokenSlot slot) {
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
        private Optional<Cell> checked(TokenSlot slot, boolean birth) {
            return Optional.ofNullable(slot.column().check())
                    .map(check -> birth ? check.birth() : check.sex())
                    .map(shape.direct()::get)
                    .map(row::cell)
                    .filter(cell -> !cell.isMissing());
        }

        private void periodFromAround() {
            Column column = mainPeriod.get().getValue();
            Optional<String> period = around.period(column.type(), Optional.empty());
            if (period.isPresent()) {
                values.put(mainPeriod.get().getKey(), period.get());
            } else if (column.required()) {
                faults.add(new Fault(null, mainPeriod.get().getKey(), Note.of(Reason.MISSING_VALUE), ""));
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

        private void readUnit(
                RowUnit unit,
                Map<String, String> into,
                Map<String, String> rawInto,
                List<Fault> faultsInto,
                List<Fault> warningsInto) {
            String letter = unit.position().map(SheetRow::letter).orElse(null);
            Optional<LocalDate> day = lastDay(unit.at(), into);
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
            List<RowReading.Fact> facts = new ArrayList<>();
            if (measures.groups().isEmpty()) {
                facts.add(new FactReader(NO_MEASURES).read(false));
            }
            for (Measures.Group group : measures.groups()) {
                facts.add(new FactReader(group).read(measures.groups().size() > 1));
            }
            return facts;
        }

        /** Reads the measures of one group. */
        private final class FactReader {
            private final Measures.Group group;
            private final Map<String, String> own = new LinkedHashMap<>(values);
            private final Map<String, String> ownRaw = new HashMap<>(raw);
            private final Map<String, String> ownLetters;
            private final List<Fault> ownFaults = new ArrayList<>();
            private final List<Fault> ownWarnings = new ArrayList<>(warnings);
            private final Map<Integer, BigDecimal> numbers = new LinkedHashMap<>();
            private final Set<Integer> rejected = new HashSet<>();
            private int missing;
            private boolean refused;

            FactReader(Measures.Group group) {
                this.group = group;
                this.ownLetters = lettersOf(group);
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
                        row.number(),
                        scope(own),
                        mainPeriod.map(Map.Entry::getKey).map(own::get).orElse(""),
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
                                        group.slots().size(),
                                        0,
                                        missing,
                                        group.slots().size() - missing)
                                : new Landed.Cells(group.slots().size(), found, missing, rejected.size()));
            }

            /** The period that the headers fix, with the unit of that day. */
            private void fixPeriod() {
                if (mainPeriod.isEmpty()
                        || own.containsKey(mainPeriod.get().getKey())
                        || group.span().isEmpty()) {
                    return;
                }
                Column column = mainPeriod.get().getValue();
                Surroundings near = yearPart()
                        .map(year -> around.inside(new Surroundings.Level("", List.of(), List.of(year))))
                        .orElse(around);
                Optional<String> period = near.period(column.type(), group.span());
                if (period.isEmpty()) {
                    refuse(new Fault(
                            null,
                            mainPeriod.get().getKey(),
                            new Note(Reason.NOT_A_PERIOD, PeriodReader.expected(column.type())),
                            ""));
                    return;
                }
                own.put(mainPeriod.get().getKey(), period.get());
                List<Fault> found = new ArrayList<>();
                units.forEach(unit -> readUnit(unit, own, ownRaw, found, ownWarnings));
                found.forEach(this::refuse);
            }

            private void refuse(Fault fault) {
                refused = true;
                ownFaults.add(fault);
            }

            private void readMeasure(Slot slot) {
                Cell cell = row.cell(slot.position());
                if (cell.isMissing()) {
                    missing++;
                    if (slot.column().required() && measures.groups().size() == 1) {
                        faults.add(Fault.at(slot, Note.of(Reason.MISSING_VALUE), cell.shown()));
                    }
                    return;
                }
                Reading reading = merged.holds(row, slot.position())
                        ? Reading.refused(Reason.MERGED_FIGURE, "")
                        : readable(slot, cell);
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
                return keyColumns.isEmpty() ? null : keyColumns.get(0);
            }

            private String key() {
                if (keyColumns.isEmpty()) {
                    return own.toString();
                }
                StringBuilder key = new StringBuilder();
                keyColumns.forEach(name -> key.append(own.get(name)).append('\u001F'));
                return key.toString();
            }
        }
    }

    /** The key as it may be shown: without tokens, which stand for persons. */
    String shownKey(RowReading.Fact fact) {
        return keyColumns.stream()
                .filter(name -> shape.source().columns().get(name).type() != ColumnType.TOKEN)
                .map(name -> fact.values().getOrDefault(name, ""))
                .collect(Collectors.joining(" "))
                .strip();
    }

    private Landed.Scope scope(Map<String, String> values) {
        Optional<String> unit = units.stream()
                .map(RowUnit::name)
                .map(values::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
        Optional<String> period = mainPeriod
                .map(Map.Entry::getKey)
                .map(values::get)
                // Days are scored by the month.
                .map(text -> mainPeriod.get().getValue().type() == ColumnType.DAY ? text.substring(0, 8) + "01" : text);
        return new Landed.Scope(unit, period);
    }
}
