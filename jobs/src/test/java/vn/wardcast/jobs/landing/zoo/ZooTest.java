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

/** The reader's exam: of all cells of the zoo 95 in 100 come out right, and none comes out wrong in silence. */
class ZooTest {

    private static final double PASS = 0.95;
    private static final int SHOWN = 20;

    @TempDir
    private Path folder;

    @Test
    void ofAllCells_mostAreRight_andNoneIsSilentlyWrong() throws IOException {
        List<Score> scores = scores();
        ScoreBoard.print(scores);
        int cells = scores.stream().mapToInt(Score::cells).sum();
        int right = scores.stream().mapToInt(Score::right).sum();
        List<String> wrong = scores.stream()
                .flatMap(score -> score.silentlyWrong().stream()
                        .map(what -> score.animal().name() + ": " + what))
                .toList();
        assertAll(
                () -> assertEquals(
                        0,
                        wrong.size(),
                        () -> "silently wrong, first "
                                + wrong.stream().limit(SHOWN).toList()),
                () -> assertTrue(right >= PASS * cells, "%d of %d cells are right".formatted(right, cells)));
    }

    private List<Score> scores() throws IOException {
        List<Score> scores = new ArrayList<>();
        try (Reader reader = new Reader(Domains.load(Settings.of(Map.of(), Map.of())), DemoBook.BOOK)) {
            for (Animal animal : chosen()) {
                Path own = folder.resolve(String.valueOf(scores.size()));
                scores.add(Score.of(animal, reader.read(animal, own)));
            }
        }
        return scores;
    }

    /** {@code -Dzoo.only=words} examines the animals whose names contain the words. */
    private static List<Animal> chosen() {
        String only = System.getProperty("zoo.only", "");
        return Zoo.animals().stream()
                .filter(animal -> animal.name().contains(only))
                .toList();
    }
}
