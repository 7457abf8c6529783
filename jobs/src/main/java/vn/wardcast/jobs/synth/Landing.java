package vn.wardcast.jobs.synth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.wardcast.lakehouse.UserError;

/**
 * The folder of landing files. A hidden list beside them says which files a run wrote: the next run removes exactly those and
 * never touches a folder it did not write.
 */
final class Landing {

    static final String LIST = ".synth-files";

    /** The unit's code in the name of a file. */
    private static final Pattern UNIT = Pattern.compile("-\\d{5}-");

    private final Path out;
    private final LongAdder files = new LongAdder();
    private final LongAdder rows = new LongAdder();

    /** Files that hold all units, by name: opened by the first of them. */
    private final Map<String, Object> shared = new ConcurrentHashMap<>();

    private final boolean together;

    private Landing(Path out, boolean together) {
        this.out = out;
        this.together = together;
    }

    /** @param together one CSV file a form and year for all units */
    static Landing open(Path folder, boolean together) {
        Path out = folder.toAbsolutePath().normalize();
        try {
            clear(out);
            Files.createDirectories(out);
            Files.writeString(out.resolve(LIST), "");
            return new Landing(out, together);
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
            if (together) {
                addToShared(table);
            } else {
                writeFile(out.resolve(table.file()), table);
                files.increment();
            }
        } catch (IOException e) {
            throw cannotWrite(out, e);
        }
        rows.add(table.rows().size());
    }

    /** Listed before it is written: a run that is killed leaves nothing the next one does not know. */
    private void writeFile(Path file, Table table) throws IOException {
        byte[] bytes = TableWriter.bytes(table);
        list(table.file());
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** Units come in any order, their rows one after the other. */
    private void addToShared(Table table) throws IOException {
        String name = UNIT.matcher(table.file()).replaceFirst("-cac-xa-").replaceFirst("\\.xlsx$", ".csv");
        Path file = out.resolve(name);
        synchronized (shared.computeIfAbsent(name, any -> new Object())) {
            boolean first = !Files.exists(file);
            if (first) {
                list(name);
                Files.createDirectories(file.getParent());
                files.increment();
            }
            Files.write(
                    file,
                    TableWriter.csvPart(table, first).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
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
