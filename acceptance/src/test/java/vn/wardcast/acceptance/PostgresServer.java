package vn.wardcast.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own on the loopback, with a database and a user {@value #NAME}. PostgreSQL refuses to run as root: there,
 * Debian's server runs as the user its package made; for everybody else the one from Maven does, which root can use only
 * where user namespaces are allowed.
 */
final class PostgresServer implements AutoCloseable {

    static final String NAME = "wardcast";
    static final String PASSWORD = "phường xã 2025";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String DEBIAN_USER = "postgres";
    private static final int PATIENCE_SECONDS = 60;

    private final int port;
    private final AutoCloseable server;

    private PostgresServer(int port, AutoCloseable server) {
        this.port = port;
        this.server = server;
    }

    static PostgresServer start() throws IOException {
        Optional<Path> debian = findDebian();
        return isRoot() && debian.isPresent() ? ofDebian(debian.get()) : ofMaven();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    @Override
    public void close() throws Exception {
        server.close();
    }

    private static PostgresServer ofMaven() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        try (Connection admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(NAME, PASSWORD));
            statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(NAME));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new PostgresServer(server.getPort(), server);
    }

    private static PostgresServer ofDebian(Path bin) throws IOException {
        Path folder = Files.createTempDirectory("wardcast-postgres");
        Path data = folder.resolve("data");
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        run("chown", "-R", DEBIAN_USER, folder.toString());
        run(asPostgres(
                bin.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + NAME,
                "--pwfile=" + folder.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale"));
        int port = freePort();
        Process server = new ProcessBuilder(asPostgres(
                        bin.resolve("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories="))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        createDatabase(port, server);
        return new PostgresServer(port, () -> stop(server, folder));
    }

    private static void createDatabase(int port, Process server) {
        for (int i = 0; i < PATIENCE_SECONDS * 5 && server.isAlive(); i++) {
            try (Connection admin = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), NAME, PASSWORD);
                    var statement = admin.createStatement()) {
                statement.execute("CREATE DATABASE " + NAME);
                return;
            } catch (SQLException notYet) {
                Running.pause(200);
            }
        }
        throw new IllegalStateException("PostgreSQL does not answer");
    }

    private static void stop(Process server, Path folder) throws Exception {
        // SIGINT: end now, without waiting for sessions.
        run("kill", "-INT", String.valueOf(server.pid()));
        if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
        Folders.delete(folder);
    }

    private static String[] asPostgres(String... command) {
        List<String> whole = new ArrayList<>(
                List.of("setpriv", "--reuid=" + DEBIAN_USER, "--regid=" + DEBIAN_USER, "--init-groups", "--"));
        whole.addAll(List.of(command));
        return whole.toArray(String[]::new);
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = Product.text(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException("%s: %s".formatted(List.of(command), said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Optional<Path> findDebian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
