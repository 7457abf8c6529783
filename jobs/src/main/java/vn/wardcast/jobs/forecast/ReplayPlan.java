package vn.wardcast.jobs.forecast;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.wardcast.jobs.answers.PastDays;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Indicator;
import vn.wardcast.lakehouse.domain.Source;

/**
 * The past days on which forecasts are made once more. Each kind of series (an indicator at one level of units) counts back from its
 * own last period, so that real series that end in 2016 are replayed as well as wards of last month. On a day only those periods are
 * known whose figures were due by then: a period's last day and the promise of its sources.
 */
final class ReplayPlan {

    /** Periods before the last one at which a replay pretends to stand; what follows is what it is judged by. */
    private static final Map<String, int[]> STEPS_BACK = Map.of(
            "year", new int[] {5, 4, 3, 2, 1},
            "quarter", new int[] {8, 6, 4, 2},
            "month", PastDays.monthsBack(),
            "week", new int[] {12, 8, 4},
            "day", new int[] {84, 56, 28});

    /** Fewer periods before the day are no history to replay. */
    private static final Map<String, Integer> LEAST =
            Map.of("year", 6, "quarter", 8, "month", 18, "week", 52, "day", 120);

    private static final StructType CUT = new StructType()
            .add("indicator", DataTypes.StringType)
            .add("frequency", DataTypes.StringType)
            .add("level", DataTypes.StringType)
            .add("known_until", DataTypes.DateType)
            .add("as_of", DataTypes.DateType);

    private final SparkLake lake;
    private final KnownValues known;
    private final Map<String, Integer> dueDays = new HashMap<>();

    ReplayPlan(SparkLake lake, Domains domains) {
        this.lake = lake;
        this.known = new KnownValues(domains);
        domains.all()
                .forEach(domain -> domain.indicators()
                        .values()
                        .forEach(indicator -> dueDays.put(indicator.id(), dueDays(domain, indicator))));
    }

    /** Days after a period by which all sources of an indicator have promised its figures. */
    private static int dueDays(Domain domain, Indicator indicator) {
        return indicator.datasets().stream()
                .map(dataset -> domain.sources().get(dataset.substring(dataset.indexOf('.') + 1)))
                .filter(source -> source != null
                        && source.dueDays() != null
                        && source.dueFrom().equals("end"))
                .mapToInt(Source::dueDays)
                .max()
                .orElse(0);
    }

    /** Makes the view {@code name} that {@link TargetSeries#groups(String)} reads; whether anything is left to be replayed. */
    boolean create(String name, Set<String> indicators) {
        Set<String> done = done();
        List<Row> cuts = kinds(indicators).stream()
                .flatMap(this::cuts)
                .filter(cut -> !done.contains(identity(cut)))
                .toList();
        lake.spark().createDataFrame(cuts, CUT).createOrReplaceTempView(name);
        return !cuts.isEmpty();
    }

    /** Indicator, frequency, level, last period, number of periods. */
    private List<Row> kinds(Set<String> indicators) {
        return lake.spark().sql("""
                        SELECT v.indicator, v.frequency, coalesce(u.level, 'none') AS level, max(v.period_start), count(DISTINCT v.period_start)
                        FROM (%s) v LEFT JOIN reference.unit u ON u.unit_id = v.unit_id
                        WHERE v.known IS NOT NULL AND (u.valid_to IS NULL OR u.level <> 'commune')
                        GROUP BY ALL
                        """.formatted(known.of(indicators))).collectAsList();
    }

    private Stream<Row> cuts(Row kind) {
        String frequency = kind.getString(1);
        LocalDate last = kind.getDate(3).toLocalDate();
        List<Row> cuts = new ArrayList<>();
        for (int steps : STEPS_BACK.getOrDefault(frequency, new int[0])) {
            if (kind.getLong(4) - steps >= LEAST.get(frequency)) {
                LocalDate until = Period.plus(frequency, last, -steps);
                LocalDate end = Period.plus(frequency, until, 1).minusDays(1);
                LocalDate asOf = end.plusDays(dueDays.getOrDefault(kind.getString(0), 0));
                cuts.add(RowFactory.create(
                        kind.getString(0), frequency, kind.getString(2), Date.valueOf(until), Date.valueOf(asOf)));
            }
        }
        return cuts.stream();
    }

    /** What was replayed before stays as it was. */
    private Set<String> done() {
        Set<String> done = new HashSet<>();
        lake.spark().sql("""
                        SELECT DISTINCT r.indicator, r.frequency, coalesce(u.level, 'none'), CAST(NULL AS DATE), r.as_of
                        FROM forecast.replay r LEFT JOIN reference.unit u ON u.unit_id = r.unit_id
                        """).collectAsList().forEach(row -> done.add(identity(row)));
        return done;
    }

    private static String identity(Row cut) {
        return Stream.of(
                        cut.getString(0),
                        cut.getString(1),
                        cut.getString(2),
                        cut.getDate(4).toString())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}
