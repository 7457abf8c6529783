package vn.wardcast.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void everyLine_belongsToAnExam_andNamesItsSource() {
        var exams = Exams.ALL.stream().map(Exam::name).toList();
        for (Reference each : Reference.all()) {
            assertTrue(exams.contains(each.set()), each.toString());
            assertTrue(List.of("single", "combination", "published").contains(each.kind()), each.toString());
            assertFalse(each.source().isBlank(), each.toString());
        }
    }

    @Test
    void seasonalNaive_scoresInTheFileAsInTheSelfCheck() {
        var naive = Reference.all().stream()
                .filter(each -> each.score().model().equals("SeasonalNaive"))
                .filter(each -> !SelfCheck.models(each.set()).isEmpty())
                .toList();
        assertEquals(6, naive.size());
        naive.forEach(each -> assertEquals(
                List.of(), SelfCheck.faults(each.set(), each.score().mase())));
    }
}
