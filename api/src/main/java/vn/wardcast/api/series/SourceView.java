package vn.wardcast.api.series;

import java.util.List;
import java.util.stream.Collectors;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Source;

/** A kind of file that values came from, and who publishes it. */
public record SourceView(String id, Phrase title, Phrase publisher) {

    private static final String SQL = """
            SELECT DISTINCT batch.source
            FROM ops.batch batch
            WHERE batch.batch_id IN (
              SELECT batch_id FROM gold.indicator_value
              WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ?)
            ORDER BY batch.source
            """;

    /** The sources whose files contributed to the series. */
    static List<SourceView> list(LakeView view, SeriesKey key, Domains domains) {
        String domain = key.indicator().domain();
        return view.engine().query(SQL, key.values()).map(row -> of(row.text("source"), domain, domains));
    }

    private static SourceView of(String id, String domain, Domains domains) {
        Source source = domains.findDomain(domain)
                .map(Domain::sources)
                .map(all -> all.get(id))
                .orElse(null);
        return source == null
                ? new SourceView(id, new Phrase(id, id), null)
                : new SourceView(id, source.title(), source.publisher());
    }

    /** Names of the files that bring figures of this domain, as an officer would name them. */
    static String files(String domain, Domains domains) {
        String files = domains.findDomain(domain).stream()
                .flatMap(found -> found.sources().values().stream())
                .map(source -> source.files().get(0))
                .collect(Collectors.joining(", "));
        return files.isEmpty() ? domain : files;
    }
}
