package vn.wardcast.jobs.landing.unit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.text.Words;
import vn.wardcast.jobs.landing.value.NumberReader;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Finds the administrative unit of a row from the code and the name that stand in it, at the day the row is meant for. */
public final class UnitReader {

    private final Column column;
    private final ReferenceBook book;
    private final Map<String, String> aliases;

    /** A reader of one column of type UNIT_CODE or UNIT_NAME. */
    public UnitReader(Column column, ReferenceBook book) {
        this.column = column;
        this.book = book;
        this.aliases = column.aliases().entrySet().stream()
                .collect(Collectors.toMap(alias -> Words.fold(alias.getKey()), Map.Entry::getValue, (a, b) -> a));
    }

    /**
     * The unit's code.
     *
     * @param code the cell of the code column; missing when the file names units only
     * @param name the cell of the name column; missing when the file gives codes only
     * @param day the day at which the unit must have existed; empty when the row's own date could not be read
     * @param province code of the province that the file is about, when anything says so: a name needs it where several units
     *     bear it
     */
    public Reading read(Cell code, Cell name, Optional<LocalDate> day, Optional<String> province) {
        return code.isMissing() ? name(name, day) : code(code, day);
    }

    private Reading code(Cell cell, Optional<LocalDate> day) {
        String code = padded(NumberReader.whole(cell));
        if (book.isEmpty()) {
            return Reading.of(code);
        }
        if (!book.knowsCode(code)) {
            return Reading.refused(Reason.UNKNOWN_UNIT, "");
        }
        return day.isEmpty() || book.unit(code, day.get()).isPresent()
                ? Reading.of(code)
                : Reading.refused(Reason.UNIT_NOT_VALID, day.get().toString());
    }

    private Reading name(Cell cell, Optional<LocalDate> day) {
        String level = column.level() == null
                ? column.type() == ColumnType.UNIT_CODE ? "commune" : "province"
                : column.level();
        String name = aliases.getOrDefault(Words.fold(cell.shown()), cell.shown());
        if (!book.knowsName(level, name)) {
            return Reading.refused(Reason.UNKNOWN_UNIT, "");
        }
        return book.unitNamed(level, name, day.orElseGet(() -> LocalDate.of(2025, 7, 1)))
                .map(unit -> Reading.of(unit.code()))
                .orElseGet(() -> Reading.refused(
                        Reason.UNIT_NOT_VALID, day.map(LocalDate::toString).orElse("?")));
    }

    /** Excel drops leading zeros: 2215 is 02215, 8 is 08. Three and four digits can only be a commune's. */
    private static String padded(String code) {
        return switch (code.matches("\\d{1,4}") ? code.length() : 0) {
            case 1 -> "0" + code;
            case 3, 4 -> "0".repeat(5 - code.length()) + code;
            default -> code;
        };
    }
}
