package vn.wardcast.lakehouse;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The same words in Vietnamese and English; Vietnamese first, English may repeat it. */
public record Phrase(String vi, String en) implements java.io.Serializable {

    @JsonCreator
    public Phrase {
        if (vi == null || vi.isBlank()) {
            throw new IllegalArgumentException(
                    "Cannot use a phrase without Vietnamese words (English: '%s')".formatted(en));
        }
        en = en == null || en.isBlank() ? vi : en;
    }

    /** The words in {@code language}: {@code en} gives English, anything else Vietnamese. */
    public String in(String language) {
        return "en".equals(language) ? en : vi;
    }
}
