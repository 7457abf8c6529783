package vn.wardcast.jobs.answers;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.wardcast.lakehouse.SharedTable;

/** Rows as a shared table takes them. */
public final class AnswerRows {

    private AnswerRows() {}

    /** Rows with the columns of a table. */
    public static Dataset<Row> frame(AnswerRun run, SharedTable table, JavaRDD<Row> rows) {
        var spark = run.lake().spark();
        return spark.createDataFrame(rows, spark.table(table.name().toString()).schema());
    }

    /** The same of rows that are at hand. */
    public static Dataset<Row> frame(AnswerRun run, SharedTable table, List<Row> rows) {
        var spark = run.lake().spark();
        return spark.createDataFrame(rows, spark.table(table.name().toString()).schema());
    }

    /** Rows with the columns of a table, in one file for each domain, in the order in which readers filter. */
    public static Dataset<Row> sorted(AnswerRun run, SharedTable table, JavaRDD<Row> rows) {
        return frame(run, table, rows)
                .coalesce(1)
                .sortWithinPartitions("domain", table.sortBy().toArray(String[]::new));
    }
}
