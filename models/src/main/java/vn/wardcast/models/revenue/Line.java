package vn.wardcast.models.revenue;

import java.io.Serializable;

/** A line of the budget under its heading: of revenue a tiểu mục under its mục, of expenditure a mục under its sector. */
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

    /** Whether it is the node, or counts in it: everything, its heading, or the line itself. */
    public boolean isIn(String node) {
        return node.equals(TOTAL) || node.equals(itemBreakdown()) || node.equals(breakdown());
    }

    /** {@code 1000/1003}. */
    String code() {
        return item + "/" + subItem;
    }

    @Override
    public int compareTo(Line other) {
        return breakdown().compareTo(other.breakdown());
    }
}
