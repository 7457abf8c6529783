package vn.wardcast.jobs.landing;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.RememberedSheet;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.landing.table.HeaderBlock;
import vn.wardcast.jobs.landing.table.SheetTables;
import vn.wardcast.jobs.landing.table.Surroundings;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.landing.value.PeriodReader;
import vn.wardcast.jobs.landing.value.PersonalData;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Column;

/** Reads the tables of one sheet. */
final class SheetReading {

    private static final Pattern LOST_LETTER = Pattern.compile("\\p{L}\\?|\\?\\p{L}");
    private static final int LOOKED_AT = 20;

    private final LandingFile file;
    private final Contracts contracts;
    private final ReferenceBook book;
    private final Optional<Tokens> tokens;
    private final RememberedSheet sheet;
    private final Surroundings around;
    private final Consumer<Landed> out;
    private final List<TableReading> tables = new ArrayList<>();
    private final List<AboutSheet> about = new ArrayList<>();

    SheetReading(
            LandingFile file,
            Contracts contracts,
            ReferenceBook book,
            Optional<Tokens> tokens,
            RememberedSheet sheet,
            Surroundings fileLevel,
            Consumer<Landed> out) {
        this.file = file;
        this.contracts = contracts;
        this.book = book;
        this.tokens = tokens;
        this.sheet = sheet;
        this.around =
                sheet.name() == null ? fileLevel : fileLevel.inside(Surroundings.Level.of(List.of(sheet.name()), book));
        this.out = out;
    }

    /** A word about the sheet as a whole; some are said only when the file holds no table at all. */
    record AboutSheet(Landed.Issue issue, boolean evenBesideTables) {}

    /** First pass: where the tables are and what their columns mean. */
    void findTables() throws IOException {
        if (sheet.isHidden()) {
            say(Note.of(Reason.HIDDEN_SHEET), null, true);
            return;
        }
        SheetTables.All all = new SheetTables(contracts.candidates(file), book, around).find(sheet);
        for (SheetTables.Found found : all.found()) {
            if (found instanceof SheetTables.Table table) {
                if (table.contract().source().holdsTokens() && tokens.isEmpty()) {
                    throw new RefusedFile(Reason.NO_TOKEN_KEY, Settings.TOKEN_KEY);
                }
                tables.add(new TableReading(file, sheet, table, book, tokens, out));
            } else if (found instanceof SheetTables.Persons persons) {
                say(new Note(Reason.PERSONAL_SHEET, persons.headers()), persons.header(), true);
            } else if (found instanceof SheetTables.Incomplete incomplete) {
                incomplete(incomplete);
            }
        }
        if (all.found().isEmpty() && sheet.name() == null && losesLetters()) {
            say(new Note(Reason.UNREADABLE_TEXT, "? ? ?"), null, true);
            return;
        }
        if (all.found().isEmpty() && all.figures()) {
            say(Note.of(Reason.OTHER_SHEET), null, sheet.name() != null);
        }
    }

    /** Excel that saves "CSV" in a western code writes a question mark for every Vietnamese letter; nothing brings them back. */
    private boolean losesLetters() throws IOException {
        int[] lost = new int[1];
        sheet.visit(row -> {
            row.cells()
                    .forEach(
                            cell -> lost[0] += LOST_LETTER.matcher(cell.shown()).find() ? 1 : 0);
            return row.number() < LOOKED_AT;
        });
        return lost[0] > 2;
    }

    private void incomplete(SheetTables.Incomplete table) {
        SourceColumns columns = new SourceColumns(table);
        for (String name : table.missing()) {
            Column column = columns.column(name);
            boolean other = table.otherFrequency().isPresent() && column.type().isPeriod();
            Note note = other
                    ? new Note(Reason.OTHER_FREQUENCY, PeriodReader.expected(column.type()))
                    : new Note(Reason.MISSING_COLUMN, String.join(", ", column.headers()));
            String shown = other ? PersonalData.masked(table.otherFrequency().get()) : column.title();
            say(note, table.shape().header(), name, column.title(), shown, columns.isNearlyComplete());
        }
    }

    /** How much of a contract an incomplete table holds. */
    private record SourceColumns(SheetTables.Incomplete table) {
        Column column(String name) {
            return table.contract().source().columns().get(name);
        }

        /** Beside another table, a sheet that lacks half of what is required is no attempt at this form. */
        boolean isNearlyComplete() {
            long required = table.contract().source().columns().values().stream()
                    .filter(Column::required)
                    .count();
            return table.missing().size() * 2L <= required;
        }
    }

    /** Whether the sheet is so large that a further pass over it costs, and nothing but its keys would be learnt by one. */
    boolean mayBeReadAtOnce() {
        return sheet.isLarge() && tables.stream().allMatch(TableReading::mayBeReadAtOnce);
    }

    /** Second pass: how numbers and dates are written and, unless the sheet is read at once, which keys repeat. */
    void survey(Map<Landed.Form, RowKeys> keys, boolean atOnce) throws IOException {
        for (TableReading table : tables) {
            table.survey(keys.computeIfAbsent(table.form(), form -> new RowKeys()), atOnce);
        }
    }

    /** Last pass: the rows themselves. */
    void read() throws IOException {
        for (TableReading table : tables) {
            if (table.isListOfPersons()) {
                say(new Note(Reason.PERSONAL_SHEET, table.personalShare()), table.header(), true);
            } else {
                table.read();
            }
        }
        tables.removeIf(TableReading::isListOfPersons);
    }

    private void say(Note note, HeaderBlock header, boolean evenBesideTables) {
        say(note, header, null, "", "", evenBesideTables);
    }

    private void say(
            Note note, HeaderBlock header, String column, String title, String value, boolean evenBesideTables) {
        about.add(new AboutSheet(
                new Landed.Issue(
                        file,
                        Optional.empty(),
                        Landed.Scope.UNKNOWN,
                        sheet.name() == null ? null : PersonalData.lineage(sheet.name()),
                        header == null ? null : header.last(),
                        null,
                        column,
                        note.reason(),
                        null,
                        note.reason().vietnamese(value, title, note.expected()),
                        note.reason().english(value, title, note.expected())),
                evenBesideTables));
    }

    /** The titles of a contract's required columns, for the message about a missing table. */
    static String requiredTitles(Contracts.Contract contract) {
        return contract.source().columns().values().stream()
                .filter(Column::required)
                .map(Column::title)
                .collect(Collectors.joining(", "));
    }

    List<AboutSheet> aboutSheet() {
        return about;
    }

    int tables() {
        return tables.size();
    }

    long rows() {
        return tables.stream().mapToLong(TableReading::rows).sum();
    }

    long accepted() {
        return tables.stream().mapToLong(TableReading::accepted).sum();
    }

    Landed.Cells cells() {
        return tables.stream().map(TableReading::cells).reduce(Landed.Cells.NONE, Landed.Cells::plus);
    }

    boolean synthetic() {
        return tables.stream().anyMatch(TableReading::synthetic);
    }

    Set<Landed.Form> forms() {
        return tables.stream().map(TableReading::form).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The strictest limit among its tables. */
    BigDecimal rejectLimit() {
        return tables.stream().map(TableReading::rejectLimit).reduce(BigDecimal.ONE, BigDecimal::min);
    }
}
