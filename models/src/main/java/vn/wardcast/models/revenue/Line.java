package vn.wardcast.models.revenue;

import java.io.Serializable;

/** A line of the budget: tiểu mục under its mục. */
public record Line(String item, String subItem) implements Comparable<Line>, Serializable {

    /** Breakdown of everything together. */
    public static final String TOTAL = "total";

    /** As {@code gold.indicator_value} names it. */
    public String breakdown() {
        return itemBreakdown() + ";sub_item=" + subItem;
    }

    public String itemBreakdown() {
        return "item=" + item;
    }

    @Override
    public int compareTo(Line other) {
        return breakdown().compareTo(other.breakdown());
    }
}
