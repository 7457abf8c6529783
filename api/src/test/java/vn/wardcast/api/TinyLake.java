package vn.wardcast.api;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types;
import vn.wardcast.lakehouse.Lake;
import vn.wardcast.lakehouse.LocalFileIO;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.TableProperties;

/**
 * A real lake of a few units, written without Spark: Parquet files by DuckDB, appended through the Iceberg catalog. Everything
 * in it is invented. Its {@code main} serves it, for work on the pages.
 */
final class TinyLake implements AutoCloseable {

    static final String MINH_XUAN = "02215@20250701";
    private static final Schema UNIT = new Schema(
            required(1, "unit_id", Types.StringType.get(), "code@yyyymmdd"),
            required(2, "code", Types.StringType.get(), "official code"),
            required(3, "level", Types.StringType.get(), "country, province or commune"),
            required(4, "name", Types.StringType.get()),
            required(5, "full_name", Types.StringType.get()),
            optional(6, "full_name_en", Types.StringType.get()),
            optional(7, "type", Types.StringType.get()),
            optional(8, "parent_unit_id", Types.StringType.get()),
            required(9, "valid_from", Types.DateType.get()),
            optional(10, "valid_to", Types.DateType.get()));
    private static final Schema SUCCESSION = new Schema(
            required(1, "old_unit_id", Types.StringType.get()),
            required(2, "new_unit_id", Types.StringType.get()),
            required(3, "extent", Types.StringType.get()),
            required(4, "weight", Types.DoubleType.get()));
    private static final Schema CALENDAR = new Schema(
            required(1, "day", Types.DateType.get()),
            required(2, "lunar_year", Types.IntegerType.get()),
            optional(3, "tet_window", Types.StringType.get()),
            optional(4, "lunar_event", Types.StringType.get()),
            optional(5, "public_holiday", Types.StringType.get()),
            optional(6, "public_holiday_en", Types.StringType.get()),
            required(7, "lunar_day", Types.IntegerType.get()),
            required(8, "lunar_month", Types.IntegerType.get()));
    private static final Schema CODE_LIST = new Schema(
            required(1, "kind", Types.StringType.get()),
            required(2, "code", Types.StringType.get()),
            required(3, "name", Types.StringType.get()),
            optional(4, "name_en", Types.StringType.get()));

    private static final Schema PUPILS = new Schema(
            required(1, "unit_id", Types.StringType.get()), required(2, "pupils", Types.DecimalType.of(28, 6)));
    private static final Schema REVENUE = new Schema(
            required(1, "unit_id", Types.StringType.get()), required(2, "amount", Types.DecimalType.of(28, 6)));

    private static final Schema PROJECT_YEAR = new Schema(
            required(1, "unit_id", Types.StringType.get()),
            required(2, "period_start", Types.DateType.get()),
            required(3, "project", Types.StringType.get()),
            optional(4, "plan_final", Types.DecimalType.of(28, 6)));

    private static final Schema PROJECT_MONTH = new Schema(
            required(1, "unit_id", Types.StringType.get()),
            required(2, "plan_year", Types.IntegerType.get()),
            required(3, "project", Types.StringType.get()),
            required(4, "period_start", Types.DateType.get()),
            required(5, "paid", Types.DecimalType.of(28, 6)));

    private final Settings settings;
    private final Lake lake;
    private final Map<TableName, Long> published = new TreeMap<>();
    private long publication;

    private TinyLake(Settings settings) {
        this.settings = settings;
        this.lake = Lake.open(settings);
    }

    /** A lake with tables but without data: nothing is published. */
    static TinyLake empty(Path home) {
        TinyLake tiny = new TinyLake(settings(home));
        tiny.lake.createSharedTables();
        tiny.create("reference.unit", UNIT);
        tiny.create("reference.unit_succession", SUCCESSION);
        tiny.create("reference.calendar", CALENDAR);
        tiny.create("reference.code_list", CODE_LIST);
        tiny.create("gold.pupils", PUPILS);
        tiny.create("gold.revenue", REVENUE);
        tiny.create("gold.project_month", PROJECT_MONTH);
        tiny.create("gold.project_year", PROJECT_YEAR);
        return tiny;
    }

    /** A lake with its first publication. */
    static TinyLake filled(Path home) {
        TinyLake tiny = empty(home);
        TinyLakeData.TABLES.forEach(tiny::append);
        tiny.publish();
        return tiny;
    }

    Settings settings() {
        return settings;
    }

    Lake lake() {
        return lake;
    }

