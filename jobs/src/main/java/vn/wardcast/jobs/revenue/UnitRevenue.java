package vn.wardcast.jobs.revenue;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster.Fitted;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Interval;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;

/** What is known of the revenue of one commune: months by line, plans by line and year, and the engine's forecasts. */
final class UnitRevenue implements Serializable {

    private static final long serialVersionUID = 1;

    private final String unitId;
    private final String province;
    private final String nature;
    private final Map<String, TreeMap<LocalDate, Double>> months = new HashMap<>();
    private final Map<String, Map<Integer, Double>> plans = new HashMap<>();
    private final Map<String, List<Step>> forecasts = new HashMap<>();

    /** One row of {@code forecast.forecast}. */
    private record Step(LocalDate month, double mean, double lo80, double hi80, double lo95, double hi95, String model)
            implements Serializable {}

    private UnitRevenue(String unitId, String province, String nature) {
        this.unitId = unitId;
        this.province = province;
        this.nature = nature;
    }

    /** From a row of {@link RevenueRows}. */
    static UnitRevenue of(Row row) {
        UnitRevenue unit = new UnitRevenue(row.getAs("unit_id"), row.getAs("parent_unit_id"), row.getAs("nature"));
        for (Row month : rows(row, "months")) {
            unit.months
                    .computeIfAbsent(month.getString(0), any -> new TreeMap<>())
                    .put(month.getDate(1).toLocalDate(), month.getDouble(2));
        }
        for (Row plan : rows(row, "plans")) {
            unit.plans
                    .computeIfAbsent(plan.getString(0), any -> new HashMap<>())
                    .put(plan.getInt(1), plan.getDouble(2));
        }
        for (Row step : rows(row, "forecasts")) {
            Date month = step.getDate(1);
            unit.forecasts
                    .computeIfAbsent(step.getString(0), any -> new ArrayList<>())
                    .add(new Step(
                            month.toLocalDate(),
                            step.getDouble(2),
                            step.getDouble(3),
                            step.getDouble(4),
                            step.getDouble(5),
                            step.getDouble(6),
                            step.getString(7)));
        }
        return unit;
    }

    private static List<Row> rows(Row row, String column) {
        List<Row> rows = row.getList(row.fieldIndex(column));
        return rows == null ? List.of() : rows;
    }

    String unitId() {
        return unitId;
    }

    String province() {
        return province;
    }

    String nature() {
        return nature;
    }

    boolean hasTotal() {
        return months.containsKey(Line.TOTAL);
    }

    LocalDate first() {
        return months.get(Line.TOTAL).firstKey();
    }

    LocalDate last() {
        return months.get(Line.TOTAL).lastKey();
    }

    OptionalDouble plan(String breakdown, int year) {
        Double plan = plans.getOrDefault(breakdown, Map.of()).get(year);
        return plan == null || plan <= 0 ? OptionalDouble.empty() : OptionalDouble.of(plan);
    }

    /** Đồng of a line in a month; a month in the total's report without the line has 0 of it. */
    Optional<Double> value(String breakdown, LocalDate month) {
        Double value = months.getOrDefault(breakdown, new TreeMap<>()).get(month);
        return value != null || !months.get(Line.TOTAL).containsKey(month)
                ? Optional.ofNullable(value)
                : Optional.of(0.0);
    }

    /** The tree of all lines around this run's forecasts. */
    Optional<RevenueTree> today() {
        if (!forecasts.containsKey(Line.TOTAL)) {
            return Optional.empty();
        }
        int steps = forecasts.get(Line.TOTAL).size();
        List<Line> lines = months.keySet().stream()
                .sorted()
                .map(breakdown -> new Line(breakdown, history(breakdown, last()), aligned(breakdown, steps)))
                .toList();
        return Optional.of(RevenueTree.of(unitId, last(), lines));
    }

    /** The tree of the total and its items as it would have stood at the end of a past month, forecast for {@code steps} months. */
    RevenueTree asOf(LocalDate month, int steps) {
        List<String> breakdowns = months.keySet().stream()
                .filter(breakdown -> breakdown.indexOf(';') < 0)
                .filter(breakdown -> !months.get(breakdown).firstKey().isAfter(month))
                .sorted()
                .toList();
        List<Series> histories = breakdowns.stream()
                .map(breakdown -> Series.of(history(breakdown, month), Frequency.MONTH, first())
                        .named(unitId + " " + breakdown)
                        .nonNegative())
                .toList();
        List<Fitted> fitted = Forecasters.automatic().fitAll(histories, Workers.alone());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < fitted.size(); i++) {
            lines.add(new Line(
                    breakdowns.get(i), histories.get(i).values(), fitted.get(i).predict(steps, Levels.STANDARD)));
        }
        return RevenueTree.of(unitId, month, lines);
    }

    private double[] history(String breakdown, LocalDate until) {
        double[] values = new double[Frequency.MONTH.stepsBetween(first(), until) + 1];
        Arrays.fill(values, Double.NaN);
        months.get(breakdown).forEach((month, value) -> {
            if (!month.isAfter(until)) {
                values[Frequency.MONTH.stepsBetween(first(), month)] = value;
            }
        });
        return values;
    }

    /**
     * The engine's forecast of a line over the months after the total's last. A line that ended earlier was forecast from its own
     * end; where its forecast ends too soon, the same month of the year before stands in, and nothing where there is none.
     */
    private Forecast aligned(String breakdown, int steps) {
        Map<LocalDate, Step> byMonth = new HashMap<>();
        List<Step> own = forecasts.getOrDefault(breakdown, List.of());
        own.forEach(step -> byMonth.put(step.month(), step));
        double[][] bounds = new double[5][steps];
        for (int i = 0; i < steps; i++) {
            LocalDate month = last().plusMonths(i + 1L);
            Step step = byMonth.getOrDefault(month, byMonth.get(month.minusYears(1)));
            if (step != null) {
                double[] values = {step.mean(), step.lo80(), step.hi80(), step.lo95(), step.hi95()};
                for (int k = 0; k < values.length; k++) {
                    bounds[k][i] = values[k];
                }
            }
        }
        String model = own.isEmpty() ? Forecast.NO_MODEL : own.get(0).model();
        return new Forecast(
                bounds[0],
                List.of(new Interval(80, bounds[1], bounds[2]), new Interval(95, bounds[3], bounds[4])),
                model,
                Optional.empty());
    }
}
