package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.wardcast.models.Workers;

/** One part of the table: a set of series, or a question of its own about one. */
interface Exam {

    /** As asked for on the command line. */
    String name();

    boolean isPossible(Path folder);

    /**
     * @param models asked for; an exam may put others beside them
     * @param workers learn and forecast; their number cannot be seen in the scores
     */
    Section sit(Path folder, List<String> models, Workers workers) throws IOException;
}
