package vn.wardcast.api.lake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Zones that pages ask again and again; rows as they came are asked for seldom. */
    private static final Set<Zone> ASKED = EnumSet.of(Zone.REFERENCE, Zone.GOLD, Zone.FORECAST, Zone.OPS);

    /** A file of Parquet takes about ten times as much in memory; all tables held take a quarter of it at most. */
    private static final int TIMES_IN_MEMORY = 10;

    private static final int SHARE_OF_MEMORY = 4;

    /**
     * Opens the data files of {@code tables} in a DuckDB of their own. Shared tables not published yet are there, empty. Small tables
     * are held in memory, the smallest first, as long as they fit: of a question about some rows, opening files is the most expensive
     * part.
     */
    static LakeView inProcess(Publication publication, Map<TableName, PublishedTable> tables, DuckDbLimits limits) {
        List<String> preparations = new ArrayList<>();
        for (Zone zone : Zone.values()) {
            preparations.add("CREATE SCHEMA " + zone.namespace());
        }
        Set<TableName> held = held(tables.values(), limits);
        tables.values().forEach(table -> preparations.addAll(ViewSql.statements(table, held.contains(table.name()))));
        SharedTables.ALL.stream()
                .filter(shared -> !tables.containsKey(shared.name()))
                .forEach(shared -> preparations.add(ViewSql.nothing(shared)));
        List<String> files = tables.values().stream()
                .flatMap(table -> table.files().stream())
                .toList();
        return new LakeView(publication, tables, DuckDbEngine.locked(limits, preparations, files));
    }

    private static Set<TableName> held(Collection<PublishedTable> tables, DuckDbLimits limits) {
        long left = limits.memoryMegabytes() * 1024 * 1024 / SHARE_OF_MEMORY / TIMES_IN_MEMORY;
        List<PublishedTable> smallestFirst = tables.stream()
                .filter(table -> ASKED.contains(table.name().zone()))
                .sorted(Comparator.comparingLong(PublishedTable::bytes))
                .toList();
        Set<TableName> held = new HashSet<>();
        for (PublishedTable table : smallestFirst) {
            left -= table.bytes();
            if (left >= 0) {
                held.add(table.name());
            }
        }
        return held;
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
