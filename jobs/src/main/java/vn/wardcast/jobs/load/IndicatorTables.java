package vn.wardcast.jobs.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Indicator;
import vn.wardcast.lakehouse.domain.People;
import vn.wardcast.lakehouse.domain.Source;

/** {@code gold.indicator} and {@code gold.indicator_value}: the one long table that dashboards, forecasts and datasets read. */
final class IndicatorTables {

    private static final TableName CATALOGUE = SharedTables.INDICATOR.name();
    private static final TableName VALUES = SharedTables.INDICATOR_VALUE.name();

    /** Of gold: more are not kept as they are. Of values: more are not written by one task. */
    private static final long MANY_ROWS = 1_000_000;

    private final SparkLake lake;
    private final Domains domains;
    private final TableWriter writer;

    IndicatorTables(SparkLake lake, Domains domains, TableWriter writer) {
        this.lake = lake;
        this.domains = domains;
        this.writer = writer;
    }

    /** The domains whose indicators are defined otherwise than the catalogue in the lake says. */
    Set<String> redefined() {
        Map<String, Row> published = lake.spark().table(CATALOGUE.toString()).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row));
        Set<String> redefined = new HashSet<>();
        for (Domain domain : loaded()) {
            for (Indicator indicator : domain.indicators().values()) {
                if (!Objects.equals(published.remove(indicator.id()), row(domain, indicator))) {
                    redefined.add(domain.id());
                }
            }
        }
        published.values().forEach(row -> redefined.add(row.getString(1)));
        return redefined;
    }

    /** Writes the catalogue and the values of these domains; returns the number of values. */
    long write(Set<String> due) {
        // Every value of every domain passes here at once: enough rows for generated code to pay.
        lake.tuneFor(Long.MAX_VALUE);
        List<Row> catalogue = new ArrayList<>();
        loaded().forEach(domain ->
                domain.indicators().values().forEach(indicator -> catalogue.add(row(domain, indicator))));
        var schema = lake.spark().table(CATALOGUE.toString()).schema();
        writer.replace(
                CATALOGUE, lake.spark().createDataFrame(catalogue, schema).coalesce(1), SharedTables.INDICATOR.grain());
        List<Domain> changed =
                loaded().stream().filter(domain -> due.contains(domain.id())).toList();
        long rows = goldRows(changed);
        // Each gold row counts in several breakdowns.
        lake.spreadOver(rows * 4);
        try (IndicatorValues values = new IndicatorValues(lake.spark(), rows > MANY_ROWS)) {
            return values.compute(changed).map(this::publish).orElse(0L);
        }
    }

    private long publish(Dataset<Row> values) {
        Dataset<Row> rows = values.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            long count = rows.count();
            proveGrain(rows);
            writer.replacePartitions(VALUES, inFiles(new SmallCounts(lake.spark(), domains).mark(rows), count));
            return count;
        } finally {
            rows.unpersist();
        }
    }

    /** One file where one task writes it in seconds; else several, each of its own indicators, written side by side. */
    private static Dataset<Row> inFiles(Dataset<Row> rows, long count) {
        int files = (int) (1 + count / MANY_ROWS);
        return files == 1
                ? rows.coalesce(1)
                : rows.repartitionByRange(
                        files, functions.col("domain"), functions.col("indicator"), functions.col("unit_id"));
    }

    /** As the tables themselves say, without reading them. */
    private long goldRows(List<Domain> some) {
        return some.stream()
                .flatMap(domain -> domain.indicators().values().stream().map(Indicator::from))
                .distinct()
                .map(name -> lake.lake().table(TableName.of("gold." + name)).currentSnapshot())
                .filter(Objects::nonNull)
                .mapToLong(snapshot -> Long.parseLong(snapshot.summary().getOrDefault("total-records", "0")))
                .sum();
    }

    private static void proveGrain(Dataset<Row> rows) {
        List<Row> twice = rows.groupBy("unit_id", "indicator", "breakdown", "frequency", "period_start")
                .count()
                .where("count > 1")
                .limit(1)
                .collectAsList();
        if (!twice.isEmpty()) {
            throw new UserError(
                    "Cannot publish %s: a value is both reported and carried over from old units, or two gold rows"
                                    .formatted(VALUES)
                            + " claim the same cell: " + twice.get(0));
        }
    }

    /** Domains that have gold tables; a domain nobody sent a file for has nothing to publish. */
    private List<Domain> loaded() {
        return domains.all().stream()
                .filter(domain -> lake.lake().has(domain.silverTable()))
                .toList();
    }

    private static Row row(Domain domain, Indicator indicator) {
        return RowFactory.create(
                indicator.id(),
                domain.id(),
                indicator.name().vi(),
                indicator.name().en(),
                indicator.uom(),
                indicator.direction(),
                indicator.decimals(),
                indicator.formula(),
                String.join(",", indicator.breakdowns()),
                indicator.target().map(Indicator.Target::horizon).orElse(null),
                indicator.bridge(),
                String.join(",", indicator.datasets()),
                indicator
                        .countsPeople()
                        .map(People::floor)
                        .filter(floor -> floor > 0)
                        .orElse(null),
                indicator.countsPeople().map(IndicatorTables::counts).orElse(null),
                publishedSources(domain));
    }

    /** Which columns count whom, in a row's words; values hidden together with another indicator's name that one. */
    private static String counts(People people) {
        return people.with() != null
                ? "with " + people.with()
                : people.counts().entrySet().stream()
                        .map(count -> count.getKey() + ": " + count.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String publishedSources(Domain domain) {
        String published = domain.sources().values().stream()
                .filter(Source::published)
                .map(Source::id)
                .collect(Collectors.joining(","));
        return published.isEmpty() ? null : published;
    }
}
