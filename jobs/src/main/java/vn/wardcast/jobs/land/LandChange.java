package vn.wardcast.jobs.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.answers.Answer;
import vn.wardcast.jobs.answers.AnswerRows;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.PeopleAndLandTables;
import vn.wardcast.models.land.LandAreas;
import vn.wardcast.models.land.LandProjection;
import vn.wardcast.models.land.LandTransition;

/** Which land became what, as far as areas tell, where it will be in five years if that goes on, and what that means for plans. */
public final class LandChange implements Answer {

    private static final String DOMAIN = "land";
    private static final int HORIZON = 5;

    /** What is less than a square metre is arithmetic. */
    private static final double LEAST_HA = 1e-4;

    @Override
    public String stage() {
        return "land_change";
    }

    @Override
    public String title() {
        return "Chuyển dịch sử dụng đất · Changes of land use";
    }

    @Override
    public void write(AnswerRun run) {
        String runId = run.runId();
        HashMap<String, String> groups = groups(run);
        JavaRDD<UnitAreas> units = UnitAreas.read(run).cache();
        run.writer()
                .replacePartitions(
                        PeopleAndLandTables.LAND_TRANSITION.name(),
                        AnswerRows.sorted(
                                run,
                                PeopleAndLandTables.LAND_TRANSITION,
                                units.flatMap(unit -> unit.transitions(groups).stream()
                                        .flatMap(each -> rows(unit, each, runId).stream())
                                        .iterator())));
        run.writer()
                .replacePartitions(
                        PeopleAndLandTables.LAND.name(),
                        AnswerRows.sorted(
                                run,
                                PeopleAndLandTables.LAND,
                                units.flatMap(unit -> ahead(unit, groups, runId).iterator())));
        LandPlans plans = new LandPlans(runId, groups);
        run.writer()
                .replacePartitions(
                        PeopleAndLandTables.LAND_PLAN.name(),
                        AnswerRows.sorted(
                                run,
                                PeopleAndLandTables.LAND_PLAN,
                                units.flatMap(unit -> plans.rows(unit).iterator())));
        units.unpersist();
    }

    /** The main group of each code: farmed, built, unused. */
    private static HashMap<String, String> groups(AnswerRun run) {
        HashMap<String, String> groups = new HashMap<>();
        run.lake().spark().sql("""
                        SELECT code, top_group FROM reference.code_list WHERE kind = 'land_use' AND top_group IS NOT NULL
                        """).collectAsList().forEach(row -> groups.put(row.getString(0), row.getString(1)));
        return groups;
    }

    private static List<Row> rows(UnitAreas unit, LandTransition transition, String runId) {
        List<Row> rows = new ArrayList<>();
        double[][] hectares = transition.hectares();
        List<String> uses = transition.uses();
        for (int from = 0; from < uses.size(); from++) {
            double all = Arrays.stream(hectares[from]).sum();
            for (int to = 0; to < uses.size(); to++) {
                if (hectares[from][to] >= LEAST_HA) {
                    rows.add(RowFactory.create(
                            runId,
                            DOMAIN,
                            unit.unit(),
                            transition.fromYear(),
                            transition.toYear(),
                            uses.get(from),
                            uses.get(to),
                            hectares[from][to],
                            hectares[from][to] / all,
                            "minimal_change",
                            unit.origin(),
                            unit.crossesBorders(transition) ? "new_borders" : null));
                }
            }
        }
        return rows;
    }

    private static List<Row> ahead(UnitAreas unit, Map<String, String> groups, String runId) {
        List<LandTransition> all = unit.transitions(groups);
        List<LandTransition> learned =
                all.stream().filter(each -> !unit.crossesBorders(each)).toList();
        Optional<LandAreas> known = unit.last();
        if (known.isEmpty()) {
            return List.of();
        }
        LandAreas last = known.get();
        String reason = learned.isEmpty() ? "one_year" : learned.size() < all.size() ? "new_borders" : null;
        List<SortedMap<String, LandProjection.Expected>> years = new LandProjection(last, learned).years(HORIZON);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            int horizon = i + 1;
            years.get(i)
                    .forEach((use, expected) -> rows.add(RowFactory.create(
                            runId,
                            DOMAIN,
                            unit.unit(),
                            last.year() + horizon,
                            use,
                            expected.mean(),
                            expected.low80(),
                            expected.high80(),
                            expected.low95(),
                            expected.high95(),
                            last.year(),
                            learned.size(),
                            horizon,
                            "land_transition",
                            unit.origin(),
                            reason)));
        }
        return rows;
    }
}
