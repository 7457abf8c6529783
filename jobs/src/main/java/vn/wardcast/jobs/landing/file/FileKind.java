package vn.wardcast.jobs.landing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Reason;

/** What the first bytes of a file say it is, whatever its name says. */
enum FileKind {
    ARCHIVE,
    OLE,
    HTML,
    XML_2003,
    TEXT;

    private static final int HEAD = 4096;

    /** Kinds of files that are no tables, by the characters they begin with. */
    private static final Map<String, String> NO_TABLES = noTables();

    private static Map<String, String> noTables() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("%PDF", "PDF");
        kinds.put("\u0089PNG", "ảnh · picture PNG");
        kinds.put("\u00FF\u00D8\u00FF", "ảnh · picture JPEG");
        kinds.put("GIF8", "ảnh · picture GIF");
        kinds.put("BM", "ảnh · picture BMP");
        kinds.put("II*\0", "ảnh · picture TIFF");
        kinds.put("MM\0*", "ảnh · picture TIFF");
        kinds.put("RIFF", "ảnh, âm thanh · picture, sound");
        kinds.put("Rar!", "RAR; giải nén rồi gửi từng tệp · unpack it and send each file");
        kinds.put("7z\u00BC\u00AF", "7Z; giải nén rồi gửi từng tệp · unpack it and send each file");
        kinds.put("\u001F\u008B", "GZIP; giải nén rồi gửi từng tệp · unpack it and send each file");
        kinds.put("{\\rtf", "RTF");
        kinds.put("MZ\u0090", "chương trình · program");
        kinds.put("\u007FELF", "chương trình · program");
        kinds.put("PAR1", "Parquet");
        kinds.put("SQLite format 3", "SQLite");
        kinds.put("MIME-Version:", "MHTML; mở bằng Excel, lưu dạng .xlsx · open it in Excel, save as .xlsx");
        return kinds;
    }

    /**
     * Looks at the file.
     *
     * @throws RefusedFile when it is empty or known to be no table
     */
    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ARCHIVE;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLE;
        }
        checkTable(start, file);
        return ofText(start);
    }

    private static void checkTable(String start, Path file) {
        if (start.isEmpty()) {
            throw new RefusedFile(Reason.EMPTY_FILE, "");
        }
        Optional<String> other = NO_TABLES.entrySet().stream()
                .filter(kind -> start.startsWith(kind.getKey()))
                .filter(kind -> kind.getKey().length() > 2 || isBinary(start))
                .map(Map.Entry::getValue)
                .findFirst();
        if (other.isPresent()) {
            throw new RefusedFile(Reason.NOT_A_TABLE_FILE, other.get());
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean workbook = name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".xlsm");
        if (workbook && isBinary(start) && !isWide(start)) {
            throw new RefusedFile(
                    Reason.CORRUPT_FILE,
                    name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        }
    }

    private static boolean isBinary(String start) {
        return start.chars().anyMatch(c -> c < 9);
    }

    private static boolean isWide(String start) {
        return start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF");
    }

    /** Markup may begin with a mark, spaces, or in two bytes a letter. */
    private static FileKind ofText(String start) {
        String plain = start.replaceAll("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (!plain.startsWith("<")) {
            return TEXT;
        }
        if (plain.contains("urn:schemas-microsoft-com:office:spreadsheet") && !plain.contains("<html")) {
            return XML_2003;
        }
        if (plain.contains("<html") || plain.contains("<!doctype html") || plain.contains("<table")) {
            return HTML;
        }
        if (plain.startsWith("<?xml") || plain.startsWith("<!doctype")) {
            return XML_2003;
        }
        return plain.matches("(?s)<(head|body|meta|style|div|p|h\\d|center|font|script|!--).*") ? HTML : TEXT;
    }
}
