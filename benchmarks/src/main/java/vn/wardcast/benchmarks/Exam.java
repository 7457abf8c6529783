package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One part of the table: a set of series, or a question of its own about one. */
interface Exam {

    /** As asked for on the command line. */
    String name();

    boolean isPossible(Path folder);

    Section sit(Path folder, List<String> models) throws IOException;
}
