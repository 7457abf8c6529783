package vn.wardcast.lakehouse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The words of reasons.yaml: what a reason for which something does not enter is called in a list. */
public final class ReasonNames {

    private final Map<String, Phrase> names;

    private ReasonNames(Map<String, Phrase> names) {
        this.names = names;
    }

    public static ReasonNames load() {
        try (InputStream in = ReasonNames.class.getResourceAsStream("/reasons.yaml")) {
            return new ReasonNames(new YAMLMapper().readValue(in, new TypeReference<Map<String, Phrase>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read reasons.yaml", e);
        }
    }

    /** Whether there are words for {@code code}. */
    public boolean has(String code) {
        return names.containsKey(code);
    }

    /** What the reason is called; its code where a newer version wrote one that this one does not know. */
    public Phrase name(String code) {
        return names.getOrDefault(code, new Phrase(code, code));
    }
}
