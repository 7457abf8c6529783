package vn.wardcast.jobs.landing;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.landing.table.HeaderBlock;
import vn.wardcast.jobs.landing.table.SheetTables;
import vn.wardcast.jobs.landing.table.Surroundings;
import vn.wardcast.jobs.landing.table.TableShape;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.landing.value.PersonalData;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/**
 * Reads one table in three passes over its rows: how numbers and dates are written, which keys repeat, and then the rows
 * themselves. A large table is read without the second: the first contradiction ends that attempt. Nothing but keys and sums is
 * kept in memory.
 */
final class TableReading {

    /** A handful of identity numbers is a slip in single rows; more than this and more than a twentieth is a list. */
    private static final int A_HANDFUL = 2;

    private final LandingFile file;
    private final Sheets.Sheet sheet;
    private final String sheetName;
    private final SheetTables.Table table;
    private final Consumer<Landed> out;
    private final RowContract contract;
    private final RowSorter sorter;
    private final GroupRows groupRows;
    private final MergedFigures merged = new MergedFigures();
    private final TotalCheck totals;
    private final NeighbourCheck neighbours;
    private final Map<Landed.Scope, Tally> tallies = new LinkedHashMap<>();
    private final Map<Landed.Scope, Optional<String>> contradictions = new HashMap<>();

    private Surroundings contradicted;
    /** Rows of one scope mostly stand together. */
    private Landed.Scope lastContradicted;

    private Optional<String> lastContradiction = Optional.empty();
    private Landed.Scope lastScope;
    private Tally lastTally;
    private RowKeys keys;
    private boolean atOnce;
    private Surroundings around;
    private long personalRows;
    private long surveyedRows;
    private long rows;
    private long accepted;
    private Landed.Cells cells = Landed.Cells.NONE;
    private boolean synthetic;

    TableReading(
            LandingFile file,
            Sheets.Sheet sheet,
            SheetTables.Table table,
            ReferenceBook book,
            Optional<Tokens> tokens,
            Consumer<Landed> out) {
        this.file = file;
        this.sheet = sheet;
        this.sheetName = sheet.name() == null ? null : PersonalData.lineage(sheet.name());
        this.table = table;
        this.out = out;
        this.contract = new RowContract(table, book, tokens);
        this.sorter = new RowSorter(table.shape(), headerEnds(table));
        this.groupRows = new GroupRows(contract);
        this.totals = new TotalCheck(contract.measures());
        this.neighbours = new NeighbourCheck(contract.measures(), contract.seriesColumns(), contract.isOfWards());
        this.around = table.around();
    }

    private static Set<Long> headerEnds(SheetTables.Table table) {
        Set<Long> ends = new HashSet<>();
        ends.add(table.shape().header().last());
        table.repeats().forEach(repeat -> ends.add(repeat.last()));
        return ends;
    }

    Landed.Form form() {
        return table.contract().form();
    }

    HeaderBlock header() {
        return table.shape().header();
    }

    /** Whether nothing but its keys would be learnt by reading all rows beforehand. */
    boolean mayBeReadAtOnce() {
        return groupRows.isIdle();
    }

    /** First and second pass: how cells are written; which keys repeat, with which parents and personal data. */
    void survey(RowKeys fileKeys, boolean readAtOnce) throws IOException {
        this.keys = fileKeys;
        this.atOnce = readAtOnce;
        visit((row, kind) -> {
            contract.observe(row, kind);
            merged.observe(row, kind, contract.measures());
        });
        if (!atOnce) {
            visit((row, kind) -> {
                if (kind == RowSorter.Kind.DATA) {
                    note(contract.read(row, around, merged));
                }
            });
        }
    }

    private void note(RowReading reading) {
        countPersons(reading);
        if (reading.faults().isEmpty()) {
            groupRows.note(reading);
            reading.facts().forEach(fact -> keys.note(fact.key(), fact.content()));
        }
    }

