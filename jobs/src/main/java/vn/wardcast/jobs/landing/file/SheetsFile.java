package vn.wardcast.jobs.landing.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.delimited.TextSheets;
import vn.wardcast.jobs.landing.file.workbook.WorkbookSheets;

/** Finds out what a landing file really is and opens it. */
public final class SheetsFile {

    private static final int TOO_SMALL_FOR_ANYTHING = 1;

    private SheetsFile() {}

    /**
     * Opens the file. Content decides what it is, whatever the name says.
     *
     * @throws RefusedFile when it is not a table of figures, hostile, locked or broken; the reason says what to do
     * @throws IOException when the disk fails
     */
    public static Sheets open(Path path) throws IOException {
        if (Files.size(path) < TOO_SMALL_FOR_ANYTHING) {
            throw new RefusedFile(Reason.EMPTY_FILE, "");
        }
        byte[] head = new byte[4];
        int length;
        try (var in = Files.newInputStream(path)) {
            length = in.readNBytes(head, 0, head.length);
        }
        boolean zip = length == 4 && head[0] == 'P' && head[1] == 'K';
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!zip && name.endsWith(".xlsx") && !looksLikeText(head, length)) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "XLSX");
        }
        if (length == 4 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            throw new RefusedFile(Reason.CORRUPT_FILE, ".xls 97-2003; lưu dạng .xlsx · save as .xlsx");
        }
        return zip ? WorkbookSheets.open(path) : TextSheets.open(path);
    }

    private static boolean looksLikeText(byte[] head, int length) {
        for (int i = 0; i < length; i++) {
            if (head[i] >= 0 && head[i] < 9) {
                return false;
            }
        }
        return true;
    }
}
