package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake of an older version is no error of the system: what is missing is told, and how to mend it. */
class OlderLakeTest {

    @Test
    void aTableWithoutAColumn_isToldByName_withTheCommandThatMendsIt(@TempDir Path home) {
        try (TinyLake lake = TinyLake.empty(home)) {
            lake.older("forecast.chance_score", "as_of");
            lake.create("gold.target", new Schema(Types.NestedField.optional(1, "unit_id", Types.StringType.get())));
            lake.create(
                    "gold.target_report", new Schema(Types.NestedField.optional(1, "unit_id", Types.StringType.get())));
            lake.append("forecast.chance_score", "SELECT 'r' AS run_id, 'budget' AS domain");
            lake.append("gold.target", "SELECT '02215@20250701' AS unit_id");
            lake.append("gold.target_report", "SELECT '02215@20250701' AS unit_id");
            lake.append(
                    "forecast.target_progress",
                    "SELECT 'r' AS run_id, 'public_services' AS domain, '02215@20250701' AS unit_id, 'T' AS target_id");
            TinyLakeData.TABLES.forEach((name, rows) -> {
                if (!name.equals("forecast.chance_score")) {
                    lake.append(name, rows);
                }
            });
            lake.publish();
            try (Api api = Api.start(lake.settings())) {
                Browser browser = new Browser(api);
                JsonNode problem = browser.problem(503, "scores/chances");
                assertEquals(
                        "urn:wardcast:problem:outdated", problem.path("type").asText());
                assertTrue(problem.path("detail").asText().contains("forecast.chance_score"), problem.toString());
                assertTrue(problem.path("detail").asText().contains("as_of"), problem.toString());
                assertTrue(problem.path("detail").asText().contains("./wardcast forecast"), problem.toString());
                JsonNode targets = browser.problem(503, "targets");
                assertTrue(targets.path("detail").asText().contains("gold.target"), targets.toString());
                assertTrue(targets.path("detail").asText().contains("./wardcast load"), targets.toString());
            }
        }
    }
}