    private void countPersons(RowReading reading) {
        surveyedRows++;
        personalRows += reading.holdsPersonalData() ? 1 : 0;
    }

    /** Whether so many rows hold identity numbers that the sheet is a list of persons. */
    boolean isListOfPersons() {
        return personalRows > A_HANDFUL && personalRows * 20 > surveyedRows;
    }

    String personalShare() {
        return "%d/%d".formatted(personalRows, surveyedRows);
    }

    /** Last pass. */
    void read() throws IOException {
        table.shape().notes().forEach(this::reportHeader);
        visit((row, kind) -> {
            switch (kind) {
                case DATA -> accept(row);
                case TOTAL -> totals.total(row);
                case SUBTOTAL -> totals.subtotal(row);
                case TEXT -> totals.text();
                case ORNAMENT -> {
                    // Column numbers and page totals repeat what other rows say.
                }
            }
        });
        if (atOnce && isListOfPersons()) {
            throw new NotAtOnce();
        }
        totals.end().forEach(found -> report(found.row(), Landed.Scope.UNKNOWN, found.fault()));
        groupRows.end().forEach(found -> report(found.row(), Landed.Scope.UNKNOWN, found.fault()));
        neighbours.end().forEach(found -> {
            tally(found.scope()).warned++;
            report(found.row(), found.scope(), found.fault());
        });
        tallies.forEach((scope, tally) -> out.accept(tally.landed(file, form(), scope)));
    }

    private void reportHeader(int position, TableShape.HeaderNote note) {
        String header = table.shape().header().shown(position);
        Note said;
        if (note instanceof TableShape.HeaderNote.Unknown) {
            said = Note.of(Reason.UNKNOWN_COLUMN);
        } else if (note instanceof TableShape.HeaderNote.LeftOut) {
            said = Note.of(Reason.LEFT_OUT_COLUMN);
        } else if (note instanceof TableShape.HeaderNote.Hidden) {
            said = Note.of(Reason.HIDDEN_COLUMN);
        } else {
            said = new Note(Reason.MISSPELT_HEADER, ((TableShape.HeaderNote.Misspelt) note).meant());
        }
        report(header().last(), Landed.Scope.UNKNOWN, new Fault(SheetRow.letter(position), null, said, header));
    }

    /** Sees the rows of a table with what they are. */
    private interface Visitor {
        void row(SheetRow row, RowSorter.Kind kind);
    }

    private void visit(Visitor visitor) throws IOException {
        around = table.around();
        sheet.visit(row -> {
            if (row.number() <= header().last() || row.isBlank() || isRepeatedHeader(row.number())) {
                return true;
            }
            if (row.number() > table.last()) {
                return false;
            }
            RowSorter.Kind kind = sorter.kind(row);
            if (kind == RowSorter.Kind.TEXT || kind == RowSorter.Kind.SUBTOTAL) {
                enterSection(row);
            }
            visitor.row(row, kind);
            return true;
        });
    }

    private boolean isRepeatedHeader(long number) {
        for (HeaderBlock repeat : table.repeats()) {
            if (number >= repeat.first() && number <= repeat.last()) {
                return true;
            }
        }
        return false;
    }

    /** A section row that names a unit or period says what the rows below it are about. */
    private void enterSection(SheetRow row) {
        contract.section(row).ifPresent(section -> around = table.around().inside(section));
    }

    private void accept(SheetRow row) {
        RowReading reading = contract.read(row, around, merged);
        if (groupRows.isGroup(reading)) {
            groupRows.hold(reading);
            totals.text();
            return;
        }
        rows++;
        if (atOnce) {
            countPersons(reading);
        }
        RowOutcome outcome = new RowOutcome(reading);
        reading.faults().forEach(fault -> report(row.number(), reading.scope(), fault));
        for (RowReading.Fact fact : reading.facts()) {
            outcome.add(fact);
        }
        outcome.end(row);
    }

