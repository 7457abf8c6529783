package vn.wardcast.api.indicators;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.lake.PerPublication;
import vn.wardcast.api.quality.SeriesQuality;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code /indicators}: what is measured. */
public final class Indicators {

    /** All indicators that fit. */
    record Listing(List<IndicatorView> items, int total) {}

    /** One indicator; with a unit also the series there are and how good their figures are. */
    record Detail(
            IndicatorView indicator,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<SeriesSummary> series,
            @JsonInclude(JsonInclude.Include.NON_NULL) SeriesQuality quality) {}

    private static final String OF_UNIT_SQL = """
            WITH available AS (
              SELECT indicator, count(DISTINCT breakdown) AS series,
                     CASE WHEN bool_or(breakdown = 'total') THEN 'total' ELSE coalesce(arg_max(breakdown, value), min(breakdown)) END AS breakdown
              FROM gold.indicator_value
              WHERE unit_id = ?
              GROUP BY indicator
            ),
            forecast AS (SELECT DISTINCT indicator, breakdown FROM forecast.forecast WHERE unit_id = ?)
            SELECT available.*, forecast.indicator IS NOT NULL AS forecast
            FROM available LEFT JOIN forecast USING (indicator, breakdown)
            """;

    private final Units units;
    private final Domains domains;
    private final PerPublication<IndicatorCatalogue> catalogues;

    public Indicators(Units units, Domains domains, Uoms uoms) {
        this.units = units;
        this.domains = domains;
        this.catalogues = new PerPublication<>(view -> IndicatorCatalogue.of(view, domains, uoms));
    }

    public IndicatorCatalogue catalogue(LakeView view) {
        return catalogues.of(view);
    }

    public Object list(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "domain", "unit");
        Optional<String> domain = parameters.find("domain");
        List<IndicatorView> fitting = catalogue(view).all().stream()
                .filter(indicator -> domain.map(indicator.domain()::equals).orElse(true))
                .toList();
        List<IndicatorView> items = parameters
                .find("unit")
                .map(text -> ofUnit(fitting, units.directory(view).unit("unit", text), view))
                .orElse(fitting);
        return new Listing(items, items.size());
    }

    public Object one(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit");
        IndicatorView indicator = catalogue(view).indicator("id", question.place("id"));
        Optional<Unit> unit =
                parameters.find("unit").map(text -> units.directory(view).unit("unit", text));
        return new Detail(
                indicator,
                unit.map(found -> SeriesSummary.list(
                                view, indicator, found.unitId(), catalogue(view).labels()))
                        .orElse(null),
                unit.map(found -> quality(indicator, found, view)).orElse(null));
    }

    /** The breakdown of {@code indicator} that {@code unit} is best shown by, where it has any figure of it. */
    public Optional<String> findMainBreakdown(String indicator, Unit unit, LakeView view) {
        return view.engine().query(OF_UNIT_SQL, List.of(unit.unitId(), unit.unitId())).stream()
                .filter(row -> row.text("indicator").equals(indicator))
                .map(row -> row.text("breakdown"))
                .findFirst();
    }

    private SeriesQuality quality(IndicatorView indicator, Unit unit, LakeView view) {
        return SeriesQuality.of(
                indicator.domain(),
                indicator.id(),
                unit,
                SeriesQuality.Window.ALL,
                units.directory(view),
                domains,
                view);
    }

    private static List<IndicatorView> ofUnit(List<IndicatorView> indicators, Unit unit, LakeView view) {
        Map<String, IndicatorView.OfUnit> available =
                view.engine().query(OF_UNIT_SQL, List.of(unit.unitId(), unit.unitId())).stream()
                        .collect(Collectors.toMap(row -> row.text("indicator"), Indicators::ofUnit));
        return indicators.stream()
                .filter(indicator -> available.containsKey(indicator.id()))
                .map(indicator -> indicator.of(available.get(indicator.id())))
                .toList();
    }

    private static IndicatorView.OfUnit ofUnit(Row row) {
        return new IndicatorView.OfUnit(row.whole("series"), row.text("breakdown"), row.flag("forecast"));
    }
}
