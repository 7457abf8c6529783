package vn.wardcast.jobs.answers;

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
}
