package vn.wardcast.api.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.wardcast.api.http.Parameters;

/**
 * By what an answer is summed up: {@code by=domain,model}. Only these names reach the SQL.
 *
 * @param columns names a client may write, in its order, with the SQL of each
 */
record Grouping(Map<String, String> columns, List<String> names) {

    /** Reads the parameter {@code by}. */
    static Grouping from(Parameters parameters, Map<String, String> columns, String fallback) {
        List<String> names = Arrays.stream(
                        parameters.find("by").orElse(fallback).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        for (String name : names) {
            if (!columns.containsKey(name)) {
                List<String> known = columns.keySet().stream().sorted().toList();
                throw Parameters.bad(
                        "by",
                        "'%s', viết các tên trong %s, cách nhau bằng dấu phẩy".formatted(name, known),
                        "'%s', write names of %s, separated by commas".formatted(name, known));
            }
        }
        return new Grouping(columns, names);
    }

    /** The columns of the group, named; ends with a comma unless there is none. */
    String select() {
        return names.stream()
                .map(name -> "%s AS \"%s\", ".formatted(columns.get(name), name))
                .collect(Collectors.joining());
    }

    /** {@code GROUP BY} and {@code ORDER BY} of the group, nothing where everything is one group. */
    String groupAndOrder() {
        if (names.isEmpty()) {
            return "";
        }
        String positions =
                IntStream.rangeClosed(1, names.size()).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return "GROUP BY %1$s ORDER BY %1$s".formatted(positions);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** A condition and its values for each filter that the request sets, all optional. */
    static Conditions conditions() {
        return new Conditions(new ArrayList<>(), new ArrayList<>());
    }

    /** A conjunction that grows; values never stand in the text. */
    record Conditions(List<String> tests, List<Object> values) {

        Conditions with(String test, Object value) {
            tests.add(test);
            values.add(value);
            return this;
        }

        String where() {
            return tests.isEmpty() ? "" : "WHERE " + String.join(" AND ", tests);
        }
    }
}
