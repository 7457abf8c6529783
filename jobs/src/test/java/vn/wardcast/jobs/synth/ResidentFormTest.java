package vn.wardcast.jobs.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentFormTest {

    private static final List<List<Object>> ROWS = Filed.byNamedUnits("population").stream()
            .flatMap(table -> table.rows().stream())
            .filter(row -> row.get(3).equals(2025))
            .toList();

    @ParameterizedTest
    @CsvSource({"02215, 72000, 118", "03408, 36456, 46", "03549, 23295, 48", "11533, 47168, 45"})
    void residentsAndNeighbourhoods_areAsMany(String code, double people, int neighbourhoods) {
        List<List<Object>> own =
                ROWS.stream().filter(row -> row.get(1).equals(code)).toList();
        double residents = own.stream()
                .mapToLong(row -> (Long) row.get(6) + (Long) row.get(7))
                .sum();
        assertEquals(people, residents, 0.02 * people);
        assertEquals(
                neighbourhoods, own.stream().map(row -> row.get(4)).distinct().count());
        assertEquals(neighbourhoods * AgeGroup.COUNT, own.size());
    }
}
