package vn.wardcast.jobs.landing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.person.TokenReader;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.landing.table.Table;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.landing.unit.UnitReader;
import vn.wardcast.jobs.landing.value.CellReader;
import vn.wardcast.jobs.landing.value.PersonalData;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;
import vn.wardcast.lakehouse.domain.Source;

/**
 * Reads the table of one sheet in three passes over its rows: how numbers are written, which keys repeat, and then the rows
 * themselves. Nothing but the keys is kept in memory.
 */
final class SheetReading {

    private final LandingFile file;
    private final Source source;
    private final Landed.Form form;
    private final Sheets.Sheet sheet;
    private final Table table;
    private final java.util.function.Consumer<Landed> out;
    private final Map<String, CellReader> readers = new LinkedHashMap<>();
    private final Map<String, UnitReader> units = new LinkedHashMap<>();
    private final Map<String, TokenReader> persons = new LinkedHashMap<>();
    private final Map<String, String> letters = new LinkedHashMap<>();
    private final List<String> keyColumns;
    private final RowKeys keys = new RowKeys();

    private long read;
    private long accepted;
    private boolean synthetic;

    SheetReading(
            LandingFile file,
            Source source,
            ReferenceBook book,
            Optional<Tokens> tokens,
            Sheets.Sheet sheet,
            Table table,
            java.util.function.Consumer<Landed> out) {
        this.file = file;
        this.source = source;
        this.form = new Landed.Form(file.domain(), source.id());
        this.sheet = sheet;
        this.table = table;
        this.out = out;
        this.keyColumns = source.keyColumns();
        source.columns().forEach((name, column) -> prepare(name, column, book, tokens));
    }

    private void prepare(String name, Column column, ReferenceBook book, Optional<Tokens> tokens) {
        Integer position = table.positions().get(name);
        if (position == null || column.type() == ColumnType.PERSONAL) {
            return;
        }
        letters.put(name, SheetRow.letter(position));
        if (column.type() == ColumnType.UNIT_CODE || column.type() == ColumnType.UNIT_NAME) {
            units.put(name, new UnitReader(column, book));
        } else if (column.type() == ColumnType.TOKEN) {
            persons.put(name, new TokenReader(column, file.domain(), tokens.orElseThrow()));
        } else {
            readers.put(name, ColumnReaders.of(column, column.scale(), book));
        }
    }

    void run() throws IOException {
        table.unknown()
                .forEach((position, header) ->
                        report(table.headerRow(), SheetRow.letter(position), null, Reason.UNKNOWN_COLUMN, header, ""));
        sheet.visit(dataRows(this::observe));
        sheet.visit(dataRows(this::noteKey));
        sheet.visit(dataRows(this::accept));
    }

    long read() {
        return read;
    }

    long accepted() {
        return accepted;
    }

    boolean synthetic() {
        return synthetic;
    }

    private Sheets.RowVisitor dataRows(java.util.function.Consumer<SheetRow> each) {
        return row -> {
            if (row.number() > table.headerRow() && !row.isBlank()) {
                each.accept(row);
            }
            return true;
        };
    }

    private void observe(SheetRow row) {
        readers.forEach((name, reader) -> reader.observe(cell(row, name)));
    }

    private void noteKey(SheetRow row) {
        RowReading reading = new RowReading(row);
        if (reading.faults.isEmpty()) {
            keys.note(reading.key(), reading.values.toString());
        }
    }

    private void accept(SheetRow row) {
        read++;
        RowReading reading = new RowReading(row);
        if (reading.faults.isEmpty() && reading.isAlone()) {
            accepted++;
            synthetic |= reading.isSynthetic();
            out.accept(new Landed.Record(file, form, sheet.name(), row.number(), reading.values, reading.raw, letters));
        }
        reading.faults.forEach(fault -> fault.report(row.number()));
        reading.warnings.forEach(warning -> warning.report(row.number()));
    }

    private Cell cell(SheetRow row, String name) {
        return row.cell(table.positions().get(name));
    }

    /** The cell of a column that the contract checks a token against, personal or not; it is looked at and forgotten. */
    private Optional<Cell> checkedCell(SheetRow row, String name) {
        return name == null || !table.positions().containsKey(name)
                ? Optional.empty()
                : Optional.of(cell(row, name)).filter(cell -> !cell.isMissing());
    }

    private boolean isSecret(String name) {
        return persons.containsKey(name);
    }

    private void report(long row, String letter, String name, Reason reason, String value, String expected) {
        Column column = name == null ? null : source.columns().get(name);
        String title = column == null ? "" : column.title();
        boolean measure = column != null && column.type().isNumeric();
        String shown = measure ? value : PersonalData.masked(value);
        out.accept(new Landed.Issue(
                file,
                Optional.of(form),
                Landed.Scope.UNKNOWN,
                sheet.name(),
                row,
                letter,
                name,
                reason,
                shown,
                reason.vietnamese(shown, title, expected),
                reason.english(shown, title, expected)));
    }

