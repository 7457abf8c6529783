package vn.wardcast.jobs.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.wardcast.lakehouse.CatalogSettings;
import vn.wardcast.lakehouse.Settings;

/**
 * One writer at a time; a second one waits. The lock dies with its process, also under SIGKILL: a file lock on one machine,
 * an advisory lock of the session where the catalog is PostgreSQL.
 */
public final class WriterLock implements AutoCloseable {

    /** Any number, the same for every Wardcast on a database. */
    private static final long ADVISORY_KEY = 0x77617264_63617374L;

    private static final long POLL_MILLIS = 200;

    private final AutoCloseable held;

    private WriterLock(AutoCloseable held) {
        this.held = held;
    }

    /** Waits until no other writer is at work; says so once if it has to wait. */
    public static WriterLock acquire(Settings settings, Runnable onWait) {
        try {
            return new WriterLock(
                    settings.catalog().kind() == CatalogSettings.Kind.POSTGRESQL
                            ? inDatabase(settings.catalog(), onWait)
                            : onFile(settings, onWait));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock '%s' for writing".formatted(settings.home()), e);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Cannot take the writer's lock in the catalog's database: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for another writer", e);
        }
    }

    private static AutoCloseable onFile(Settings settings, Runnable onWait) throws IOException, InterruptedException {
        Files.createDirectories(settings.home());
        FileChannel channel = FileChannel.open(
                settings.home().resolve("writer.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        for (boolean told = false; ; told = true) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return channel;
            }
            if (!told) {
                onWait.run();
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static AutoCloseable inDatabase(CatalogSettings catalog, Runnable onWait) throws SQLException {
        Connection connection = DriverManager.getConnection(catalog.uri(), catalog.user(), catalog.password());
        try (Statement statement = connection.createStatement();
                ResultSet free = statement.executeQuery("SELECT pg_try_advisory_lock(%d)".formatted(ADVISORY_KEY))) {
            free.next();
            if (!free.getBoolean(1)) {
                onWait.run();
                statement.execute("SELECT pg_advisory_lock(%d)".formatted(ADVISORY_KEY));
            }
        }
        return connection;
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot release the writer's lock", e);
        }
    }
}
