package vn.wardcast.api.sql;

import java.util.List;

/** The columns of an answer: names, and types in the engine's words. */
public record Header(List<String> names, List<String> types) {

    public Header {
        names = List.copyOf(names);
        types = List.copyOf(types);
    }

    int position(String name) {
        int position = names.indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException("Cannot read column '%s': the answer has %s".formatted(name, names));
        }
        return position;
    }
}
