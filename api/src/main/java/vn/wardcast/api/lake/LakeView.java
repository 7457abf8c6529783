package vn.wardcast.api.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.api.sql.DuckDbEngine;
import vn.wardcast.api.sql.DuckDbLimits;
import vn.wardcast.api.sql.SqlEngine;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.Zone;

/**
 * One publication, open for questions. What it shows never changes; a newer publication is another view.
 *
 * @param publication the version shown
 * @param tables its tables by name
 * @param engine answers questions about them
 */
public record LakeView(Publication publication, Map<TableName, PublishedTable> tables, SqlEngine engine)
        implements AutoCloseable {

    /** Opens the data files of {@code tables} in a DuckDB of their own. Shared tables not published yet are there, empty. */
    static LakeView inProcess(Publication publication, Map<TableName, PublishedTable> tables, DuckDbLimits limits) {
        List<String> preparations = new ArrayList<>();
        for (Zone zone : Zone.values()) {
            preparations.add("CREATE SCHEMA " + zone.namespace());
        }
        tables.values().forEach(table -> preparations.addAll(ViewSql.statements(table)));
        SharedTables.ALL.stream()
                .filter(shared -> !tables.containsKey(shared.name()))
                .forEach(shared -> preparations.add(ViewSql.nothing(shared)));
        List<String> files = tables.values().stream()
                .flatMap(table -> table.files().stream())
                .toList();
        return new LakeView(publication, tables, DuckDbEngine.locked(limits, preparations, files));
    }

    /** The same view with answers from another engine. */
    LakeView through(SqlEngine other) {
        return new LakeView(publication, tables, other);
    }

    public boolean has(TableName name) {
        return tables.containsKey(name);
    }

    public Optional<PublishedTable> findTable(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    @Override
    public void close() {
        engine.close();
    }
}
