package vn.wardcast.api.sql;

import java.util.Collection;
import java.util.stream.Collectors;

/** Values and names written into SQL of our own, where parameters cannot stand. */
public final class Sql {

    private Sql() {}

    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    public static String list(Collection<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
