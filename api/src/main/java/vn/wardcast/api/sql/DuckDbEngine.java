package vn.wardcast.api.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB in this process. A database is prepared once (schemas and views over data files) and then locked: from there on SQL
 * reads the files it was given and nothing else, changes nothing and sets nothing.
 */
public final class DuckDbEngine implements SqlEngine {

    private final DuckDBConnection database;

    private DuckDbEngine(DuckDBConnection database) {
        this.database = database;
    }

    /**
     * A database made by {@code preparations} and then closed to everything but {@code files}.
     *
     * @param limits memory and threads
     * @param preparations statements of our own, run before the door closes
     * @param files the only paths that SQL may read
     */
    public static DuckDbEngine locked(DuckDbLimits limits, List<String> preparations, List<String> files) {
        DuckDBConnection database = null;
        try {
            database = connect();
            execute(database, limits.settings());
            execute(database, preparations);
            execute(database, lock(files));
            return new DuckDbEngine(database);
        } catch (SQLException e) {
            closeQuietly(database);
            throw new QueryFailed(e.getMessage(), e);
        }
    }

    /** A database without a lock, for statements of our own only: it may read and write files. */
    public static void run(DuckDbLimits limits, List<String> statements) {
        try (DuckDBConnection database = connect()) {
            execute(database, limits.settings());
            execute(database, statements);
        } catch (SQLException e) {
            throw new QueryFailed(e.getMessage(), e);
        }
    }

    @Override
    public Rows query(String sql, List<?> parameters) {
        List<List<Object>> values = new ArrayList<>();
        Header[] header = new Header[1];
        stream(sql, parameters, found -> header[0] = found, values::add);
        return new Rows(header[0], Collections.unmodifiableList(values));
    }

    @Override
    public void stream(String sql, List<?> parameters, Consumer<Header> header, Consumer<List<Object>> row) {
        // A failed statement is closed and a failed transaction stays failed: each question has its own connection.
        try (Connection connection = database.duplicate()) {
            execute((DuckDBConnection) connection, List.of("BEGIN TRANSACTION READ ONLY"));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    statement.setObject(i + 1, parameters.get(i));
                }
                try (ResultSet found = statement.executeQuery()) {
                    Header columns = header(found.getMetaData());
                    header.accept(columns);
                    while (found.next()) {
                        row.accept(row(found, columns.names().size()));
                    }
                }
            }
        } catch (SQLException e) {
            throw new QueryFailed(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        closeQuietly(database);
    }

    private static DuckDBConnection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", properties);
    }

    private static List<String> lock(List<String> files) {
        return List.of(
                "SET allowed_paths = %s".formatted(Sql.list(files)),
                "SET enable_external_access = false",
                "SET lock_configuration = true");
    }

    private static void execute(DuckDBConnection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Header header(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
            types.add(columns.getColumnTypeName(i));
        }
        return new Header(names, types);
    }

    private static List<Object> row(ResultSet found, int width) throws SQLException {
        List<Object> row = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            row.add(Cells.plain(found.getObject(i)));
        }
        return Collections.unmodifiableList(row);
    }

    private static void closeQuietly(DuckDBConnection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot close the query engine", e);
        }
    }
}
