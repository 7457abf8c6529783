package vn.wardcast.jobs.landing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.ColumnReader.Reading;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Reads the administrative unit of a row: a code or name, checked against the day it is meant for. */
final class UnitReader {

    private final Column column;
    private final ReferenceBook book;
    private final Map<String, String> aliases;

    UnitReader(Column column, ReferenceBook book) {
        this.column = column;
        this.book = book;
        this.aliases = column.aliases().entrySet().stream()
                .collect(Collectors.toMap(alias -> Words.fold(alias.getKey()), Map.Entry::getValue, (a, b) -> a));
    }

    /** The unit's code; {@code day} is empty when the row's own date could not be read. */
    Reading read(Cell cell, Optional<LocalDate> day) {
        return column.type() == ColumnType.UNIT_CODE ? code(cell, day) : name(cell, day);
    }

    private Reading code(Cell cell, Optional<LocalDate> day) {
        String code = padded(ColumnReader.whole(cell));
        if (book.isEmpty()) {
            return Reading.of(code);
        }
        if (!book.knowsCode(code)) {
            return Reading.fault(Reason.UNKNOWN_UNIT, "");
        }
        return day.isEmpty() || book.unit(code, day.get()).isPresent()
                ? Reading.of(code)
                : Reading.fault(Reason.UNIT_NOT_VALID, day.get().toString());
    }

    private Reading name(Cell cell, Optional<LocalDate> day) {
        String level = column.level() == null ? "province" : column.level();
        String name = aliases.getOrDefault(Words.fold(cell.shown()), cell.shown());
        if (!book.knowsName(level, name)) {
            return Reading.fault(Reason.UNKNOWN_UNIT, "");
        }
        return book.unitNamed(level, name, day.orElseGet(() -> LocalDate.of(2025, 7, 1)))
                .map(unit -> Reading.of(unit.code()))
                .orElseGet(() -> Reading.fault(
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
