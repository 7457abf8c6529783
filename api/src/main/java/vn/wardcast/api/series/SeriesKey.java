package vn.wardcast.api.series;

import java.util.List;
import vn.wardcast.api.http.Refusal;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.indicators.IndicatorCatalogue;
import vn.wardcast.api.indicators.IndicatorView;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.Indicator;

/** What a series is about, looked up: one indicator, one unit, one breakdown. */
public record SeriesKey(IndicatorView indicator, Unit unit, String breakdown, Phrase breakdownName) {

    static SeriesKey of(SeriesQuery query, IndicatorCatalogue catalogue, UnitDirectory units) {
        IndicatorView indicator = catalogue.indicator("indicator", query.indicator());
        return new SeriesKey(
                indicator,
                units.unit("unit", query.unit()),
                query.breakdown(),
                catalogue.labels().breakdown(indicator.domain(), query.breakdown()));
    }

    /** The values that pick the series out of a shared table: domain, indicator, unit_id, breakdown. */
    public List<String> values() {
        return List.of(indicator.domain(), indicator.id(), unit.unitId(), breakdown);
    }

    /** There are no values; {@code files} names the files that would bring them. */
    Refusal noData(String files) {
        return Trouble.NO_DATA.because(
                "Chưa có số liệu %s của %s. Tệp cần nộp: %s.".formatted(words("vi"), unit.nameIn("vi"), files),
                "There are no figures of %s for %s yet. File to hand in: %s."
                        .formatted(words("en"), unit.nameIn("en"), files));
    }

    /** There are no values of this breakdown, but of {@code others}. */
    Refusal noSuchBreakdown(List<String> others) {
        String known = String.join(", ", others);
        return Trouble.NO_DATA.in(
                "breakdown",
                "Chưa có số liệu %s của %s; có: %s.".formatted(words("vi"), unit.nameIn("vi"), known),
                "There are no figures of %s for %s; there are: %s.".formatted(words("en"), unit.nameIn("en"), known));
    }

    public Refusal noForecast() {
        return Trouble.NO_FORECAST.because(
                "Chưa đủ số để dự báo %s của %s.".formatted(words("vi"), unit.nameIn("vi")),
                "Not enough figures to forecast %s for %s yet.".formatted(words("en"), unit.nameIn("en")));
    }

    private String words(String language) {
        String name = indicator.name().in(language);
        return breakdown.equals(Indicator.TOTAL) ? name : "%s (%s)".formatted(name, breakdownName.in(language));
    }
}
