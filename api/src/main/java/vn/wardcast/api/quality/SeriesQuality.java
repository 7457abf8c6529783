package vn.wardcast.api.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Indicator;

/**
 * How good the figures behind a series are. An indicator is made of the datasets that its domain names; figures carried over
 * from former units are as good as those units' own. A mix is as good as its weakest dataset.
 *
 * @param latest the latest period shown; null when nothing is scored
 * @param lowest the worst period shown
 * @param reason why there is no score; null when there is one
 */
public record SeriesQuality(Brief latest, Brief lowest, Phrase reason) {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final Phrase NOTHING = new Phrase(
            "Nguồn của chỉ tiêu này chưa được chấm điểm.", "The sources of this indicator have not been scored.");

    private static final String SQL = """
            SELECT dataset, unit_id, period, period_start, period_end, score, valid, complete, clean, fresh
            FROM ops.quality
            WHERE domain = ? AND period_start <= ? AND period_end >= ? AND unit_id IN (%s)
            ORDER BY score, period_start DESC, dataset, unit_id
            """;

    /** One score in short; {@code href} explains it. */
    public record Brief(
            String dataset,
            Phrase datasetName,
            String unitId,
            String period,
            BigDecimal score,
            BigDecimal valid,
            BigDecimal complete,
            BigDecimal clean,
            BigDecimal fresh,
            String href) {
        static Brief of(Row row, Domains domains) {
            String dataset = row.text("dataset");
            return new Brief(
                    dataset,
                    Datasets.name(dataset, domains),
                    row.text("unit_id"),
                    row.text("period"),
                    row.exact("score"),
                    row.exact("valid"),
                    row.exact("complete"),
                    row.exact("clean"),
                    row.exact("fresh"),
                    QualityView.href(dataset, row.text("unit_id"), row.text("period")));
        }
    }

    /** The days that an answer shows. */
    public record Window(LocalDate from, LocalDate to) {
        public static final Window ALL = new Window(EVER, NEVER);
    }

    /**
     * The quality of one indicator of one unit.
     *
     * @param domain domain folder of the indicator
     * @param indicator its full id
     */
    public static SeriesQuality of(
            String domain,
            String indicator,
            Unit unit,
            Window window,
            UnitDirectory units,
            Domains domains,
            LakeView view) {
        Set<String> datasets = Set.copyOf(datasets(domain, indicator, domains));
        List<String> places = places(unit, datasets, units, domains);
        List<Object> values = new ArrayList<>(List.of(domain, window.to(), window.from()));
        values.addAll(places);
        String sql = SQL.formatted(String.join(", ", Collections.nCopies(places.size(), "?")));
        // Worst first.
        List<Row> rows = view.engine().query(sql, values).stream()
                .filter(row -> datasets.contains(row.text("dataset")))
                .toList();
        if (rows.isEmpty()) {
            return new SeriesQuality(null, null, NOTHING);
        }
        return new SeriesQuality(Brief.of(latest(rows), domains), Brief.of(rows.get(0), domains), null);
    }

    private static List<String> datasets(String domain, String indicator, Domains domains) {
        return domains.findDomain(domain)
                .map(found -> found.indicators().get(indicator))
                .map(Indicator::datasets)
                .orElse(List.of());
    }

    /** The unit, those it came from, and the country where a dataset tells no units. */
    private static List<String> places(Unit unit, Set<String> datasets, UnitDirectory units, Domains domains) {
        Set<String> places = new LinkedHashSet<>(units.cameFrom(unit));
        places.add(unit.unitId());
        if (datasets.stream().anyMatch(dataset -> Datasets.isOfCountry(dataset, domains))) {
            places.addAll(units.countries());
        }
        return List.copyOf(places);
    }

    /** Of each dataset its latest period; of these the worst. Rows come worst first. */
    private static Row latest(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.text("dataset"))).values().stream()
                .map(SeriesQuality::newest)
                .min(Comparator.comparing((Row row) -> row.exact("score")).thenComparing(row -> row.text("dataset")))
                .orElseThrow();
    }

    private static Row newest(List<Row> rows) {
        LocalDate newest = rows.stream()
                .map(row -> row.date("period_start"))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return rows.stream()
                .filter(row -> row.date("period_start").equals(newest))
                .findFirst()
                .orElseThrow();
    }
}
