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
 * @param scale factor into the base unit where the file names no unit of measure; 1 when absent
 * @param uom for measures: what is measured, money, area, count or share, so that a unit of measure in a header or title is
 *     applied to the right columns; by default money for money, count for count and integer, none for number
 * @param across for keys: whether its values may stand as headers, one column each (months, grades, age groups)
 * @param order for days: dmy (default) or mdy, the order of files that do not prove another
 * @param parents for codes: the list of their parents, by fifties: an unlisted code inside a listed parent enters with a warning
 * @param names for unit names: the unit_code column whose units they name
 * @param check for tokens: the columns that the digits of an identity number must agree with; null: no check
 * @param space for tokens: the space in which equal numbers become equal tokens; null: the domain's own. Tokens of two domains can
 *     be joined only where both contracts name the same space
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
        BigDecimal scale,
        String uom,
        boolean across,
        String order,
        String parents,
        String names,
        IdentityCheck check,
        String space)
        implements Serializable {

    /**
     * What the digits of a 12-digit identity number tell and the row may contradict. Both columns may be personal: they are read for
     * the check and dropped.
     *
     * @param birth column of the date or year of birth; null: not checked
     * @param sex column of the sex; null: not checked
     */
    public record IdentityCheck(String birth, String sex) implements Serializable {}

    public Column {
        if (type == null) {
            throw new IllegalArgumentException("Cannot use a column without a type (headers: %s)".formatted(headers));
        }
        if (headers == null || headers.isEmpty()) {
            throw new IllegalArgumentException("Cannot use a column of type %s without headers".formatted(type.word()));
        }
        // Settled before it is checked: a column that travels to another machine passes here again.
        scale = scale == null ? BigDecimal.ONE : scale;
        order = order == null ? "dmy" : order;
        if (!List.of("dmy", "mdy").contains(order)) {
            throw new IllegalArgumentException(
                    "Cannot use order '%s' of column %s: choose dmy or mdy".formatted(order, headers));
        }
        values = values == null ? Map.of() : values;
        aliases = aliases == null ? Map.of() : aliases;
        if (type == ColumnType.CODE && (list == null) == values.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot use code column %s: give either `list` or `values`".formatted(headers));
        }
        if (type != ColumnType.TOKEN && (check != null || space != null)) {
            throw new IllegalArgumentException("Cannot use check or space on the %s column %s: they belong to tokens"
                    .formatted(type.word(), headers));
        }
        if (space != null && !space.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "Cannot use token space '%s' of column %s: use a-z, 0-9 and _ only".formatted(space, headers));
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
