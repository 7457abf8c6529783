package vn.wardcast.jobs.synth;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Regions whose communes resemble each other in ages, diseases and settlement. */
enum Region {
    DELTA,
    MIDLAND,
    UPLAND,
    CENTRAL,
    SOUTH;

    private static final Map<String, Region> BY_PROVINCE = ParameterFile.rows("provinces.csv").stream()
            .collect(Collectors.toMap(
                    row -> row.text("province"),
                    row -> valueOf(row.text("region").toUpperCase(Locale.ROOT))));

    static Region ofProvince(String code) {
        return BY_PROVINCE.get(code);
    }

    /** The column of a parameter file that speaks of this region. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
