package vn.wardcast.jobs.answers;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import vn.wardcast.lakehouse.SharedTable;

/**
 * What an answer would have said on past days.
 *
 * @param table where today's answer stands; these go to its {@link SharedTable#asOfPastDays()}
 * @param rows with the day first, as {@link PastDays} makes them
 */
public record PastAnswer(SharedTable table, JavaRDD<Row> rows) {}
