package vn.wardcast.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.target.Progress;

/** What targets are scored on is not what their settings were learned from. */
class TargetCasesTest {

    @Test
    void noDeadlineThatWasLearnedFrom_liesAfterADayThatIsScored() throws IOException {
        List<TargetCase> all = TargetCases.of(Path.of("../demo"), Optional.empty());
        Map<String, List<TargetCase>> sets = all.stream().collect(Collectors.groupingBy(TargetCase::set));
        assertEquals(6, sets.size());
        assertTrue(all.stream().filter(each -> !each.learning()).count() >= 300);
        sets.forEach((name, cases) -> {
            int learned = cases.stream()
                    .filter(TargetCase::learning)
                    .mapToInt(each -> each.known().lastMonth() + each.months())
                    .max()
                    .orElseThrow();
            int scored = cases.stream()
                    .filter(each -> !each.learning())
                    .mapToInt(each -> each.known().lastMonth())
                    .min()
                    .orElseThrow();
            assertTrue(learned <= scored, name);
        });
    }

    /** 10 to 40 in 3 months is 100 six months later. */
    @Test
    void theStraightLine_isCarriedOn() {
        Progress known = new Progress(new int[] {0, 3}, new double[] {10, 40});
        assertTrue(of(known, false, 100).straightLineSaysReached());
        assertFalse(of(known, false, 101).straightLineSaysReached());
        assertFalse(of(known, true, 99).straightLineSaysReached());
        assertTrue(of(new Progress(new int[] {0}, new double[] {10}), true, 10).straightLineSaysReached());
    }

    private static TargetCase of(Progress known, boolean atMost, double threshold) {
        return new TargetCase("made up", known, TargetCase.Kind.LEVEL, atMost, threshold, 6, 0, false);
    }
}
