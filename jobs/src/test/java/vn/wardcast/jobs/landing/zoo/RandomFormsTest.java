package vn.wardcast.jobs.landing.zoo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.landing.unit.DemoBook;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Domains;

/** Forms that nobody designed are read like the designed ones. {@code -Dzoo.seed=7} draws from another seed on. */
class RandomFormsTest {

    private static final int FORMS = 150;
    private static final double PASS = 0.95;

    @TempDir
    private Path folder;

    @Test
    void formsDrawnFromSeeds_areRead_andNothingIsSilentlyWrong() throws IOException {
        List<Score> scores = new ArrayList<>();
        long first = Long.getLong("zoo.seed", 1);
        try (Reader reader = new Reader(Domains.load(Settings.of(Map.of(), Map.of())), DemoBook.BOOK)) {
            for (long seed = first; seed < first + FORMS; seed++) {
                scores.add(Score.of(RandomForms.form(seed), reader.read(RandomForms.form(seed), own(seed))));
            }
        }
        ScoreBoard.print(scores);
        int cells = scores.stream().mapToInt(Score::cells).sum();
        int right = scores.stream().mapToInt(Score::right).sum();
        System.out.printf("%d random forms: %d of %d cells are right%n", FORMS, right, cells);
        assertAll(
                () -> assertEquals(List.of(), silentlyWrong(scores), "by seed"),
                () -> assertTrue(right >= PASS * cells, "%d of %d cells are right".formatted(right, cells)));
    }

    private static List<String> silentlyWrong(List<Score> scores) {
        return scores.stream()
                .filter(score -> !score.silentlyWrong().isEmpty())
                .map(score -> score.animal().name())
                .toList();
    }

    private Path own(long seed) {
        return folder.resolve(String.valueOf(seed));
    }
}
