package vn.wardcast.jobs.synth;

import java.util.Locale;

/** How a commune lives: decides the ranges its constants are drawn from. */
enum Kind {
    WARD,
    LOWLAND,
    UPLAND,
    /** Đặc khu: an island, with few people on it. */
    ISLAND;

    static Kind of(Commune commune, Dice dice) {
        if (commune.name().startsWith("Phường")) {
            return WARD;
        }
        if (commune.name().startsWith("Đặc khu")) {
            return ISLAND;
        }
        return dice.chance(uplandShare(commune.region())) ? UPLAND : LOWLAND;
    }

    private static double uplandShare(Region region) {
        return switch (region) {
            case UPLAND -> 1;
            case MIDLAND -> 0.6;
            case CENTRAL -> 0.3;
            case DELTA, SOUTH -> 0;
        };
    }

    /** The column of a parameter file that speaks of this kind. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
