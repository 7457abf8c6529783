package vn.wardcast.jobs.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Indicator;

/**
 * The values of a domain's indicators, from its gold tables: every breakdown in one pass over each table, for the units as
 * reported and, where the indicator says so, carried over to today's units.
 */
final class IndicatorValues {

    private static final String NUMBER = "DECIMAL(28,6)";

    private final SparkSession session;
    private final Domain domain;

    IndicatorValues(SparkSession session, Domain domain) {
        this.session = session;
        this.domain = domain;
    }

    /** Rows of the shape of {@code gold.indicator_value}; nothing when the domain has no indicators. */
    Optional<Dataset<Row>> compute() {
        registerPeriod(session);
        Map<String, List<Indicator>> byTable = domain.indicators().values().stream()
                .collect(Collectors.groupingBy(Indicator::from, LinkedHashMap::new, Collectors.toList()));
        return byTable.entrySet().stream()
                .map(table -> ofTable(table.getKey(), table.getValue()))
                .reduce(Dataset::union);
    }

    private Dataset<Row> ofTable(String table, List<Indicator> indicators) {
        String terms = indicators.stream()
                .flatMap(indicator -> indicator.breakdowns().stream().map(breakdown -> term(indicator, breakdown)))
                .collect(Collectors.joining(",\n"));
        session.sql("""
                SELECT unit_id, frequency, period_start, origin, batch_id, term.*
                FROM (SELECT *, explode(array(%s)) AS term FROM gold.%s)
                WHERE term.num IS NOT NULL AND unit_id IS NOT NULL
                """.formatted(terms, table)).createOrReplaceTempView("_terms");
        Dataset<Row> own = session.sql(summed("_terms", "num", "den", "'reported'"));
        boolean bridged = indicators.stream().anyMatch(Indicator::bridge);
        return bridged ? own.union(bridged()) : own;
    }

    /**
     * Facts of old units summed under the unit of today they went into, by the weights of the succession. Published only where
     * every old unit that lived then has reported, so that a missing report is never taken for a small number.
     */
    private Dataset<Row> bridged() {
        session.sql("""
                CREATE OR REPLACE TEMP VIEW _heirs AS
                SELECT s.old_unit_id, s.new_unit_id, s.weight, o.valid_from, o.valid_to
                FROM reference.unit_succession s
                JOIN reference.unit o ON o.unit_id = s.old_unit_id
                JOIN reference.unit n ON n.unit_id = s.new_unit_id AND n.valid_to IS NULL
                """);
        session.sql("""
                CREATE OR REPLACE TEMP VIEW _inherited AS
                SELECT /*+ BROADCAST(h) */ h.new_unit_id AS unit_id, t.unit_id AS old_unit_id, t.frequency, t.period_start, t.origin,
                       t.batch_id, t.indicator, t.breakdown, t.uom, t.scale,
                       CASE WHEN h.weight = 1 THEN t.num ELSE CAST(t.num * h.weight AS %1$s) END AS num,
                       CASE WHEN h.weight = 1 THEN t.den ELSE CAST(t.den * h.weight AS %1$s) END AS den
                FROM _terms t JOIN _heirs h ON t.unit_id = h.old_unit_id
                WHERE t.bridge
                """.formatted(NUMBER));
        session.sql("""
                CREATE OR REPLACE TEMP VIEW _complete AS
                SELECT p.unit_id, p.indicator, p.frequency, p.period_start
                FROM (SELECT unit_id, indicator, frequency, period_start, count(DISTINCT old_unit_id) AS reporting
                      FROM _inherited GROUP BY unit_id, indicator, frequency, period_start) p
                JOIN _heirs h ON h.new_unit_id = p.unit_id
                  AND period_last_day(p.frequency, p.period_start) BETWEEN h.valid_from AND coalesce(h.valid_to, DATE'9999-12-31')
                GROUP BY p.unit_id, p.indicator, p.frequency, p.period_start, p.reporting
                HAVING count(DISTINCT h.old_unit_id) = p.reporting
                """);
        session.sql("""
                CREATE OR REPLACE TEMP VIEW _bridged AS
                SELECT i.* FROM _inherited i
                LEFT SEMI JOIN _complete c
                  ON i.unit_id = c.unit_id AND i.indicator = c.indicator AND i.frequency = c.frequency AND i.period_start = c.period_start
                """);
        return session.sql(summed("_bridged", "num", "den", "'bridged'"));
    }

