package vn.wardcast.api.lake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.NoSuchTableException;
import vn.wardcast.api.sql.DuckDbEngine;
import vn.wardcast.api.sql.DuckDbLimits;
import vn.wardcast.api.sql.Rows;
import vn.wardcast.lakehouse.Lake;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;

/** What has been published, read from the catalog. */
final class Publications {

    private static final TableName RECORD = SharedTables.PUBLICATION.name();

    private final Lake lake;
    private final DuckDbLimits limits;

    Publications(Lake lake, DuckDbLimits limits) {
        this.lake = lake;
        this.limits = limits;
    }

    /** The state of the record of publications: changes whenever there may be something new. */
    Optional<Long> findState() {
        return findRecord().map(Table::currentSnapshot).map(Snapshot::snapshotId);
    }

    /** The newest publication. */
    Optional<Publication> findNewest() {
        return findRecord().filter(table -> table.currentSnapshot() != null).flatMap(this::newest);
    }

    /** Opens the data files of {@code publication}. */
    LakeView open(Publication publication) {
        Map<TableName, PublishedTable> tables = new TreeMap<>();
        publication
                .snapshots()
                .forEach((name, snapshot) -> tables.put(name, PublishedTable.of(name, lake.table(name), snapshot)));
        tables.values().forEach(ViewSql::refuseUndecided);
        Table record = lake.table(RECORD);
        tables.put(
                RECORD,
                PublishedTable.of(RECORD, record, record.currentSnapshot().snapshotId()));
        return LakeView.inProcess(publication, tables, limits);
    }

    private Optional<Publication> newest(Table table) {
        PublishedTable record =
                PublishedTable.of(RECORD, table, table.currentSnapshot().snapshotId());
        try (DuckDbEngine engine = DuckDbEngine.locked(
                limits.part(),
                List.of("CREATE SCHEMA ops", ViewSql.statements(record, false).get(0)),
                record.files())) {
            Rows rows = engine.query(Publication.SQL);
            return rows.size() == 0 ? Optional.empty() : Optional.of(Publication.of(rows));
        }
    }

    private Optional<Table> findRecord() {
        try {
            return Optional.of(lake.catalog().loadTable(RECORD.identifier()));
        } catch (NoSuchTableException e) {
            return Optional.empty();
        }
    }
}
