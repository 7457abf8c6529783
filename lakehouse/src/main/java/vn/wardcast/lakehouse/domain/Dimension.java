package vn.wardcast.lakehouse.domain;

import java.util.Map;
import vn.wardcast.lakehouse.Phrase;

/**
 * A way in which values are broken down.
 *
 * @param name what it is called
 * @param values words for its codes; a code that is not listed is shown as it is
 * @param list a kind of {@code reference.code_list} that holds the words instead
 */
public record Dimension(Phrase name, Map<String, Phrase> values, String list) {
    public Dimension {
        values = values == null ? Map.of() : values;
    }
}
