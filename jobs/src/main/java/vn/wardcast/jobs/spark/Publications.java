package vn.wardcast.jobs.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.Version;
import vn.wardcast.lakehouse.Zone;

/**
 * The versions of the lake. Each table's write is one atomic snapshot, but a load writes many tables: what readers see is a
 * publication, one row per table in {@code ops.publication}, appended in a single commit at the very end. A writer that was
 * killed leaves snapshots nobody sees; the next one starts by rolling every table back to the last publication.
 */
public final class Publications {

    private static final TableName TABLE = SharedTables.PUBLICATION.name();

    private final SparkLake lake;

    public Publications(SparkLake lake) {
        this.lake = lake;
    }

    /**
     * A version of the lake.
     *
     * @param number from 1; 0 means that nothing was published yet
     * @param snapshots snapshot by table
     */
    public record Publication(long number, Map<TableName, Long> snapshots) {}

    /** The version that readers see now. */
    public Publication current() {
        if (lake.lake().table(TABLE).currentSnapshot() == null) {
            return new Publication(0, Map.of());
        }
        Dataset<Row> all = lake.spark().table(TABLE.toString());
        long newest = all.agg(max("publication")).head().getLong(0);
        Map<TableName, Long> snapshots = new TreeMap<>();
        for (Row row : all.where(col("publication").equalTo(newest))
                .select("table_name", "snapshot_id")
                .collectAsList()) {
            snapshots.put(TableName.of(row.getString(0)), row.getLong(1));
        }
        return new Publication(newest, snapshots);
    }

    /** Undoes what a killed writer left: afterwards every table is as it was last published. */
    public List<TableName> rollBackUnpublished() {
        Publication published = current();
        List<TableName> undone = new ArrayList<>();
        for (TableName name : tables()) {
            Table table = lake.lake().table(name);
            Snapshot now = table.currentSnapshot();
            Long then = published.snapshots().get(name);
            if (now == null || then != null && now.snapshotId() == then) {
                continue;
            }
            if (then == null) {
                lake.lake().catalog().dropTable(name.identifier(), true);
            } else {
                table.manageSnapshots().setCurrentSnapshot(then).commit();
            }
            undone.add(name);
        }
        lake.lake().createSharedTables();
        return undone;
    }

    /** Makes everything written so far the version that readers see, in one commit; nothing when nothing changed. */
    public Publication publish(String job) {
        Publication before = current();
        Map<TableName, Long> now = new TreeMap<>();
        for (TableName name : tables()) {
            Snapshot snapshot = lake.lake().table(name).currentSnapshot();
            if (snapshot != null) {
                now.put(name, snapshot.snapshotId());
            }
        }
        if (now.equals(before.snapshots())) {
            return before;
        }
        Publication next = new Publication(before.number() + 1, now);
        Timestamp at = Timestamp.from(Instant.now());
        List<Row> rows = now.entrySet().stream()
                .map(table -> RowFactory.create(
                        next.number(),
                        at,
                        job,
                        Version.current(),
                        table.getKey().toString(),
                        table.getValue()))
                .toList();
        new TableWriter(lake, job, "publication " + next.number()).append(SharedTables.PUBLICATION, rows);
        return next;
    }

    /** Every table but the list of publications itself. */
    public List<TableName> tables() {
        List<TableName> names = new ArrayList<>();
        for (Zone zone : Zone.values()) {
            for (TableIdentifier table : lake.lake().catalog().listTables(Namespace.of(zone.namespace()))) {
                TableName name = new TableName(zone, table.name());
                if (!name.equals(TABLE)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
