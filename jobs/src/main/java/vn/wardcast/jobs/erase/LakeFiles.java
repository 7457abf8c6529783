package vn.wardcast.jobs.erase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.LocalFileIO;
import vn.wardcast.lakehouse.UserError;

/** The files in which rows of the lake may lie: the warehouse and the exports made of it. */
final class LakeFiles {

    private final Path warehouse;
    private final Path exports;

    LakeFiles(SparkLake lake) {
        String root = lake.settings().warehouse();
        if (!root.startsWith("file:")) {
            throw new UserError(
                    "Không xóa được: chỉ kiểm chứng được kho trên đĩa (file:), kho này ở %1$s · Cannot erase: only a warehouse on disk (file:) can be searched to the last byte, this one is at %1$s"
                            .formatted(root));
        }
        this.warehouse = LocalFileIO.path(root).toAbsolutePath().normalize();
        this.exports = lake.settings().home().resolve("exports");
    }

    /** Every file there is, whether a table names it or not. */
    List<Path> list() {
        return Stream.of(warehouse, exports).flatMap(LakeFiles::under).sorted().toList();
    }

    boolean isExport(Path file) {
        return file.startsWith(exports);
    }

    /** Every file that the table needs to be read, today's version and those still remembered. */
    static Set<Path> neededBy(Table table) {
        Set<String> locations = new HashSet<>(ReachableFileUtil.metadataFileLocations(table, false));
        locations.addAll(ReachableFileUtil.manifestListLocations(table));
        for (Snapshot snapshot : table.snapshots()) {
            for (ManifestFile manifest : snapshot.allManifests(table.io())) {
                if (locations.add(manifest.path())) {
                    dataFiles(table, manifest, locations);
                }
            }
        }
        Set<Path> paths = new HashSet<>();
        locations.forEach(location -> paths.add(path(location)));
        return paths;
    }

    static Path path(String location) {
        return LocalFileIO.path(location).toAbsolutePath().normalize();
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete '%s'".formatted(file), e);
        }
    }

    private static void dataFiles(Table table, ManifestFile manifest, Set<String> into) {
        try (ManifestReader<DataFile> files = ManifestFiles.read(manifest, table.io(), table.specs())) {
            files.forEach(file -> into.add(file.location()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '%s'".formatted(manifest.path()), e);
        }
    }

    private static Stream<Path> under(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list '%s'".formatted(folder), e);
        }
    }
}
