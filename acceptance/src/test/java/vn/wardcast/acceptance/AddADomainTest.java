package vn.wardcast.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/adding-a-domain.md promises: a folder more, and everything downstream knows it. Nothing of the product is touched. */
class AddADomainTest {

    private static final String YAML = """
            name: { vi: Thư viện, en: Libraries }
            owner: { vi: Phòng Văn hóa - Xã hội, en: Culture and society office }
            sources:
              ward_loans:
                title: { vi: Lượt bạn đọc thư viện, en: Visits to libraries }
                files: ["luot-ban-doc-*.csv"]
                columns:
                  origin:    { type: origin, headers: [Tính chất] }
                  unit_code: { type: unit_code, at: month, headers: [Mã ĐVHC], required: true, key: true }
                  month:     { type: month, headers: [Tháng], required: true, key: true }
                  reader:    { type: code, headers: [Bạn đọc], required: true, key: true,
                               values: { child: [Trẻ em], adult: [Người lớn] } }
                  visits:    { type: count, headers: [Lượt bạn đọc], min: 0, max: 100000 }
            silver:
              key: [unit_id, period_start, reader, measure]
            dimensions:
              reader:
                name: { vi: Bạn đọc, en: Reader }
                values: { child: { vi: Trẻ em, en: Children }, adult: { vi: Người lớn, en: Adults } }
            indicators:
              visits:
                name: { vi: Lượt bạn đọc thư viện, en: Visits to libraries }
                from: library_visits
                value: visits
                breakdowns: [total, reader]
                uom: visitor
                direction: up
                decimals: 0
                forecast: { horizon: 6, non_negative: true }
            """;

    private static final String SILVER = """
            SELECT unit_id(unit_code, month) AS unit_id, 'month' AS frequency, month AS period_start, reader,
                   'visits' AS measure, CAST(visits AS DECIMAL(28,6)) AS value, origin, lineage
            FROM ward_loans
            """;

    private static final String GOLD = """
            -- one row per unit, month and kind of reader (unit_id, period_start, reader)
            SELECT unit_id, frequency, period_start, reader, sum(value) AS visits,
                   min(origin) AS origin, max_by(batch_id, _loaded_at) AS batch_id
            FROM silver.libraries
            GROUP BY unit_id, frequency, period_start, reader
            """;

    private static final YearMonth FIRST = YearMonth.of(2025, 7);
    private static final int MONTHS = 15;

    private static Product product;
    private static String domains;
    private static Serving server;

    @BeforeAll
    static void loadAndForecast() {
        Path folder = Lakes.folder("add-a-domain");
        Landing more = new Landing(folder.resolve("domains"))
                .text("libraries/domain.yaml", YAML)
                .text("libraries/silver.sql", SILVER)
                .text("libraries/gold/library_visits.sql", GOLD);
        domains = more.toString();
        Landing landing = new Landing(folder.resolve("landing")).text("luot-ban-doc-02215.csv", file());
        product = Lakes.withReference();
        product.write("load", landing.toString(), "--domains", domains).ok();
        product.write("forecast", "--domains", domains).ok();
        server = product.serve("--domains", domains);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void itsFigures_areIndicatorValues() {
        assertEquals("reader=adult 25, reader=child 12, total 37", product.value("""
                        SELECT string_agg(breakdown || ' ' || CAST(value AS INT), ', ' ORDER BY breakdown)
                        FROM gold.indicator_value WHERE indicator = 'libraries.visits' AND period = '2025-07'"""));
        assertEquals(
                String.valueOf(3 * MONTHS),
                product.value("SELECT count(*) FROM gold.indicator_value WHERE domain = 'libraries'"));
    }

    @Test
    void itsTarget_isForecast() {
        assertEquals("3 x 6", product.value("""
                        SELECT count(DISTINCT breakdown) || ' x ' || count(*) // count(DISTINCT breakdown)
                        FROM forecast.forecast WHERE indicator = 'libraries.visits' AND unit_id = '02215@20250701'
                          AND lo_95 <= lo_80 AND lo_80 <= mean AND mean <= hi_80 AND hi_80 <= hi_95 AND lo_95 >= 0"""));
    }

    @Test
    void theApi_showsItsIndicator_itsSeries_andItsForecast() {
        List<String> indicators = new ArrayList<>();
        server.json("/api/v1/indicators?unit=02215").findValues("id").forEach(id -> indicators.add(id.asText()));
        assertTrue(indicators.contains("libraries.visits"), indicators::toString);
        String key = "?indicator=libraries.visits&unit=02215&breakdown=reader%3Dchild";
        JsonNode series = server.json("/api/v1/series" + key);
        assertEquals(MONTHS, series.get("points").size(), series::toString);
        assertEquals(12, series.get("points").get(0).get("value").asInt(), series::toString);
        assertEquals(6, server.json("/api/v1/forecasts" + key).get("points").size());
    }

    @Test
    void itsGoldTable_isADataset() {
        assertTrue(server.json("/api/v1/datasets").findValuesAsText("id").contains("gold.library_visits"));
        String csv = server.get("/api/v1/datasets/gold.library_visits/data.csv").body();
        assertEquals(1 + 2 * MONTHS, csv.lines().count(), csv);
    }

    @Test
    void withoutItsFolder_theOthersStillAnswer() {
        try (Serving without = product.serve()) {
            assertEquals("ready", without.json("/health/ready").get("status").asText());
            assertFalse(without.json("/api/v1/units?q=minh+xuan").get("items").isEmpty());
            assertFalse(without.json("/api/v1/indicators").get("items").isEmpty());
        }
    }

    private static String file() {
        StringBuilder csv = new StringBuilder("Tính chất,Mã ĐVHC,Tháng,Bạn đọc,Lượt bạn đọc\n");
        for (int i = 0; i < MONTHS; i++) {
            String month = FIRST.plusMonths(i).format(DateTimeFormatter.ofPattern("MM/yyyy"));
            csv.append("mô phỏng,02215,%s,Trẻ em,%d\n".formatted(month, 12 + i % 4));
            csv.append("mô phỏng,02215,%s,Người lớn,%d\n".formatted(month, 25 + i));
        }
        return csv.toString();
    }
}
