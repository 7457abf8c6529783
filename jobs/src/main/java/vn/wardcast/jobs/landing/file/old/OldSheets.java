package vn.wardcast.jobs.landing.file.old;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.Sheets;

/** The worksheets of an XLS file. */
public final class OldSheets implements Sheets {

    /** The texts of the workbook are in memory; all its cells at once never are. */
    private static final long MOST_BYTES = 128L << 20;

    /** Each sheet is looked for from the beginning of the file. */
    private static final long MOST_READ = 4L << 30;

    private final POIFSFileSystem system;
    private final List<Sheet> sheets;

    private OldSheets(POIFSFileSystem system, List<Sheet> sheets) {
        this.system = system;
        this.sheets = sheets;
    }

    /**
     * Opens the file.
     *
     * @throws RefusedFile when it is no workbook, holds macros, is locked or broken
     */
    public static OldSheets open(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedFile(Reason.TOO_LARGE, "XLS > 128 MB");
        }
        POIFSFileSystem system = system(file);
        try {
            return new OldSheets(system, sheets(system.getRoot(), Files.size(file)));
        } catch (RefusedFile | IOException e) {
            system.close();
            throw e;
        }
    }

    private static POIFSFileSystem system(Path file) throws IOException {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI meets broken structures as whatever exception they lead to.
            throw broken(e);
        }
    }

    static RefusedFile broken(Exception cause) {
        return new RefusedFile(Reason.CORRUPT_FILE, "XLS: " + cause.getClass().getSimpleName());
    }

    private static List<Sheet> sheets(DirectoryNode root, long bytes) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new RefusedFile(Reason.ENCRYPTED, "OLE");
        }
        checkMacros(root, 0);
        String stream = List.of("Workbook", "WORKBOOK", "BOOK").stream()
                .filter(root::hasEntry)
                .findFirst()
                .orElseThrow(() -> noWorkbook(root));
        OldBook book = OldBook.read(root, stream);
        if (bytes * book.names().size() > MOST_READ) {
            throw new RefusedFile(Reason.TOO_LARGE, book.names().size() + " trang tính · sheets");
        }
        List<Sheet> sheets = new ArrayList<>();
        for (int index = 0; index < book.names().size(); index++) {
            if (book.isWorksheet(index)) {
                sheets.add(new OldSheet(root, stream, book, index));
            }
        }
        return List.copyOf(sheets);
    }

    private static RefusedFile noWorkbook(DirectoryNode root) {
        String what = root.hasEntry("WordDocument")
                ? "Word (DOC)"
                : root.hasEntry("PowerPoint Document")
                        ? "PowerPoint (PPT)"
                        : root.hasEntry("Book") ? "Excel 5/95; lưu dạng .xlsx · save as .xlsx" : "OLE";
        return new RefusedFile(Reason.NOT_A_TABLE_FILE, what);
    }

    /** A storage of Visual Basic, wherever it lies. */
    private static void checkMacros(DirectoryEntry directory, int depth) {
        for (Entry entry : (Iterable<Entry>) directory::getEntries) {
            String name = entry.getName().toUpperCase(Locale.ROOT);
            if (name.equals("_VBA_PROJECT_CUR") || name.equals("_VBA_PROJECT") || name.equals("VBA")) {
                throw new RefusedFile(Reason.MACROS, "XLS, VBA");
            }
            if (entry instanceof DirectoryEntry inner && depth < 16) {
                checkMacros(inner, depth + 1);
            }
        }
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void close() throws IOException {
        system.close();
    }
}
