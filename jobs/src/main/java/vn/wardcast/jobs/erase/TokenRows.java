package vn.wardcast.jobs.erase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;

/** The rows of the current version that hold a token, in whatever text column of whatever table. */
final class TokenRows {

    private final SparkLake lake;
    private final Set<String> tokens;

    /** The rows with one of these tokens, which are known to have a token's shape. */
    TokenRows(SparkLake lake, Set<String> tokens) {
        this.lake = lake;
        this.tokens = tokens;
    }

    /** How many rows hold one, by table; tables without are not named. */
    Map<TableName, Long> count(List<TableName> tables) {
        Map<TableName, Long> counts = new TreeMap<>();
        for (TableName table : tables) {
            String condition = condition(table);
            long rows = condition.isEmpty()
                    ? 0
                    : lake.spark().table(table.toString()).where(condition).count();
            if (rows > 0) {
                counts.put(table, rows);
            }
        }
        return counts;
    }

    /** The landing files they came from. */
    List<String> sourceFiles() {
        return lake
                .spark()
                .table(SharedTables.RECORD.name().toString())
                .where(condition(SharedTables.RECORD.name()))
                .select("_source_file")
                .distinct()
                .orderBy("_source_file")
                .collectAsList()
                .stream()
                .map((Row row) -> row.getString(0))
                .toList();
    }

    /** Rewrites the table's files without them. */
    void remove(TableName table, TableWriter writer) {
        // The definitions behind the table are the same as before: it is not outdated by this.
        TableWriter.summaryOf(lake, table, TableWriter.SQL_DIGEST)
                .map(writer::withSqlDigest)
                .orElse(writer)
                .delete(table, condition(table));
    }

    private String condition(TableName table) {
        List<String> conditions = new ArrayList<>();
        for (StructField field : lake.spark().table(table.toString()).schema().fields()) {
            texts(field)
                    .ifPresent(text ->
                            tokens.forEach(token -> conditions.add("instr(%s, '%s') > 0".formatted(text, token))));
        }
        return String.join(" OR ", conditions);
    }

    /** Everything a column can say, as one text. */
    private static Optional<String> texts(StructField field) {
        DataType type = field.dataType();
        String name = "`" + field.name() + "`";
        if (type.equals(DataTypes.StringType)) {
            return Optional.of("coalesce(%s, '')".formatted(name));
        }
        if (type instanceof MapType map && map.valueType().equals(DataTypes.StringType)) {
            return Optional.of("coalesce(concat_ws(' ', map_values(%s)), '')".formatted(name));
        }
        return hasParts(type) ? Optional.of("coalesce(to_json(%s), '')".formatted(name)) : Optional.empty();
    }

    private static boolean hasParts(DataType type) {
        String shape = type.catalogString();
        return shape.startsWith("struct<") || shape.startsWith("array<") || shape.startsWith("map<");
    }
}
