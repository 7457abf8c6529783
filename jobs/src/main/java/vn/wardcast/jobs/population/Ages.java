package vn.wardcast.jobs.population;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.models.population.AgePyramid;

/**
 * Residents of one unit by year, age group and sex.
 *
 * @param cells breakdown to persons by year; NaN where readers do not see them
 * @param deathRate deaths per resident and year: the unit's own where it is published, else the country's
 * @param bordersSince year in which the unit came into being, 0 where that is not known
 */
record Ages(
        String unit,
        String indicator,
        String origin,
        TreeMap<Integer, Map<String, Double>> cells,
        double deathRate,
        int bordersSince)
        implements Serializable {

    static final String RESIDENTS = "population.residents";
    static final String PROJECTED = "population.projected_population";

    /** Older years say little about who comes and goes today. */
    private static final int MOST_YEARS = 6;

    private static final String SQL = """
            WITH rate AS (
              SELECT unit_id, max_by(CAST(value AS DOUBLE), period_start) / 1000 AS rate FROM gold.indicator_value
              WHERE indicator = 'population.death_rate' AND breakdown = 'total' AND suppression IS NULL GROUP BY unit_id
            ), country AS (SELECT max(rate) AS rate FROM rate WHERE unit_id LIKE 'VN@%%')
            SELECT v.unit_id, v.indicator,
                   CASE WHEN bool_or(v.origin = 'synthetic') THEN 'synthetic' WHEN bool_or(v.origin = 'bridged') THEN 'bridged' ELSE 'reported' END AS origin,
                   collect_list(struct(year(v.period_start) AS year, v.breakdown, CASE WHEN v.suppression IS NULL THEN CAST(v.value AS DOUBLE) ELSE CAST('NaN' AS DOUBLE) END AS persons)) AS cells,
                   max(coalesce(rate.rate, country.rate, %s)) AS death_rate, coalesce(year(max(u.valid_from)), 0) AS borders_since
            FROM gold.indicator_value v
            LEFT JOIN reference.unit u ON u.unit_id = v.unit_id
            LEFT JOIN rate ON rate.unit_id = v.unit_id
            CROSS JOIN country
            WHERE v.indicator IN ('%s', '%s') AND v.breakdown LIKE 'age\\_group=%%;sex=%%' AND (u.valid_to IS NULL OR u.level <> 'commune')
            GROUP BY v.unit_id, v.indicator
            """;

    /** Deaths per resident where no rate is published at all; the country's of the last twenty years, rounded. */
    private static final String USUAL_RATE = "0.007D";

    static JavaRDD<Ages> of(AnswerRun run) {
        return run.lake()
                .spark()
                .sql(SQL.formatted(USUAL_RATE, RESIDENTS, PROJECTED))
                .toJavaRDD()
                .map(Ages::of);
    }

    private static Ages of(Row row) {
        TreeMap<Integer, Map<String, Double>> cells = new TreeMap<>();
        for (Row cell : row.<Row>getList(3)) {
            cells.computeIfAbsent(cell.getInt(0), year -> new TreeMap<>()).put(cell.getString(1), cell.getDouble(2));
        }
        return new Ages(row.getString(0), row.getString(1), row.getString(2), cells, row.getDouble(4), row.getInt(5));
    }

    int lastYear() {
        return cells.lastKey();
    }

    /** The years up to {@code last} that follow each other and are known whole; none where the last one is not. */
    List<AgePyramid> until(int last) {
        List<AgePyramid> years = new ArrayList<>();
        for (int year = last; years.size() < MOST_YEARS; year--) {
            Optional<AgePyramid> known = year(year);
            if (known.isEmpty()) {
                return years;
            }
            years.add(0, known.get());
        }
        return years;
    }

    /** Residents of a year, if every age and sex is known. */
    Optional<AgePyramid> year(int year) {
        Map<String, Double> known = cells.getOrDefault(year, Map.of());
        double[][] counts = new double[AgePyramid.SEXES.size()][AgePyramid.GROUPS.size()];
        for (int sex = 0; sex < counts.length; sex++) {
            for (int group = 0; group < counts[sex].length; group++) {
                Double persons = known.get(
                        "age_group=%s;sex=%s".formatted(AgePyramid.GROUPS.get(group), AgePyramid.SEXES.get(sex)));
                if (persons == null || persons.isNaN()) {
                    return Optional.empty();
                }
                counts[sex][group] = persons;
            }
        }
        return Optional.of(new AgePyramid(year, counts));
    }

    /** Whether an age of the last year is hidden from readers. */
    boolean isHidden() {
        return cells.lastEntry().getValue().values().stream().anyMatch(persons -> persons.isNaN());
    }
}
