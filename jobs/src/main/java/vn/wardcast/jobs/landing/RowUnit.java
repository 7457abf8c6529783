package vn.wardcast.jobs.landing;

import java.time.LocalDate;
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
import vn.wardcast.jobs.landing.table.TableShape;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.landing.unit.UnitMention;
import vn.wardcast.jobs.landing.unit.UnitReader;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** The unit of a row: from its own cells, or from the nearest place around the table that names one. */
final class RowUnit {

    /** Above this many different units the readings are not remembered: a file of all communes. */
    private static final int REMEMBERED = 50_000;

    private final String name;
    private final Column column;
    private final Optional<Integer> code;
    private final Optional<Integer> named;
    private final ReferenceBook book;
    private final UnitReader reader;
    private final Map<Question, Reading> read = new HashMap<>();

    RowUnit(String name, TableShape shape, ReferenceBook book) {
        this.name = name;
        this.column = shape.source().columns().get(name);
        boolean isName = column.type() == ColumnType.UNIT_NAME;
        Optional<Integer> own = Optional.ofNullable(shape.direct().get(name));
        this.code = isName ? Optional.empty() : own;
        this.named = isName ? own : shape.nameColumnOf(name).map(shape.direct()::get);
        this.book = book;
        this.reader = new UnitReader(column, book);
    }

    String name() {
        return name;
    }

    /** The column whose date decides which version of the unit is meant. */
    String at() {
        return column.at();
    }

    boolean required() {
        return column.required();
    }

    /** The sheet column at which a fault of the unit is shown. */
    Optional<Integer> position() {
        return code.or(() -> named);
    }

    /** Whether the table has a column for it. */
    boolean stands() {
        return position().isPresent();
    }

    /** What the row's own cells show. */
    String shown(SheetRow row) {
        String shownCode = code.map(position -> row.cell(position).shown()).orElse("");
        String shownName = named.map(position -> row.cell(position).shown()).orElse("");
        return (shownCode + " " + shownName).strip();
    }

    boolean isMissing(SheetRow row) {
        return code.map(row::cell).map(Cell::isMissing).orElse(true)
                && named.map(row::cell).map(Cell::isMissing).orElse(true);
    }

    Reading read(SheetRow row, Optional<LocalDate> day, Surroundings around) {
        Cell codeCell = code.map(row::cell).orElse(Cell.BLANK);
        Cell nameCell = named.map(row::cell).orElse(Cell.BLANK);
        Reading own = read(codeCell, nameCell, day, around.province());
        return codeCell.isMissing() && isAmbiguous(own) ? settled(nameCell, own, day, around) : own;
    }

    private static boolean isAmbiguous(Reading reading) {
        return reading instanceof Reading.Refused refused && refused.note().reason() == Reason.AMBIGUOUS_UNIT;
    }

    /** A name that several places bear means the one whose code stands farther away, in the file's name perhaps. */
    private Reading settled(Cell name, Reading ambiguous, Optional<LocalDate> day, Surroundings around) {
        for (Surroundings.Level level : around.levels()) {
            for (UnitMention mention : level.units()) {
                if (mention.level().equals("commune") && !mention.code().isEmpty()) {
                    Reading both = read(Cell.text(mention.code()), name, day, around.province());
                    if (both instanceof Reading.Read) {
                        return both;
                    }
                }
            }
        }
        return ambiguous;
    }

    /**
     * The unit that the nearest place names: by code, by name or by both, as in "Phường Minh Xuân (02215)". A name that several
     * places bear says nothing against a code beside it.
     */
    Reading read(List<UnitMention> mentions, Optional<LocalDate> day, Surroundings around) {
        Map<String, Reading> units = new LinkedHashMap<>();
        Reading refused = Reading.refused(Reason.MISSING_VALUE, "");
        for (UnitMention mention : mentions) {
            Reading reading = read(mention, day, around.province());
            if (reading instanceof Reading.Read found) {
                units.putIfAbsent(found.canonical(), reading);
            } else {
                refused = reading;
            }
        }
        if (units.isEmpty() && isAmbiguous(refused)) {
            return settled(Cell.text(mentions.get(0).name()), refused, day, around);
        }
        return units.size() == 1 ? units.values().iterator().next() : units.isEmpty() ? refused : several(mentions);
    }

    private static Reading several(List<UnitMention> mentions) {
        return Reading.refused(
                Reason.AMBIGUOUS_UNIT,
                mentions.stream()
                        .map(mention -> (mention.name() + " " + mention.code()).strip())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private Reading read(UnitMention mention, Optional<LocalDate> day, Optional<String> province) {
        return read(Cell.text(mention.code()), Cell.text(mention.name()), day, province);
    }

    private Reading read(Cell codeCell, Cell nameCell, Optional<LocalDate> day, Optional<String> province) {
        Question question = new Question(codeCell, nameCell, day.map(book::era).orElse(-1), province);
        Reading known = read.get(question);
        if (known != null) {
            return known;
        }
        Reading answer = reader.read(codeCell, nameCell, day, province);
        // A refusal names its day and is not for others.
        if (answer instanceof Reading.Read && read.size() < REMEMBERED) {
            read.put(question, answer);
        }
        return answer;
    }

    /** What a row says of its unit, at a time that knows the same units. */
    private record Question(Cell code, Cell name, int era, Optional<String> province) {}

    /** The text of the first level around the table that names communes, all of them others than this one. */
    Optional<String> contradiction(String unit, Optional<LocalDate> day, Surroundings around) {
        for (Surroundings.Level level : around.levels()) {
            List<UnitMention> communes = level.units().stream()
                    .filter(mention -> mention.level().equals("commune"))
                    .toList();
            boolean agrees = communes.isEmpty()
                    || communes.stream()
                            .anyMatch(mention -> !(read(mention, day, around.province()) instanceof Reading.Read found)
                                    || found.canonical().equals(unit));
            if (!agrees) {
                return Optional.of(level.shown());
            }
        }
        return Optional.empty();
    }

    /** A fault for a row without a unit. */
    static Note missing() {
        return Note.of(Reason.MISSING_VALUE);
    }
}
