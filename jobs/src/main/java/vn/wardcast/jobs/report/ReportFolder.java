package vn.wardcast.jobs.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import vn.wardcast.lakehouse.UserError;

/**
 * The folder of a report. What goes back to a sender is for its sender: nobody else on the machine may list the folder or open a
 * file of it (0700 and 0600 where the disk knows permissions).
 */
final class ReportFolder {

    static final String ISSUES = "issues.csv";
    static final String SUMMARY = "summary.json";

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path folder;

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder, made now with the folders above it. */
    static ReportFolder create(Path folder) {
        try {
            return new ReportFolder(
                    Files.createDirectories(folder.toAbsolutePath().normalize(), permissions(folder, "rwx------")));
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    /** A folder that was made before. */
    static ReportFolder at(Path folder) {
        return new ReportFolder(folder);
    }

    Path path() {
        return folder;
    }

    /** A file that only its owner may read. One of that name is replaced: written into, it would keep its old permissions. */
    OutputStream bytes(String name) {
        Path file = folder.resolve(name);
        try {
            Files.deleteIfExists(file);
            return Channels.newOutputStream(Files.newByteChannel(file, NEW, permissions(file, "rw-------")));
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    /** The same for text in UTF-8. */
    Writer text(String name) {
        return new BufferedWriter(new OutputStreamWriter(bytes(name), StandardCharsets.UTF_8), 1 << 16);
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw cannotWrite(folder.resolve(name), e);
        }
    }

    UserError cannotWrite(String name, IOException cause) {
        return cannotWrite(folder.resolve(name), cause);
    }

    private static UserError cannotWrite(Path path, IOException cause) {
        String why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new UserError(
                "Không ghi được báo cáo '%s' (%s) · Cannot write the report '%s' (%s)".formatted(path, why, path, why),
                cause);
    }

    private static FileAttribute<?>[] permissions(Path path, String owner) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(owner))}
                : new FileAttribute<?>[0];
    }
}
