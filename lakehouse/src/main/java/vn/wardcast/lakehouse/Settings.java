package vn.wardcast.lakehouse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every setting of the product: one {@code wardcast.yaml}, overridden by {@code WARDCAST_*} variables. Unknown keys and bad
 * values are refused together, in one message. Secrets are taken from the environment only.
 *
 * @param home where state lives: catalog, warehouse, exports
 * @param catalog how the Iceberg catalog is reached
 * @param warehouse root of the tables' files, {@code file:} or {@code s3:}
 * @param sparkMaster Spark's master URL
 * @param sparkConf further Spark settings, passed through as they are
 * @param domains folders with further domain folders, beside those in the product
 * @param province code of the province whose files are loaded, for files that name a commune without it; empty: none
 * @param host the address the API listens on
 * @param port the port the API listens on; 0 takes a free one
 */
public record Settings(
        Path home,
        CatalogSettings catalog,
        String warehouse,
        String sparkMaster,
        Map<String, String> sparkConf,
        List<Path> domains,
        String province,
        String host,
        int port) {

    /** The keys of {@code wardcast.yaml}; the variable is {@code WARDCAST_} and the key in capitals. */
    public enum Key {
        HOME("data", "where state lives"),
        CATALOG("sqlite", "sqlite, postgresql or rest"),
        CATALOG_URI("", "jdbc:postgresql://… or http(s)://…; SQLite: a file in home"),
        CATALOG_USER("", "user of the catalog's database"),
        CATALOG_PASSWORD("", "only as WARDCAST_CATALOG_PASSWORD"),
        WAREHOUSE("", "file:/… or s3://…; default: the folder warehouse in home"),
        SPARK_MASTER("local[*]", "local[n], spark://…, yarn, k8s://…"),
        SPARK_CONF("", "k=v pairs, comma-separated (or a map in the file)"),
        DOMAINS("", "folders with further domains, separated by the path separator"),
        PROVINCE("", "code of the province (08), for files that name a commune without it"),
        HOST("127.0.0.1", "address the API listens on"),
        PORT("7070", "port the API listens on; 0 takes a free one");

        private final String fallback;
        private final String meaning;

        Key(String fallback, String meaning) {
            this.fallback = fallback;
            this.meaning = meaning;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String variable() {
            return "WARDCAST_" + name();
        }

        public String fallback() {
            return fallback;
        }

        public String meaning() {
            return meaning;
        }
    }

    /**
     * The variable with the key that turns identity numbers into tokens. Not a setting: it never enters this record, so that
     * nothing that prints, stores or sends settings can give it away.
     */
    public static final String TOKEN_KEY = "WARDCAST_TOKEN_KEY";

    /** Variables of the same prefix that belong to the launcher or to a secret and are not settings of this file. */
    private static final List<String> OTHER_VARIABLES =
            List.of("WARDCAST_JAVA_OPTS", "WARDCAST_CONFIG", TOKEN_KEY, "WARDCAST_ROOT");

    /** Reads {@code wardcast.yaml} (named by WARDCAST_CONFIG, else in the working folder, if there) and the environment. */
    public static Settings load() {
        Map<String, String> environment = System.getenv();
        Path file = Path.of(environment.getOrDefault("WARDCAST_CONFIG", "wardcast.yaml"));
        if (environment.containsKey("WARDCAST_CONFIG") && !Files.isRegularFile(file)) {
            throw new UserError(
                    "Cannot read the settings: WARDCAST_CONFIG names '%s', which is not a file".formatted(file));
        }
        return of(Files.isRegularFile(file) ? readYaml(file) : Map.of(), environment);
    }

    /** The settings of a file's content and an environment. */
    public static Settings of(Map<String, Object> yaml, Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        EnumMap<Key, String> values = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            values.put(key, value(key, yaml, environment));
        }
        unknownKeys(yaml, environment, faults);
        if (yaml.containsKey(Key.CATALOG_PASSWORD.key())) {
            faults.add("catalog_password belongs into the environment (WARDCAST_CATALOG_PASSWORD), not into a file");
        }
        Settings settings = build(values, faults);
        if (!faults.isEmpty()) {
            throw new UserError("Cannot use these settings: " + String.join("; ", faults));
        }
        return settings;
    }

    /** The same settings with another home; catalog file and warehouse move along unless they were set. */
    public Settings withHome(Path other) {
        boolean ownWarehouse = warehouse.equals(defaultWarehouse(home));
        CatalogSettings moved =
                catalog.kind() == CatalogSettings.Kind.SQLITE && catalog.uri().equals(sqliteUri(home))
                        ? catalog.withUri(sqliteUri(other))
                        : catalog;
        return new Settings(
                other.toAbsolutePath().normalize(),
                moved,
                ownWarehouse ? defaultWarehouse(other) : warehouse,
                sparkMaster,
                sparkConf,
                domains,
                province,
                host,
                port);
    }

    public Settings withDomains(List<Path> folders) {
        return new Settings(
                home, catalog, warehouse, sparkMaster, sparkConf, List.copyOf(folders), province, host, port);
    }

    public Settings withPort(int other) {
        return new Settings(home, catalog, warehouse, sparkMaster, sparkConf, domains, province, host, other);
    }

    private static Settings build(EnumMap<Key, String> values, List<String> faults) {
        Path home = Path.of(values.get(Key.HOME)).toAbsolutePath().normalize();
        String warehouse = values.get(Key.WAREHOUSE).isBlank() ? defaultWarehouse(home) : values.get(Key.WAREHOUSE);
        if (!warehouse.matches("(file|s3|s3a|hdfs|gs|abfss?):.+")) {
            faults.add("warehouse is '%s', write a URI such as file:/srv/wardcast or s3://bucket/path"
                    .formatted(warehouse));
        }
        return new Settings(
                home,
                catalog(values, home, faults),
                warehouse,
                values.get(Key.SPARK_MASTER),
                pairs(values.get(Key.SPARK_CONF), faults),
                folders(values.get(Key.DOMAINS), faults),
                province(values.get(Key.PROVINCE), faults),
                values.get(Key.HOST),
                port(values.get(Key.PORT), faults));
    }

    private static String province(String code, List<String> faults) {
        if (!code.isEmpty() && !code.matches("\\d{2}")) {
            faults.add("province is '%s', write its code of two digits such as 08".formatted(code));
        }
        return code;
    }

    private static CatalogSettings catalog(EnumMap<Key, String> values, Path home, List<String> faults) {
        String kind = values.get(Key.CATALOG);
        String uri = values.get(Key.CATALOG_URI);
        switch (kind) {
            case "sqlite" -> uri = uri.isBlank() ? sqliteUri(home) : uri;
            case "postgresql" -> require(uri.startsWith("jdbc:postgresql:"), "jdbc:postgresql://…", kind, uri, faults);
            case "rest" -> require(uri.matches("https?://.+"), "http(s)://…", kind, uri, faults);
            default -> {
                faults.add("catalog is '%s', choose sqlite, postgresql or rest".formatted(kind));
                kind = "sqlite";
            }
        }
        return new CatalogSettings(
                CatalogSettings.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                uri,
                values.get(Key.CATALOG_USER),
                values.get(Key.CATALOG_PASSWORD));
    }

    private static void require(boolean holds, String form, String kind, String uri, List<String> faults) {
        if (!holds) {
            faults.add("catalog %s needs catalog_uri %s, has '%s'".formatted(kind, form, uri));
        }
    }

    private static int port(String text, List<String> faults) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
            return Integer.parseInt(text);
        }
        faults.add("port is '%s', write a number from 0 to 65535".formatted(text));
        return 0;
    }

    private static Map<String, String> pairs(String text, List<String> faults) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : text.isBlank() ? new String[0] : text.split(",")) {
            int at = pair.indexOf('=');
            if (at < 1) {
                faults.add("spark_conf has '%s', write key=value".formatted(pair));
            } else {
                pairs.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
            }
        }
        return Map.copyOf(pairs);
    }

    private static List<Path> folders(String text, List<String> faults) {
        List<Path> folders = Arrays.stream(text.split(java.io.File.pathSeparator))
                .filter(part -> !part.isBlank())
                .map(part -> Path.of(part).toAbsolutePath().normalize())
                .toList();
        folders.stream()
                .filter(folder -> !Files.isDirectory(folder))
                .forEach(folder -> faults.add("domains names '%s', which is not a folder".formatted(folder)));
        return folders;
    }

    private static String value(Key key, Map<String, Object> yaml, Map<String, String> environment) {
        String variable = environment.get(key.variable());
        if (variable != null) {
            return variable;
        }
        Object written = yaml.get(key.key());
        if (written instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> e.getKey() + "=" + e.getValue())
                    .collect(Collectors.joining(","));
        }
        if (written instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(java.io.File.pathSeparator));
        }
        return written == null ? key.fallback() : written.toString();
    }

    private static void unknownKeys(Map<String, Object> yaml, Map<String, String> environment, List<String> faults) {
        List<String> known = Arrays.stream(Key.values()).map(Key::key).toList();
        yaml.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> faults.add("unknown key '%s', known are %s".formatted(key, known)));
        List<String> variables = Arrays.stream(Key.values()).map(Key::variable).toList();
        environment.keySet().stream()
                .filter(name -> name.startsWith("WARDCAST_"))
                .filter(name -> !variables.contains(name) && !OTHER_VARIABLES.contains(name))
                .sorted()
                .forEach(name -> faults.add("unknown variable '%s', known are %s".formatted(name, variables)));
    }

    private static Map<String, Object> readYaml(Path file) {
        try {
            Map<String, Object> read =
                    new YAMLMapper().readValue(file.toFile(), new TypeReference<LinkedHashMap<String, Object>>() {});
            return read == null ? Map.of() : read;
        } catch (IOException e) {
            throw new UserError("Cannot read the settings in '%s': %s".formatted(file, e.getMessage()), e);
        }
    }

    private static String defaultWarehouse(Path home) {
        return "file:" + home.toAbsolutePath().normalize().resolve("warehouse");
    }

    private static String sqliteUri(Path home) {
        return "jdbc:sqlite:" + home.toAbsolutePath().normalize().resolve("catalog.db");
    }
}