    /** A fault of one cell. */
    private record Fault(String name, Reason reason, String value, String expected, SheetReading reading) {
        void report(long row) {
            String shown = reason == Reason.PERSONAL_DATA || reading.isSecret(name) ? "•••" : value;
            reading.report(row, reading.letters.get(name), name, reason, shown, expected);
        }
    }

    /** One row read against the contract. */
    private final class RowReading {
        final Map<String, String> values = new LinkedHashMap<>();
        final Map<String, String> raw = new HashMap<>();
        final List<Fault> faults = new ArrayList<>();
        final List<Fault> warnings = new ArrayList<>();

        RowReading(SheetRow row) {
            readers.forEach((name, reader) -> put(name, cell(row, name), reader::read));
            units.forEach((name, reader) -> put(
                    name,
                    cell(row, name),
                    cell -> reader.read(
                            source.columns().get(name).type() == ColumnType.UNIT_CODE ? cell : Cell.BLANK,
                            cell,
                            dayOf(name),
                            Optional.empty())));
            persons.forEach((name, reader) -> putToken(row, name, reader));
        }

        /** The identity number of the row becomes a token; what it was is kept nowhere. */
        private void putToken(SheetRow row, String name, TokenReader reader) {
            Column.IdentityCheck check = source.columns().get(name).check();
            put(
                    name,
                    cell(row, name),
                    cell -> reader.read(
                            cell,
                            checkedCell(row, check == null ? null : check.birth()),
                            checkedCell(row, check == null ? null : check.sex())));
        }

        private void put(String name, Cell cell, java.util.function.Function<Cell, Reading> reader) {
            if (cell.isMissing()) {
                if (source.columns().get(name).required()) {
                    faults.add(new Fault(name, Reason.MISSING_VALUE, cell.shown(), "", SheetReading.this));
                }
                return;
            }
            if (cell instanceof Cell.Unreadable unreadable) {
                faults.add(new Fault(name, unreadable.reason(), cell.shown(), "", SheetReading.this));
                return;
            }
            Reading reading = reader.apply(cell);
            if (reading instanceof Reading.Refused refused) {
                faults.add(new Fault(
                        name,
                        refused.note().reason(),
                        cell.shown(),
                        refused.note().expected(),
                        SheetReading.this));
                return;
            }
            Reading.Read value = (Reading.Read) reading;
            String canonical = value.canonical();
            values.put(name, canonical);
            value.warnings()
                    .forEach(note -> warnings.add(
                            new Fault(name, note.reason(), cell.shown(), note.expected(), SheetReading.this)));
            if (!canonical.equals(cell.shown()) && !isSecret(name)) {
                raw.put(name, cell.shown());
            }
        }

        /** The last day of the period that the row's date column names: the unit must have existed then. */
        private Optional<LocalDate> dayOf(String unitColumn) {
            String at = source.columns().get(unitColumn).at();
            String text = at == null ? null : values.get(at);
            if (text == null) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (source.columns().get(at).type()) {
                        case YEAR -> LocalDate.of(Integer.parseInt(text), 12, 31);
                        case MONTH -> LocalDate.parse(text).plusMonths(1).minusDays(1);
                        case SCHOOL_YEAR -> LocalDate.of(Integer.parseInt(text.substring(0, 4)), 9, 30);
                        default -> LocalDate.parse(text);
                    });
        }

        private String key() {
            if (keyColumns.isEmpty()) {
                return values.toString();
            }
            StringBuilder key = new StringBuilder();
            keyColumns.forEach(name -> key.append(values.get(name)).append('\u001F'));
            return key.toString();
        }

        /** The key as it may be shown: without the token, which stands for a person. */
        private String shownKey() {
            return keyColumns.stream()
                    .filter(name -> !isSecret(name))
                    .map(values::get)
                    .collect(java.util.stream.Collectors.joining(" "));
        }

        /** Whether the row is the only one of its key; an equal one enters with a word, a contradicting one does not. */
        private boolean isAlone() {
            RowKeys.Seen seen = keys.seen(key(), values.toString());
            String first = keyColumns.isEmpty() ? null : keyColumns.get(0);
            switch (seen) {
                case FIRST -> {}
                case EQUAL -> faults.add(new Fault(first, Reason.DUPLICATE_EQUAL, shownKey(), "", SheetReading.this));
                case CONFLICT ->
                    faults.add(new Fault(first, Reason.DUPLICATE_CONFLICT, shownKey(), shownKey(), SheetReading.this));
            }
            return seen != RowKeys.Seen.CONFLICT;
        }

        private boolean isSynthetic() {
            return source.originColumn()
                    .map(values::get)
                    .filter("synthetic"::equals)
                    .isPresent();
        }
    }
}
