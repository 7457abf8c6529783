package vn.wardcast.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code ./wardcast} as people type it. */
class LauncherTest {

    /** Hides every Java of a Debian machine from one process: an empty folder is mounted over theirs. */
    private static final List<String> WITHOUT_JAVA = List.of(
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "bash",
            "-c",
            "for folder in /usr/lib/jvm /opt; do [ ! -d $folder ] || mount -t tmpfs none $folder; done; exec \"$0\" \"$@\"");

    private static Launcher launcher;

    @BeforeAll
    static void install() {
        launcher = Launcher.built();
    }

    @TestFactory
    Stream<DynamicTest> everyVerb_hasHelp() {
        String help = launcher.run("--help").ok().out();
        List<String> verbs = help.lines()
                .filter(line -> line.matches("  [a-z]+ .*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertTrue(verbs.containsAll(List.of("demo", "load", "forecast", "serve", "sql", "doctor", "test")), help);
        return verbs.stream()
                .map(verb -> DynamicTest.dynamicTest(verb, () -> {
                    Product.Ran asked = launcher.run(verb, "--help").ok();
                    assertTrue(asked.out().contains("Usage:") && asked.out().contains(verb), asked::toString);
                }));
    }

    @Test
    void whatItCannotUnderstand_isAUsageError() {
        for (String[] arguments : new String[][] {{"laod"}, {}, {"load", "--hoem", "x"}, {"sql"}, {"demo", "--port"}}) {
            Product.Ran refused = launcher.run(arguments);
            assertEquals(2, refused.exit(), refused::toString);
            assertFalse(refused.err().isBlank(), refused::toString);
        }
        Product.Ran unknown = launcher.run("laod");
        assertTrue(
                unknown.err().contains("There is no verb 'laod'")
                        && unknown.err().contains("--help"),
                unknown::toString);
    }

    @Test
    void sql_printsTables_csv_andJson() throws IOException {
        String home = Lakes.withForecast().home().toString();
        String select =
                "SELECT code, name FROM reference.unit WHERE unit_id IN ('02215@20250701', '08@20250701') ORDER BY 1";
        Product.Ran table = launcher.run("sql", select, "--home", home).ok();
        assertTrue(table.out().lines().anyMatch(line -> line.matches("\\s*02215\\s+Minh Xuân\\s*")), table::toString);
        assertEquals(
                "code,name\n02215,Minh Xuân\n08,Tuyên Quang",
                launcher.run("sql", select, "--home", home, "--format", "csv")
                        .ok()
                        .out()
                        .strip());
        JsonNode json = new ObjectMapper()
                .readTree(launcher.run("sql", select, "--home", home, "--format", "json")
                        .ok()
                        .out());
        assertEquals("Tuyên Quang", json.get(1).get("name").asText());
        assertEquals(
                2,
                launcher.run("sql", select, "--home", home, "--json")
                        .ok()
                        .json()
                        .get("rows")
                        .asInt());
    }

    @Test
    void sql_onlyReads() {
        String home = Lakes.withForecast().home().toString();
        for (String statement :
                List.of("DROP TABLE gold.indicator", "SELECT * FROM read_csv('/etc/passwd')", "SELECT nothing")) {
            Product.Ran refused = launcher.run("sql", statement, "--home", home);
            assertEquals(1, refused.exit(), refused::toString);
            assertTrue(refused.err().lines().count() < 10, refused::toString);
        }
    }

    /** A bare container has no UTF-8 locale; names have letters and blanks all the same. */
    @Test
    void vietnameseNames_areReadEverywhere_andOffATerminalNothingBlinks() throws IOException {
        Path folder = launcher.root().resolve("tệp nguồn quý III");
        new Landing(folder).sample("reference");
        Path file = folder.resolve("reference/dan-toc.csv");
        Files.move(file, file.resolveSibling("dan-toc gửi lại tháng 9.csv"));
        Product.Ran loaded = launcher.runWith(
                        Map.of("LC_ALL", "C"), "load", folder.getFileName().toString(), "--home", "dữ liệu")
                .ok();
        assertTrue(loaded.out().contains("Đã nạp 11 tệp"), loaded::toString);
        assertFalse((loaded.out() + loaded.err()).matches("(?s).*[\r\u001b].*"), loaded::toString);
        assertTrue(Files.exists(launcher.root().resolve("dữ liệu/catalog.db")));
        assertEquals(
                "name\nreference/dan-toc gửi lại tháng 9.csv",
                launcher.runWith(
                                Map.of("LC_ALL", "C"),
                                "sql",
                                "SELECT _source_file AS name FROM ops.batch WHERE _source_file LIKE '%gửi lại%'",
                                "--home",
                                "dữ liệu",
                                "--format",
                                "csv")
                        .ok()
                        .out()
                        .strip());
    }

    @Test
    void onATerminal_theStagesStay_andNoColorIsObeyed() {
        Product product = Lakes.withBudget();
        String[] load = {
            "load", Lakes.budgetLanding().toString(), "--home", product.home().toString()
        };
        Product.Ran plain = launcher.runOnTerminal(Map.of("NO_COLOR", "1", "TERM", "xterm"), load)
                .ok();
        assertTrue(plain.out().contains("0/1"), () -> "no bar: " + plain);
        assertFalse(plain.out().matches("(?s).*\u001b\\[[\\d;]*m.*"), () -> "colours: " + plain);
        String screen = Screen.after(plain.out());
        assertFalse(screen.contains("0/1"), screen);
        assertEquals(
                List.of("Khởi động Spark", "Tìm tệp", "Đúng, đủ, sạch, sống", "Công bố phiên bản"),
                screen.lines()
                        .filter(line -> line.matches("  .* [\\d.]+ s"))
                        .map(line -> line.strip().split(" · ")[0])
                        .toList(),
                screen);
    }

    @Test
    void stopped_itLeavesNothingRunning() {
        Path folder = Lakes.budgetLanding().folder();
        Running load = launcher.start(Map.of(), List.of(), "load", folder.toString(), "--home", "dừng giữa chừng");
        load.says(line -> line.contains("Spark"));
        List<ProcessHandle> all = load.processes();
        load.stop();
        all.forEach(process -> process.onExit().join());
        assertTrue(all.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void withoutJava_itSaysHowToInstallIt() {
        assumeTrue(canHideJava(), "this machine does not let us hide its Java");
        Map<String, String> path = Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", "");
        Product.Ran built =
                launcher.start(path, WITHOUT_JAVA, "sql", "SELECT 1").ran();
        assertEquals(1, built.exit(), built::toString);
        assertTrue(built.err().contains("Java 17"), built::toString);
        assertTrue(built.err().contains("apt-get install -y openjdk-17-jdk-headless maven"), built::toString);
        Product.Ran fresh = Launcher.fresh("bản chưa dựng")
                .start(path, WITHOUT_JAVA, "demo")
                .ran();
        assertEquals(1, fresh.exit(), fresh::toString);
        assertTrue(fresh.err().contains("JDK 17"), fresh::toString);
        assertTrue(fresh.err().contains("apt-get install -y openjdk-17-jdk-headless maven"), fresh::toString);
        assertTrue(fresh.err().contains("./wardcast demo --install-missing"), fresh::toString);
    }

    private static boolean canHideJava() {
        Product.Ran tried = new Launcher(Path.of("/usr/bin"))
                .startCommand(Map.of("PATH", "/usr/bin:/bin"), WITHOUT_JAVA, "bash", "-c", "! java -version")
                .ran();
        return tried.exit() == 0 && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }
}
