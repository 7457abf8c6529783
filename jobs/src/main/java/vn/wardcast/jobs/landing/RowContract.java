package vn.wardcast.jobs.landing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.person.TokenReader;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.landing.table.SheetTables;
import vn.wardcast.jobs.landing.table.Surroundings;
import vn.wardcast.jobs.landing.table.TableShape;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.landing.value.Span;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/**
 * What the rows of one table are held against: which sheet column is which, with the readers that see the whole column before the
 * first cell is read. {@link RowReader} reads a row with it, {@link FactReader} the measures of one key.
 */
final class RowContract {

    private static final int REMEMBERED_DAYS = 5_000;

    /** Digits with marks between them; identity and phone numbers begin with 0. */
    static final Pattern FIGURE = Pattern.compile("-?[1-9][\\d., ]*");

    final List<String> keyColumns;
    private final Map<String, Optional<LocalDate>> lastDays = new HashMap<>();
    static final Measures.Group NO_MEASURES = new Measures.Group(Map.of(), Optional.empty(), List.of());

    private final Map<Measures.Group, Map<String, String>> lettersByGroup = new IdentityHashMap<>();
    private Surroundings lastAround;
    private Optional<Span> lastSpan = Optional.empty();
    final TableShape shape;
    private final ReferenceBook book;
    final Measures measures;
    final List<Slot> plain = new ArrayList<>();
    final List<Slot> periods = new ArrayList<>();
    private final Optional<Tokens> tokens;
    private final String domain;
    final List<TokenSlot> persons = new ArrayList<>();
    final List<RowUnit> units = new ArrayList<>();
    private final Map<String, String> letters = new LinkedHashMap<>();
    final Optional<Map.Entry<String, Column>> mainPeriod;
    private final Set<Integer> keyPositions = new HashSet<>();
    private final BitSet searched = new BitSet();
    private Landed.Scope lastScope = Landed.Scope.UNKNOWN;

    RowContract(SheetTables.Table table, ReferenceBook book, Optional<Tokens> tokens) {
        this.tokens = tokens;
        this.domain = table.contract().form().domain();
        this.shape = table.shape();
        this.book = book;
        this.measures = new Measures(table);
        this.keyColumns = shape.source().keyColumns();
        Map<String, Column> columns = shape.source().columns();
        this.mainPeriod = shape.source().periodColumn().map(name -> Map.entry(name, columns.get(name)));
        shape.direct().forEach((name, position) -> {
            if (columns.get(name).key()) {
                keyPositions.add(position);
            }
        });
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
    record TokenSlot(String name, Column column, int position, TokenReader reader) {}

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
                searched.set(position);
            }
        }
    }

    Measures measures() {
        return measures;
    }

    /** Whether a sheet column is searched for what identifies persons. */
    boolean isSearched(int position) {
        return searched.get(position);
    }

    List<Slot> plain() {
        return plain;
    }

    /** Lets the cells of a row testify how their columns are written. */
    void observe(SheetRow row, RowSorter.Kind kind) {
        if (kind == RowSorter.Kind.ORNAMENT || kind == RowSorter.Kind.TEXT) {
            return;
        }
        measures.byPosition().forEach((position, slot) -> slot.observe(row.cell(position)));
        if (kind == RowSorter.Kind.DATA) {
            plain.forEach(slot -> slot.observe(row.cell(slot.position())));
            periods.forEach(slot -> slot.observe(row.cell(slot.position())));
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
    Map<String, String> lettersOf(Measures.Group group) {
        return lettersByGroup.computeIfAbsent(group, key -> {
            Map<String, String> all = new LinkedHashMap<>(letters);
            group.slots().forEach(slot -> all.put(slot.name(), slot.letter()));
            return Collections.unmodifiableMap(all);
        });
    }

    /** What completes the months and days of a section: asked for in every row, the same for all of them. */
    Optional<Span> spanAround(Surroundings around) {
        if (around != lastAround) {
            lastAround = around;
            lastSpan = around.around();
        }
        return lastSpan;
    }

    /** Reads a data row. */
    RowReading read(SheetRow row, Surroundings around, TableReading.MergedFigures merged) {
        return new RowReader(this, row, around, merged).read();
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

    /** Whether the sheet column is part of the key. */
    boolean isKey(int position) {
        return keyPositions.contains(position);
    }

    /** Whether the rows are about communes. */
    boolean isOfWards() {
        return units.stream().map(RowUnit::name).anyMatch(this::isOfCommunes);
    }

    private boolean isOfCommunes(String name) {
        return shape.source().columns().values().stream().anyMatch(column -> name.equals(column.names()));
    }

    /** The last day of the period that a row's date column names: the unit must have existed then. */
    Optional<LocalDate> lastDay(String at, Map<String, String> values) {
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

    /** The key as it may be shown: without tokens, which stand for persons. */
    String shownKey(RowReading.Fact fact) {
        return keyColumns.stream()
                .filter(name -> shape.source().columns().get(name).type() != ColumnType.TOKEN)
                .map(name -> fact.values().getOrDefault(name, ""))
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** Unit and period of these values; rows of one scope mostly stand together and share it. */
    Landed.Scope scope(Map<String, String> values) {
        String unit = null;
        for (int i = 0; i < units.size() && unit == null; i++) {
            unit = values.get(units.get(i).name());
        }
        String period =
                mainPeriod.isEmpty() ? null : values.get(mainPeriod.get().getKey());
        if (period != null && mainPeriod.get().getValue().type() == ColumnType.DAY) {
            // Days are scored by the month.
            period = period.substring(0, 8) + "01";
        }
        boolean same = Objects.equals(unit, lastScope.unit().orElse(null))
                && Objects.equals(period, lastScope.period().orElse(null));
        if (!same) {
            lastScope = new Landed.Scope(Optional.ofNullable(unit), Optional.ofNullable(period));
        }
        return lastScope;
    }
}
