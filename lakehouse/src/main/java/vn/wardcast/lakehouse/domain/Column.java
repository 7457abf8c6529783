package vn.wardcast.lakehouse.domain;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A column of a landing file.
 *
 * @param type what it holds
 * @param headers the header words that name it in files; the first is the one shown to people
 * @param required an empty cell rejects its row, a missing column stops the file
 * @param key part of the row's identity inside the file
 * @param at for units: the column whose date decides which version of the unit is meant
 * @param level for unit names: province or commune
 * @param list for codes: a kind of {@code reference.code_list}
 * @param values for codes: code to the spellings it is written in
 * @param aliases for unit names: spelling in the file to the unit's name
 * @param min smallest value allowed, after scaling
 * @param max largest value allowed, after scaling
 * @param scale factor into the base unit; 1 when absent
 */
public record Column(
        ColumnType type,
        List<String> headers,
        boolean required,
        boolean key,
        String at,
        String level,
        String list,
        Map<String, List<String>> values,
        Map<String, String> aliases,
        BigDecimal min,
        BigDecimal max,
        BigDecimal scale)
        implements Serializable {

    public Column {
        if (type == null) {
            throw new IllegalArgumentException("Cannot use a column without a type (headers: %s)".formatted(headers));
        }
        if (headers == null || headers.isEmpty()) {
            throw new IllegalArgumentException("Cannot use a column of type %s without headers".formatted(type.word()));
        }
        // Settled before it is checked: a column that travels to another machine passes here again.
        scale = scale == null ? BigDecimal.ONE : scale;
        values = values == null ? Map.of() : values;
        aliases = aliases == null ? Map.of() : aliases;
        if (type == ColumnType.CODE && (list == null) == values.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot use code column %s: give either `list` or `values`".formatted(headers));
        }
        if (!type.isNumeric() && (min != null || max != null || scale.compareTo(BigDecimal.ONE) != 0)) {
            throw new IllegalArgumentException(
                    "Cannot use min, max or scale on the %s column %s".formatted(type.word(), headers));
        }
    }

    /** The header word shown to people. */
    public String title() {
        return headers.get(0);
    }
}
