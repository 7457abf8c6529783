package vn.wardcast.api.series;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Refusal;
import vn.wardcast.api.indicators.Indicators;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.quality.SeriesQuality;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code /series}: what was measured. */
public final class SeriesAnswers {

    /** The points in order of time. */
    record Answer(List<Point> points, Meta meta) {}

    private static final String BREAKDOWNS_SQL = """
            SELECT DISTINCT breakdown
            FROM gold.indicator_value
            WHERE domain = ? AND indicator = ? AND unit_id = ?
            ORDER BY breakdown
            LIMIT 20
            """;

    private final Units units;
    private final Indicators indicators;
    private final Domains domains;

    public SeriesAnswers(Units units, Indicators indicators, Domains domains) {
        this.units = units;
        this.indicators = indicators;
        this.domains = domains;
    }

    /** What the request is about. */
    public SeriesKey key(SeriesQuery query, LakeView view) {
        return SeriesKey.of(query, indicators.catalogue(view), units.directory(view));
    }

    public Object answer(Question question, LakeView view) {
        Optional<LocalDate> asOf =
                Optional.ofNullable(question.parameters().get("as_of")).map(days -> Day.last("as_of", days.get(0)));
        SeriesQuery query = SeriesQuery.from(question.without("as_of"));
        SeriesKey key = key(query, view);
        List<Point> all =
                ofOneFrequency(view.engine().query(Point.SQL, key.values()).map(Point::of), query);
        List<Point> within = all.stream()
                .filter(point -> point.isWithin(query.from(), query.to()))
                .filter(point -> asOf.map(point::isOverBy).orElse(true))
                .toList();
        List<Point> points = within.subList(Math.max(0, within.size() - query.last()), within.size());
        if (points.isEmpty()) {
            throw missing(key, view);
        }
        List<String> origins = points.stream().map(Point::origin).distinct().toList();
        return new Answer(points, meta(key, points, origins, view));
    }

    private Refusal missing(SeriesKey key, LakeView view) {
        List<String> others =
                view.engine().query(BREAKDOWNS_SQL, key.values().subList(0, 3)).map(row -> row.text("breakdown"));
        return others.isEmpty() || others.contains(key.breakdown())
                ? key.noData(SourceView.files(key.indicator().domain(), domains))
                : key.noSuchBreakdown(others);
    }

    /** How good the figures of these days are. */
    public SeriesQuality quality(SeriesKey key, SeriesQuality.Window window, LakeView view) {
        return SeriesQuality.of(
                key.indicator().domain(),
                key.indicator().id(),
                key.unit(),
                window,
                units.directory(view),
                domains,
                view);
    }

    private Meta meta(SeriesKey key, List<Point> points, List<String> origins, LakeView view) {
        Point last = points.get(points.size() - 1);
        LocalDate end = Period.plus(last.frequency(), last.periodStart(), 1).minusDays(1);
        return Meta.of(
                key,
                last.frequency(),
                origins,
                SourceView.list(view, key, domains),
                quality(key, new SeriesQuality.Window(points.get(0).periodStart(), end), view),
                units.directory(view),
                view,
                SharedTables.INDICATOR_VALUE.name(),
                SharedTables.INDICATOR.name());
    }

    /** A series has one frequency: the one asked for, else the one with most points. */
    private static List<Point> ofOneFrequency(List<Point> points, SeriesQuery query) {
        Map<String, List<Point>> byFrequency = points.stream()
                .collect(Collectors.groupingBy(Point::frequency, LinkedHashMap::new, Collectors.toList()));
        return query.frequency()
                .map(wanted -> byFrequency.getOrDefault(wanted, List.of()))
                .orElseGet(() -> byFrequency.values().stream()
                        .max(Comparator.comparingInt(List::size))
                        .orElse(List.of()));
    }
}
