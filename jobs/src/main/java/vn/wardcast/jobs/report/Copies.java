package vn.wardcast.jobs.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.SheetsFile;
import vn.wardcast.jobs.landing.file.delimited.TextSheets;
import vn.wardcast.lakehouse.Phrase;

/** Writes the marked copies of faulty files into a report's folder. */
final class Copies {

    private static final long MOST_PACKED = 8L << 20;

    /**
     * A workbook in memory takes some 24 times its unpacked size (measured: 300,000 cells, 21 MB unpacked, about 500 MB): a quarter
     * of the heap at most, for Spark has the rest.
     */
    private static final long MOST_UNPACKED =
            Math.min(40L << 20, Runtime.getRuntime().maxMemory() / 100);

    /**
     * Not opened a second time, for they are hostile, locked or broken; nor multiplied, for they list persons: what is to be done
     * does not hang on a cell.
     */
    private static final Set<Reason> NOT_COPIED = EnumSet.of(
            Reason.UNKNOWN_FILE,
            Reason.EMPTY_FILE,
            Reason.CORRUPT_FILE,
            Reason.MACROS,
            Reason.ENCRYPTED,
            Reason.FORBIDDEN_XML,
            Reason.FORBIDDEN_PART,
            Reason.TOO_LARGE,
            Reason.NOT_A_TABLE_FILE,
            Reason.UNREADABLE_TEXT,
            Reason.PERSONAL_SHEET);

    private static final Phrase TOO_LARGE = new Phrase(
            "tệp lớn, xem danh sách lỗi trong issues.csv", "the file is large; see its faults in issues.csv");
    private static final Phrase OTHER_KIND = new Phrase(
            "dạng tệp này không ghi chú vào ô được, xem issues.csv",
            "notes cannot be put into a file of this kind; see issues.csv");

    private final ReportFolder folder;
    private final CopyNames names = new CopyNames();

    Copies(ReportFolder folder) {
        this.folder = folder;
    }

    /** The marked copy of the file, or why there is none. What cannot be copied is no reason to stop a load. */
    Returned.Copy write(FileFaults faults) {
        Optional<Fault> refusal = faults.kept().stream()
                .filter(fault -> NOT_COPIED.contains(fault.reason()))
                .findFirst();
        if (refusal.isPresent()) {
            return new Returned.Copy.None(
                    new Phrase(refusal.get().vietnamese(), refusal.get().english()));
        }
        Path file = Path.of(faults.read().file().path());
        try (XSSFWorkbook workbook = open(file)) {
            MarkedWorkbook.mark(workbook, faults);
            return new Returned.Copy.Written(save(workbook, file.getFileName().toString()));
        } catch (NotCopied e) {
            return new Returned.Copy.None(e.why());
        } catch (IOException | RuntimeException e) {
            return new Returned.Copy.None(unexpected(e));
        }
    }

    private String save(XSSFWorkbook workbook, String file) throws IOException {
        String name = names.next(file);
        try (OutputStream out = folder.bytes(name)) {
            workbook.write(out);
        } catch (IOException | RuntimeException e) {
            // Half a workbook would open as a broken one.
            folder.delete(name);
            throw e;
        }
        return name;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        if (Files.size(file) > MOST_PACKED) {
            throw new NotCopied(TOO_LARGE);
        }
        return switch (FileMagic.valueOf(file.toFile())) {
            case OOXML -> workbook(file);
            case OLE2 -> oldWorkbook(file);
            default -> text(file);
        };
    }

    /** Taken into memory: opened by its path, closing it would write into the sender's file. */
    private static XSSFWorkbook workbook(Path file) throws IOException {
        if (unpacked(file) > MOST_UNPACKED) {
            throw new NotCopied(TOO_LARGE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static XSSFWorkbook oldWorkbook(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook old = new HSSFWorkbook(system.getRoot(), false)) {
            return OldWorkbook.copy(old);
        }
    }

    private static XSSFWorkbook text(Path file) throws IOException {
        try (Sheets sheets = SheetsFile.open(file)) {
            if (sheets instanceof TextSheets) {
                return TextWorkbook.copy(sheets.sheets().get(0));
            }
            throw new NotCopied(OTHER_KIND);
        }
    }

    /** The bytes that really come out, up to just over the limit: what a file says about its size means nothing. */
    private static long unpacked(Path file) throws IOException {
        long bytes = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] buffer = new byte[1 << 16];
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements() && bytes <= MOST_UNPACKED) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    for (int n = in.read(buffer); n >= 0 && bytes <= MOST_UNPACKED; n = in.read(buffer)) {
                        bytes += n;
                    }
                }
            }
        }
        return bytes;
    }

    private static Phrase unexpected(Exception e) {
        String what = e.getClass().getSimpleName();
        return new Phrase(
                "không ghi chú vào tệp được (%s), xem issues.csv".formatted(what),
                "notes cannot be put into the file (%s); see issues.csv".formatted(what));
    }

    /** A file that gets no copy. */
    static final class NotCopied extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Phrase why;

        NotCopied(Phrase why) {
            super(why.en());
            this.why = why;
        }

        static NotCopied tooLarge() {
            return new NotCopied(TOO_LARGE);
        }

        Phrase why() {
            return why;
        }
    }
}
