package vn.wardcast.api.scores;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import vn.wardcast.api.http.Cursor;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.indicators.Indicators;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.scores.Grouping.Conditions;
import vn.wardcast.api.sql.Rows;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Units;

/** {@code /backtests} and {@code /scores}: the record of forecasts, grouped as the request says. */
public final class ScoreAnswers {

    private static final Map<String, String> COLUMNS = Map.of(
            "domain", "domain",
            "indicator", "indicator",
            "unit", "unit_id",
            "breakdown", "breakdown",
            "frequency", "frequency",
            "model", "model");
    private static final Map<String, String> SCORE_COLUMNS =
            with(COLUMNS, Map.of("horizon", "horizon", "origin", "origin", "made", "made"));
    private static final Map<String, String> CHANCE_COLUMNS =
            with(SCORE_COLUMNS, Map.of("threshold", "threshold_kind", "event", "event"));

    private static final List<String> MADE = List.of("all", "published", "replayed");

    private final Units units;
    private final Indicators indicators;

    public ScoreAnswers(Units units, Indicators indicators) {
        this.units = units;
        this.indicators = indicators;
    }

    /** {@code /scores}: forecasts against what came. */
    public Object scores(Question question, LakeView view) {
        return page(question, view, SCORE_COLUMNS, "domain", ScoreView.NEWEST, ScoreView.AGGREGATES, ScoreView::of);
    }

    /** {@code /scores/chances}: probabilities against what came. */
    public Object chances(Question question, LakeView view) {
        return page(
                question,
                view,
                CHANCE_COLUMNS,
                "threshold",
                Reliability.NEWEST,
                Reliability.AGGREGATES,
                Reliability::of);
    }

    /** {@code /backtests}: models on the past of the series. */
    public Object backtests(Question question, LakeView view) {
        return page(question, view, COLUMNS, "model", BacktestView.NEWEST, BacktestView.AGGREGATES, BacktestView::of);
    }

    private <T> Cursor.Page<T> page(
            Question question,
            LakeView view,
            Map<String, String> columns,
            String fallback,
            String newest,
            String aggregates,
            BiFunction<Row, Group, T> reading) {
        List<String> known = new ArrayList<>(
                List.of("by", "domain", "indicator", "unit", "breakdown", "frequency", "model", "cursor", "limit"));
        boolean scored = columns.containsKey("made");
        if (scored) {
            known.addAll(List.of("made", "origin", "horizon"));
        }
        Parameters parameters = Parameters.of(question, known.toArray(String[]::new));
        Grouping by = Grouping.from(parameters, columns, fallback);
        Conditions conditions = conditions(parameters, view, scored);
        Group.Words words = new Group.Words(indicators.catalogue(view), units.directory(view));
        String sql = "SELECT %s%s FROM (%s) %s %s"
                .formatted(by.select(), aggregates, newest, conditions.where(), by.groupAndOrder());
        Rows rows = view.engine().query(sql, conditions.values());
        List<T> all = rows.stream()
                .filter(row -> row.value("n") instanceof Number n && n.longValue() > 0)
                .map(row -> reading.apply(row, Group.of(row, by, words)))
                .toList();
        return Cursor.from(parameters, view.publication()).page(all);
    }

    private Conditions conditions(Parameters parameters, LakeView view, boolean scored) {
        Conditions conditions = Grouping.conditions();
        parameters.find("domain").ifPresent(domain -> conditions.with("domain = ?", domain));
        parameters
                .find("indicator")
                .map(id -> indicators.catalogue(view).indicator("indicator", id).id())
                .ifPresent(id -> conditions.with("indicator = ?", id));
        parameters
                .find("unit")
                .map(text -> units.directory(view).unit("unit", text).unitId())
                .ifPresent(id -> conditions.with("unit_id = ?", id));
        parameters.find("breakdown").ifPresent(key -> conditions.with("breakdown = ?", key));
        parameters.find("frequency").ifPresent(word -> conditions.with("frequency = ?", word));
        parameters.find("model").ifPresent(name -> conditions.with("model = ?", name));
        if (scored) {
            parameters.find("origin").ifPresent(origin -> conditions.with("origin = ?", origin));
            parameters
                    .find("horizon")
                    .ifPresent(h -> conditions.with("horizon = ?", parameters.whole("horizon", 1, 1, 10_000)));
            String made = parameters.either("made", "all", MADE);
            if (!made.equals("all")) {
                conditions.with("made = ?", made);
            }
        }
        return conditions;
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return Map.copyOf(new TreeMap<>(all));
    }
}
