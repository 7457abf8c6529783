package vn.wardcast.jobs.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DiseaseFormTest {

    private static final List<List<Object>> ROWS = Filed.byNamedUnits("health").stream()
            .flatMap(table -> table.rows().stream())
            .toList();

    @Test
    void handFootAndMouth_isAboutTwentyFiveCasesAYearInTanPhong() {
        double cases = ROWS.stream()
                .filter(row ->
                        ((String) row.get(1)).startsWith("034") && row.get(4).equals("Tay chân miệng"))
                .filter(row -> ((String) row.get(3)).matches(".*/(2022|2023|2024)"))
                .filter(row -> !Set.of("03490").contains(row.get(1)))
                .mapToLong(row -> (Integer) row.get(5))
                .sum();
        assertEquals(25, cases / 3, 12);
    }

    @Test
    void everyMonth_namesTheSixDiseases() {
        Set<Object> diseases = ROWS.stream().map(row -> row.get(4)).collect(Collectors.toSet());
        assertEquals(
                Set.of("Tay chân miệng", "Sốt xuất huyết Dengue", "Thủy đậu", "Cúm", "Tiêu chảy", "Quai bị"), diseases);
        assertEquals(0, ROWS.size() % 6);
    }

    @Test
    void months_areWrittenAsOfficersWriteThem() {
        assertTrue(ROWS.stream().allMatch(row -> ((String) row.get(3)).matches("Tháng \\d{1,2}/\\d{4}")));
    }
}
