package vn.wardcast.lakehouse;

/**
 * How the Iceberg catalog is reached.
 *
 * @param kind what answers
 * @param uri JDBC URL, or the address of a REST catalog
 * @param user the database user; empty for SQLite
 * @param password from the environment; never printed
 */
public record CatalogSettings(Kind kind, String uri, String user, String password) {

    /** SQLite needs no server and serves one machine; the others serve many. */
    public enum Kind {
        SQLITE,
        POSTGRESQL,
        REST
    }

    CatalogSettings withUri(String other) {
        return new CatalogSettings(kind, other, user, password);
    }

    @Override
    public String toString() {
        return "CatalogSettings[%s %s]".formatted(kind, uri);
    }
}
