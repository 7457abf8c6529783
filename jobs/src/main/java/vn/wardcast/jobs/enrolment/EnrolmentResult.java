package vn.wardcast.jobs.enrolment;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Row;

/** The rows of one unit, by table. */
record EnrolmentResult(
        List<Row> pupils,
        List<Row> needs,
        List<Row> chances,
        List<Row> schools,
        List<Row> schoolPupils,
        List<Row> schoolResources,
        List<Row> schoolBacktest,
        List<Row> grid)
        implements Serializable {}
