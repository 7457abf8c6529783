package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.lakehouse.LocalFileIO;
import vn.wardcast.lakehouse.TableName;

/** What readers see changes at once and only when something is published. */
class PublicationTest {

    private static final String SERIES = "series?indicator=sample_budget.revenue&unit=02215";

    @TempDir
    private Path home;

    @Test
    void emptyLake_saysWhatToDoNext() {
        try (TinyLake lake = TinyLake.empty(home);
                Api api = Api.start(lake.settings())) {
            Browser browser = new Browser(api);
            assertEquals(200, browser.get("/health/live").statusCode());
            assertEquals(503, browser.get("/health/ready").statusCode());
            JsonNode problem = browser.problem(503, "units");
            assertTrue(problem.path("detail").asText().contains("./wardcast load"), problem.toString());
            assertEquals(200, browser.get("/").statusCode());
        }
    }

    @Test
    void firstPublication_isTakenWhileRunning() {
        try (TinyLake lake = TinyLake.empty(home);
                Api api = Api.start(lake.settings())) {
            TinyLakeData.TABLES.forEach(lake::append);
            lake.publish();
            api.refresh();
            assertEquals(200, new Browser(api).ask("units").statusCode());
        }
    }

    @Test
    void unpublishedRows_areNotSeen() {
        try (TinyLake lake = TinyLake.filled(home);
                Api api = Api.start(lake.settings())) {
            Browser browser = new Browser(api);
            lake.append("gold.indicator_value", nextMonth(1));
            api.refresh();
            assertEquals(45, browser.json(SERIES).path("points").size());
            lake.publish();
            api.refresh();
            assertEquals(46, browser.json(SERIES).path("points").size());
        }
    }

    @Test
    void newPublication_changesEveryTag() {
        try (TinyLake lake = TinyLake.filled(home);
                Api api = Api.start(lake.settings())) {
            Browser browser = new Browser(api);
            String before = browser.ask(SERIES).headers().firstValue("ETag").orElseThrow();
            lake.publish();
            api.refresh();
            String after = browser.ask(SERIES, "If-None-Match", before)
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertNotEquals(before, after);
        }
    }

    @Test
    void requestsDuringAPublication_seeOneOrTheOther() throws Exception {
        try (TinyLake lake = TinyLake.filled(home);
                Api api = Api.start(lake.settings())) {
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService readers = Executors.newFixedThreadPool(3);
            List<Future<Integer>> counts = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                counts.add(readers.submit(readUntil(over, api)));
            }
            for (int month = 1; month <= 3; month++) {
                lake.append("gold.indicator_value", nextMonth(month));
                lake.publish();
                api.refresh();
            }
            over.set(true);
            for (Future<Integer> count : counts) {
                assertTrue(count.get() > 0);
            }
            readers.shutdown();
            assertEquals(48, new Browser(api).json(SERIES).path("points").size());
        }
    }

    /** Each answer must be of one piece: publication n has 44 + n points. */
    private static Callable<Integer> readUntil(AtomicBoolean over, Api api) {
        Browser browser = new Browser(api);
        return () -> {
            int answers = 0;
            while (!over.get() || answers == 0) {
                JsonNode series = browser.json(SERIES + "&to=" + (2027 + answers % 50));
                int publication = series.at("/meta/publication/number").asInt();
                assertEquals(44 + publication, series.path("points").size());
                answers++;
            }
            return answers;
        };
    }

    @Test
    void brokenPublication_leavesTheOldOneAndIsReported() throws Exception {
        try (TinyLake lake = TinyLake.filled(home);
                Api api = Api.start(lake.settings())) {
            lake.append("gold.indicator_value", nextMonth(1));
            lake.publish();
            Path metadata = LocalFileIO.path(lake.lake()
                            .table(TableName.of("gold.indicator_value"))
                            .location())
                    .resolve("metadata");
            try (Stream<Path> files = Files.list(metadata)) {
                for (Path file :
                        files.filter(name -> name.toString().endsWith(".avro")).toList()) {
                    Files.delete(file);
                }
            }
            api.refresh();
            Browser browser = new Browser(api);
            JsonNode ready = Browser.tree(browser.get("/health/ready"));
            assertEquals(1, ready.path("publication").asInt());
            assertTrue(!ready.path("trouble").isNull(), ready.toString());
            assertEquals(45, browser.json(SERIES).path("points").size());
        }
    }

    @Test
    void addedColumn_isEmptyInOldFiles() {
        try (TinyLake lake = TinyLake.filled(home)) {
            lake.lake()
                    .table(TableName.of("reference.code_list"))
                    .updateSchema()
                    .addColumn("note", Types.StringType.get())
                    .commit();
            lake.append(
                    "reference.code_list",
                    "SELECT 'disease' AS kind, 'A90' AS code, 'Sốt xuất huyết' AS name, 'Dengue' AS name_en, 'mới' AS note");
            lake.publish();
            try (Api api = Api.start(lake.settings())) {
                String csv = new Browser(api)
                        .get("/api/v1/datasets/reference.code_list/data.csv")
                        .body();
                assertTrue(csv.contains("ethnic_group,01,Kinh,Kinh,\n"), csv);
                assertTrue(csv.contains("disease,A90,Sốt xuất huyết,Dengue,mới\n"), csv);
            }
        }
    }

    private static String nextMonth(int month) {
        return """
                SELECT 'sample_budget' AS domain, '02215@20250701' AS unit_id, 'sample_budget.revenue' AS indicator, 'total' AS breakdown, 'month' AS frequency,
                       '2026-%1$d' AS period, DATE '2026-%1$d-01' AS period_start, 1 AS value, 'vnd' AS uom, 'synthetic' AS origin
                """.formatted(9 + month);
    }
}
