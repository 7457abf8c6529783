package vn.wardcast.jobs.answers;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.wardcast.lakehouse.SharedTable;

/**
 * What an answer would have said on past days.
 *
 * @param table {@link SharedTable#asOfPastDays()} of the one in which today's answer stands
 * @param rows with the day first, as {@link PastDays} makes them
 */
public record PastAnswer(SharedTable table, Dataset<Row> rows) {

    /** {@code answer} is the table of today's answer. */
    public static PastAnswer of(AnswerRun run, SharedTable answer, JavaRDD<Row> rows) {
        SharedTable table = answer.asOfPastDays();
        return new PastAnswer(table, AnswerRows.frame(run, table, rows));
    }

    /** The same of rows that are at hand. */
    public static PastAnswer of(AnswerRun run, SharedTable answer, List<Row> rows) {
        SharedTable table = answer.asOfPastDays();
        return new PastAnswer(table, AnswerRows.frame(run, table, rows));
    }
}