    /** What becomes of one data row. */
    private final class RowOutcome {
        private final RowReading reading;
        private boolean entered;
        private boolean refused;
        private boolean warned;

        RowOutcome(RowReading reading) {
            this.reading = reading;
            this.refused = !reading.faults().isEmpty();
        }

        void add(RowReading.Fact fact) {
            Landed.Cells counted = fact.cells();
            fact.faults().forEach(fault -> report(reading.row(), fact.scope(), fault));
            boolean usable = !refused && fact.isUsable();
            if (atOnce && !usable && reading.faults().isEmpty()) {
                // It does not enter, yet speaks against any other row of its key.
                met(fact.key(), ~fact.content());
            }
            RowKeys.Seen seen = usable ? seen(fact) : RowKeys.Seen.CONFLICT;
            boolean alone = seen == RowKeys.Seen.FIRST;
            if (usable && seen == RowKeys.Seen.CONFLICT) {
                counted = fact.allRejected();
                refused = true;
            }
            if (!usable) {
                counted = refused || fact.isRefused() ? fact.allRejected() : counted;
                refused |= fact.isRefused();
            }
            Tally tally = tally(fact.scope());
            tally.cells = tally.cells.plus(counted);
            cells = cells.plus(counted);
            if (alone) {
                enter(fact, tally);
            } else if (seen == RowKeys.Seen.EQUAL) {
                entered = true;
                tally.warned++;
            }
            sum(fact, alone);
        }

        private void enter(RowReading.Fact fact, Tally tally) {
            entered = true;
            synthetic |= fact.isSynthetic();
            fact.warnings().forEach(warning -> report(reading.row(), fact.scope(), warning));
            warned |= !fact.warnings().isEmpty();
            contradiction(fact).ifPresent(note -> {
                warned = true;
                report(reading.row(), fact.scope(), new Fault(null, null, note, fact.shownScope()));
            });
            out.accept(new Landed.Record(
                    file, form(), sheetName, reading.row(), fact.values(), fact.raw(), fact.letters(), around.asOf()));
            neighbours.add(fact, reading.row());
            tally.warned += warned ? 1 : 0;
        }

        private void sum(RowReading.Fact fact, boolean alone) {
            fact.numbers().forEach((position, value) -> totals.add(position, alone ? value : null));
            fact.rejectedPositions().forEach(position -> totals.add(position, null));
            groupRows.add(fact, reading, alone);
        }

        void end(SheetRow row) {
            Tally tally = tally(reading.scope());
            tally.rows++;
            boolean accepts = entered || !refused;
            if (accepts) {
                accepted++;
                tally.accepted++;
            }
            totals.checkAcross(row, reading).forEach(found -> report(row.number(), reading.scope(), found));
        }
    }

    /** Whether the fact is the first of its key; an equal one counts once with a word, a contradicting one not at all. */
    private RowKeys.Seen seen(RowReading.Fact fact) {
        RowKeys.Seen seen = atOnce ? met(fact.key(), fact.content()) : keys.seen(fact.key(), fact.content());
        if (seen == RowKeys.Seen.FIRST) {
            return seen;
        }
        String shown = contract.shownKey(fact);
        if (seen == RowKeys.Seen.EQUAL) {
            report(
                    fact.row(),
                    fact.scope(),
                    new Fault(fact.firstLetter(), fact.firstKey(), Note.of(Reason.DUPLICATE_EQUAL), shown));
        } else if (seen == RowKeys.Seen.CONFLICT) {
            report(
                    fact.row(),
                    fact.scope(),
                    new Fault(fact.firstLetter(), fact.firstKey(), new Note(Reason.DUPLICATE_CONFLICT, shown), shown));
        }
        return seen;
    }

    private RowKeys.Seen met(long key, long content) {
        RowKeys.Seen seen = keys.met(key, content);
        if (seen == RowKeys.Seen.CONFLICT) {
            throw new NotAtOnce();
        }
        return seen;
    }

