package vn.wardcast.jobs.alerts;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;

/** How the rules of one kind are evaluated, all of them in one pass: a query costs more than a rule. */
interface Finding extends AutoCloseable {

    /** Prepares what both answers need. */
    void read(AnswerRun run);

    /** Rows of {@code forecast.alert} for what stands now. */
    JavaRDD<Row> alerts();

    /** Rows of {@code forecast.alert_rule}: past alerts and how many of them were false, by origin of the figures. */
    List<Row> measured();

    @Override
    default void close() {}
}
