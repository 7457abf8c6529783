package vn.wardcast.jobs.answers;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One quantity of one period under levers, beside what the base says: what stands in {@code forecast.scenario_value}.
 *
 * @param level level of school; of money and visitors the breakdown
 * @param grade grade, or total
 * @param base null where the base says nothing, as about a plan that was not set
 * @param range under the levers; it holds the mean
 * @param has of classes, teachers and rooms what was last reported; null: nothing, or not asked
 */
public record WhatIfValue(
        String quantity,
        String level,
        String grade,
        String period,
        LocalDate start,
        Double base,
        double mean,
        Range range,
        Double has)
        implements Serializable {

    private static final String ALL = "total";

    public WhatIfValue {
        range = range.holding(mean);
    }

    /** Two intervals. */
    public record Range(double lo80, double hi80, double lo95, double hi95) implements Serializable {

        /** Of a figure that needs no interval: a plan, a probability. */
        public static Range none(double value) {
            return new Range(value, value, value, value);
        }

        Range holding(double mean) {
            return new Range(Math.min(lo80, mean), Math.max(hi80, mean), Math.min(lo95, mean), Math.max(hi95, mean));
        }

        /** So many times as much. */
        public Range times(double factor) {
            return new Range(lo80 * factor, hi80 * factor, lo95 * factor, hi95 * factor);
        }
    }

    /** A quantity of money or visitors. */
    public static WhatIfValue of(
            String quantity, String breakdown, String period, LocalDate start, Double base, double mean, Range range) {
        return new WhatIfValue(quantity, breakdown, ALL, period, start, base, mean, range, null);
    }

    /** The row of {@code forecast.scenario_grid}. */
    public Row row(String runId, String domain, String unitId, WhatIfStep step, String origin) {
        return RowFactory.create(
                runId,
                domain,
                unitId,
                step.lever(),
                step.kind(),
                step.target(),
                step.setting(),
                quantity,
                level,
                period,
                Date.valueOf(start),
                base,
                mean,
                range.lo80(),
                range.hi80(),
                range.lo95(),
                range.hi95(),
                has,
                origin);
    }

    /** The row of {@code forecast.scenario_value}. */
    public Row row(String scenarioId, String domain, String unitId, String origin) {
        return RowFactory.create(
                scenarioId,
                domain,
                unitId,
                quantity,
                level,
                grade,
                period,
                Date.valueOf(start),
                base,
                mean,
                range.lo80(),
                range.hi80(),
                has,
                origin,
                range.lo95(),
                range.hi95());
    }
}