    /** What around the table speaks against the fact's unit or period. */
    private Optional<Note> contradiction(RowReading.Fact fact) {
        if (around != contradicted) {
            contradicted = around;
            contradictions.clear();
            lastContradicted = null;
        }
        if (fact.scope() != lastContradicted) {
            lastContradicted = fact.scope();
            lastContradiction =
                    contradictions.computeIfAbsent(fact.scope(), scope -> contract.contradiction(fact, around));
        }
        return lastContradiction.map(text -> new Note(Reason.CONTEXT_CONTRADICTION, PersonalData.masked(text)));
    }

    private Tally tally(Landed.Scope scope) {
        if (scope != lastScope) {
            lastScope = scope;
            lastTally = tallies.computeIfAbsent(scope, key -> new Tally());
        }
        return lastTally;
    }

    /** Counts of one unit and period. */
    private static final class Tally {
        private long rows;
        private long accepted;
        private long warned;
        private Landed.Cells cells = Landed.Cells.NONE;

        Landed.Tally landed(LandingFile file, Landed.Form form, Landed.Scope scope) {
            return new Landed.Tally(file, form, scope, rows, accepted, cells, warned);
        }
    }

    private void report(long row, Landed.Scope scope, Fault fault) {
        Column column = fault.name() == null
                ? null
                : table.contract().source().columns().get(fault.name());
        String title = column == null ? "" : column.title();
        boolean measure = column != null && column.type().isNumeric();
        boolean personal = fault.note().reason() == Reason.PERSONAL_DATA
                || (column != null && (column.type() == ColumnType.TOKEN || column.type() == ColumnType.PERSONAL));
        Reason reason = fault.note().reason();
        // A key is made of codes and dates that were read; beside each other their digits only look like a number of a
        // person.
        boolean key = reason == Reason.DUPLICATE_EQUAL || reason == Reason.DUPLICATE_CONFLICT;
        String shown = personal ? "•••" : measure || key ? cut(fault.value()) : PersonalData.masked(fault.value());
        out.accept(new Landed.Issue(
                file,
                Optional.of(form()),
                scope,
                sheetName,
                row,
                fault.letter(),
                fault.name(),
                reason,
                shown,
                reason.vietnamese(shown, title, fault.note().expected()),
                reason.english(shown, title, fault.note().expected())));
    }

    private static String cut(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }

    long rows() {
        return rows;
    }

    long accepted() {
        return accepted;
    }

    Landed.Cells cells() {
        return cells;
    }

    boolean synthetic() {
        return synthetic;
    }

    BigDecimal rejectLimit() {
        return table.contract().source().rejectLimit();
    }

    /** Finds figures in cells merged over several rows or columns: whose they are stays open. */
    static final class MergedFigures {
        private final Map<Integer, Long> lastOwn = new HashMap<>();
        private final Set<List<Long>> cells = new HashSet<>();

        void observe(SheetRow row, RowSorter.Kind kind, Measures measures) {
            for (int position : measures.byPosition().keySet()) {
                Cell cell = row.cell(position);
                if (!row.isCarried(position)) {
                    lastOwn.put(position, row.number());
                } else if (!cell.isMissing() && kind == RowSorter.Kind.DATA) {
                    cells.add(List.of(row.number(), (long) position));
                    // The first cell of the range: above in this column, or left of it in this row.
                    boolean left = position > 0
                            && !row.isCarried(position - 1)
                            && row.cell(position - 1).equals(cell);
                    cells.add(
                            left
                                    ? List.of(row.number(), (long) position - 1)
                                    : List.of(lastOwn.getOrDefault(position, row.number()), (long) position));
                }
            }
        }

        boolean holds(SheetRow row, int position) {
            return !cells.isEmpty() && cells.contains(List.of(row.number(), (long) position));
        }
    }
}
