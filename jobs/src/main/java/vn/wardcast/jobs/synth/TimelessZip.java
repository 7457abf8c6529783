package vn.wardcast.jobs.synth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the time it was written at: the same cells are the same bytes, and a loader knows them again. */
final class TimelessZip {

    /** Not the first of January: that instant is written with the time zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z";

    private TimelessZip() {}

    /** By way of a temporary file: a streaming reader does not understand the sizes fastexcel leaves for the end. */
    static byte[] of(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("synth", ".xlsx");
        try {
            Files.write(file, workbook);
            return copyOf(file);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] copyOf(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (ZipEntry entry : Collections.list(in.entries())) {
                copy(entry.getName(), in.getInputStream(entry).readAllBytes(), out);
            }
        }
        return bytes.toByteArray();
    }

    private static void copy(String name, byte[] content, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(name.equals(PROPERTIES) ? withoutTime(content) : content);
        out.closeEntry();
    }

    private static byte[] withoutTime(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return text.replaceAll(CREATED, "1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    }
}
