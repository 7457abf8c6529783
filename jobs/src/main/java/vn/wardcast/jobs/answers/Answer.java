package vn.wardcast.jobs.answers;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A question of leaders that every run answers anew. It reads published gold and the forecasts of its run, which are written but not
 * yet published, and writes shared tables of the lake; the same values by the same code give the same answer. It knows no clock:
 * what depends on today is for whoever reads.
 */
public interface Answer {

    /** Name of its stage in reports, in snake case. */
    String stage();

    /** What the terminal says meanwhile, in Vietnamese and English. */
    String title();

    /** Answers for every unit that has data. A unit about which nothing can be said gets a row that says why, never an error. */
    void write(AnswerRun run);

    /**
     * Its probabilities as they would have stood on past days, from values known then: rows of {@code forecast.chance_replay}. Scored
     * at once, they tell how far the probabilities of today can be trusted. An answer without probabilities has none.
     */
    default Optional<Dataset<Row>> replayed(AnswerRun run) {
        return Optional.empty();
    }

    /**
     * Itself as it would have stood on {@link PastDays}, from values known then: pages as of a past day show it. Corrections that came
     * later are in it, because what was known is cut by period.
     */
    default List<PastAnswer> past(AnswerRun run) {
        return List.of();
    }
}
