package vn.wardcast.api.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.wardcast.api.http.FileAnswer;
import vn.wardcast.api.http.Hash;
import vn.wardcast.api.lake.PublishedTable;
import vn.wardcast.api.sql.DuckDbEngine;
import vn.wardcast.api.sql.DuckDbLimits;
import vn.wardcast.api.sql.Sql;

/**
 * Published tables as files. Each snapshot is written once, aside, and then moved into place with its digest: a file that is
 * there is whole. Two snapshots of a table are kept, so that a pull begun before a publication can end after it.
 */
final class Exports {

    private static final int KEPT = 2;

    private final Path folder;
    private final DuckDbLimits limits;
    private final ConcurrentHashMap<String, Object> writing = new ConcurrentHashMap<>();

    Exports(Path folder, DuckDbLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** The file of {@code table}, written now if it is not there yet; others who want the same file wait for it. */
    FileAnswer export(PublishedTable table, Format format) {
        Path file = file(table, format);
        synchronized (writing.computeIfAbsent(file.toString(), path -> new Object())) {
            try {
                if (!Files.exists(digest(file))) {
                    write(table, format, file);
                    forgetOld(table);
                }
                String name = "%s-%d.%s".formatted(table.name(), table.snapshotId(), format.extension());
                return new FileAnswer(file, Files.size(file), Files.readString(digest(file)), format.mediaType(), name);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot export %s".formatted(table.name()), e);
            }
        }
    }

    private void write(PublishedTable table, Format format, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path aside = file.resolveSibling(UUID.randomUUID() + ".tmp");
        try {
            String rows = format == Format.CSV ? CsvColumns.select(table) : table.select();
            DuckDbEngine.run(
                    limits.part(),
                    List.of("COPY (%s) TO %s (%s)".formatted(rows, Sql.text(aside.toString()), format.copyOptions())));
            String sha256 = Hash.sha256(aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Path digest = file.resolveSibling(UUID.randomUUID() + ".tmp");
            Files.writeString(digest, sha256);
            Files.move(digest, digest(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private void forgetOld(PublishedTable table) throws IOException {
        try (Stream<Path> snapshots = Files.list(folder.resolve(table.name().toString()))) {
            List<Path> old = snapshots
                    .sorted(Comparator.comparing(Exports::modified).reversed())
                    .skip(KEPT)
                    .toList();
            for (Path snapshot : old) {
                delete(snapshot);
            }
        }
    }

    private static void delete(Path snapshot) throws IOException {
        try (Stream<Path> files = Files.list(snapshot)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(snapshot);
    }

    private static FileTime modified(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(PublishedTable table, Format format) {
        return folder.resolve(table.name().toString())
                .resolve(String.valueOf(table.snapshotId()))
                .resolve("data." + format.extension());
    }

    private static Path digest(Path file) {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }
}
