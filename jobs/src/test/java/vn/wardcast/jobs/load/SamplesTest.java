package vn.wardcast.jobs.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.TestLakes;
import vn.wardcast.jobs.landing.person.TestKey;
import vn.wardcast.jobs.landing.person.TokenKey;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.GoldTable;

/**
 * For every domain: what lies in sample/ comes out as expected/ says. With {@code -Dwardcast.expected=write} the actual tables
 * are written into expected/ instead, to be read by eye before they are committed.
 */
class SamplesTest {

    private static final Path FOLDERS = Path.of("../lakehouse/src/main/resources/domains");
    private static final boolean WRITES = "write".equals(System.getProperty("wardcast.expected"));

    @TempDir
    private static Path temp;

    private static SparkLake lake;
    private static Domains domains;
    private static Path landing;
    private static LoadReport first;

    @BeforeAll
    static void loadAllSamples() throws IOException {
        lake = TestLakes.empty();
        domains = Domains.load(lake.settings());
        landing = temp.resolve("landing");
        for (Domain domain : domains.all()) {
            copy(FOLDERS.resolve(domain.id()).resolve("sample"), landing.resolve(domain.id()));
        }
        first = job().run(landing, Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> everySample_givesWhatIsExpected() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Domain domain : domains.all()) {
            Path expected = FOLDERS.resolve(domain.id()).resolve("expected");
            tests.add(compare(domain.id() + " silver", expected.resolve("silver.csv"), silver(domain)));
            for (GoldTable table : domain.gold()) {
                tests.add(compare(
                        domain.id() + " gold " + table.table(),
                        expected.resolve("gold/" + table.table() + ".csv"),
                        () -> Tables.lines(
                                lake.spark().table(domain.goldTable(table).toString()), "batch_id")));
            }
            tests.add(compare(domain.id() + " issues", expected.resolve("issues.csv"), issues(domain)));
            if (!domain.indicators().isEmpty()) {
                tests.add(compare(
                        domain.id() + " indicators", expected.resolve("indicator_value.csv"), indicators(domain)));
            }
        }
        return tests.stream();
    }

    @Test
    void everyRow_isAcceptedOrRejected() {
        assertEquals(first.read(), first.accepted() + first.rejected());
        List<org.apache.spark.sql.Row> unbalanced = lake.spark()
                .sql("SELECT * FROM ops.batch WHERE rows_read <> rows_accepted + rows_rejected")
                .collectAsList();
        assertEquals(List.of(), unbalanced);
    }

    @Test
    void loadingTwice_changesNothing() {
        List<String> before = everything();
        LoadReport again = job().run(landing, Optional.empty());
        assertEquals(0, again.read());
        assertEquals(first.publication(), again.publication());
        assertEquals(before, everything());
    }

    @Test
    void renamedCopies_addNothing() throws IOException {
        Path copies = temp.resolve("copies");
        for (Domain domain : domains.all()) {
            for (Path file : list(landing.resolve(domain.id()))) {
                Path copy = copies.resolve(domain.id())
                        .resolve(renamed(file.getFileName().toString()));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        LoadReport again = job().run(copies, Optional.empty());
        assertEquals(0, again.read());
        assertEquals(again.files(), again.alreadyLoaded());
    }

    /** With a key that everybody may know, so that tokens can stand in expected/. */
    private static LoadJob job() {
        return new LoadJob(lake, domains, new Console(false), Optional.of(TokenKey.of(TestKey.TEXT)));
    }

    private static String renamed(String name) {
        return name.replaceFirst("\\.(\\w+)$", "-ban-sao.$1");
    }

    private static List<String> everything() {
        List<String> lines = new ArrayList<>();
        for (Domain domain : domains.all()) {
            lines.addAll(Tables.lines(lake.spark().table(domain.silverTable().toString())));
        }
        lines.addAll(Tables.lines(lake.spark().sql("SELECT * FROM gold.indicator_value")));
        lines.addAll(Tables.lines(lake.spark().sql("SELECT * FROM ops.issue")));
        assertFalse(lines.isEmpty());
        return lines;
    }

    /** A table's lines, read when its test runs. */
    private interface Lines {
        List<String> read();
    }

    private static DynamicTest compare(String name, Path expected, Lines actual) {
        return DynamicTest.dynamicTest(name, () -> {
            if (WRITES) {
                Tables.write(expected, actual.read());
            }
            assertEquals(
                    String.join("\n", Tables.read(expected)), String.join("\n", actual.read()), expected.toString());
        });
    }

    private static Lines silver(Domain domain) {
        return () -> Tables.lines(lake.spark().table(domain.silverTable().toString()), "batch_id", "_loaded_at");
    }

    private static Lines issues(Domain domain) {
        return () -> Tables.lines(lake.spark()
                .sql(
                        "SELECT _source_file, _source_sheet, _source_row, _source_column, column_name, severity, reason, value"
                                + " FROM ops.issue WHERE domain = '%s'".formatted(domain.id())));
    }

    private static Lines indicators(Domain domain) {
        return () -> Tables.lines(
                lake.spark().sql("SELECT * FROM gold.indicator_value WHERE domain = '%s'".formatted(domain.id())),
                "batch_id");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : list(from)) {
            Files.copy(file, to.resolve(file.getFileName().toString()));
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