    /** Appends the rows of a SELECT, in one file for each domain where the table is partitioned so. */
    void append(String name, String select) {
        Table table = lake.table(TableName.of(name));
        AppendFiles append = table.newAppend();
        if (table.spec().isUnpartitioned()) {
            append.appendFile(file(table, select, ""));
        } else {
            for (String domain : domains(select)) {
                append.appendFile(file(
                        table, "SELECT * FROM (%s) WHERE domain = '%s'".formatted(select, domain), "domain=" + domain));
            }
        }
        append.commit();
        published.put(
                TableName.of(name),
                lake.table(TableName.of(name)).currentSnapshot().snapshotId());
    }

    /** Makes the present snapshots the next publication. */
    long publish() {
        publication++;
        String rows = published.entrySet().stream()
                .map(entry -> "(%d, TIMESTAMPTZ '2026-10-05 06:12:00+07', 'load', 'test', '%s', %d)"
                        .formatted(publication, entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        Map<TableName, Long> pinned = new LinkedHashMap<>(published);
        append(
                SharedTables.PUBLICATION.name().toString(),
                "SELECT * FROM (VALUES %s) AS p(publication, published_at, job, code_version, table_name, snapshot_id)"
                        .formatted(rows));
        published.clear();
        published.putAll(pinned);
        return publication;
    }

    @Override
    public void close() {
        lake.close();
    }

    void create(String name, Schema schema) {
        lake.catalog()
                .buildTable(TableName.of(name).identifier(), schema)
                .withProperties(TableProperties.FOR_EVERY_TABLE)
                .withProperty("comment", "one row per " + name)
                .create();
    }

    /** The shared table as an older version made it, without a column. */
    void older(String name, String column) {
        SharedTable shared = SharedTables.ALL.stream()
                .filter(table -> table.name().toString().equals(name))
                .findFirst()
                .orElseThrow();
        lake.catalog().dropTable(shared.name().identifier(), true);
        create(
                name,
                new Schema(shared.schema().columns().stream()
                        .filter(field -> !field.name().equals(column))
                        .toList()));
    }

    private DataFile file(Table table, String select, String partition) {
        Path path = LocalFileIO.path(table.location()).resolve("data").resolve(UUID.randomUUID() + ".parquet");
        String columns = table.schema().columns().stream()
                .map(column -> "CAST(%1$s AS %2$s) AS %1$s".formatted('"' + column.name() + '"', duck(column)))
                .collect(Collectors.joining(", "));
        String nothing = table.schema().columns().stream()
                .map(column -> "CAST(NULL AS %s) AS \"%s\"".formatted(duck(column), column.name()))
                .collect(Collectors.joining(", "));
        long rows = copy(
                "SELECT %s FROM (SELECT %s WHERE false UNION ALL BY NAME (%s))".formatted(columns, nothing, select),
                path);
        DataFiles.Builder file = DataFiles.builder(table.spec())
                .withPath("file:" + path)
                .withFormat(FileFormat.PARQUET)
                .withFileSizeInBytes(path.toFile().length())
                .withRecordCount(rows);
        return (partition.isEmpty() ? file : file.withPartitionPath(partition)).build();
    }

    private static String duck(Types.NestedField column) {
        return switch (column.type().typeId()) {
            case STRING -> "VARCHAR";
            case LONG -> "BIGINT";
            case TIMESTAMP -> "TIMESTAMPTZ";
            default -> column.type().toString();
        };
    }

    private static long copy(String select, Path path) {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            Files.createDirectories(path.getParent());
            return statement.executeUpdate("COPY (%s) TO '%s' (FORMAT parquet)".formatted(select, path));
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> domains(String select) {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT DISTINCT domain FROM (%s) ORDER BY 1".formatted(select))) {
            List<String> domains = new java.util.ArrayList<>();
            while (found.next()) {
                domains.add(found.getString(1));
            }
            return domains;
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }

    private static Settings settings(Path home) {
        try {
            Path domains = Path.of(TinyLake.class.getResource("/tiny-domains").toURI());
            return Settings.of(Map.of(), Map.of())
                    .withHome(home)
                    .withDomains(List.of(domains))
                    .withPort(0);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Serves the tiny lake: {@code main [PORT]}. */
    public static void main(String[] arguments) throws Exception {
        int port = arguments.length == 0 ? 7070 : Integer.parseInt(arguments[0]);
        Path home = Files.createTempDirectory("tiny-lake");
        TinyLake tiny = filled(home);
        Api api = Api.start(tiny.settings().withPort(port));
        System.out.println("%s?unit=%s (%s)".formatted(api.url(), MINH_XUAN, home));
    }
}
