package vn.wardcast.jobs.maintain;

import static org.apache.spark.sql.functions.col;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.actions.DeleteOrphanFiles;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.spark.Publications;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.WriterLock;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.Version;
import vn.wardcast.lakehouse.domain.Domains;

/**
 * Removes rows past their time, compacts, expires and removes orphans without taking anything from a reader: the snapshots of the last publications stay
 * whole, so a reader that opened one of them a moment ago goes on reading it.
 */
public final class MaintainJob {

    /** Iceberg refuses less: a writer's files are orphans until it commits. */
    private static final Duration YOUNGEST_ORPHAN = Duration.ofHours(24);

    private static final String FEWEST_FILES_TO_MERGE = "4";

    private final SparkLake lake;
    private final Domains domains;
    private final Console console;
    private final Publications publications;

    public MaintainJob(SparkLake lake, Domains domains, Console console) {
        this.lake = lake;
        this.domains = domains;
        this.console = console;
        this.publications = new Publications(lake);
    }

    /**
     * Does all of it.
     *
     * @param keptPublications how many of the newest versions stay readable, at least 1
     * @param orphanAge files younger than this are never taken for orphans; at least 24 hours
     */
    public MaintainReport run(int keptPublications, Duration orphanAge) {
        return run(keptPublications, orphanAge, LocalDate.now());
    }

    /** The same on a day of one's choice, from which the age of rows is counted. */
    public MaintainReport run(int keptPublications, Duration orphanAge, LocalDate today) {
        if (keptPublications < 1 || orphanAge.compareTo(YOUNGEST_ORPHAN) < 0) {
            throw new UserError(
                    "Không dọn được: cần giữ ít nhất 1 phiên bản (có %d) và tệp mồ côi từ 24 giờ trở lên (có %d) · Cannot maintain: keep at least 1 version (has %d), orphans at least 24 hours old (has %d)"
                            .formatted(keptPublications, orphanAge.toHours(), keptPublications, orphanAge.toHours()));
        }
        try (WriterLock lock = WriterLock.acquire(
                lake.settings(),
                () -> console.say("  Đang chờ lần ghi khác xong · Waiting for another writer to finish"))) {
            publications.rollBackUnpublished();
            long retired = console.stage(
                    "retain",
                    "Xóa dòng quá hạn lưu · Removing rows past their time",
                    () -> new Retention(lake, domains, console, today).apply());
            List<TableName> tables = publications.tables();
            long compacted = console.stage("compact", "Gộp tệp nhỏ · Merging small files", () -> compact(tables));
            long publication = publications.publish("maintain").number();
            long expired = console.stage(
                    "expire", "Quên bản cũ · Forgetting old versions", () -> expire(tables, keptPublications));
            long orphans = console.stage(
                    "orphans", "Xóa tệp mồ côi · Removing orphan files", () -> removeOrphans(tables, orphanAge));
            return new MaintainReport(tables.size(), retired, compacted, expired, orphans, publication);
        }
    }

    private long compact(List<TableName> tables) {
        return tables.stream().mapToLong(this::compact).sum();
    }

    private long compact(TableName name) {
        return SparkActions.get(lake.spark())
                .rewriteDataFiles(sparkTable(name))
                .option("min-input-files", FEWEST_FILES_TO_MERGE)
                .snapshotProperty("wardcast.job", "maintain")
                .snapshotProperty("wardcast.version", Version.current())
                // The digest of the SQL behind the table goes along: compacting makes no table outdated.
                .snapshotProperty("wardcast.sql", sqlDigest(name))
                .execute()
                .rewrittenDataFilesCount();
    }

    private String sqlDigest(TableName name) {
        Snapshot snapshot = lake.lake().table(name).currentSnapshot();
        return snapshot == null ? "" : snapshot.summary().getOrDefault("wardcast.sql", "");
    }

    private long expire(List<TableName> tables, int keptPublications) {
        Map<TableName, Set<Long>> kept = kept(keptPublications);
        long expired = tables.stream()
                .mapToLong(name -> expire(lake.lake().table(name), kept.getOrDefault(name, Set.of())))
                .sum();
        return expired + expire(lake.lake().table(SharedTables.PUBLICATION.name()), Set.of());
    }

    /** The snapshots that the newest publications name. */
    private Map<TableName, Set<Long>> kept(int keptPublications) {
        long newest = publications.current().number();
        Map<TableName, Set<Long>> kept = new HashMap<>();
        for (Row row : lake.spark()
                .table(SharedTables.PUBLICATION.name().toString())
                .where(col("publication").gt(newest - keptPublications))
                .select("table_name", "snapshot_id")
                .collectAsList()) {
            kept.computeIfAbsent(TableName.of(row.getString(0)), name -> new HashSet<>())
                    .add(row.getLong(1));
        }
        return kept;
    }

    private static long expire(Table table, Set<Long> kept) {
        Snapshot current = table.currentSnapshot();
        List<Long> old = StreamSupport.stream(table.snapshots().spliterator(), false)
                .map(Snapshot::snapshotId)
                .filter(id -> current == null || id != current.snapshotId())
                .filter(id -> !kept.contains(id))
                .toList();
        if (!old.isEmpty()) {
            ExpireSnapshots expire = table.expireSnapshots().cleanExpiredFiles(true);
            // Only those named here: the default age would take snapshots that a reader still pins.
            expire.expireOlderThan(0);
            old.forEach(expire::expireSnapshotId);
            expire.commit();
        }
        return old.size();
    }

    private long removeOrphans(List<TableName> tables, Duration age) {
        long before = Instant.now().minus(age).toEpochMilli();
        return tables.stream()
                .mapToLong(name -> {
                    DeleteOrphanFiles.Result result = SparkActions.get(lake.spark())
                            .deleteOrphanFiles(sparkTable(name))
                            .olderThan(before)
                            .equalSchemes(Map.of("file", "file"))
                            .execute();
                    return StreamSupport.stream(result.orphanFileLocations().spliterator(), false)
                            .count();
                })
                .sum();
    }

    private Table sparkTable(TableName name) {
        try {
            return Spark3Util.loadIcebergTable(lake.spark(), name.toString());
        } catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException
                | org.apache.spark.sql.catalyst.parser.ParseException e) {
            throw new IllegalStateException("Cannot open " + name, e);
        }
    }
}
