package vn.wardcast.api.datasets;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.wardcast.api.http.FileAnswer;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.lake.PublishedTable;
import vn.wardcast.api.sql.DuckDbLimits;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.Zone;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code /datasets}: whole tables to pull. */
public final class Datasets {

    private static final Set<Zone> OPEN = EnumSet.of(Zone.GOLD, Zone.FORECAST, Zone.REFERENCE);

    /** The datasets of the publication. */
    record Listing(List<Manifest> items, int total) {}

    private final Domains domains;
    private final Exports exports;

    public Datasets(Domains domains, Path home, DuckDbLimits limits) {
        this.domains = domains;
        this.exports = new Exports(home.resolve("exports"), limits);
    }

    public Object list(Question question, LakeView view) {
        Parameters.of(question);
        List<Manifest> items =
                open(view).map(table -> Manifest.brief(table, view)).toList();
        return new Listing(items, items.size());
    }

    public Object one(Question question, LakeView view) {
        Parameters.of(question);
        PublishedTable table = table(question, view);
        List<Manifest.FileView> files = Arrays.stream(Format.values())
                .map(format -> file(table, format))
                .toList();
        return Manifest.full(table, view, files);
    }

    /** The file itself. */
    public FileAnswer data(Question question, LakeView view) {
        Parameters.of(question);
        Format format = Format.find(question.place("format"))
                .orElseThrow(() -> Trouble.UNKNOWN_DATASET.in(
                        "format", "Có data.csv và data.parquet", "There are data.csv and data.parquet"));
        return exports.export(table(question, view), format);
    }

    private Manifest.FileView file(PublishedTable table, Format format) {
        FileAnswer file = exports.export(table, format);
        return new Manifest.FileView(
                format.extension(),
                "/api/v1/datasets/%s/data.%s".formatted(table.name(), format.extension()),
                format.mediaType(),
                file.bytes(),
                file.sha256());
    }

    private PublishedTable table(Question question, LakeView view) {
        String id = question.place("id");
        return open(view)
                .filter(table -> table.name().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> Trouble.UNKNOWN_DATASET.in(
                        "id",
                        "Không có bộ dữ liệu '%s'; danh sách ở /api/v1/datasets".formatted(id),
                        "There is no dataset '%s'; /api/v1/datasets lists them".formatted(id)));
    }

    private Stream<PublishedTable> open(LakeView view) {
        return view.tables().values().stream()
                .filter(table -> OPEN.contains(table.name().zone()))
                .filter(table -> isForEveryReader(table.name()));
    }

    /**
     * The gold tables of the domains hold facts as they are, small counts of people among them: only those that count none are
     * handed out. What the others say, {@code gold.indicator_value} says with small counts hidden.
     */
    private boolean isForEveryReader(TableName table) {
        boolean shared = SharedTables.ALL.stream().anyMatch(each -> each.name().equals(table));
        return table.zone() != Zone.GOLD
                || shared
                || domains.all().stream()
                        .anyMatch(domain -> domain.gold().stream()
                                .anyMatch(gold -> domain.goldTable(gold).equals(table) && domain.countsNobody(gold)));
    }
}
