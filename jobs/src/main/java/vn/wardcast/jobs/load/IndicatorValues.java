package vn.wardcast.jobs.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Indicator;

/**
 * The values of the indicators, from the gold tables: every breakdown of every indicator in one pass, for the units as
 * reported and, where the indicator says so, carried over to today's units.
 */
final class IndicatorValues implements AutoCloseable {

    private static final String NUMBER = "DECIMAL(28,6)";

    private static final String SUMS =
            "CAST(sum(num) AS %1$s) AS num, CAST(sum(den) AS %1$s) AS den, bool_or(synthetic) AS synthetic, max(batch) AS batch, bool_and(exempt) AS exempt"
                    .formatted(NUMBER);

    /** What the gold rows of one unit add to one value: most of what follows is sums of these. */
    private static final String SUMS_OF_UNITS = """
            SELECT domain, unit_id, frequency, period_start, indicator, breakdown, scope, absent_is_none, uom, scale, bridge, %s
            FROM _single_terms
            GROUP BY domain, unit_id, frequency, period_start, indicator, breakdown, scope, absent_is_none, uom, scale, bridge
            """.formatted(SUMS);

    /** What old units of one unit of today add up to. */
    private static final String SUMS_OF_HEIRS = """
            (SELECT domain, unit_id, indicator, breakdown, frequency, period_start, uom, scale, %s
             FROM _bridged
             GROUP BY domain, unit_id, indicator, breakdown, frequency, period_start, uom, scale)
            """.formatted(SUMS);

    private final SparkSession session;
    private final boolean many;
    private final List<Dataset<Row>> keptRows = new ArrayList<>();

    /** @param many whether there are so many gold rows that keeping them costs more than planning again */
    IndicatorValues(SparkSession session, boolean many) {
        this.session = session;
        this.many = many;
    }

    /**
     * Rows of the shape of {@code gold.indicator_value}, but with {@code exempt} (all of it was officially published already)
     * instead of {@code suppression}; nothing when the domains have no indicators.
     */
    Optional<Dataset<Row>> compute(List<Domain> domains) {
        registerPeriod(session);
        Optional<Dataset<Row>> terms = domains.stream()
                .flatMap(domain -> terms(domain, official(domain)))
                .reduce(Dataset::union);
        return terms.map(rows -> {
            rows.createOrReplaceTempView("_single_terms");
            kept(session.sql(SUMS_OF_UNITS)).createOrReplaceTempView("_terms");
            // Sums over numbers are hashed, over text they are sorted: the batch travels as a number and gets its name
            // back.
            session.sql("SELECT DISTINCT batch_id, xxhash64(batch_id) AS batch FROM ops.batch")
                    .localCheckpoint()
                    .createOrReplaceTempView("_batches");
            return session.sql(values("_terms", "'reported'")).union(bridged());
        });
    }

    /**
     * Rows that are read several times, without the plan that made them. Few are kept as they are: planning would cost more than
     * running. Many are kept by column and compressed, a tenth of the size, and lie on disk where memory ends.
     */
    private Dataset<Row> kept(Dataset<Row> rows) {
        if (!many) {
            return rows.localCheckpoint();
        }
        Dataset<Row> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
        keptRows.add(kept);
        return kept;
    }

    /** Gives back what {@link #compute} kept; its result cannot be read after. */
    @Override
    public void close() {
        keptRows.forEach(Dataset::unpersist);
    }

    /** A condition: the row came in a file of a source whose figures were officially published before. */
    private String official(Domain domain) {
        String sources = String.join("', '", domain.officialSources());
        String batches = session
                .sql("SELECT DISTINCT batch_id FROM ops.batch WHERE domain = '%s' AND source IN ('%s')"
                        .formatted(domain.id(), sources))
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .collect(Collectors.joining("', '"));
        return "coalesce(batch_id IN ('%s'), false)".formatted(batches);
    }

    /** What each row of a gold table adds to each breakdown of each indicator that is made from it. */
    private Stream<Dataset<Row>> terms(Domain domain, String official) {
        Map<String, List<Indicator>> byTable = domain.indicators().values().stream()
                .collect(Collectors.groupingBy(Indicator::from, LinkedHashMap::new, Collectors.toList()));
        return byTable.entrySet().stream().map(table -> {
            String structs = table.getValue().stream()
                    .flatMap(indicator -> indicator.breakdowns().stream().map(breakdown -> term(indicator, breakdown)))
                    .collect(Collectors.joining(",\n"));
            return session.sql("""
                    SELECT '%s' AS domain, unit_id, frequency, period_start, origin = 'synthetic' AS synthetic, xxhash64(batch_id) AS batch, %s AS exempt, term.*
                    FROM (SELECT *, explode(array(%s)) AS term FROM gold.%s)
                    WHERE term.num IS NOT NULL AND unit_id IS NOT NULL
                    """.formatted(domain.id(), official, structs, table.getKey()));
        });
    }

