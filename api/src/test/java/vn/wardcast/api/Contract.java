package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** openapi.yaml as a judge of real answers. */
final class Contract {

    private final JsonNode document;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31());

    Contract() {
        try {
            document = new YAMLMapper().readTree(Contract.class.getResourceAsStream("/openapi.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails unless the contract names this path, status and media type, and the body fits its schema. */
    void check(String path, HttpResponse<String> answer) {
        String template = template(path);
        String pointer = "/paths/%s/get/responses/%d".formatted(escaped(template), answer.statusCode());
        JsonNode response = document.at(pointer);
        assertTrue(
                !response.isMissingNode(), "openapi.yaml does not name %d of %s".formatted(answer.statusCode(), path));
        if (response.has("$ref")) {
            pointer = response.get("$ref").asText().substring(1);
            response = document.at(pointer);
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        JsonNode content = response.path("content");
        if (content.isMissingNode() || !type.endsWith("json")) {
            return;
        }
        assertTrue(
                content.has(type),
                "openapi.yaml does not name %s for %d of %s".formatted(type, answer.statusCode(), path));
        String schema = "%s/content/%s/schema".formatted(pointer, escaped(type));
        assertEquals(List.of(), errors(schema, answer.body()), () -> path + "\n" + answer.body());
    }

    /** A schema by its name. */
    JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    /** What is wrong with a JSON text, by the schema at this place of the contract. */
    List<Error> errors(String pointer, String json) {
        return schemas.getSchema(SchemaLocation.of("classpath:openapi.yaml#" + pointer))
                .validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** Every path of the contract. */
    List<String> paths() {
        return document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Places that look like slips of the pen: keys without a value, references that lead nowhere. */
    List<String> slips() {
        List<String> slips = new ArrayList<>();
        collectSlips("", document, slips);
        return slips;
    }

    private void collectSlips(String place, JsonNode node, List<String> slips) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String at = place + "/" + escaped(entry.getKey());
            if (entry.getValue().isNull()) {
                slips.add(at);
            }
            if (entry.getKey().equals("$ref")
                    && document.at(entry.getValue().asText().substring(1)).isMissingNode()) {
                slips.add(at + " " + entry.getValue().asText());
            }
            collectSlips(at, entry.getValue(), slips);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectSlips(place + "/" + i, node.get(i), slips);
        }
    }

    private String template(String path) {
        String bare = path.replaceFirst("\\?.*", "");
        for (Iterator<String> names = document.path("paths").fieldNames(); names.hasNext(); ) {
            String template = names.next();
            String pattern = Pattern.quote(template).replaceAll("\\{[a-z_]+}", "\\\\E[^/]+\\\\Q");
            if (bare.matches(pattern)) {
                return template;
            }
        }
        throw new AssertionError("openapi.yaml does not name " + path);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
