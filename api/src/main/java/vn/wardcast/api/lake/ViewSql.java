package vn.wardcast.api.lake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import vn.wardcast.api.sql.Sql;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;

/** The SQL that shows one table's files under the table's name. */
final class ViewSql {

    private static final TableName VALUES = SharedTables.INDICATOR_VALUE.name();
    private static final String SUPPRESSION = "suppression";
    private static final Set<String> FIGURES = Set.of("value", "numerator", "denominator");

    private ViewSql() {}

    /** Refuses values of a version that did not yet decide which counts of people may be shown. */
    static void refuseUndecided(PublishedTable table) {
        if (table.name().equals(VALUES) && table.schema().findField(SUPPRESSION) == null) {
            throw new IllegalStateException(
                    "Cannot show %s: it was published before small counts of people were hidden; load again (`./wardcast load`)"
                            .formatted(VALUES));
        }
    }

    /** The table's rows under its name, with its grain as comment: read from its files at each question, or {@code held} in memory. */
    static List<String> statements(PublishedTable table, boolean held) {
        String name = name(table.name());
        String kind = held ? "TABLE" : "VIEW";
        return List.of(
                "CREATE %s %s AS %s".formatted(kind, name, select(table)),
                "COMMENT ON %s %s IS %s".formatted(kind, name, Sql.text(table.grain())));
    }

    /** The rows of the table as readers may see them; a table without files still has its columns and their types. */
    static String select(PublishedTable table) {
        String columns = table.schema().columns().stream()
                .map(column -> column(table, column))
                .collect(Collectors.joining(", "));
        if (table.files().isEmpty()) {
            return nothing(table.schema());
        }
        if (!table.evolved()) {
            return "SELECT %s FROM %s".formatted(columns, parquet(table, ""));
        }
        return "SELECT %s FROM (%s UNION ALL BY NAME SELECT * FROM %s)"
                .formatted(columns, nothing(table.schema()), parquet(table, ", union_by_name = true"));
    }

    /** Every reader of values comes through here: views, answers and exported files alike. */
    private static String column(PublishedTable table, Types.NestedField column) {
        String name = Sql.name(column.name());
        return hides(table.name(), column.name())
                ? "CASE WHEN %s IS NULL THEN %2$s END AS %2$s".formatted(Sql.name(SUPPRESSION), name)
                : name;
    }

    static boolean hides(TableName table, String column) {
        return table.equals(VALUES) && FIGURES.contains(column);
    }

    private static String parquet(PublishedTable table, String option) {
        return "read_parquet(%s, hive_partitioning = false%s)".formatted(Sql.list(table.files()), option);
    }

    /** The view of a shared table that nobody has published yet. */
    static String nothing(SharedTable shared) {
        return "CREATE VIEW %s AS %s".formatted(name(shared.name()), nothing(shared.schema()));
    }

    private static String name(TableName table) {
        return "%s.%s".formatted(table.zone().namespace(), Sql.name(table.table()));
    }

    private static String nothing(Schema schema) {
        String columns = schema.columns().stream()
                .map(column -> "CAST(NULL AS %s) AS %s".formatted(type(column.type()), Sql.name(column.name())))
                .collect(Collectors.joining(", "));
        return "SELECT %s WHERE false".formatted(columns);
    }

    static String type(Type type) {
        return switch (type.typeId()) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "INTEGER";
            case LONG -> "BIGINT";
            case FLOAT -> "FLOAT";
            case DOUBLE -> "DOUBLE";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case TIMESTAMP -> ((Types.TimestampType) type).shouldAdjustToUTC() ? "TIMESTAMPTZ" : "TIMESTAMP";
            case STRING -> "VARCHAR";
            case UUID -> "UUID";
            case FIXED, BINARY -> "BLOB";
            case DECIMAL -> decimal((Types.DecimalType) type);
            case LIST -> type(type.asListType().elementType()) + "[]";
            case MAP ->
                "MAP(%s, %s)"
                        .formatted(
                                type(type.asMapType().keyType()),
                                type(type.asMapType().valueType()));
            case STRUCT -> struct(type.asStructType());
            default -> throw new IllegalStateException("Cannot show a column of Iceberg type %s".formatted(type));
        };
    }

    private static String decimal(Types.DecimalType type) {
        return "DECIMAL(%d, %d)".formatted(type.precision(), type.scale());
    }

    private static String struct(Types.StructType type) {
        return type.fields().stream()
                .map(field -> Sql.name(field.name()) + " " + type(field.type()))
                .collect(Collectors.joining(", ", "STRUCT(", ")"));
    }
}
