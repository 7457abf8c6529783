package vn.wardcast.jobs.land;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.models.land.LandAreas;
import vn.wardcast.models.land.LandTransition;

/**
 * Areas and plans of one unit of today, by year and land-use code.
 *
 * @param bordersSince year in which the unit came into being, 0 where that is not known
 */
record UnitAreas(
        String unit,
        String origin,
        int bordersSince,
        TreeMap<Integer, TreeMap<String, Double>> areas,
        TreeMap<Integer, TreeMap<String, Double>> plans)
        implements Serializable {

    static final String AREA = "land.ward_area";
    private static final String PLAN = "land.ward_area_plan";
    static final String PREFIX = "land_use=";

    private static final String SQL = """
            SELECT v.unit_id,
                   CASE WHEN bool_or(v.origin = 'synthetic') THEN 'synthetic' WHEN bool_or(v.origin = 'bridged') THEN 'bridged' ELSE 'reported' END AS origin,
                   coalesce(year(max(u.valid_from)), 0) AS borders_since,
                   collect_list(struct(v.indicator, year(v.period_start) AS year, v.breakdown, CAST(v.value AS DOUBLE) AS area)) AS areas
            FROM gold.indicator_value v
            LEFT JOIN reference.unit u ON u.unit_id = v.unit_id
            WHERE v.indicator IN ('%s', '%s') AND v.breakdown LIKE 'land\\_use=%%' AND v.suppression IS NULL AND u.valid_to IS NULL
            GROUP BY v.unit_id
            """;

    static JavaRDD<UnitAreas> read(AnswerRun run) {
        return run.lake().spark().sql(SQL.formatted(AREA, PLAN)).toJavaRDD().map(UnitAreas::of);
    }

    private static UnitAreas of(Row row) {
        TreeMap<Integer, TreeMap<String, Double>> areas = new TreeMap<>();
        TreeMap<Integer, TreeMap<String, Double>> plans = new TreeMap<>();
        for (Row cell : row.<Row>getList(3)) {
            (cell.getString(0).equals(PLAN) ? plans : areas)
                    .computeIfAbsent(cell.getInt(1), year -> new TreeMap<>())
                    .put(cell.getString(2).substring(PREFIX.length()), cell.getDouble(3));
        }
        return new UnitAreas(row.getString(0), row.getString(1), row.getInt(2), areas, plans);
    }

    /** The areas of the last year known. */
    Optional<LandAreas> last() {
        return areas.isEmpty() ? Optional.empty() : Optional.of(year(areas.lastKey()));
    }

    LandAreas year(int year) {
        return new LandAreas(year, areas.get(year));
    }

    /** What was known before a year. */
    UnitAreas before(int year) {
        return new UnitAreas(unit, origin, bordersSince, new TreeMap<>(areas.headMap(year)), plans);
    }

    /** From each year to the next, oldest first. */
    List<LandTransition> transitions(Map<String, String> groups) {
        List<LandTransition> transitions = new ArrayList<>();
        for (int year : areas.keySet()) {
            if (areas.containsKey(year + 1)) {
                transitions.add(
                        LandTransition.between(year(year), year(year + 1), (from, to) -> likely(groups, from, to)));
            }
        }
        return transitions;
    }

    boolean crossesBorders(LandTransition transition) {
        return transition.fromYear() < bordersSince && transition.toYear() >= bordersSince;
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
}
