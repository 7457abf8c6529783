package vn.wardcast.api.datasets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.apache.iceberg.types.Types;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.lake.PublishedTable;
import vn.wardcast.api.series.Meta;

/**
 * A dataset as it stands in one publication.
 *
 * @param id namespace.table
 * @param grain what one row is
 * @param version the table's snapshot; text, for it is longer than a JavaScript number
 * @param committedAt when that snapshot was made
 * @param publication the publication it belongs to
 * @param rows how many rows
 * @param columns its columns; left out in lists
 * @param formats the files to pull; left out in lists
 */
record Manifest(
        String id,
        String grain,
        String version,
        Instant committedAt,
        Meta.Version publication,
        long rows,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ColumnView> columns,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<FileView> formats) {

    /** A column with its documentation. */
    record ColumnView(String name, String type, boolean required, String doc) {
        static ColumnView of(PublishedTable table, Types.NestedField column) {
            boolean always = column.isRequired() && !table.hides(column.name());
            return new ColumnView(column.name(), column.type().toString(), always, column.doc());
        }
    }

    /** A file to pull. */
    record FileView(String format, String href, String mediaType, long bytes, String sha256) {}

    static Manifest brief(PublishedTable table, LakeView view) {
        return of(table, view, null, null);
    }

    static Manifest full(PublishedTable table, LakeView view, List<FileView> formats) {
        List<ColumnView> columns = table.schema().columns().stream()
                .map(column -> ColumnView.of(table, column))
                .toList();
        return of(table, view, columns, formats);
    }

    private static Manifest of(PublishedTable table, LakeView view, List<ColumnView> columns, List<FileView> formats) {
        return new Manifest(
                table.name().toString(),
                table.grain(),
                String.valueOf(table.snapshotId()),
                table.committedAt(),
                Meta.Version.of(view.publication()),
                table.rows(),
                columns,
                formats);
    }
}
