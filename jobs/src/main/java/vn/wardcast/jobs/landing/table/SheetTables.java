package vn.wardcast.jobs.landing.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.Contracts;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.text.Words;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Finds the tables of a sheet and, for each, the contract it answers to. */
public final class SheetTables {

    /** Further tables are looked for within so many rows; what follows is one long table. */
    private static final long SEARCHED_ROWS = 20_000;

    private static final Pattern PERSON = Pattern.compile(
            "(?:ho va ten|ho ten|ho va ten .*|so cccd|cccd|cmnd|so cmnd|cmnd cccd|cccd cmnd|so dinh danh.*|ma dinh danh.*|so can cuoc.*|can cuoc cong dan|so the bhyt|ma the bhyt|so bhyt|ma so bhxh)");

    private final List<Contracts.Contract> candidates;
    private final List<HeaderWords> words;
    private final ReferenceBook book;
    private final Surroundings around;

    /**
     * A finder for one sheet.
     *
     * @param candidates contracts its tables may answer to; the one the file's name points to comes first
     * @param around what sheet and file name say
     */
    public SheetTables(List<Contracts.Contract> candidates, ReferenceBook book, Surroundings around) {
        this.candidates = candidates;
        this.words = candidates.stream()
                .map(contract -> HeaderWordsCache.of(contract.source(), book))
                .toList();
        this.book = book;
        this.around = around;
    }

    /** What became of a header. */
    public sealed interface Found {}

    /**
     * A table that can be read.
     *
     * @param contract what it answers to
     * @param shape its columns
     * @param around what stands around it, titles included
     * @param repeats further places where the same header stands: page breaks
     * @param last the last row that may belong to it
     * @param titles lines above it
     */
    public record Table(
            Contracts.Contract contract,
            TableShape shape,
            Surroundings around,
            List<HeaderBlock> repeats,
            long last,
            List<String> titles)
            implements Found {}

    /**
     * A header that lacks required columns of the contract it comes nearest to; {@code otherFrequency} is the line that names a
     * quarter or several months where the form needs one.
     */
    public record Incomplete(
            Contracts.Contract contract, TableShape shape, List<String> missing, Optional<String> otherFrequency)
            implements Found {}

    /** A list of persons: nothing of it is read. */
    public record Persons(HeaderBlock header, String headers) implements Found {}

    /** The tables of the sheet, from the top down; {@code figures} tells whether the sheet holds any figure at all. */
    public record All(List<Found> found, boolean figures) {}