    /**
     * Facts of old units summed under the unit of today they went into, by the weights of the succession. Published only where
     * every old unit that lived on the last day of the period has reported, or every one of its first day (a unit may end within
     * the period), so that a missing report is never taken for a small number. An indicator with a total is reported as a whole;
     * without one, each breakdown is a report of its own (dengue may have been reported in a month in which influenza was not).
     * Where absence means none, a unit of today that reports itself takes whatever its old units reported.
     */
    private Dataset<Row> bridged() {
        session.sql("""
                SELECT s.old_unit_id, s.new_unit_id, s.weight, o.valid_from, coalesce(o.valid_to, DATE'9999-12-31') AS valid_to
                FROM reference.unit_succession s
                JOIN reference.unit o ON o.unit_id = s.old_unit_id
                JOIN reference.unit n ON n.unit_id = s.new_unit_id AND n.valid_to IS NULL
                """).localCheckpoint().createOrReplaceTempView("_heirs");
        kept(session.sql("""
                SELECT /*+ BROADCAST(h) */ h.new_unit_id AS unit_id, t.domain, t.unit_id AS old_unit_id, t.frequency, t.period_start, t.synthetic,
                       t.batch, t.indicator, t.breakdown, t.scope, t.absent_is_none, t.uom, t.scale, t.exempt, h.valid_from, h.valid_to,
                       CASE WHEN h.weight = 1 THEN t.num ELSE CAST(t.num * h.weight AS %1$s) END AS num,
                       CASE WHEN h.weight = 1 THEN t.den ELSE CAST(t.den * h.weight AS %1$s) END AS den
                FROM _terms t JOIN _heirs h ON t.unit_id = h.old_unit_id
                WHERE t.bridge
                """.formatted(NUMBER))).createOrReplaceTempView("_inherited");
        session.sql("""
                CREATE OR REPLACE TEMP VIEW _reporting AS
                SELECT unit_id, indicator, scope, frequency, period_start, count_if(period_start BETWEEN valid_from AND valid_to) AS first_day,
                       count_if(period_last_day(frequency, period_start) BETWEEN valid_from AND valid_to) AS last_day
                FROM (SELECT DISTINCT unit_id, indicator, scope, frequency, period_start, old_unit_id, valid_from, valid_to FROM _inherited)
                GROUP BY unit_id, indicator, scope, frequency, period_start
                """);
        session.sql("""
                CREATE OR REPLACE TEMP VIEW _living AS
                SELECT p.unit_id, p.frequency, p.period_start, count_if(p.period_start BETWEEN h.valid_from AND h.valid_to) AS first_day,
                       count_if(period_last_day(p.frequency, p.period_start) BETWEEN h.valid_from AND h.valid_to) AS last_day
                FROM (SELECT DISTINCT unit_id, frequency, period_start FROM _inherited) p JOIN _heirs h ON h.new_unit_id = p.unit_id
                GROUP BY p.unit_id, p.frequency, p.period_start
                """);
        session.sql("""
                CREATE OR REPLACE TEMP VIEW _complete AS
                SELECT r.unit_id, r.indicator, r.scope, r.frequency, r.period_start,
                       IF(l.last_day > 0 AND r.last_day = l.last_day, period_last_day(r.frequency, r.period_start), r.period_start) AS day
                FROM _reporting r
                JOIN _living l ON r.unit_id = l.unit_id AND r.frequency = l.frequency AND r.period_start = l.period_start
                WHERE (l.last_day > 0 AND r.last_day = l.last_day) OR (l.first_day > 0 AND r.first_day = l.first_day)
                """);
        session.sql("""
                CREATE OR REPLACE TEMP VIEW _bridged AS
                SELECT i.* FROM _inherited i
                LEFT SEMI JOIN _complete c
                  ON i.unit_id = c.unit_id AND i.indicator = c.indicator AND i.scope = c.scope AND i.frequency = c.frequency
                 AND i.period_start = c.period_start AND c.day BETWEEN i.valid_from AND i.valid_to
                WHERE NOT i.absent_is_none
                UNION ALL
                SELECT i.* FROM _inherited i
                LEFT SEMI JOIN (SELECT DISTINCT unit_id, indicator FROM _terms) own ON i.unit_id = own.unit_id AND i.indicator = own.indicator
                WHERE i.absent_is_none
                """);
        return session.sql(values(SUMS_OF_HEIRS, "'bridged'"));
    }

    /** @param sums one row a value, with what it is made of */
    private static String values(String sums, String origin) {
        return """
                SELECT domain, unit_id, indicator, breakdown, frequency, period_label(frequency, period_start) AS period,
                       period_start,
                       CASE WHEN den IS NULL AND scale = 1 THEN num
                            WHEN den IS NULL THEN CAST(num * scale AS %1$s)
                            ELSE CAST(CAST(num AS DOUBLE) / CAST(den AS DOUBLE) * scale AS %1$s) END AS value,
                       num AS numerator, den AS denominator, uom,
                       IF(synthetic, 'synthetic', %3$s) AS origin, b.batch_id, exempt
                FROM %2$s v
                LEFT JOIN _batches b ON b.batch = v.batch
                WHERE den IS NULL OR den <> 0
                """.formatted(NUMBER, sums, origin);
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
        String scope = indicator.breakdowns().contains(Indicator.TOTAL) ? "''" : label;
        String denominator = indicator.per() == null ? "NULL" : indicator.per();
        return """
                named_struct('indicator', '%s', 'breakdown', %s, 'scope', %s, 'absent_is_none', %s, 'uom', '%s', 'scale', CAST(%s AS DOUBLE), 'bridge', %s,
                             'num', CAST(IF(%s, %s, NULL) AS %s), 'den', CAST(%s AS %s))""".formatted(
                        indicator.id(),
                        label,
                        scope,
                        indicator.absentIsNone(),
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
