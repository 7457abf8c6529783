package vn.wardcast.api.crowds;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
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
        String caveat) {

    static final String SQL = """
            SELECT run_id, festival, festival_en, from_day, to_day, actual, counterfactual, uplift, lo_80, hi_80, lo_95, hi_95, ordinary_windows,
                   coverage_80, coverage_95, beside, caveat, origin
            FROM forecast.festival_uplift
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ?
            ORDER BY from_day DESC, festival
            """;

    static FestivalView of(Row row) {
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
                row.text("caveat"));
    }
}
