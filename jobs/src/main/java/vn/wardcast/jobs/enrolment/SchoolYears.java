package vn.wardcast.jobs.enrolment;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.EnrolmentTables;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.models.cohort.CohortForecast;

/**
 * Pupils of the next five school years of every unit that reports grades, by the cohort model, and the classes, teachers and rooms they
 * need by the norms.
 */
public final class SchoolYears implements Answer {

    static final int YEARS = 5;

    /** Fewer school years have no ratio of their own to be replayed with. */
    private static final int LEAST_YEARS = 3;

    /** Pupils are counted at the end of September and reported by the end of the year. */
    private static final int DUE_MONTH = 12;

    @Override
    public String stage() {
        return "enrolment";
    }

    @Override
    public String title() {
        return "Học sinh theo khối, lớp, phòng học · Pupils by grade, classes, rooms";
    }

    @Override
    public void write(AnswerRun run) {
        if (!run.lake().lake().has(SharedTables.INDICATOR_VALUE.name())) {
            return;
        }
        Grades grades = Grades.load();
        String id = run.runId();
        JavaRDD<EnrolmentResult> results = PupilRows.read(run)
                .map(unit -> result(id, unit, grades, unit.lastYear(), YEARS))
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            append(
                    run,
                    EnrolmentTables.ENROLMENT,
                    results.flatMap(each -> each.pupils().iterator()));
            append(
                    run,
                    EnrolmentTables.NEED,
                    results.flatMap(each -> each.needs().iterator()));
            append(
                    run,
                    ScoreTables.CHANCE,
                    results.flatMap(each -> each.chances().iterator()));
        } finally {
            results.unpersist();
        }
    }

    @Override
    public Optional<Dataset<Row>> replayed(AnswerRun run) {
        Grades grades = Grades.load();
        String id = run.runId();
        JavaRDD<Row> rows = PupilRows.read(run).flatMap(unit -> {
            List<Row> chances = new ArrayList<>();
            for (int last = unit.firstYear() + LEAST_YEARS - 1; last < unit.lastYear(); last++) {
                Date day = Date.valueOf(LocalDate.of(last, DUE_MONTH, 31));
                result(id, unit, grades, last, 1).chances().forEach(row -> chances.add(with(row, day)));
            }
            return chances.iterator();
        });
        return Optional.of(frame(run, ScoreTables.CHANCE_REPLAY, rows));
    }

    private static EnrolmentResult result(String runId, UnitPupils unit, Grades grades, int last, int years) {
        CohortForecast forecast = unit.forecast(grades.ladder(), last, years);
        EnrolmentRows rows = new EnrolmentRows(runId, unit, grades, forecast);
        return new EnrolmentResult(rows.pupils(), rows.needs(grades.norms()), rows.chances());
    }

    private static Row with(Row row, Date asOf) {
        Object[] cells = new Object[row.size() + 1];
        for (int i = 0; i < row.size(); i++) {
            cells[i] = row.get(i);
        }
        cells[row.size()] = asOf;
        return RowFactory.create(cells);
    }

    private static void append(AnswerRun run, SharedTable table, JavaRDD<Row> rows) {
        run.writer().append(table.name(), frame(run, table, rows).coalesce(1).sortWithinPartitions("unit_id"));
    }

    private static Dataset<Row> frame(AnswerRun run, SharedTable table, JavaRDD<Row> rows) {
        var spark = run.lake().spark();
        return spark.createDataFrame(rows, spark.table(table.name().toString()).schema());
    }
}
