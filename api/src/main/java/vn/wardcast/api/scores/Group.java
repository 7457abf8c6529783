package vn.wardcast.api.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import vn.wardcast.api.indicators.IndicatorCatalogue;
import vn.wardcast.api.indicators.IndicatorView;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.lakehouse.Phrase;

/** What a row of a summary is about; only what the request groups by is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Group(
        String domain,
        Phrase domainName,
        String indicator,
        Phrase indicatorName,
        String unitId,
        Phrase unitName,
        String breakdown,
        String frequency,
        String model,
        Integer horizon,
        String origin,
        String made,
        String threshold,
        String event) {

    /** Words for ids. */
    record Words(IndicatorCatalogue indicators, UnitDirectory units) {

        Phrase domain(String domain) {
            return indicators.all().stream()
                    .filter(indicator -> indicator.domain().equals(domain))
                    .findFirst()
                    .map(IndicatorView::domainName)
                    .orElse(new Phrase(domain, domain));
        }

        Phrase indicator(String id) {
            return indicators.findIndicator(id).map(IndicatorView::name).orElse(new Phrase(id, id));
        }

        Phrase unit(String id) {
            return units.findUnit(id)
                    .map(unit -> new Phrase(unit.nameIn("vi"), unit.nameIn("en")))
                    .orElse(new Phrase(id, id));
        }
    }

    static Group of(Row row, Grouping by, Words words) {
        String domain = by.has("domain") ? row.text("domain") : null;
        String indicator = by.has("indicator") ? row.text("indicator") : null;
        String unit = by.has("unit") ? row.text("unit") : null;
        return new Group(
                domain,
                domain == null ? null : words.domain(domain),
                indicator,
                indicator == null ? null : words.indicator(indicator),
                unit,
                unit == null ? null : words.unit(unit),
                text(row, by, "breakdown"),
                text(row, by, "frequency"),
                text(row, by, "model"),
                by.has("horizon") ? row.small("horizon") : null,
                text(row, by, "origin"),
                text(row, by, "made"),
                text(row, by, "threshold"),
                text(row, by, "event"));
    }

    private static String text(Row row, Grouping by, String name) {
        return by.has(name) ? row.text(name) : null;
    }
}
