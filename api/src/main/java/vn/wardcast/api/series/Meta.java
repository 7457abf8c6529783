package vn.wardcast.api.series;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.wardcast.api.indicators.IndicatorView;
import vn.wardcast.api.indicators.Uom;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.lake.Publication;
import vn.wardcast.api.lake.PublishedTable;
import vn.wardcast.api.quality.SeriesQuality;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.api.units.UnitView;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.TableName;

/** Everything a number needs beside it to be understood and found again. */
public record Meta(
        About indicator,
        UnitView unit,
        Breakdown breakdown,
        Uom uom,
        String frequency,
        boolean synthetic,
        boolean bridged,
        List<SourceView> sources,
        SeriesQuality quality,
        Version publication,
        Map<String, String> snapshots) {

    /** The indicator, without what only lists need. */
    public record About(
            String id,
            String domain,
            Phrase domainName,
            Phrase name,
            String direction,
            int decimals,
            String formula,
            Integer forecastHorizon) {
        static About of(IndicatorView indicator) {
            return new About(
                    indicator.id(),
                    indicator.domain(),
                    indicator.domainName(),
                    indicator.name(),
                    indicator.direction(),
                    indicator.decimals(),
                    indicator.formula(),
                    indicator.forecastHorizon());
        }
    }

    /** The breakdown and its words. */
    public record Breakdown(String key, Phrase name) {}

    /** The publication the answer comes from. */
    public record Version(long number, Instant publishedAt) {
        public static Version of(Publication publication) {
            return new Version(publication.number(), publication.publishedAt());
        }
    }

    /** What goes with a series. {@code origins} are those of its points. */
    public static Meta of(
            SeriesKey key,
            String frequency,
            List<String> origins,
            List<SourceView> sources,
            SeriesQuality quality,
            UnitDirectory units,
            LakeView view,
            TableName... tables) {
        return new Meta(
                About.of(key.indicator()),
                UnitView.of(key.unit(), units),
                new Breakdown(key.breakdown(), key.breakdownName()),
                key.indicator().uom(),
                frequency,
                origins.contains("synthetic"),
                origins.contains("bridged"),
                sources,
                quality,
                Version.of(view.publication()),
                snapshots(view, tables));
    }

    private static Map<String, String> snapshots(LakeView view, TableName... tables) {
        Map<String, String> snapshots = new TreeMap<>();
        for (TableName table : tables) {
            view.findTable(table)
                    .map(PublishedTable::snapshotId)
                    .map(String::valueOf)
                    .ifPresent(id -> snapshots.put(table.toString(), id));
        }
        return snapshots;
    }
}
