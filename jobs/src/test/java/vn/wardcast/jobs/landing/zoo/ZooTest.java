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
import vn.wardcast.jobs.landing.zoo.Score.Outcome;
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
        print(scores);
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

    private static void print(List<Score> scores) {
        System.out.printf(
                "%-44s %5s %5s %6s %6s %6s %5s %6s %5s%n",
                "animal", "cells", "right", "refuse", "reason", "unwarn", "lost", "WRONG", "ms");
        scores.forEach(ZooTest::print);
        System.out.printf("%n%d animals%n", scores.size());
        for (Outcome outcome : Outcome.values()) {
            System.out.printf(
                    "%-32s %5d%n",
                    outcome, scores.stream().mapToInt(s -> s.count(outcome)).sum());
        }
        int cells = scores.stream().mapToInt(Score::cells).sum();
        int right = scores.stream().mapToInt(Score::right).sum();
        System.out.printf(
                "cells %d, right %d (%.1f %%), silently wrong %d, needless complaints %d, animals perfect %d%n",
                cells,
                right,
                100.0 * right / cells,
                scores.stream().mapToInt(s -> s.silentlyWrong().size()).sum(),
                scores.stream().mapToInt(s -> s.needless().size()).sum(),
                scores.stream().filter(Score::isPerfect).count());
    }

    private static void print(Score score) {
        System.out.printf(
                "%-44s %5d %5d %6d %6d %6d %5d %6d %5d%s%n",
                score.animal().name(),
                score.cells(),
                score.right(),
                score.count(Outcome.REJECTED_THOUGH_READABLE),
                score.count(Outcome.OTHER_REASON),
                score.count(Outcome.UNWARNED) + score.count(Outcome.UNTOLD) + score.count(Outcome.MISPLACED),
                score.count(Outcome.LOST),
                score.silentlyWrong().size(),
                score.reading().millis(),
                score.isPerfect() ? "" : "  <-- " + score.animal().rule());
        score.failures().forEach(failure -> System.out.println("      " + failure));
        score.silentlyWrong().forEach(wrong -> System.out.println("    ! " + wrong));
        score.needless().forEach(issue -> System.out.println("    ~ needless " + issue));
        if (!score.isPerfect()) {
            System.out.println("      issues: "
                    + score.reading().issues().stream().limit(12).toList());
        }
    }
}
