package vn.wardcast.jobs.revenue;

import java.io.Serializable;
import java.util.List;
import vn.wardcast.lakehouse.ExpenditureTables;
import vn.wardcast.lakehouse.RevenueTables;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.TableName;

/**
 * A side of the ward's budget: money that comes in, by item and sub-item, or goes out, by sector and item. Both are books of lines under
 * headings that add up, with a yearly plan by heading; the model speaks of {@code item=} and {@code sub_item=} for both.
 */
enum Side implements Serializable {
    REVENUE(
            "revenue",
            "Thu ngân sách so với dự toán · Revenue against plan",
            "budget.ward_revenue",
            "budget.ward_plan",
            "budget.ward_revenue_closed",
            "item",
            "sub_item",
            List.of(new Bar("plan", 1)),
            TableName.of("gold.ward_revenue"),
            RevenueTables.LINE,
            RevenueTables.YEAR),
    EXPENDITURE(
            "expenditure",
            "Chi ngân sách so với dự toán · Expenditure against plan",
            "budget.ward_expenditure",
            "budget.ward_expenditure_plan",
            "budget.ward_expenditure_closed",
            "sector",
            "item",
            List.of(new Bar("plan", 1), new Bar("nine_tenths_of_plan", 0.9)),
            TableName.of("gold.ward_expenditure"),
            ExpenditureTables.LINE,
            ExpenditureTables.YEAR);

    /** A share of the plan whose reaching is an event that is called and scored. */
    record Bar(String thresholdOf, double share) implements Serializable {}

    private final String stage;
    private final String title;
    private final String indicator;
    private final String plan;
    private final String closed;
    private final String heading;
    private final String line;
    private final List<Bar> bars;
    private final TableName gold;
    private final SharedTable lines;
    private final SharedTable years;

    Side(
            String stage,
            String title,
            String indicator,
            String plan,
            String closed,
            String heading,
            String line,
            List<Bar> bars,
            TableName gold,
            SharedTable lines,
            SharedTable years) {
        this.stage = stage;
        this.title = title;
        this.indicator = indicator;
        this.plan = plan;
        this.closed = closed;
        this.heading = heading;
        this.line = line;
        this.bars = bars;
        this.gold = gold;
        this.lines = lines;
        this.years = years;
    }

    String stage() {
        return stage;
    }

    String title() {
        return title;
    }

    /** Amounts by month. */
    String indicator() {
        return indicator;
    }

    /** Plans by year and heading. */
    String plan() {
        return plan;
    }

    /** Years of which all months are known: what probabilities are scored against. */
    String closed() {
        return closed;
    }

    List<Bar> bars() {
        return bars;
    }

    /** The gold table that must be there. */
    TableName gold() {
        return gold;
    }

    SharedTable lines() {
        return lines;
    }

    SharedTable years() {
        return years;
    }

    /** SQL pattern of the breakdowns of single lines. */
    String linePattern() {
        return heading + "=%;" + line + "=%";
    }

    /** {@code sector=health;item=7000} as the model says it: {@code item=health;sub_item=7000}. */
    String inModel(String breakdown) {
        return breakdown.replaceFirst(";" + line + "=", ";sub_item=").replaceFirst("^" + heading + "=", "item=");
    }

    /** {@code item=health;sub_item=7000} as the tables say it: {@code sector=health;item=7000}. */
    String inTables(String breakdown) {
        return breakdown.replaceFirst(";sub_item=", ";" + line + "=").replaceFirst("^item=", heading + "=");
    }
}
