package vn.wardcast.jobs.load;

import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domain;

/** Runs a SQL file of a domain folder; a mistake in it is its author's to mend and names the file. */
final class DomainSql {

    private DomainSql() {}

    static Dataset<Row> run(SparkSession session, Domain domain, String file, String sql) {
        try {
            return session.sql(sql);
        } catch (Exception e) {
            // Scala does not declare it, so Java cannot name it in the catch.
            if (e instanceof AnalysisException) {
                throw new UserError(
                        "Cannot run %s of domain '%s': %s".formatted(file, domain.id(), firstLines(e.getMessage())), e);
            }
            throw e;
        }
    }

    /** Without the query plan that Spark appends. */
    private static String firstLines(String message) {
        int plan = message.indexOf(";\n");
        return plan < 0 ? message : message.substring(0, plan);
    }
}
