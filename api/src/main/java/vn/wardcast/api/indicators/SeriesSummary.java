package vn.wardcast.api.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.lakehouse.Phrase;

/** One series of an indicator and unit, without its points. */
record SeriesSummary(
        String breakdown,
        Phrase label,
        String frequency,
        long points,
        LocalDate first,
        LocalDate last,
        String lastPeriod,
        boolean forecast) {

    private static final String SQL = """
            SELECT breakdown, frequency, count(*) AS points, min(period_start) AS first, max(period_start) AS last,
                   arg_max(period, period_start) AS last_period
            FROM gold.indicator_value
            WHERE domain = ? AND indicator = ? AND unit_id = ?
            GROUP BY breakdown, frequency
            ORDER BY breakdown <> 'total', breakdown, points DESC
            """;
    private static final String FORECAST_SQL = """
            SELECT DISTINCT breakdown
            FROM forecast.forecast
            WHERE domain = ? AND indicator = ? AND unit_id = ?
            """;

    static List<SeriesSummary> list(LakeView view, IndicatorView indicator, String unitId, Labels labels) {
        List<String> key = List.of(indicator.domain(), indicator.id(), unitId);
        Set<String> forecast = view.engine().query(FORECAST_SQL, key).stream()
                .map(row -> row.text("breakdown"))
                .collect(Collectors.toSet());
        return view.engine().query(SQL, key).map(row -> of(row, indicator.domain(), labels, forecast));
    }

    private static SeriesSummary of(Row row, String domain, Labels labels, Set<String> forecast) {
        String breakdown = row.text("breakdown");
        return new SeriesSummary(
                breakdown,
                labels.breakdown(domain, breakdown),
                row.text("frequency"),
                row.whole("points"),
                row.date("first"),
                row.date("last"),
                row.text("last_period"),
                forecast.contains(breakdown));
    }
}
