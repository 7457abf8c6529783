package vn.wardcast.api.seasonality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.wardcast.api.sql.Rows.Row;

/** A profile: what is usual, and the years it was seen in. Weekdays and lunar days are seen over all years only. */
record SeasonProfile(String profile, List<SeasonCell> usual, List<Year> years) {

    /** The cells of one year. */
    record Year(int year, List<SeasonCell> cells) {}

    static final String SQL = """
            SELECT run_id, frequency, profile, year, cell, season_index, sample_size, caveat, origin, from_period, to_period, hidden
            FROM forecast.seasonality
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ?
            ORDER BY CASE profile WHEN 'month' THEN 1 WHEN 'weekday' THEN 2 WHEN 'lunar_day' THEN 3 ELSE 4 END, year NULLS FIRST, cell
            """;

    /** The profiles in the rows, in their order. */
    static List<SeasonProfile> list(List<Row> rows) {
        Map<String, List<Row>> byProfile = new LinkedHashMap<>();
        rows.forEach(row -> byProfile
                .computeIfAbsent(row.text("profile"), profile -> new ArrayList<>())
                .add(row));
        return byProfile.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SeasonProfile of(String profile, List<Row> rows) {
        List<SeasonCell> usual = new ArrayList<>();
        Map<Integer, List<SeasonCell>> years = new LinkedHashMap<>();
        for (Row row : rows) {
            List<SeasonCell> place = row.value("year") == null
                    ? usual
                    : years.computeIfAbsent(row.small("year"), year -> new ArrayList<>());
            place.add(SeasonCell.of(row));
        }
        List<Year> byYear = years.entrySet().stream()
                .map(entry -> new Year(entry.getKey(), entry.getValue()))
                .toList();
        return new SeasonProfile(profile, usual, byYear);
    }
}
