package vn.wardcast.jobs.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.Domains;

/** Amounts of one unit of measure in words, in the largest scale that leaves a whole digit. */
final class Amounts implements Serializable {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final TreeMap<Double, Phrase> scales = new TreeMap<>();

    Amounts(String uom) {
        try (InputStream in = Domains.class.getResourceAsStream("/units.yaml")) {
            JsonNode words = new YAMLMapper().readTree(in).path(uom);
            scales.put(
                    1.0,
                    new Phrase(words.path("vi").asText(uom), words.path("en").asText(uom)));
            for (Map.Entry<String, JsonNode> scale : words.path("scales").properties()) {
                scales.put(
                        Double.parseDouble(scale.getKey()),
                        new Phrase(
                                scale.getValue().path("vi").asText(),
                                scale.getValue().path("en").asText()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read units.yaml", e);
        }
    }

    Phrase say(double value) {
        Map.Entry<Double, Phrase> scale = scales.floorEntry(Math.max(1, Math.abs(value)));
        double scaled = value / scale.getKey();
        String format = scale.getKey() == 1 && scaled == Math.rint(scaled) ? "%,.0f %s" : "%,.1f %s";
        return new Phrase(
                String.format(VIETNAMESE, format, scaled, scale.getValue().vi()),
                String.format(Locale.ROOT, format, scaled, scale.getValue().en()));
    }

    /** A probability, 0-1, in whole percent; what is between 0 and 1 is never said to be either. */
    static Phrase probability(double value) {
        long whole = Math.round(100 * value);
        if (value > 0 && whole == 0) {
            return new Phrase("dưới 1 %", "below 1 %");
        }
        return value < 1 && whole == 100
                ? new Phrase("trên 99 %", "above 99 %")
                : new Phrase(whole + " %", whole + " %");
    }

    static Phrase one(double value) {
        return new Phrase(String.format(VIETNAMESE, "%,.1f", value), String.format(Locale.ROOT, "%,.1f", value));
    }
}
