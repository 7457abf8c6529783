package vn.wardcast.jobs.alerts;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;

/** How one rule is evaluated. */
interface Finding {

    /** Rows of {@code forecast.alert} for what stands now. */
    JavaRDD<Row> alerts();

    /** Rows of {@code forecast.alert_rule}: past alerts and how many of them were false, by origin of the figures. */
    List<Row> measured();
}
