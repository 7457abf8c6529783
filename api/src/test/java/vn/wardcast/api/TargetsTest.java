package vn.wardcast.api;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets of the plans, asked over HTTP; {@link Browser} holds every answer against the contract. */
class TargetsTest {

    private static final Type NUMBER = Types.DecimalType.of(28, 6);

    private static TinyLake lake;
    private static Api api;
    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path home) {
        lake = TinyLake.filled(home);
        fill();
        api = Api.start(lake.settings());
        browser = new Browser(api);
    }

    @AfterAll
    static void close() {
        api.close();
        lake.close();
    }

    private static void fill() {
        lake.create(
                "gold.target",
                schema(
                        "unit_id target_id plan kind indicator_code title operator uom deadline owner numerator denominator note note_vi note_en measured_by near near_differs near_differs_en flags conflicts_with baseline_id",
                        "target_value target_high baseline",
                        "valid_from"));
        lake.create(
                "gold.target_report",
                schema("unit_id target_id suppression origin", "value numerator denominator", "period_start"));
        lake.append("gold.target", """
                SELECT '%s' AS unit_id, * FROM (VALUES
                  ('A-1', 'A', 'target',  'cb_computer', 'Máy tính',   'ge',  100.0, '%%', '2026-12-31', '',                    NULL),
                  ('A-2', 'A', 'target',  'digitised',   'Số hóa',     'gt',  90.0,  '%%', '2026-12-31', 'conflicting',         'A-3'),
                  ('A-3', 'A', 'target',  'digitised',   'Số hóa (2)', 'ge',  100.0, '%%', '2026-12-31', 'conflicting',         'A-2'),
                  ('B-1', 'B', 'report',  'rpt',         'Báo cáo',    'due', NULL,  'báo cáo', 'monthly', '',                  NULL)
                ) AS t(target_id, plan, kind, indicator_code, title, operator, target_value, uom, deadline, flags, conflicts_with),
                (SELECT DATE '2026-01-01' AS valid_from, 'đếm tay' AS note_vi, 'manual count' AS note_en, 'population.residents' AS near, 'đếm người khác' AS near_differs,
                        'counts others' AS near_differs_en)""".formatted(TinyLake.MINH_XUAN));
        lake.append("gold.target_report", """
                SELECT '%s' AS unit_id, 'A-1' AS target_id, 'synthetic' AS origin, 45.0 AS value, 9.0 AS numerator, 20.0 AS denominator,
                       DATE '2026-06-01' AS period_start
                """.formatted(TinyLake.MINH_XUAN));
        lake.append("gold.target_report", """
                SELECT '%s' AS unit_id, 'A-3' AS target_id, 'synthetic' AS origin, 'small_count' AS suppression, DATE '2026-06-01' AS period_start
                """.formatted(TinyLake.MINH_XUAN));
        lake.append("forecast.target_progress", """
                SELECT run_id, 'public_services' AS domain, '%s' AS unit_id, DATE '2026-09-30' AS known_until, * EXCLUDE (run_id) FROM (VALUES
                  ('20260101T000000000Z', 'A-1', 'on_track',     NULL,         'at_least', 100.0, DATE '2026-12-31', 0.99, 45.0, 9.0,  20.0, DATE '2026-06-01', 1),
                  ('20261005T000000000Z', 'A-1', 'risk',         'one_report', 'at_least', 100.0, DATE '2026-12-31', 0.12, 45.0, 9.0,  20.0, DATE '2026-06-01', 1),
                  ('20261005T000000000Z', 'A-2', 'on_track',     NULL,         'above',    90.0,  DATE '2026-12-31', 0.9,  95.0, NULL, NULL, DATE '2026-09-01', 3),
                  ('20261005T000000000Z', 'A-3', 'not_measured', 'small_count',  'at_least', 100.0, DATE '2026-12-31', NULL, NULL, NULL, NULL, NULL, 0),
                  ('20261005T000000000Z', 'B-1', 'report',       NULL,         NULL,       NULL,  DATE '2026-10-31', NULL, NULL, NULL, NULL, NULL, 0)
                ) AS p(run_id, target_id, status, reason, event, threshold, due_on, probability, value, numerator, denominator, value_month, reports),
                (SELECT 'target_drift' AS model, 'synthetic' AS origin, 'report' AS value_from, 0.75 AS prior_share)""".formatted(TinyLake.MINH_XUAN));
        lake.publish();
    }

    @Test
    void theNewestRunCounts_andWhatIsAtRiskComesFirst() {
        JsonNode answer = browser.json("targets?unit=02215");
        assertEquals(List.of("A-1", "A-2", "A-3", "B-1"), texts(answer.path("items"), "target_id"));
        assertEquals(0.12, answer.at("/items/0/outlook/probability").asDouble());
        assertEquals("nguy cơ không đạt", answer.at("/items/0/status_name/vi").asText());
        assertEquals("one_report", answer.at("/items/0/reason/code").asText());
        assertEquals("2026-06", answer.at("/items/0/now/period").asText());
        assertTrue(answer.at("/items/2/now").isNull());
        assertEquals("chưa đo được", answer.at("/items/2/status_name/vi").asText());
    }

    @Test
    void conflictsStay_andSayWithWhat() {
        JsonNode answer = browser.json("targets?unit=02215&plan=A");
        assertEquals(3, answer.path("total").asInt());
        assertEquals("A-3", answer.at("/items/1/conflicts_with/0").asText());
        assertEquals("conflicting", answer.at("/flagged/0/code").asText());
        assertEquals(2, answer.at("/flagged/0/n").asInt());
    }

    @Test
    void countsAndReportsDue_areThoseOfAll_whateverStatusIsAskedFor() {
        JsonNode answer = browser.json("targets?status=on_track");
        assertEquals(1, answer.path("total").asInt());
        assertEquals(List.of("1", "0", "1", "0", "0", "1", "0", "1"), texts(answer.path("counts"), "n"));
        assertEquals("2026-10-31", answer.at("/reports_due/0/due_on").asText());
    }

    @Test
    void oneTarget_hasItsReports() {
        JsonNode answer = browser.json("targets/A-1?unit=02215");
        assertEquals(9.0, answer.at("/reports/0/numerator").asDouble());
        assertEquals("synthetic", answer.at("/reports/0/origin").asText());
    }

    /** The API tells why a month is hidden and nothing of it. */
    @Test
    void aHiddenMonth_isAMark() {
        JsonNode answer = browser.json("targets/A-3?unit=02215");
        assertEquals("small_count", answer.at("/target/reason/code").asText());
        assertTrue(answer.at("/target/now").isNull());
        assertEquals("small_count", answer.at("/reports/0/suppression").asText());
        assertTrue(answer.at("/reports/0/value").isNull());
        assertTrue(answer.at("/reports/0/numerator").isNull());
    }

    @Test
    void whatIsAssumed_whatTheLakeHasInstead_andNotes_areToldInBothLanguages() {
        JsonNode target = browser.json("targets/A-1?unit=02215").path("target");
        assertEquals("đếm tay", target.at("/note/vi").asText());
        assertEquals("near", target.at("/in_lake/kind").asText());
        assertEquals("counts others", target.at("/in_lake/differs/en").asText());
        assertEquals("report", target.at("/value_from/code").asText());
        assertTrue(target.at("/outlook/assumes/vi").asText().contains("75 %"), target.toString());
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    private static Schema schema(String texts, String numbers, String days) {
        List<Types.NestedField> columns = new ArrayList<>();
        add(columns, texts, Types.StringType.get());
        add(columns, numbers, NUMBER);
        add(columns, days, Types.DateType.get());
        add(columns, texts.contains("plan") ? "baseline_year" : "", Types.IntegerType.get());
        add(columns, texts.contains("plan") ? "" : "told_contradicts_counted", Types.BooleanType.get());
        return new Schema(columns);
    }

    private static void add(List<Types.NestedField> columns, String names, Type type) {
        Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> columns.add(optional(columns.size() + 1, name, type)));
    }
}
