package vn.wardcast.api.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileMetadata;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.lakehouse.Lake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;

class PublishedTableTest {

    private static final TableName INDICATOR = SharedTables.INDICATOR.name();

    @TempDir
    private Path home;

    @Test
    void files_areThoseOfTheSnapshot() {
        try (Lake lake = lake()) {
            Table table = lake.table(INDICATOR);
            append(table, "one.parquet");
            long first = table.currentSnapshot().snapshotId();
            append(table, "two.parquet");
            PublishedTable published = PublishedTable.of(INDICATOR, table, first);
            assertEquals(1, published.files().size());
            assertTrue(published.files().get(0).endsWith("/one.parquet"));
            assertEquals(7, published.rows());
        }
    }

    @Test
    void deleteFiles_areRefusedLoudly() {
        try (Lake lake = lake()) {
            Table table = lake.table(INDICATOR);
            append(table, "one.parquet");
            table.newRowDelta()
                    .addDeletes(FileMetadata.deleteFileBuilder(table.spec())
                            .ofEqualityDeletes(1)
                            .withPath("file:" + home + "/delete.parquet")
                            .withFormat(FileFormat.PARQUET)
                            .withFileSizeInBytes(1)
                            .withRecordCount(1)
                            .build())
                    .commit();
            long snapshot = table.currentSnapshot().snapshotId();
            String message = assertThrows(
                            IllegalStateException.class, () -> PublishedTable.of(INDICATOR, table, snapshot))
                    .getMessage();
            assertTrue(message.contains("delete files"), message);
        }
    }

    @Test
    void lostSnapshot_isNamed() {
        try (Lake lake = lake()) {
            Table table = lake.table(INDICATOR);
            String message = assertThrows(IllegalStateException.class, () -> PublishedTable.of(INDICATOR, table, 42))
                    .getMessage();
            assertTrue(message.contains("gold.indicator") && message.contains("42"), message);
        }
    }

    @Test
    void remoteFiles_areRefused() {
        try (Lake lake = lake()) {
            Table table = lake.table(INDICATOR);
            table.newAppend()
                    .appendFile(DataFiles.builder(table.spec())
                            .withPath("s3://bucket/one.parquet")
                            .withFormat(FileFormat.PARQUET)
                            .withFileSizeInBytes(1)
                            .withRecordCount(1)
                            .build())
                    .commit();
            long snapshot = table.currentSnapshot().snapshotId();
            assertThrows(IllegalStateException.class, () -> PublishedTable.of(INDICATOR, table, snapshot));
        }
    }

    private Lake lake() {
        Lake lake = Lake.open(Settings.of(Map.of(), Map.of()).withHome(home));
        lake.createSharedTables();
        return lake;
    }

    private void append(Table table, String name) {
        table.newAppend()
                .appendFile(DataFiles.builder(table.spec())
                        .withPath("file:%s/%s".formatted(home, name))
                        .withFormat(FileFormat.PARQUET)
                        .withFileSizeInBytes(1)
                        .withRecordCount(7)
                        .build())
                .commit();
    }
}
