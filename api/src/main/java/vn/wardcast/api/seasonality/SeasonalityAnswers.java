package vn.wardcast.api.seasonality;

import java.time.LocalDate;
import java.util.List;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.quality.SeriesQuality;
import vn.wardcast.api.series.Meta;
import vn.wardcast.api.series.SeriesAnswers;
import vn.wardcast.api.series.SeriesKey;
import vn.wardcast.api.series.SeriesQuery;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.lakehouse.TourismTables;

/** {@code /seasonality}: when in the year, the week, the moon and about Tết a quantity is high or low. */
public final class SeasonalityAnswers {

    /**
     * Profiles of one series.
     *
     * @param from first period behind them
     * @param to last one
     * @param hidden periods that nobody sees; they are gaps here
     */
    record Answer(List<SeasonProfile> profiles, String from, String to, int hidden, String run, Meta meta) {}

    private final Units units;
    private final SeriesAnswers series;

    public SeasonalityAnswers(Units units, SeriesAnswers series) {
        this.units = units;
        this.series = series;
    }

    public Object answer(Question question, LakeView view) {
        Parameters.of(question, "indicator", "unit", "breakdown", "frequency");
        SeriesQuery query = SeriesQuery.from(question);
        SeriesKey key = series.key(query, view);
        List<Row> all =
                view.engine().query(SeasonProfile.SQL, key.values()).stream().toList();
        // Where days are known, months are made of them: the finer history says more.
        String frequency = query.frequency().orElse(has(all, "day") ? "day" : "month");
        List<Row> rows = all.stream()
                .filter(row -> row.text("frequency").equals(frequency))
                .toList();
        if (rows.isEmpty()) {
            throw Trouble.NO_DATA.because(
                    "Chưa có mùa vụ của %s ở %s: chỉ tính cho chỉ tiêu theo tháng hoặc theo ngày có dự báo."
                            .formatted(key.indicator().name().vi(), key.unit().nameIn("vi")),
                    "There is no seasonality of %s for %s: only indicators by month or day that are forecast have one."
                            .formatted(key.indicator().name().en(), key.unit().nameIn("en")));
        }
        return answer(rows, key, view);
    }

    private static boolean has(List<Row> rows, String frequency) {
        return rows.stream().anyMatch(row -> row.text("frequency").equals(frequency));
    }

    private Answer answer(List<Row> rows, SeriesKey key, LakeView view) {
        Row first = rows.get(0);
        String frequency = first.text("frequency");
        LocalDate from = first.date("from_period");
        LocalDate to = first.date("to_period");
        Meta meta = Meta.of(
                key,
                frequency,
                List.of(first.text("origin")),
                List.of(),
                series.quality(key, new SeriesQuality.Window(from, to), view),
                units.directory(view),
                view,
                TourismTables.SEASONALITY.name());
        return new Answer(
                SeasonProfile.list(rows),
                Period.label(frequency, from),
                Period.label(frequency, to),
                first.small("hidden"),
                first.text("run_id"),
                meta);
    }
}
