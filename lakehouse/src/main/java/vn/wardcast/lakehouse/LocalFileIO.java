package vn.wardcast.lakehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * Reads and writes the lake's files of a {@code file:} warehouse without Hadoop, so that the API needs none on its classpath
 * and writers leave no checksum side files.
 */
public final class LocalFileIO implements FileIO {

    private static final long serialVersionUID = 1L;

    @Override
    public InputFile newInputFile(String location) {
        return org.apache.iceberg.Files.localInput(path(location).toFile());
    }

    @Override
    public OutputFile newOutputFile(String location) {
        Path path = path(location);
        try {
            // Here, since Iceberg's own mkdirs fails when two tasks create the same folder at the same moment.
            Files.createDirectories(path.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder of '%s'".formatted(location), e);
        }
        return org.apache.iceberg.Files.localOutput(path.toFile());
    }

    @Override
    public void deleteFile(String location) {
        try {
            Files.deleteIfExists(path(location));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete '%s'".formatted(location), e);
        }
    }

    /** The path behind {@code file:/x}, {@code file:///x} or {@code /x}. Taken literally: a percent sign is a percent sign. */
    public static Path path(String location) {
        return Path.of(location.replaceFirst("^file:/*", "/"));
    }
}
