package vn.wardcast.api.crowds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.SeriesKey;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.lakehouse.Phrase;

/** What one festival of one year brought; amounts are visitors over the window, null where the caveat says why. */
record FestivalView(
        Phrase festival,
        LocalDate from,
        LocalDate to,
        Double actual,
        Double counterfactual,
        Double uplift,
        @JsonProperty("lo_80") Double lo80,
        @JsonProperty("hi_80") Double hi80,
        @JsonProperty("lo_95") Double lo95,
        @JsonProperty("hi_95") Double hi95,
        int ordinaryWindows,
        @JsonProperty("coverage_80") Double coverage80,
        @JsonProperty("coverage_95") Double coverage95,
        String beside,
        String caveat,
        List<Day> days) {

    /** What one day of the window would have brought without the festival. */
    record Day(String period, double counterfactual) {}

    static final String SQL = """
            SELECT run_id, festival, festival_en, from_day, to_day, actual, counterfactual, uplift, lo_80, hi_80, lo_95, hi_95, ordinary_windows,
                   coverage_80, coverage_95, beside, caveat, origin
            FROM forecast.festival_uplift
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ?
            ORDER BY from_day DESC, festival
            """;

    private static final String DAYS_SQL = """
            SELECT festival, from_day, day, counterfactual
            FROM forecast.festival_day
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ?
            ORDER BY day
            """;

    /** The days of a window, known by its festival and first day. */
    record Window(String festival, LocalDate from) {}

    /** Day by day; empty where the lake was forecast before days were kept. */
    static Map<Window, List<Day>> days(SeriesKey key, LakeView view) {
        return view.engine().query(DAYS_SQL, key.values()).stream()
                .collect(Collectors.groupingBy(
                        row -> new Window(row.text("festival"), row.date("from_day")),
                        Collectors.mapping(
                                row -> new Day(row.date("day").toString(), row.decimal("counterfactual")),
                                Collectors.toList())));
    }

    static FestivalView of(Row row, Map<Window, List<Day>> days) {
        return new FestivalView(
                new Phrase(row.text("festival"), row.text("festival_en")),
                row.date("from_day"),
                row.date("to_day"),
                row.decimal("actual"),
                row.decimal("counterfactual"),
                row.decimal("uplift"),
                row.decimal("lo_80"),
                row.decimal("hi_80"),
                row.decimal("lo_95"),
                row.decimal("hi_95"),
                row.small("ordinary_windows"),
                row.decimal("coverage_80"),
                row.decimal("coverage_95"),
                row.text("beside"),
                row.text("caveat"),
                days.getOrDefault(new Window(row.text("festival"), row.date("from_day")), List.of()));
    }
}
