package vn.wardcast.jobs.landing.zoo;

import java.util.List;
import vn.wardcast.jobs.landing.zoo.Score.Outcome;

/** Prints what the reader made of the animals: a line each, what failed under it, and the totals. */
final class ScoreBoard {

    private ScoreBoard() {}

    static void print(List<Score> scores) {
        System.out.printf(
                "%-44s %5s %5s %6s %6s %6s %5s %6s %5s%n",
                "animal", "cells", "right", "refuse", "reason", "unwarn", "lost", "WRONG", "ms");
        scores.forEach(ScoreBoard::print);
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
