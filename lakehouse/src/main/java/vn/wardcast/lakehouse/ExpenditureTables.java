package vn.wardcast.lakehouse;

import java.util.List;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types.NestedField;

/**
 * Expenditure that adds up, by item, sector and total: the tables of revenue with the words of the other side of the budget. A line is an
 * item within a sector, a plan is given by sector, and reaching it means that all of it is spent.
 */
public final class ExpenditureTables {

    private static final Map<String, String> SAID = Map.of(
            "breakdown",
            "total, sector=, or sector= and item=",
            "spent",
            "đồng in the months reported of this year",
            "probability",
            "that spending reaches the plan, 0-1",
            "gap",
            "expected minus plan, đồng; below zero what stays unspent",
            "needed_a_month",
            "đồng that each month left must spend for the plan to be used up",
            "expected_a_month",
            "đồng that each month left is expected to spend",
            "treatment",
            "engine, silent (nothing for two years), sum of these, or none");

    /** One row per node and month ahead. */
    public static final SharedTable LINE = of("forecast.expenditure_line", RevenueTables.LINE);

    /** One row per node and year: the running one and the next four. */
    public static final SharedTable YEAR = of("forecast.expenditure_year", RevenueTables.YEAR);

    private ExpenditureTables() {}

    private static SharedTable of(String name, SharedTable revenue) {
        List<NestedField> columns =
                revenue.schema().columns().stream().map(ExpenditureTables::said).toList();
        return new SharedTable(
                TableName.of(name), revenue.grain(), new Schema(columns), revenue.partitionBy(), revenue.sortBy());
    }

    private static NestedField said(NestedField column) {
        String name = column.name().equals("collected") ? "spent" : column.name();
        return NestedField.from(column)
                .withName(name)
                .withDoc(SAID.getOrDefault(name, column.doc()))
                .build();
    }
}
