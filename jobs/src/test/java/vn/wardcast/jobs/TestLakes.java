package vn.wardcast.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.iceberg.catalog.Namespace;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.Zone;

/** One Spark session and one lake serve all tests of the module; each test class starts with an empty lake. */
public final class TestLakes {

    private static final Path REFERENCE = Path.of("../lakehouse/src/main/resources/domains/reference/sample");

    private static SparkLake lake;

    private TestLakes() {}

    /** The lake, emptied. */
    public static synchronized SparkLake empty() {
        if (lake == null) {
            lake = SparkLake.open(Settings.of(Map.of(), Map.of("WARDCAST_SPARK_MASTER", "local[2]"))
                    .withHome(temporaryFolder()));
            lake.tuneFor(0);
        }
        for (Zone zone : Zone.values()) {
            lake.lake()
                    .catalog()
                    .listTables(Namespace.of(zone.namespace()))
                    .forEach(table -> lake.lake().catalog().dropTable(table, true));
        }
        lake.lake().createSharedTables();
        return lake;
    }

    /** Settings of a lake of its own, with further domain folders. */
    public static Settings settings(Path home, Path... domains) {
        return Settings.of(Map.of(), Map.of()).withHome(home).withDomains(List.of(domains));
    }

    /** Lands the sample of units and calendar that every load needs. */
    public static void landReference(Path landing) throws IOException {
        Path folder = Files.createDirectories(landing.resolve("reference"));
        try (Stream<Path> files = Files.list(REFERENCE)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("wardcast-tests");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
