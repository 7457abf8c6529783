package vn.wardcast.jobs.synth;

import java.util.List;

/** A budget line (tiểu mục) that a commune collects, and how its money comes in over the year. */
record RevenueItem(
        String code,
        String heading,
        String name,
        double share,
        double wardShare,
        double noise,
        Rule rule,
        double[] months) {

    static final List<RevenueItem> ALL = ParameterFile.rows("revenue-items.csv").stream()
            .map(RevenueItem::of)
            .toList();

    enum Rule {
        PLAIN,
        /** Paid by household businesses: from lump sum to declaration on 01/01/2026. */
        HOUSEHOLD,
        PARTLY_HOUSEHOLD,
        /** Follows buying and selling: much before Tết, little after it and in the seventh lunar month. */
        TRADE,
        /** Land auctions: rare and large. */
        AUCTION,
        /** Land for dwellings allotted plot by plot. */
        CONVERSION,
        RURAL,
        URBAN,
        /** Lệ phí môn bài: every January, abolished from 2026. */
        LICENCE
    }

    private static RevenueItem of(ParameterFile.Row row) {
        return new RevenueItem(
                row.text("tieu_muc"),
                row.text("muc"),
                row.text("name"),
                row.number("share"),
                row.number("ward_share"),
                row.number("noise"),
                Rule.valueOf(row.text("rule")),
                row.numbers("months"));
    }

    /** Of the two taxes on dwelling land a place pays one. */
    boolean paidIn(Predecessor place) {
        return switch (rule) {
            case RURAL -> !place.town();
            case URBAN -> place.town();
            case PLAIN, HOUSEHOLD, PARTLY_HOUSEHOLD, TRADE, AUCTION, CONVERSION, LICENCE -> true;
        };
    }

    /** The same tilt for both taxes on dwelling land. */
    String tiltKey() {
        return rule == Rule.RURAL || rule == Rule.URBAN ? "dwelling land" : code;
    }

    /** Lines the commune keeps by law are kept as they are; the others are divided as its province decides. */
    boolean shareIsFixed() {
        return wardShare >= 50;
    }
}
