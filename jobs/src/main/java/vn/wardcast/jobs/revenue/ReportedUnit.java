package vn.wardcast.jobs.revenue;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import vn.wardcast.models.revenue.Books;
import vn.wardcast.models.revenue.Line;

/**
 * A unit with its books and plans of one side of the budget.
 *
 * @param province unit version, or empty text where none is known
 * @param units how many units of today the province has
 * @param since first day of the unit
 * @param ended whether the unit is one of the past
 * @param plans đồng by year and breakdown, as the model says it
 */
record ReportedUnit(
        String unitId,
        String province,
        int units,
        LocalDate since,
        boolean ended,
        String origin,
        Books books,
        Map<Integer, Map<String, Double>> plans)
        implements Serializable {

    static ReportedUnit of(Row row, Side side) {
        Map<Line, Map<LocalDate, Double>> amounts = new HashMap<>();
        for (Row point : row.<Row>getList(row.fieldIndex("points"))) {
            amounts.computeIfAbsent(line(side.inModel(point.getString(0))), any -> new HashMap<>())
                    .put(point.getDate(1).toLocalDate(), point.getDouble(2));
        }
        Map<Integer, Map<String, Double>> plans = new HashMap<>();
        List<Row> planned =
                Optional.ofNullable(row.<Row>getList(row.fieldIndex("plans"))).orElse(List.of());
        for (Row plan : planned) {
            plans.computeIfAbsent(plan.getDate(1).toLocalDate().getYear(), any -> new HashMap<>())
                    .put(side.inModel(plan.getString(0)), plan.getDouble(2));
        }
        String unitId = row.getAs("unit_id");
        return new ReportedUnit(
                unitId,
                row.getAs("province"),
                ((Number) row.getAs("units")).intValue(),
                row.<Date>getAs("valid_from").toLocalDate(),
                row.getAs("ended"),
                row.getAs("origin"),
                Books.of(unitId, amounts),
                plans);
    }

    /** From {@code item=1700;sub_item=1701}. */
    private static Line line(String breakdown) {
        String[] parts = breakdown.split(";");
        return new Line(parts[0].substring("item=".length()), parts[1].substring("sub_item=".length()));
    }

    Optional<Double> plan(int year, String breakdown) {
        return Optional.ofNullable(plans.getOrDefault(year, Map.of()).get(breakdown))
                .filter(plan -> plan > 0);
    }

    /** As it stood when {@code month} was the last one reported: the plan of a year is given in December before it. */
    ReportedUnit until(LocalDate month) {
        int planned = month.plusMonths(1).getYear();
        Map<Integer, Map<String, Double>> given = new HashMap<>(plans);
        given.keySet().removeIf(year -> year > planned);
        return new ReportedUnit(unitId, province, units, since, ended, origin, books.until(month), given);
    }
}
