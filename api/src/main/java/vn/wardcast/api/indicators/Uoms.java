package vn.wardcast.api.indicators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The words of units.yaml. A key without words is shown as it is and told to the log once. */
public final class Uoms {

    private static final Logger LOG = LoggerFactory.getLogger(Uoms.class);

    private final JsonNode words;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private Uoms(JsonNode words) {
        this.words = words;
    }

    public static Uoms load() {
        try (InputStream in = Uoms.class.getResourceAsStream("/units.yaml")) {
            return new Uoms(in == null ? new YAMLMapper().createObjectNode() : new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read units.yaml", e);
        }
    }

    public Uom uom(String key) {
        JsonNode found = words.path(key);
        if (found.isMissingNode() && missing.add(key)) {
            LOG.warn("units.yaml has no words for '{}'", key);
        }
        String vi = found.path("vi").asText(key);
        return new Uom(key, vi, found.path("en").asText(vi), found.path("kind").asText("count"), scales(found));
    }

    private static List<Uom.Scale> scales(JsonNode uom) {
        List<Uom.Scale> scales = new ArrayList<>();
        for (Map.Entry<String, JsonNode> scale : uom.path("scales").properties()) {
            scales.add(new Uom.Scale(
                    Long.parseLong(scale.getKey()),
                    scale.getValue().path("vi").asText(),
                    scale.getValue().path("en").asText()));
        }
        scales.sort(Comparator.comparingLong(Uom.Scale::factor));
        return scales;
    }
}
