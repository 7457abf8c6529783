package vn.wardcast.jobs.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Indicator;

/** The catalogue of the five plans says of every entry whom it counts and what of it the lake knows. */
class CatalogueTest {

    @Test
    void everyIndicatorThatMeasuresATargetOrIsNear_isInTheProduct_andTheDifferenceIsTold() throws IOException {
        Set<String> indicators = Domains.load(Settings.of(Map.of(), Map.of()))
                .indicators()
                .map(Indicator::id)
                .collect(Collectors.toSet());
        long near = 0;
        for (CSVRecord entry : catalogue()) {
            String id = entry.get("target_id");
            for (String column : List.of("near", "measured_by")) {
                String named = entry.isMapped(column) ? entry.get(column) : "";
                assertTrue(named.isEmpty() || indicators.contains(named), id + " " + named);
            }
            assertEquals(entry.get("near").isEmpty(), entry.get("near_differs").isEmpty(), id);
            assertEquals(
                    entry.get("near").isEmpty(), entry.get("near_differs_en").isEmpty(), id);
            assertEquals(entry.get("note").isEmpty(), entry.get("note_vi").isEmpty(), id);
            assertEquals(entry.get("note").isEmpty(), entry.get("note_en").isEmpty(), id);
            near += entry.get("near").isEmpty() ? 0 : 1;
        }
        assertEquals(16, near);
    }

    /** One count under two ids could otherwise be hidden in one and shown in the other. */
    @Test
    void whomItCounts_isTheSameForTheSameQuantity() throws IOException {
        Map<String, String> people = new HashMap<>();
        for (CSVRecord entry : catalogue()) {
            String said = entry.get("people");
            assertFalse(said.isEmpty(), entry.get("target_id"));
            String quantity = entry.get("unit_code") + entry.get("indicator_code");
            assertEquals(said, people.computeIfAbsent(quantity, each -> said), entry.get("target_id"));
        }
    }

    private static List<CSVRecord> catalogue() throws IOException {
        Path file = Path.of("../demo/public_services/chi-tieu-ke-hoach.csv");
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        }
    }
}
