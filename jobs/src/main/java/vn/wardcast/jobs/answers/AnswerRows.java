package vn.wardcast.jobs.answers;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.wardcast.lakehouse.SharedTable;

/** Rows as a shared table takes them. */
public final class AnswerRows {

    private AnswerRows() {}

    /** Rows with the columns of a table, in one file for each domain, in the order in which readers filter. */
    public static Dataset<Row> sorted(AnswerRun run, SharedTable table, JavaRDD<Row> rows) {
        var schema = run.lake().spark().table(table.name().toString()).schema();
        return run.lake()
                .spark()
                .createDataFrame(rows, schema)
                .coalesce(1)
                .sortWithinPartitions("domain", table.sortBy().toArray(String[]::new));
    }
}
