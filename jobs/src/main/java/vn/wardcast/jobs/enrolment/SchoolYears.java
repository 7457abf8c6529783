package vn.wardcast.jobs.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.PastDays;
import vn.wardcast.lakehouse.EnrolmentTables;
import vn.wardcast.lakehouse.ScenarioTables;
import vn.wardcast.lakehouse.ScoreTables;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.models.cohort.CohortForecast;
import vn.wardcast.models.cohort.SchoolsForecast;

/**
 * Pupils of the next five school years of every unit that reports grades, by the cohort model, and the classes, teachers and rooms they
 * need by the norms.
 */
public final class SchoolYears implements Answer {

    static final int YEARS = 5;

    /** Fewer school years have no ratio of their own to be replayed with. */
    private static final int LEAST_YEARS = 3;

    /** Column of {@code forecast.chance}. */
    private static final int BREAKDOWN = 4;

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
        int floor = PupilRows.floor(run);
        JavaRDD<EnrolmentResult> results = PupilRows.read(run)
                .map(unit -> result(id, unit, grades, floor))
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
            append(
                    run,
                    EnrolmentTables.SCHOOL,
                    results.flatMap(each -> each.schools().iterator()));
            append(
                    run,
                    EnrolmentTables.SCHOOL_ENROLMENT,
                    results.flatMap(each -> each.schoolPupils().iterator()));
            append(
                    run,
                    EnrolmentTables.SCHOOL_RESOURCE,
                    results.flatMap(each -> each.schoolResources().iterator()));
            append(
                    run,
                    EnrolmentTables.SCHOOL_BACKTEST,
                    results.flatMap(each -> each.schoolBacktest().iterator()));
            run.writer()
                    .replacePartitions(
                            ScenarioTables.GRID.name(),
                            AnswerRows.sorted(
                                    run,
                                    ScenarioTables.GRID,
                                    results.flatMap(each -> each.grid().iterator())));
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
                LocalDate day = LocalDate.of(last, DUE_MONTH, 31);
                int next = last + 1;
                new EnrolmentRows(id, unit, grades, unit.forecast(grades.ladder(), last, 1))
                        .chances().stream()
                                .filter(row -> comparable(unit, grades, next, row.getString(BREAKDOWN)))
                                .forEach(row -> chances.add(PastDays.asOf(row, day)));
            }
            return chances.iterator();
        });
        return Optional.of(AnswerRows.frame(run, ScoreTables.CHANCE_REPLAY, rows));
    }

    /** Where gold's figure is a share of a divided commune, it is no actual of what the schools of the unit were forecast to have. */
    private static boolean comparable(UnitPupils unit, Grades grades, int year, String breakdown) {
        return !unit.dividedByPeople(year, grades.levels().get(breakdown.substring("level=".length())));
    }

    private static EnrolmentResult result(String runId, UnitPupils unit, Grades grades, int floor) {
        CohortForecast forecast = unit.forecast(grades.ladder(), unit.lastYear(), YEARS);
        EnrolmentRows rows = new EnrolmentRows(runId, unit, grades, forecast);
        SchoolsForecast divided = unit.divide(forecast, rows.wholes(), grades, unit.lastYear());
        SchoolRows schools = new SchoolRows(runId, unit, grades, divided, unit.lastYear(), floor);
        return new EnrolmentResult(
                rows.pupils(),
                rows.needs(grades.norms(), divided),
                rows.chances(),
                schools.schools(),
                schools.pupils(),
                schools.resources(grades.norms()),
                schoolBacktest(runId, unit, grades, floor),
                NeedGrid.rows(runId, unit, new WhatIfRows(unit, grades, forecast, rows, divided)));
    }

    /** Every past school year with enough years before it, asked again with what was known then. */
    private static List<Row> schoolBacktest(String runId, UnitPupils unit, Grades grades, int floor) {
        List<Row> rows = new ArrayList<>();
        for (int last = unit.firstYear() + LEAST_YEARS - 1; last < unit.lastYear(); last++) {
            CohortForecast forecast = unit.forecast(grades.ladder(), last, Math.min(YEARS, unit.lastYear() - last));
            long[][] wholes = new EnrolmentRows(runId, unit, grades, forecast).wholes();
            SchoolsForecast divided = unit.divide(forecast, wholes, grades, last);
            rows.addAll(new SchoolRows(runId, unit, grades, divided, last, floor).backtest());
        }
        return rows;
    }

    private static void append(AnswerRun run, SharedTable table, JavaRDD<Row> rows) {
        run.writer()
                .append(
                        table.name(),
                        AnswerRows.frame(run, table, rows).coalesce(1).sortWithinPartitions("unit_id"));
    }
}
