package vn.wardcast.jobs.landing.file.workbook;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;

/**
 * A ZIP file that was looked through before anything in it is believed: names, sizes, checksums, XML declarations. Every part
 * is unpacked once for that, and nothing is written anywhere.
 */
public final class Archive implements AutoCloseable {

    private static final Pattern FORBIDDEN_NAME =
            Pattern.compile("(?i)(^|.*/)\\.\\.(/.*|$)|^/.*|.*\\\\.*|^[a-z]:.*|.*%(2e|2f|5c|00).*|.*\\p{Cntrl}.*");

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final Set<String> mentioning = new HashSet<>();
    private long total;

    private Archive(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * Opens and examines an archive.
     *
     * @throws RefusedFile when it is broken, locked, hostile or too large
     */
    public static Archive open(Path file) throws IOException {
        return open(file, Limits.WORKBOOK);
    }

    static Archive open(Path file, Limits limits) throws IOException {
        Archive archive;
        try {
            archive = new Archive(new ZipFile(file.toFile()), limits);
        } catch (ZipException | IllegalArgumentException e) {
            throw refused(e);
        }
        try {
            archive.examine();
            return archive;
        } catch (RefusedFile | IOException e) {
            archive.close();
            throw e;
        }
    }

    private static RefusedFile refused(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("encrypted")
                ? new RefusedFile(Reason.ENCRYPTED, "ZIP")
                : new RefusedFile(Reason.CORRUPT_FILE, "ZIP: " + message);
    }

    private void examine() throws IOException {
        if (zip.size() > limits.parts()) {
            throw new RefusedFile(Reason.TOO_LARGE, zip.size() + " thành phần · parts");
        }
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            register(entries.nextElement());
        }
        for (ZipEntry entry : parts.values()) {
            examine(entry);
        }
    }

    private void register(ZipEntry entry) {
        String name = entry.getName();
        if (FORBIDDEN_NAME.matcher(name).matches()) {
            throw new RefusedFile(Reason.FORBIDDEN_PART, printable(name));
        }
        if (!entry.isDirectory() && parts.put(key(name), entry) != null) {
            throw new RefusedFile(Reason.FORBIDDEN_PART, "hai lần · twice: " + printable(name));
        }
    }

    static String printable(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 80 ? clean : clean.substring(0, 80) + "…";
    }

    private void examine(ZipEntry entry) throws IOException {
        Search merges = new Search("mergeCell");
        byte[] block = new byte[1 << 14];
        byte[] head = new byte[0];
        try (Part part = new Part(entry)) {
            for (int length = part.read(block); length > 0; length = part.read(block)) {
                head = head.length == 0 ? Arrays.copyOf(block, Math.min(length, 4)) : head;
                merges.look(block, length);
                count(length, entry.getName());
            }
        } catch (ZipException e) {
            throw refused(e);
        }
        if (merges.found() || isWide(head)) {
            mentioning.add(key(entry.getName()));
        }
        if (head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3) {
            unpack(entry);
        }
    }

    private static boolean isWide(byte[] head) {
        return head.length > 1 && (head[0] == 0 || head[1] == 0 || head[0] == (byte) 0xFE || head[0] == (byte) 0xFF);
    }

    /** An archive within: its bytes count too, and there must be an end to them. */
    private void unpack(ZipEntry entry) throws IOException {
        try (InputStream in = new Part(entry)) {
            unpack(in, entry.getName(), 1);
        } catch (ZipException e) {
            // Not an archive after all, or one that Java cannot read: then nobody unpacks it here.
            return;
        }
    }

    private void unpack(InputStream in, String name, int depth) throws IOException {
        if (depth > limits.depth()) {
            throw new RefusedFile(
                    Reason.TOO_LARGE, "tệp nén trong tệp nén · archives within archives: " + printable(name));
        }
        ZipInputStream inner = new ZipInputStream(in);
        byte[] block = new byte[1 << 14];
        for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
            BufferedInputStream bytes = new BufferedInputStream(inner);
            bytes.mark(4);
            byte[] head = bytes.readNBytes(4);
            bytes.reset();
            if (head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3) {
                unpack(bytes, entry.getName(), depth + 1);
            }
            for (int length = bytes.read(block); length > 0; length = bytes.read(block)) {
                count(length, name);
            }
        }
    }

    private void count(int length, String name) {
        total += length;
        if (total > limits.total()) {
            throw new RefusedFile(Reason.TOO_LARGE, "> " + (limits.total() >> 20) + " MB: " + printable(name));
        }
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** The names of all parts, in lower case. */
    Set<String> names() {
        return parts.keySet();
    }

    /** Whether the part may declare merged cells; saves a look through those that do not. */
    boolean mayHaveMerges(String name) {
        return mentioning.contains(key(name));
    }

    /** A part, once more under guard. */
    Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = parts.get(key(name));
        return entry == null ? Optional.empty() : Optional.of(new Part(entry));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The bytes of a part, counted and checked as they come out. */
    private final class Part extends FilterInputStream {
        private final ZipEntry entry;
        private final CRC32 checksum = new CRC32();
        private final long packed;
        private long unpacked;

        Part(ZipEntry entry) throws IOException {
            super(zip.getInputStream(entry));
            this.entry = entry;
            this.packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(bytes, offset, length);
            } catch (ZipException | EOFException e) {
                throw new RefusedFile(Reason.CORRUPT_FILE, printable(entry.getName()));
            }
            if (count < 0) {
                check();
                return count;
            }
            checksum.update(bytes, offset, count);
            unpacked += count;
            if (unpacked > limits.free() && unpacked / packed > limits.ratio()) {
                throw new RefusedFile(
                        Reason.TOO_LARGE,
                        "nén hơn · packed more than " + limits.ratio() + " : 1: " + printable(entry.getName()));
            }
            if (unpacked > limits.total()) {
                throw new RefusedFile(Reason.TOO_LARGE, "> " + (limits.total() >> 20) + " MB");
            }
            return count;
        }

        private void check() {
            if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
                throw new RefusedFile(Reason.CORRUPT_FILE, printable(entry.getName()));
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** Looks for a word in bytes that come in blocks; its first letter must not come again in it. */
    private static final class Search {
        private final byte[] word;
        private int matched;

        Search(String word) {
            this.word = word.getBytes(StandardCharsets.US_ASCII);
        }

        void look(byte[] bytes, int length) {
            int state = matched;
            for (int i = 0; i < length && state < word.length; i++) {
                state = bytes[i] == word[state] ? state + 1 : bytes[i] == word[0] ? 1 : 0;
            }
            matched = state;
        }

        boolean found() {
            return matched == word.length;
        }
    }
}
