package vn.wardcast.lakehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.types.Types;

/** The lake seen through its catalog: tables by name, nothing of Spark. The catalog is called {@value #CATALOG} everywhere. */
public final class Lake implements AutoCloseable {

    /** The catalog's name on every engine; the JDBC catalog stores it beside each table. */
    public static final String CATALOG = "lake";

    private final Catalog catalog;

    private Lake(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Opens the catalog of the settings; the SQLite file and its folder come into being on first use. */
    public static Lake open(Settings settings) {
        prepareHome(settings);
        try {
            return new Lake(CatalogUtil.buildIcebergCatalog(CATALOG, properties(settings), null));
        } catch (RuntimeException e) {
            // What follows a question mark may be a password.
            String address = settings.catalog().uri().replaceFirst("\\?.*", "");
            throw new UserError("Cannot open the catalog at %s: %s".formatted(address, rootMessage(e)), e);
        }
    }

    /** The catalog's properties, the same for this class, Spark and (by file) Trino. */
    public static Map<String, String> properties(Settings settings) {
        CatalogSettings catalog = settings.catalog();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(CatalogProperties.WAREHOUSE_LOCATION, settings.warehouse());
        if (catalog.kind() == CatalogSettings.Kind.REST) {
            properties.put(CatalogUtil.ICEBERG_CATALOG_TYPE, CatalogUtil.ICEBERG_CATALOG_TYPE_REST);
            properties.put(CatalogProperties.URI, catalog.uri());
        } else {
            properties.put(CatalogUtil.ICEBERG_CATALOG_TYPE, CatalogUtil.ICEBERG_CATALOG_TYPE_JDBC);
            properties.put(CatalogProperties.URI, jdbcUri(catalog));
            properties.put("jdbc.schema-version", "V1");
            if (!catalog.user().isBlank()) {
                properties.put("jdbc.user", catalog.user());
                properties.put("jdbc.password", catalog.password());
            }
        }
        if (settings.warehouse().startsWith("file:")) {
            properties.put(CatalogProperties.FILE_IO_IMPL, LocalFileIO.class.getName());
        }
        return properties;
    }

    private static String rootMessage(Throwable fault) {
        return fault.getCause() == null ? fault.getMessage() : rootMessage(fault.getCause());
    }

    /** The table, or an error naming it. */
    public Table table(TableName name) {
        try {
            return catalog.loadTable(name.identifier());
        } catch (NoSuchTableException e) {
            throw new UserError(
                    "Cannot open table %s: it is not in the lake yet; run `./wardcast load` first".formatted(name), e);
        }
    }

    public boolean has(TableName name) {
        return catalog.tableExists(name.identifier());
    }

    /** Creates the shared tables that are missing, and the columns that a table of an older version lacks. */
    public void createSharedTables() {
        for (Zone zone : Zone.values()) {
            createNamespace(zone);
        }
        for (SharedTable shared : SharedTables.ALL) {
            if (!has(shared.name())) {
                catalog.buildTable(shared.name().identifier(), shared.schema())
                        .withPartitionSpec(shared.partitioning())
                        .withSortOrder(shared.order())
                        .withProperties(TableProperties.FOR_EVERY_TABLE)
                        .withProperty("comment", shared.grain())
                        .create();
            } else {
                bringUpToDate(shared);
            }
        }
    }

    /**
     * Rows written before a column existed have no value in it, so that only optional columns can come later; and a column that had to
     * be filled may be left empty from now on.
     */
    private void bringUpToDate(SharedTable shared) {
        Table table = catalog.loadTable(shared.name().identifier());
        List<Types.NestedField> missing = shared.schema().columns().stream()
                .filter(column -> table.schema().findField(column.name()) == null)
                .toList();
        List<String> relaxed = shared.schema().columns().stream()
                .filter(Types.NestedField::isOptional)
                .map(Types.NestedField::name)
                .filter(column -> table.schema().findField(column) != null
                        && table.schema().findField(column).isRequired())
                .toList();
        if (!missing.isEmpty() || !relaxed.isEmpty()) {
            UpdateSchema update = table.updateSchema();
            missing.forEach(column -> update.addColumn(column.name(), column.type(), column.doc()));
            relaxed.forEach(update::makeColumnOptional);
            update.commit();
        }
    }

    public Catalog catalog() {
        return catalog;
    }

    private void createNamespace(Zone zone) {
        SupportsNamespaces namespaces = (SupportsNamespaces) catalog;
        Namespace namespace = Namespace.of(zone.namespace());
        if (!namespaces.namespaceExists(namespace)) {
            namespaces.createNamespace(namespace);
        }
    }

    private static String jdbcUri(CatalogSettings catalog) {
        // A writer and several readers share the file: wait for each other instead of failing at once.
        return catalog.kind() == CatalogSettings.Kind.SQLITE ? catalog.uri() + "?busy_timeout=60000" : catalog.uri();
    }

    private static void prepareHome(Settings settings) {
        try {
            Files.createDirectories(settings.home());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the home folder '%s'".formatted(settings.home()), e);
        }
    }

    @Override
    public void close() {
        if (catalog instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("Cannot close the catalog", e);
            }
        }
    }
}
