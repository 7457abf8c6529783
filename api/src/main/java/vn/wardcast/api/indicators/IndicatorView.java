package vn.wardcast.api.indicators;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Indicator;

/**
 * An indicator as answers show it: what it is called and searched by, measured in, computed by and broken down by; {@code peopleFloor}: counts of
 * people from 1 to below it are hidden.
 */
public record IndicatorView(
        String id,
        String domain,
        Phrase domainName,
        Phrase name,
        List<String> synonyms,
        Uom uom,
        String direction,
        int decimals,
        String formula,
        List<Breakdown> breakdowns,
        Integer forecastHorizon,
        Integer peopleFloor,
        @JsonInclude(JsonInclude.Include.NON_NULL) OfUnit ofUnit) {

    /**
     * What one unit has of it.
     *
     * @param series how many series
     * @param breakdown the series to look at first: the total, or the one with the highest value where nothing is totalled
     * @param forecast whether that series has a forecast
     */
    public record OfUnit(long series, String breakdown, boolean forecast) {}

    /** A way of breaking down, named. */
    public record Breakdown(String key, Phrase name) {}

    static final String SQL = """
            SELECT indicator, domain, name_vi, name_en, uom, direction, decimals, formula, breakdowns, forecast_horizon, people_floor
            FROM gold.indicator
            ORDER BY domain, indicator
            """;

    static IndicatorView of(Row row, Domains domains, Uoms uoms, Labels labels) {
        String domain = row.text("domain");
        return new IndicatorView(
                row.text("indicator"),
                domain,
                domains.findDomain(domain).map(Domain::name).orElse(new Phrase(domain, domain)),
                new Phrase(row.text("name_vi"), row.text("name_en")),
                synonyms(domain, row.text("indicator"), domains),
                uoms.uom(row.text("uom")),
                row.text("direction"),
                row.small("decimals"),
                row.text("formula"),
                Arrays.stream(row.text("breakdowns").split("\\s*,\\s*"))
                        .map(key -> new Breakdown(key, labels.dimensions(domain, key)))
                        .toList(),
                findSmall(row, "forecast_horizon"),
                findSmall(row, "people_floor"),
                null);
    }

    /** From the contract, as the name of the domain: what people type is no figure that a publication would pin. */
    private static List<String> synonyms(String domain, String indicator, Domains domains) {
        return domains.findDomain(domain)
                .map(found -> found.indicators().get(indicator))
                .map(Indicator::synonyms)
                .orElse(List.of());
    }

    private static Integer findSmall(Row row, String column) {
        return row.value(column) == null ? null : row.small(column);
    }

    IndicatorView of(OfUnit unit) {
        return new IndicatorView(
                id,
                domain,
                domainName,
                name,
                synonyms,
                uom,
                direction,
                decimals,
                formula,
                breakdowns,
                forecastHorizon,
                peopleFloor,
                unit);
    }
}
