package vn.wardcast.jobs.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.spark.SparkLake;

/** Holds what a forecast run answered beforehand against what {@code ./wardcast scenario} says to the same lever. */
final class GridAgainstScenario {

    private static final String FIGURES = "base, mean, lo_80, hi_80, lo_95, hi_95, has, origin";

    private GridAgainstScenario() {}

    static List<String> levers(SparkLake lake, String kind) {
        return lake
                .spark()
                .sql("SELECT DISTINCT lever FROM forecast.scenario_grid WHERE kind = '%s' ORDER BY lever"
                        .formatted(kind))
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    /** Every row of the grid is a row of the scenario, figure by figure. */
    static void assertSame(SparkLake lake, String lever, String scenarioId) {
        List<Row> grid = rows(lake, "forecast.scenario_grid WHERE lever = '%s'".formatted(lever));
        assertFalse(grid.isEmpty(), lever);
        String wanted = """
                forecast.scenario_value v WHERE scenario_id = '%s' AND grade = 'total' AND EXISTS
                 (SELECT 1 FROM forecast.scenario_grid g WHERE g.lever = '%s' AND g.quantity = v.quantity AND g.level = v.level AND g.period = v.period)
                """.formatted(scenarioId, lever);
        assertEquals(rows(lake, wanted), grid, lever);
    }

    private static List<Row> rows(SparkLake lake, String from) {
        return lake.spark()
                .sql("SELECT quantity, level, period, %s FROM %s ORDER BY quantity, level, period"
                        .formatted(FIGURES, from))
                .collectAsList();
    }
}
