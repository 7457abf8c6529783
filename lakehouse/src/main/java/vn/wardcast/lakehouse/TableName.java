package vn.wardcast.lakehouse;

import java.util.Arrays;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;

/** The name of a table in the lake: {@code gold.indicator_value}. */
public record TableName(Zone zone, String table) implements Comparable<TableName> {

    public TableName {
        if (!table.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "Cannot name a table '%s': use a-z, 0-9 and _ only, a letter first".formatted(table));
        }
    }

    /** Reads {@code zone.table}; refuses an unknown zone by naming those that exist. */
    public static TableName of(String dotted) {
        String[] parts = dotted.split("\\.", -1);
        Zone zone = Arrays.stream(Zone.values())
                .filter(z -> parts.length == 2 && z.namespace().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot read '%s' as a table name: write one of %s, a dot and the table"
                                .formatted(
                                        dotted,
                                        Arrays.stream(Zone.values())
                                                .map(Zone::namespace)
                                                .toList())));
        return new TableName(zone, parts[1]);
    }

    public TableIdentifier identifier() {
        return TableIdentifier.of(Namespace.of(zone.namespace()), table);
    }

    @Override
    public int compareTo(TableName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return zone.namespace() + "." + table;
    }
}
