package vn.wardcast.jobs.population;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.PeopleAndLandTables;
import vn.wardcast.models.population.AgePyramid;
import vn.wardcast.models.population.CohortComponent;
import vn.wardcast.models.population.ProjectedYear;

/** Residents by age and sex ten years ahead, and the same from past years, held against what came. */
public final class PopulationProjection implements Answer {

    private static final String DOMAIN = "population";
    private static final String MODEL = "cohort_component";
    private static final String TOTAL = "total";
    private static final int HORIZON = 10;
    private static final int GROUPS = AgePyramid.GROUPS.size();

    /** Sex and age group are -1 for all of them. */
    private record Cell(int sex, int group) {
        String sexName() {
            return sex < 0 ? TOTAL : AgePyramid.SEXES.get(sex);
        }

        String groupName() {
            return group < 0 ? TOTAL : AgePyramid.GROUPS.get(group);
        }

        double of(AgePyramid residents) {
            if (group < 0) {
                return sex < 0 ? residents.total() : residents.total(sex);
            }
            return sex < 0 ? residents.count(0, group) + residents.count(1, group) : residents.count(sex, group);
        }

        ProjectedYear.Range range(ProjectedYear year, int percent) {
            if (group < 0) {
                return sex < 0 ? year.ofAll(percent) : year.ofSex(sex, percent);
            }
            return sex < 0 ? year.ofGroup(group, percent) : year.ofGroup(sex, group, percent);
        }
    }

    @Override
    public String stage() {
        return "population_projection";
    }

    @Override
    public String title() {
        return "Dân số theo tuổi, giới mười năm tới · Residents by age and sex, ten years ahead";
    }

    @Override
    public void write(AnswerRun run) {
        String runId = run.runId();
        double floor = run.domains()
                .indicators()
                .filter(indicator -> indicator.id().equals(Ages.RESIDENTS))
                .flatMap(indicator -> indicator.countsPeople().stream())
                .mapToDouble(people -> people.floor())
                .findFirst()
                .orElse(0);
        JavaRDD<Ages> ages = Ages.of(run).cache();
        run.writer()
                .replacePartitions(
                        PeopleAndLandTables.POPULATION.name(),
                        AnswerRows.sorted(
                                run,
                                PeopleAndLandTables.POPULATION,
                                ages.filter(each -> each.indicator().equals(Ages.RESIDENTS))
                                        .flatMap(each ->
                                                ahead(each, floor, runId).iterator())));
        run.writer()
                .replacePartitions(
                        PeopleAndLandTables.POPULATION_BACKTEST.name(),
                        AnswerRows.sorted(
                                run,
                                PeopleAndLandTables.POPULATION_BACKTEST,
                                ages.flatMap(each -> back(each, runId).iterator())));
        ages.unpersist();
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int sex = -1; sex < AgePyramid.SEXES.size(); sex++) {
            for (int group = -1; group < GROUPS; group++) {
                cells.add(new Cell(sex, group));
            }
        }
        return cells;
    }

    private static List<Row> ahead(Ages ages, double floor, String runId) {
        List<AgePyramid> years = ages.until(ages.lastYear());
        if (years.isEmpty() || years.get(years.size() - 1).total() == 0) {
            return List.of(silent(ages, ages.isHidden() ? "hidden_ages" : "ages_missing", runId));
        }
        CohortComponent model = CohortComponent.fit(years, ages.deathRate(), ages.bordersSince());
        String reason =
                model.stepsKnown() == 0 ? "one_year" : model.stepsKnown() < years.size() - 1 ? "new_borders" : null;
        List<Row> rows = new ArrayList<>();
        for (ProjectedYear year : model.project(HORIZON)) {
            cells().forEach(cell -> rows.add(row(ages, year, cell, years.size(), reason, floor, runId)));
        }
        return rows;
    }

    private static Row silent(Ages ages, String reason, String runId) {
        int year = ages.lastYear();
        return RowFactory.create(
                runId,
                DOMAIN,
                ages.unit(),
                year,
                TOTAL,
                TOTAL,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                year,
                0,
                0,
                "none",
                ages.origin(),
                reason,
                null);
    }

    private static Row row(
            Ages ages, ProjectedYear year, Cell cell, int known, String reason, double floor, String runId) {
        double mean = cell.of(year.residents());
        boolean small = mean > 0 && mean < floor;
        boolean everybody = cell.sex() < 0 && cell.group() < 0;
        ProjectedYear.Range inner = cell.range(year, 80);
        ProjectedYear.Range outer = cell.range(year, 95);
        return RowFactory.create(
                runId,
                DOMAIN,
                ages.unit(),
                year.residents().year(),
                cell.sexName(),
                cell.groupName(),
                small ? null : mean,
                small ? null : inner.low(),
                small ? null : inner.high(),
                small ? null : outer.low(),
                small ? null : outer.high(),
                everybody ? year.births() : null,
                everybody ? year.deaths() : null,
                everybody ? year.netMigration() : null,
                ages.lastYear(),
                known,
                year.horizon(),
                MODEL,
                ages.origin(),
                reason,
                small ? "small_count" : null);
    }

    /** From each past year with one before it; in a long history from its sixth and eleventh, so that most is left to be judged by. */
    private static List<Row> back(Ages ages, String runId) {
        List<Integer> known = new ArrayList<>(ages.cells().keySet());
        List<Integer> bases = known.size() > 8 ? List.of(5, 10) : List.of(1, 2, 3);
        List<Row> rows = new ArrayList<>();
        for (int base : bases) {
            if (base < known.size() - 1) {
                rows.addAll(back(ages, known.get(base), runId));
            }
        }
        return rows;
    }

    private static List<Row> back(Ages ages, int base, String runId) {
        List<AgePyramid> years = ages.until(base);
        List<Row> rows = new ArrayList<>();
        if (years.size() < 2 || years.get(years.size() - 1).total() == 0) {
            return rows;
        }
        AgePyramid then = years.get(years.size() - 1);
        for (ProjectedYear year : CohortComponent.fit(years, ages.deathRate(), ages.bordersSince())
                .project(ages.lastYear() - base)) {
            ages.year(year.residents().year())
                    .ifPresent(came -> cells().forEach(cell -> rows.add(judged(ages, then, year, came, cell, runId))));
        }
        return rows;
    }

    private static Row judged(
            Ages ages, AgePyramid then, ProjectedYear year, AgePyramid came, Cell cell, String runId) {
        double actual = cell.of(came);
        return RowFactory.create(
                runId,
                DOMAIN,
                ages.unit(),
                ages.indicator(),
                then.year(),
                year.horizon(),
                cell.sexName(),
                cell.groupName(),
                cell.of(year.residents()),
                cell.of(then),
                actual,
                holds(cell.range(year, 80), actual),
                holds(cell.range(year, 95), actual),
                ages.origin());
    }

    private static boolean holds(ProjectedYear.Range range, double actual) {
        return range.low() <= actual && actual <= range.high();
    }
}
