package vn.wardcast.api.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import vn.wardcast.lakehouse.LocalFileIO;
import vn.wardcast.lakehouse.TableName;

/**
 * One table at one snapshot: exactly the data files that make it up.
 *
 * @param name its name
 * @param snapshotId the snapshot
 * @param committedAt when that snapshot was made
 * @param grain what one row is, in words; may be empty
 * @param schema its columns
 * @param evolved whether the table had other columns once, so that files differ
 * @param rows how many rows
 * @param bytes of all data files together
 * @param files paths of the data files
 */
public record PublishedTable(
        TableName name,
        long snapshotId,
        Instant committedAt,
        String grain,
        Schema schema,
        boolean evolved,
        long rows,
        long bytes,
        List<String> files) {

    static PublishedTable of(TableName name, Table table, long snapshotId) {
        Snapshot snapshot = table.snapshot(snapshotId);
        if (snapshot == null) {
            throw new IllegalStateException(
                    "Cannot open %s at snapshot %d: the table no longer has it; publish again (`./wardcast load`)"
                            .formatted(name, snapshotId));
        }
        List<DataFile> files = files(name, table, snapshotId);
        return new PublishedTable(
                name,
                snapshotId,
                Instant.ofEpochMilli(snapshot.timestampMillis()),
                table.properties().getOrDefault("comment", ""),
                table.schemas().get(snapshot.schemaId()),
                table.schemas().size() > 1,
                files.stream().mapToLong(DataFile::recordCount).sum(),
                files.stream().mapToLong(DataFile::fileSizeInBytes).sum(),
                files.stream().map(file -> path(name, file)).sorted().toList());
    }

    /** SQL of our own that gives the table's rows, in an engine that may read its files. */
    public String select() {
        return ViewSql.select(this);
    }

    /** Whether readers find no value in this column where small counts are hidden. */
    public boolean hides(String column) {
        return ViewSql.hides(name, column);
    }

    private static List<DataFile> files(TableName name, Table table, long snapshotId) {
        List<DataFile> files = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().useSnapshot(snapshotId).planFiles()) {
            for (FileScanTask task : tasks) {
                refuseDeletes(name, task);
                files.add(task.file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the files of " + name, e);
        }
        return files;
    }

    private static void refuseDeletes(TableName name, FileScanTask task) {
        if (!task.deletes().isEmpty()) {
            throw new IllegalStateException(
                    "Cannot read %s: it has delete files, but tables of the lake are copy-on-write; rewrite it (`./wardcast maintain`)"
                            .formatted(name));
        }
    }

    private static String path(TableName name, DataFile file) {
        if (file.format() != FileFormat.PARQUET
                || !file.location().startsWith("file:") && !file.location().startsWith("/")) {
            throw new IllegalStateException("Cannot read %s in process: '%s' is not a Parquet file on this machine"
                    .formatted(name, file.location()));
        }
        return LocalFileIO.path(file.location()).toString();
    }
}
