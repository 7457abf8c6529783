package vn.wardcast.lakehouse.domain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A gold table as its file tells it.
 *
 * @param table the file's name
 * @param grain the first line: what one row is, in words
 * @param key the columns in the parentheses of that line; the job proves them unique
 * @param sql the SELECT
 */
public record GoldTable(String table, String grain, List<String> key, String sql) {

    private static final Pattern GRAIN = Pattern.compile("^--\\s*(one row per .+?)\\s*\\(([a-z0-9_, ]+)\\)\\s*$");

    /** Reads a file of gold/; refuses one whose first line does not name the grain. */
    public static GoldTable read(String table, String sql) {
        String first = sql.lines().findFirst().orElse("");
        Matcher grain = GRAIN.matcher(first);
        if (!grain.matches()) {
            throw new IllegalArgumentException(
                    "Cannot use gold/%s.sql: its first line must read '-- one row per … (column, column)', it reads '%s'"
                            .formatted(table, first));
        }
        List<String> key =
                Arrays.stream(grain.group(2).split(",")).map(String::strip).toList();
        return new GoldTable(table, grain.group(1), key, sql);
    }
}
