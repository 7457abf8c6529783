package vn.wardcast.api.lake;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.wardcast.api.sql.Rows;
import vn.wardcast.lakehouse.TableName;

/**
 * A version of the lake as the world sees it.
 *
 * @param number counted from 1
 * @param publishedAt when
 * @param job the job that published it
 * @param codeVersion the version of Wardcast that ran the job
 * @param snapshots the snapshot of each table that belongs to it
 */
public record Publication(
        long number, Instant publishedAt, String job, String codeVersion, Map<TableName, Long> snapshots) {

    static final String SQL = """
            SELECT publication, published_at, job, code_version, table_name, snapshot_id
            FROM ops.publication
            WHERE publication = (SELECT max(publication) FROM ops.publication)
            ORDER BY table_name
            """;

    /** Reads the rows of one publication; there is at least one. */
    static Publication of(Rows rows) {
        Rows.Row first = rows.first().orElseThrow();
        Map<TableName, Long> snapshots = rows.stream()
                .collect(Collectors.toMap(
                        row -> TableName.of(row.text("table_name")),
                        row -> row.whole("snapshot_id"),
                        (one, other) -> one,
                        TreeMap::new));
        return new Publication(
                first.whole("publication"),
                first.instant("published_at"),
                first.text("job"),
                first.text("code_version"),
                snapshots);
    }

    /** Whether both show the same data. */
    boolean showsTheSameAs(Publication other) {
        return number == other.number && snapshots.equals(other.snapshots);
    }
}
