package vn.wardcast.jobs.answers;

import java.util.List;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.score.Scores;

/** Every answer there is, in the order in which they are computed; scores come last and judge them all. */
public final class Answers {

    private static final List<Answer> ALL = List.of(new Scores());

    private Answers() {}

    /** Computes all of them. */
    public static void write(AnswerRun run, Console console) {
        for (Answer answer : ALL) {
            console.stage(answer.stage(), answer.title(), () -> {
                answer.write(run);
                return null;
            });
        }
    }
}
