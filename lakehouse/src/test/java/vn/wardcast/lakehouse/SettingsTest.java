package vn.wardcast.lakehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.lakehouse.Settings.Key;

class SettingsTest {

    private static final Path README = Path.of("../README.md");
    private static final int HEADER_LINES = 2;

    @TempDir
    private Path folder;

    @Test
    void withoutAnything_theDefaultsHold() {
        Settings settings = Settings.of(Map.of(), Map.of());
        Path home = Path.of("data").toAbsolutePath();
        assertEquals(home, settings.home());
        assertEquals(CatalogSettings.Kind.SQLITE, settings.catalog().kind());
        assertEquals(
                "jdbc:sqlite:" + home.resolve("catalog.db"), settings.catalog().uri());
        assertEquals("file:" + home.resolve("warehouse"), settings.warehouse());
        assertEquals("local[*]", settings.sparkMaster());
        assertEquals(Map.of(), settings.sparkConf());
        assertEquals(List.of(), settings.domains());
        assertEquals("127.0.0.1", settings.host());
        assertEquals(7070, settings.port());
    }

    @Test
    void everyKey_isHeard_inTheFileAndAsAVariable() {
        Map<String, String> variables = new LinkedHashMap<>();
        Map<String, Object> yaml = new LinkedHashMap<>();
        others().forEach((key, value) -> {
            variables.put(key.variable(), value);
            if (key != Key.CATALOG_PASSWORD) {
                yaml.put(key.key(), value);
            }
        });
        Settings expected = new Settings(
                folder,
                new CatalogSettings(
                        CatalogSettings.Kind.POSTGRESQL, "jdbc:postgresql://db:5432/lake", "wardcast", "secret"),
                "s3://bucket/lake",
                "local[3]",
                Map.of("spark.a", "1", "spark.b", "2"),
                List.of(folder),
                "08",
                "0.0.0.0",
                8080);
        assertEquals(expected, Settings.of(Map.of(), variables));
        assertEquals(
                expected,
                Settings.of(yaml, Map.of(Key.CATALOG_PASSWORD.variable(), others().get(Key.CATALOG_PASSWORD))));
    }

    @Test
    void aVariable_overridesTheFile() {
        assertEquals(
                9000,
                Settings.of(Map.of("port", 8000), Map.of("WARDCAST_PORT", "9000"))
                        .port());
    }

    @Test
    void listsAndMaps_mayBeWrittenAsYaml() {
        Settings settings = Settings.of(
                Map.of("domains", List.of(folder.toString()), "spark_conf", Map.of("spark.a", 1)), Map.of());
        assertEquals(List.of(folder), settings.domains());
        assertEquals(Map.of("spark.a", "1"), settings.sparkConf());
    }

    @Test
    void badValues_areRefusedTogether() {
        UserError refused = assertThrows(
                UserError.class,
                () -> Settings.of(
                        Map.of("prot", 7070, "port", "many", "catalog_password", "secret"),
                        Map.of(
                                "WARDCAST_CATALOG", "oracle",
                                "WARDCAST_WAREHOUSE", "here",
                                "WARDCAST_SPARK_CONF", "fast",
                                "WARDCAST_DOMAINS", folder.resolve("nowhere").toString(),
                                "WARDCAST_HOEM", "data")));
        for (String fault : List.of(
                "'prot'", "'many'", "catalog_password", "'oracle'", "'here'", "'fast'", "nowhere", "'WARDCAST_HOEM'")) {
            assertTrue(refused.getMessage().contains(fault), () -> fault + " is missing in: " + refused.getMessage());
        }
        assertTrue(!refused.getMessage().contains("secret"), refused.getMessage());
    }

    @Test
    void aServerCatalog_needsItsAddress() {
        for (String kind : List.of("postgresql", "rest")) {
            UserError refused =
                    assertThrows(UserError.class, () -> Settings.of(Map.of(), Map.of("WARDCAST_CATALOG", kind)));
            assertTrue(refused.getMessage().contains("catalog_uri"), refused.getMessage());
        }
    }

    @Test
    void anotherHome_takesCatalogAndWarehouseAlong_unlessTheyWereSet() {
        Settings moved = Settings.of(Map.of(), Map.of()).withHome(folder);
        assertEquals(
                "jdbc:sqlite:" + folder.resolve("catalog.db"), moved.catalog().uri());
        assertEquals("file:" + folder.resolve("warehouse"), moved.warehouse());
        assertEquals(
                "s3://bucket/lake",
                Settings.of(Map.of(), Map.of("WARDCAST_WAREHOUSE", "s3://bucket/lake"))
                        .withHome(folder)
                        .warehouse());
    }

    /** Between {@code <!-- settings -->} and {@code <!-- /settings -->} of the README: {@code | key | variable | default | meaning |}. */
    @Test
    void theReadmesTable_saysWhatTheKeysSay() throws IOException {
        String[] parts = Files.readString(README).split("<!-- /?settings -->", -1);
        assertEquals(3, parts.length, "README.md needs a table between <!-- settings --> and <!-- /settings -->");
        String rows = parts[1].lines()
                .filter(line -> line.startsWith("|"))
                .skip(HEADER_LINES)
                .map(line -> line.replace("`", "").replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining("\n"));
        assertEquals(expectedRows(), rows);
    }

    private static String expectedRows() {
        return Arrays.stream(Key.values())
                .map(key -> List.of(key.key(), key.variable(), key.fallback(), key.meaning()))
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .map(row -> row.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    /** A value for every key, other than its default. */
    private Map<Key, String> others() {
        Map<Key, String> values = new EnumMap<>(Map.of(
                Key.HOME, folder.toString(),
                Key.CATALOG, "postgresql",
                Key.CATALOG_URI, "jdbc:postgresql://db:5432/lake",
                Key.CATALOG_USER, "wardcast",
                Key.CATALOG_PASSWORD, "secret",
                Key.WAREHOUSE, "s3://bucket/lake",
                Key.SPARK_MASTER, "local[3]",
                Key.SPARK_CONF, "spark.a=1,spark.b=2",
                Key.DOMAINS, folder.toString(),
                Key.HOST, "0.0.0.0"));
        values.put(Key.PORT, "8080");
        values.put(Key.PROVINCE, "08");
        assertEquals(Key.values().length, values.size(), "a key of the settings is not tried here");
        return values;
    }
}
