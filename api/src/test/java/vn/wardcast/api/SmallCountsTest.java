package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.api.lake.LakeViews;
import vn.wardcast.api.lake.Lease;
import vn.wardcast.api.sql.DuckDbLimits;

/** Hidden counts of people are in the lake, and in nothing that a reader gets. */
class SmallCountsTest {

    private static final String HIDDEN =
            "series?indicator=sample_education.pupils&unit=02215&breakdown=level=primary%3Bgrade=1";

    private static TinyLake lake;
    private static Api api;
    private static Browser browser;

    @TempDir
    private static Path temp;

    @BeforeAll
    static void open() {
        lake = TinyLake.filled(temp.resolve("home"));
        api = Api.start(lake.settings());
        browser = new Browser(api);
    }

    @AfterAll
    static void close() {
        api.close();
        lake.close();
    }

    @Test
    void hiddenValue_saysWhyItIsHidden() {
        JsonNode series = browser.json(HIDDEN);
        JsonNode small = series.at("/points/0");
        assertTrue(small.path("value").isNull());
        assertEquals("small_count", small.path("suppression").asText());
        assertEquals("complementary", series.at("/points/1/suppression").asText());
        assertTrue(series.at("/points/2/suppression").isNull());
        assertTrue(series.at("/points/2/value").isNumber());
        assertEquals(5, series.at("/meta/indicator/people_floor").asInt());
    }

    @Test
    void answers_doNotHoldIt() {
        for (String path : List.of(
                HIDDEN,
                "indicators",
                "indicators?unit=02215",
                "indicators/sample_education.pupils?unit=02215",
                "units?data=true",
                "datasets",
                "datasets/gold.indicator_value")) {
            assertHidden(browser.ask(path).body(), path);
        }
    }

    @Test
    void csv_doesNotHoldIt() {
        String csv =
                browser.get("/api/v1/datasets/gold.indicator_value/data.csv").body();
        assertHidden(csv, "data.csv");
        assertTrue(csv.contains("small_count"), "the row is there, and says why its figures are not");
    }

    /** Parquet keeps the least and the greatest value of a column beside it; they must not be those of the lake. */
    @Test
    void parquet_doesNotHoldIt_norItsStatistics() throws Exception {
        Path file = temp.resolve("values.parquet");
        Files.write(
                file,
                browser.bytes("/api/v1/datasets/gold.indicator_value/data.parquet")
                        .body());
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = duck.createStatement().executeQuery("""
                                SELECT count(*) FILTER (WHERE suppression IS NOT NULL) AS hidden,
                                       count(*) FILTER (WHERE suppression IS NOT NULL AND coalesce(value, numerator, denominator) IS NOT NULL) AS told,
                                       (SELECT string_agg(stats_min_value || ' ' || stats_max_value, ' ') FROM parquet_metadata('%1$s')) AS stats
                                FROM '%1$s'
                                """.formatted(file))) {
            assertTrue(rows.next());
            assertEquals(3, rows.getInt("hidden"));
            assertEquals(0, rows.getInt("told"));
            assertHidden(rows.getString("stats"), "statistics");
        }
    }

    @Test
    void factsOfPeople_areNoDataset() {
        assertEquals(404, browser.ask("datasets/gold.pupils").statusCode());
        assertEquals(404, browser.ask("datasets/gold.pupils/data.csv").statusCode());
        assertFalse(browser.ask("datasets").body().contains("gold.pupils"));
        assertEquals(200, browser.ask("datasets/gold.revenue").statusCode(), "money is free");
    }

    @Test
    void manifest_saysThatFiguresMayBeMissing() {
        JsonNode columns = browser.json("datasets/gold.indicator_value").path("columns");
        columns.forEach(column -> {
            if (column.path("name").asText().equals("value")) {
                assertFalse(column.path("required").asBoolean());
            }
        });
    }

    @Test
    void sql_seesWhatReadersSee() {
        try (LakeViews views = LakeViews.of(lake.lake(), DuckDbLimits.ofThisMachine())) {
            views.refresh();
            try (Lease lease = views.findLease().orElseThrow()) {
                String hidden = lease.view()
                        .engine()
                        .query("SELECT count(coalesce(value, numerator, denominator)) AS told, count(*) AS n"
                                + " FROM gold.indicator_value WHERE suppression IS NOT NULL")
                        .map(row -> row.whole("told") + " of " + row.whole("n"))
                        .get(0);
                assertEquals("0 of 3", hidden);
            }
        }
    }

    private static void assertHidden(String text, String where) {
        for (String secret : List.of(TinyLakeData.SECRET, TinyLakeData.OTHER_SECRET)) {
            assertFalse(text.contains(secret), where + " tells " + secret);
        }
    }
}
