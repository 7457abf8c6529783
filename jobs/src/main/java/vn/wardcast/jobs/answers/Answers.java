package vn.wardcast.jobs.answers;

import java.util.List;
import vn.wardcast.jobs.Console;

/** Every answer there is, in the order in which they are computed. */
public final class Answers {

    private static final List<Answer> ALL = List.of();

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
