package vn.wardcast.lakehouse;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Map;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {

    @TempDir
    private Path home;

    @Test
    void aTableOfAnOlderVersion_getsTheColumnsItLacks() {
        TableName issues = SharedTables.ISSUE.name();
        try (Lake lake = Lake.open(Settings.of(Map.of(), Map.of()).withHome(home))) {
            lake.createSharedTables();
            lake.table(issues).updateSchema().deleteColumn("unit_code").commit();
            assertNull(lake.table(issues).schema().findField("unit_code"));
            lake.createSharedTables();
            Table evolved = lake.table(issues);
            assertNotNull(evolved.schema().findField("unit_code"));
        }
    }
}
