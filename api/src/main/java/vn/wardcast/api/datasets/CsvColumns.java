package vn.wardcast.api.datasets;

import java.util.stream.Collectors;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import vn.wardcast.api.lake.PublishedTable;
import vn.wardcast.api.sql.Sql;
import vn.wardcast.lakehouse.SpreadsheetText;

/** How columns become text that spreadsheets show and do not run. */
final class CsvColumns {

    private CsvColumns() {}

    static String select(PublishedTable table) {
        String columns = table.schema().columns().stream()
                .map(column -> "%s AS %s".formatted(text(column), Sql.name(column.name())))
                .collect(Collectors.joining(", "));
        return "SELECT %s FROM (%s)".formatted(columns, table.select());
    }

    private static String text(Types.NestedField column) {
        String name = Sql.name(column.name());
        Type type = column.type();
        return switch (type.typeId()) {
            // A cell that begins like a formula is text: a leading apostrophe says so to every spreadsheet.
            case STRING ->
                "CASE WHEN regexp_matches(%1$s, %2$s) AND NOT regexp_matches(%1$s, %3$s) THEN '''' || %1$s ELSE %1$s END"
                        .formatted(name, Sql.text(SpreadsheetText.FORMULA), Sql.text(SpreadsheetText.NUMBER));
            case DECIMAL ->
                ((Types.DecimalType) type).scale() == 0
                        ? name
                        : "rtrim(rtrim(CAST(%s AS VARCHAR), '0'), '.')".formatted(name);
            case LIST, MAP, STRUCT -> "CAST(to_json(%s) AS VARCHAR)".formatted(name);
            default -> name;
        };
    }
}
