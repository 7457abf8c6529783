package vn.wardcast.jobs.synth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import vn.wardcast.lakehouse.UserError;

/**
 * The folder of landing files. A hidden list beside them says which files a run wrote: the next run removes exactly those and
 * never touches a folder it did not write.
 */
final class Landing {

    static final String LIST = ".synth-files";

    private final Path out;
    private final LongAdder files = new LongAdder();
    private final LongAdder rows = new LongAdder();

    private Landing(Path out) {
        this.out = out;
    }

    static Landing open(Path folder) {
        Path out = folder.toAbsolutePath().normalize();
        try {
            clear(out);
            Files.createDirectories(out);
            Files.writeString(out.resolve(LIST), "");
            return new Landing(out);
        } catch (IOException e) {
            throw cannotWrite(out, e);
        }
    }

    private static void clear(Path out) throws IOException {
        Path list = out.resolve(LIST);
        if (Files.exists(list)) {
            removeListed(out, list);
        } else if (Files.exists(out) && !isEmptyFolder(out)) {
            throw new UserError(
                    "Không thể ghi vào '%s': thư mục không trống và không do synth tạo; hãy chọn thư mục khác · Cannot write into '%s': it is not empty and synth did not write it; choose another folder"
                            .formatted(out, out));
        }
    }

    private static UserError cannotWrite(Path out, IOException e) {
        return new UserError("Không thể ghi vào '%s' · Cannot write into '%s': %s".formatted(out, out, e), e);
    }

    private static boolean isEmptyFolder(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(out)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void removeListed(Path out, Path list) throws IOException {
        for (String name : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            Path file = out.resolve(name).normalize();
            if (file.startsWith(out) && Files.isRegularFile(file)) {
                Files.delete(file);
            }
        }
    }

    void write(Table table) {
        try {
            writeFile(out.resolve(table.file()), table);
        } catch (IOException e) {
            throw cannotWrite(out, e);
        }
        files.increment();
        rows.add(table.rows().size());
    }

    /** Listed before it is written: a run that is killed leaves nothing the next one does not know. */
    private void writeFile(Path file, Table table) throws IOException {
        byte[] bytes = TableWriter.bytes(table);
        list(table.file());
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private synchronized void list(String file) throws IOException {
        Files.write(
                out.resolve(LIST),
                List.of(file),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The list in order, whichever thread came first. */
    void close() {
        Path list = out.resolve(LIST);
        try {
            Files.write(list, Files.readAllLines(list).stream().sorted().toList());
        } catch (IOException e) {
            throw cannotWrite(out, e);
        }
    }

    long files() {
        return files.sum();
    }

    long rows() {
        return rows.sum();
    }
}
