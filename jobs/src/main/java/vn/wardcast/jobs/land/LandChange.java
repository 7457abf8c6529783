package vn.wardcast.jobs.land;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

/** Which land became what, as far as areas tell, and where it will be in five years if that goes on. */
public final class LandChange implements Answer {

    private static final String DOMAIN = "land";
    private static final int HORIZON = 5;
    private static final String PREFIX = "land_use=";

    /** What is less than a square metre is arithmetic. */
    private static final double LEAST_HA = 1e-4;

    private static final String AREAS = """
            SELECT v.unit_id,
                   CASE WHEN bool_or(v.origin = 'synthetic') THEN 'synthetic' WHEN bool_or(v.origin = 'bridged') THEN 'bridged' ELSE 'reported' END AS origin,
                   coalesce(year(max(u.valid_from)), 0) AS borders_since,
                   collect_list(struct(year(v.period_start) AS year, v.breakdown, CAST(v.value AS DOUBLE) AS area)) AS areas
            FROM gold.indicator_value v
            LEFT JOIN reference.unit u ON u.unit_id = v.unit_id
            WHERE v.indicator = 'land.ward_area' AND v.breakdown LIKE 'land\\_use=%' AND v.suppression IS NULL AND u.valid_to IS NULL
            GROUP BY v.unit_id
            """;

    /** Areas of one unit, oldest first. */
    private record UnitAreas(String unit, String origin, int bordersSince, List<YearAreas> years)
            implements Serializable {

        static UnitAreas of(Row row) {
            TreeMap<Integer, TreeMap<String, Double>> years = new TreeMap<>();
            for (Row area : row.<Row>getList(3)) {
                years.computeIfAbsent(area.getInt(0), year -> new TreeMap<>())
                        .put(area.getString(1).substring(PREFIX.length()), area.getDouble(2));
            }
            List<YearAreas> sorted = new ArrayList<>();
            years.forEach((year, areas) -> sorted.add(new YearAreas(year, areas)));
            return new UnitAreas(row.getString(0), row.getString(1), row.getInt(2), sorted);
        }

        boolean crossesBorders(LandTransition transition) {
            return transition.fromYear() < bordersSince && transition.toYear() >= bordersSince;
        }
    }

    private record YearAreas(int year, TreeMap<String, Double> hectares) implements Serializable {
        LandAreas areas() {
            return new LandAreas(year, hectares);
        }
    }

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
        JavaRDD<UnitAreas> units =
                run.lake().spark().sql(AREAS).toJavaRDD().map(UnitAreas::of).cache();
        run.writer()
                .replacePartitions(
                        PeopleAndLandTables.LAND_TRANSITION.name(),
                        AnswerRows.sorted(
                                run,
                                PeopleAndLandTables.LAND_TRANSITION,
                                units.flatMap(unit -> transitions(unit, groups).stream()
                                        .flatMap(each -> rows(unit, each, runId).stream())
                                        .iterator())));
        run.writer()
                .replacePartitions(
                        PeopleAndLandTables.LAND.name(),
                        AnswerRows.sorted(
                                run,
                                PeopleAndLandTables.LAND,
                                units.flatMap(unit -> ahead(unit, groups, runId).iterator())));
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

    /**
     * How likely one use becomes another, assumed: farmed and unused land is built upon, built land is hardly ever farmed again, and
     * within a group changes are half as likely.
     */
    private static double likely(Map<String, String> groups, String from, String to) {
        String before = groups.getOrDefault(from, "");
        String after = groups.getOrDefault(to, "");
        if (before.equals(after)) {
            return 0.5;
        }
        return before.equals("PNN") || after.equals("CSD") ? 0.05 : 1;
    }

    private static List<LandTransition> transitions(UnitAreas unit, Map<String, String> groups) {
        List<LandTransition> transitions = new ArrayList<>();
        for (int i = 0; i + 1 < unit.years().size(); i++) {
            LandAreas from = unit.years().get(i).areas();
            LandAreas to = unit.years().get(i + 1).areas();
            if (to.year() == from.year() + 1) {
                transitions.add(LandTransition.between(from, to, (a, b) -> likely(groups, a, b)));
            }
        }
        return transitions;
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
        List<LandTransition> all = transitions(unit, groups);
        List<LandTransition> learned =
                all.stream().filter(each -> !unit.crossesBorders(each)).toList();
        LandAreas last = unit.years().get(unit.years().size() - 1).areas();
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