    private String summed(String view, String numerator, String denominator, String origin) {
        return """
                SELECT '%1$s' AS domain, unit_id, indicator, breakdown, frequency, period_label(frequency, period_start) AS period,
                       period_start,
                       CASE WHEN den IS NULL AND scale = 1 THEN num
                            WHEN den IS NULL THEN CAST(num * scale AS %2$s)
                            ELSE CAST(CAST(num AS DOUBLE) / CAST(den AS DOUBLE) * scale AS %2$s) END AS value,
                       num AS numerator, den AS denominator, uom,
                       IF(synthetic, 'synthetic', %6$s) AS origin, batch_id
                FROM (SELECT unit_id, indicator, breakdown, frequency, period_start, uom, scale,
                             CAST(sum(%4$s) AS %2$s) AS num, CAST(sum(%5$s) AS %2$s) AS den,
                             bool_or(origin = 'synthetic') AS synthetic, max(batch_id) AS batch_id
                      FROM %3$s
                      GROUP BY unit_id, indicator, breakdown, frequency, period_start, uom, scale)
                WHERE den IS NULL OR den <> 0
                """.formatted(domain.id(), NUMBER, view, numerator, denominator, origin);
    }

    /** One breakdown of one indicator as a struct, NULL where the row does not count for it. */
    private static String term(Indicator indicator, String breakdown) {
        List<String> dimensions = Indicator.dimensions(breakdown);
        List<String> conditions = new ArrayList<>();
        if (indicator.where() != null) {
            conditions.add("(" + indicator.where() + ")");
        }
        conditions.add(indicator.value() + " IS NOT NULL");
        if (indicator.per() != null) {
            conditions.add(indicator.per() + " IS NOT NULL");
        }
        dimensions.forEach(dimension -> conditions.add(dimension + " IS NOT NULL"));
        String label = dimensions.isEmpty()
                ? "'" + Indicator.TOTAL + "'"
                : dimensions.stream()
                        .map(dimension -> "concat('%s=', CAST(%s AS STRING))".formatted(dimension, dimension))
                        .collect(Collectors.joining(", ", "concat_ws(';', ", ")"));
        String denominator = indicator.per() == null ? "NULL" : indicator.per();
        return """
                named_struct('indicator', '%s', 'breakdown', %s, 'uom', '%s', 'scale', CAST(%s AS DOUBLE), 'bridge', %s,
                             'num', CAST(IF(%s, %s, NULL) AS %s), 'den', CAST(%s AS %s))""".formatted(
                        indicator.id(),
                        label,
                        indicator.uom(),
                        indicator.scale().toPlainString(),
                        indicator.bridge(),
                        String.join(" AND ", conditions),
                        indicator.value(),
                        NUMBER,
                        denominator,
                        NUMBER);
    }

    private static void registerPeriod(SparkSession session) {
        session.udf()
                .register(
                        "period_label",
                        (UDF2<String, java.sql.Date, String>)
                                (frequency, start) -> Period.label(frequency, start.toLocalDate()),
                        DataTypes.StringType);
        session.udf()
                .register(
                        "period_last_day",
                        (UDF2<String, java.sql.Date, java.sql.Date>) (frequency, start) -> java.sql.Date.valueOf(
                                Period.plus(frequency, start.toLocalDate(), 1).minusDays(1)),
                        DataTypes.DateType);
    }
}
