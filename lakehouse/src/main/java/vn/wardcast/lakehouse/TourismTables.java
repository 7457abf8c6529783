package vn.wardcast.lakehouse;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;

/** When quantities are high and low, and what festivals bring. */
public final class TourismTables {

    /** One row per cell of a seasonality profile. */
    public static final SharedTable SEASONALITY = new SharedTable(
            TableName.of("forecast.seasonality"),
            "one row per unit, indicator, breakdown, frequency, profile, year and cell",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "indicator", Types.StringType.get(), "domain.id"),
                    required(5, "breakdown", Types.StringType.get(), "total, or dimension=value pairs"),
                    required(6, "frequency", Types.StringType.get(), "of the history: month or day"),
                    required(
                            7,
                            "profile",
                            Types.StringType.get(),
                            "month, weekday, tet_offset (days from Tết) or lunar_day"),
                    optional(8, "year", Types.IntegerType.get(), "null: usual, over all years"),
                    required(
                            9,
                            "cell",
                            Types.IntegerType.get(),
                            "month 1-12, weekday 1-7 from Monday, day from Tết -15 to 20, lunar day 1-30"),
                    optional(
                            10,
                            "season_index",
                            Types.DoubleType.get(),
                            "1 is ordinary: the mean month of the year, day of the week, day of the moon, day outside"
                                    + " Tết; null: see caveat"),
                    required(
                            11,
                            "sample_size",
                            Types.IntegerType.get(),
                            "values behind it: days of a daily history, months of a monthly one"),
                    optional(
                            12,
                            "caveat",
                            Types.StringType.get(),
                            "partial_year, no_whole_year, too_few, all_zero; null: none"),
                    required(13, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic"),
                    required(14, "from_period", Types.DateType.get(), "first day of the first period known"),
                    required(15, "to_period", Types.DateType.get(), "first day of the last period known"),
                    required(
                            16,
                            "hidden",
                            Types.IntegerType.get(),
                            "periods that readers do not see; they are gaps here")),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown", "profile", "year", "cell"));

    /** One row per daily series whose crowds matter. */
    public static final SharedTable CROWD = new SharedTable(
            TableName.of("forecast.crowd"),
            "one row per unit, indicator and breakdown",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "indicator", Types.StringType.get(), "domain.id, by day"),
                    required(5, "breakdown", Types.StringType.get(), "total, or dimension=value pairs"),
                    optional(6, "threshold", Types.DoubleType.get(), "visitors a day; null: see reason"),
                    optional(
                            7,
                            "threshold_of",
                            Types.StringType.get(),
                            "capacity (reported for the site), or crowd (the busiest twentieth of the days of the last"
                                    + " year)"),
                    required(8, "days_known", Types.IntegerType.get(), "days of history"),
                    required(9, "origin_period", Types.StringType.get(), "last day known"),
                    required(10, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic"),
                    optional(
                            11,
                            "reason",
                            Types.StringType.get(),
                            "why there are no chances: short_history (under 208 days), too_few_visitors (a busy day has"
                                    + " under 10); null: there are")),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown"));

    /** One row per festival of a year and daily series. */
    public static final SharedTable FESTIVAL_UPLIFT = new SharedTable(
            TableName.of("forecast.festival_uplift"),
            "one row per unit, indicator, breakdown, festival and first day",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "indicator", Types.StringType.get(), "domain.id, by day"),
                    required(5, "breakdown", Types.StringType.get(), "total, or dimension=value pairs"),
                    required(6, "festival", Types.StringType.get(), "Vietnamese name in the calendar"),
                    required(7, "festival_en", Types.StringType.get(), "English name, or the Vietnamese one"),
                    required(8, "from_day", Types.DateType.get(), "first day of the window: two before the festival"),
                    required(9, "to_day", Types.DateType.get(), "last day: one after it, of Tết its seventh"),
                    optional(10, "actual", Types.DoubleType.get(), "visitors in the window; null: a day is missing"),
                    optional(
                            11,
                            "counterfactual",
                            Types.DoubleType.get(),
                            "visitors expected without the festival; null: see caveat"),
                    optional(12, "uplift", Types.DoubleType.get(), "actual - counterfactual"),
                    optional(13, "lo_80", Types.DoubleType.get(), "lower end of the 80 % interval of the uplift"),
                    optional(14, "hi_80", Types.DoubleType.get(), "upper end"),
                    optional(15, "lo_95", Types.DoubleType.get(), "lower end of the 95 % interval"),
                    optional(16, "hi_95", Types.DoubleType.get(), "upper end"),
                    required(
                            17,
                            "ordinary_windows",
                            Types.IntegerType.get(),
                            "windows of this length without a festival whose errors make the intervals"),
                    optional(
                            18,
                            "coverage_80",
                            Types.DoubleType.get(),
                            "share of those windows inside the interval that the others give, 0-1"),
                    optional(19, "coverage_95", Types.DoubleType.get(), "the same of the 95 % interval"),
                    optional(
                            20,
                            "beside",
                            Types.StringType.get(),
                            "other festivals in the window, whose usual effect stays in the counterfactual"),
                    optional(
                            21,
                            "caveat",
                            Types.StringType.get(),
                            "short_history (under 400 days), days_missing, nothing_around, few_ordinary_windows (no 95 %"
                                    + " interval); null: none"),
                    required(22, "origin", Types.StringType.get(), "of the history: reported, bridged or synthetic")),
            List.of("domain"),
            List.of("indicator", "unit_id", "breakdown", "from_day"));

    /** What each day of a festival's window would have brought without it; the sums are those of {@link #FESTIVAL_UPLIFT}. */
    public static final SharedTable FESTIVAL_DAY = new SharedTable(
            TableName.of("forecast.festival_day"),
            "one row per unit, indicator, breakdown, festival and day of its window",
            new Schema(
                    required(1, "run_id", Types.StringType.get(), "forecast.run"),
                    required(2, "domain", Types.StringType.get(), "domain folder"),
                    required(3, "unit_id", Types.StringType.get(), "unit version"),
                    required(4, "indicator", Types.StringType.get(), "domain.id, by day"),
                    required(5, "breakdown", Types.StringType.get(), "total, or dimension=value pairs"),
                    required(6, "festival", Types.StringType.get(), "Vietnamese name in the calendar"),
                    required(7, "from_day", Types.DateType.get(), "first day of the window"),
                    required(8, "day", Types.DateType.get(), "a day of the window"),
                    required(9, "counterfactual", Types.DoubleType.get(), "visitors expected without the festival")),
            List.of("domain"),
            List.of("unit_id", "indicator", "breakdown", "day"));

    private TourismTables() {}
}
