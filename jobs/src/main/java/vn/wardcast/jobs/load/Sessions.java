package vn.wardcast.jobs.load;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.wardcast.jobs.spark.SparkLake;

/** Sessions with views and functions of their own over the same lake, so that domains can be worked on side by side. */
final class Sessions {

    private Sessions() {}

    static SparkSession fresh(SparkLake lake) {
        SparkSession session = lake.spark().newSession();
        var settings = lake.spark().conf().getAll();
        scala.jdk.javaapi.CollectionConverters.asJava(settings).forEach((key, value) -> {
            if (session.conf().isModifiable(key)) {
                session.conf().set(key, value);
            }
        });
        session.sql("SET CATALOG " + lake.spark().catalog().currentCatalog());
        return session;
    }

    /** The same rows seen from another session; what is cached stays cached. */
    static Dataset<Row> in(SparkSession session, Dataset<Row> rows) {
        var plan = ((org.apache.spark.sql.classic.Dataset<Row>) rows).logicalPlan();
        return org.apache.spark.sql.classic.Dataset.ofRows((org.apache.spark.sql.classic.SparkSession) session, plan);
    }
}
