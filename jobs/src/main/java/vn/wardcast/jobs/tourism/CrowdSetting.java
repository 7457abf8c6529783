package vn.wardcast.jobs.tourism;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.domain.Indicator;
import vn.wardcast.models.daily.CrowdOdds;
import vn.wardcast.models.daily.DayHistory;

/**
 * What all series have in common whose crowds matter.
 *
 * @param peaks indicator of the busiest day of a month by indicator of days, where there is one
 * @param capacities visitors a day by indicator, unit and breakdown, where a site is said to hold so many
 */
record CrowdSetting(
        String runId, List<FestivalDays> festivals, HashMap<String, String> peaks, HashMap<String, Double> capacities)
        implements Serializable {

    /** Fewer visitors are no crowd, even on the busiest day. */
    private static final double LEAST_CROWD = 10;

    /** How many visitors make a crowd, and what says so: {@code capacity} or {@code crowd}. */
    record Threshold(double visitors, String of) {}

    static CrowdSetting of(AnswerRun run) {
        HashMap<String, String> peaks = new HashMap<>();
        HashMap<String, Double> capacities = new HashMap<>();
        crowds(run).forEach((indicator, crowd) -> {
            String domain = indicator.substring(0, indicator.indexOf('.'));
            Optional.ofNullable(crowd.peak()).ifPresent(peak -> peaks.put(indicator, domain + "." + peak));
            Optional.ofNullable(crowd.capacity())
                    .filter(table -> run.lake().lake().has(TableName.of("gold." + table)))
                    .ifPresent(table -> capacities.putAll(capacities(run, indicator, table)));
        });
        return new CrowdSetting(run.runId(), FestivalDays.read(run.lake().spark()), peaks, capacities);
    }

    /** Indicators of days on which very many people are an event. */
    static Map<String, Indicator.Crowd> crowds(AnswerRun run) {
        Map<String, Indicator.Crowd> crowds = new HashMap<>();
        run.domains()
                .indicators()
                .forEach(indicator -> indicator
                        .target()
                        .map(Indicator.Target::crowd)
                        .ifPresent(crowd -> crowds.put(indicator.id(), crowd)));
        return crowds;
    }

    private static Map<String, Double> capacities(AnswerRun run, String indicator, String table) {
        Map<String, Double> capacities = new HashMap<>();
        for (Row row : run.lake()
                .spark()
                .sql(
                        "SELECT unit_id, site, CAST(max_by(capacity, period_start) AS DOUBLE) FROM gold.%s GROUP BY unit_id, site"
                                .formatted(table))
                .collectAsList()) {
            capacities.put(key(indicator, row.getString(0), "site=" + row.getString(1)), row.getDouble(2));
        }
        return capacities;
    }

    private static String key(String indicator, String unit, String breakdown) {
        return indicator + " " + unit + " " + breakdown;
    }

    /** What makes a crowd on a day, as it was known then; empty where hardly anybody comes or too few days are known. */
    Optional<Threshold> threshold(SeenSeries series, DayHistory history, int lastDay) {
        Double capacity = capacities.get(key(series.indicator(), series.unit(), series.breakdown()));
        if (capacity != null) {
            return Optional.of(new Threshold(capacity, "capacity"));
        }
        OptionalDouble busiest = CrowdOdds.busiestTwentieth(history, lastDay);
        return busiest.isPresent() && busiest.getAsDouble() >= LEAST_CROWD
                ? Optional.of(new Threshold(busiest.getAsDouble(), "crowd"))
                : Optional.empty();
    }
}