    /** Reads the sheet once. */
    public All find(Sheets.Sheet sheet) throws IOException {
        List<HeaderReader> readers = words.stream().map(HeaderReader::new).toList();
        TableFinder finder = new TableFinder(readers);
        sheet.visit(row -> {
            finder.row(row);
            return row.number() < SEARCHED_ROWS || !finder.hasFound();
        });
        List<TableFinder.Found> heads = finder.end();
        List<Found> tables = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            add(
                    tables,
                    sheet,
                    heads.get(i),
                    i + 1 < heads.size() ? heads.get(i + 1).header().first() - 1 : Long.MAX_VALUE);
        }
        return new All(tables, finder.hasFigures() || !tables.isEmpty());
    }

    private void add(List<Found> tables, Sheets.Sheet sheet, TableFinder.Found head, long last) throws IOException {
        if (!tables.isEmpty()
                && tables.get(tables.size() - 1) instanceof Table before
                && before.shape().header().paths().equals(head.header().paths())
                && Surroundings.Level.of(head.titles(), book).units().isEmpty()
                && Surroundings.Level.of(head.titles(), book).spans().isEmpty()) {
            List<HeaderBlock> repeats = new ArrayList<>(before.repeats());
            repeats.add(head.header());
            tables.set(
                    tables.size() - 1,
                    new Table(before.contract(), before.shape(), before.around(), repeats, last, before.titles()));
            return;
        }
        choose(sheet, head, last).ifPresent(tables::add);
    }

    /** The contract that the header answers to best: all required columns first, then the most columns, then the file's name. */
    private Optional<Found> choose(Sheets.Sheet sheet, TableFinder.Found head, long last) throws IOException {
        Surroundings near = around.inside(Surroundings.Level.of(head.titles(), book));
        List<Candidate> usable = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            TableShape shape = TableShape.of(head.header(), words.get(i), head.titles(), sheet.hiddenColumns());
            List<String> missing = missing(shape, near);
            long required = shape.source().columns().values().stream()
                    .filter(Column::required)
                    .count();
            boolean nearEnough = shape.hasMeasures() || missing.size() * 2L <= required;
            if (nearEnough && shape.matched() > 0) {
                usable.add(new Candidate(candidates.get(i), shape, missing, i));
            }
        }
        Optional<Candidate> best = usable.stream()
                .min(Comparator.comparing((Candidate c) -> !c.missing().isEmpty())
                        .thenComparing(c -> -c.shape().matched() - (c.order() == 0 ? 1 : 0))
                        .thenComparing(c -> c.missing().size())
                        .thenComparing(Candidate::order));
        if (best.isEmpty()) {
            return Optional.empty();
        }
        Candidate chosen = best.get();
        if (!chosen.missing().isEmpty()) {
            chosen = new Candidate(
                    chosen.contract(), chosen.shape(), notInSections(sheet, chosen, last), chosen.order());
        }
        return Optional.of(chosen.found(near, last, head));
    }

    /** A contract tried on a header. */
    private record Candidate(Contracts.Contract contract, TableShape shape, List<String> missing, int order) {

        Found found(Surroundings near, long last, TableFinder.Found head) {
            Optional<String> persons = shape.header().paths().stream()
                    .filter(path -> !path.isEmpty())
                    .map(path -> path.get(path.size() - 1))
                    .filter(word -> PERSON.matcher(Words.fold(word)).matches())
                    .filter(word -> !missing.isEmpty() || !isExpected(word))
                    .findFirst();
            if (persons.isPresent()) {
                return new Persons(shape.header(), persons.get());
            }
            Optional<ColumnType> period = shape.source().columns().values().stream()
                    .map(Column::type)
                    .filter(ColumnType::isPeriod)
                    .findFirst();
            boolean other = period.filter(near::isOfOtherFrequency).isPresent()
                    && missing.stream()
                            .anyMatch(name ->
                                    shape.source().columns().get(name).type().isPeriod());
            return missing.isEmpty()
                    ? new Table(contract, shape, near, List.of(), last, head.titles())
                    : new Incomplete(contract, shape, missing, other ? near.nearestPeriod() : Optional.empty());
        }

        /** Whether the contract asks for the persons and says what becomes of them. */
        private boolean isExpected(String word) {
            return shape.source().columns().values().stream()
                    .anyMatch(column -> isPersonal(column)
                            && column.headers().stream()
                                    .anyMatch(header -> Words.fold(header).equals(Words.fold(word))));
        }

        private static boolean isPersonal(Column column) {
            return column.type() == ColumnType.PERSONAL || column.type() == ColumnType.TOKEN;
        }
    }

    /** Required columns that neither the table nor anything around it gives. */
    private List<String> missing(TableShape shape, Surroundings near) {
        List<String> missing = new ArrayList<>(shape.missing().stream()
                .filter(name -> !isAround(shape, name, near))
                .toList());
        if (!shape.hasMeasures() && missing.isEmpty()) {
            shape.source().columns().entrySet().stream()
                    .filter(column -> column.getValue().type().isNumeric())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(missing::add);
        }
        return missing;
    }

    /** Of the missing columns those that no section row of the table gives either: "I. Phường Minh Xuân" above its figures. */
    private List<String> notInSections(Sheets.Sheet sheet, Candidate candidate, long last) throws IOException {
        TableShape shape = candidate.shape();
        Set<String> open = new LinkedHashSet<>(candidate.missing());
        boolean onlyPlaces = open.stream().map(shape.source().columns()::get).allMatch(SheetTables::isUnitOrPeriod);
        if (!onlyPlaces) {
            return candidate.missing();
        }
        List<Integer> keys = shape.direct().entrySet().stream()
                .filter(direct -> shape.source().columns().get(direct.getKey()).required())
                .map(Map.Entry::getValue)
                .toList();
        sheet.visit(row -> {
            boolean section = row.number() > shape.header().last()
                    && keys.stream().allMatch(position -> row.cell(position).isMissing());
            if (section) {
                Surroundings named = new Surroundings(List.of(Surroundings.Level.of(List.of(line(row)), book)));
                open.removeIf(name -> isAround(shape, name, named.or(around)));
            }
            return !open.isEmpty() && row.number() < Math.min(last, SEARCHED_ROWS);
        });
        return List.copyOf(open);
    }

    private static boolean isUnitOrPeriod(Column column) {
        return column.type() == ColumnType.UNIT_CODE || column.type().isPeriod();
    }

    private static String line(SheetRow row) {
        return row.cells().stream()
                .filter(Cell.Text.class::isInstance)
                .map(Cell::shown)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static boolean isAround(TableShape shape, String name, Surroundings near) {
        ColumnType type = shape.source().columns().get(name).type();
        if (type == ColumnType.UNIT_CODE) {
            return !near.nearestCommunes().isEmpty();
        }
        if (type.isPeriod()) {
            return near.period(type, Optional.empty()).isPresent();
        }
        return false;
    }
}
