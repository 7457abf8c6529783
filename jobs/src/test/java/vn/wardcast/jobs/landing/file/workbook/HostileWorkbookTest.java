package vn.wardcast.jobs.landing.file.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Allocations;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.Sheet1;

/** Archives that harm are refused, with a reason and in bounded memory. */
class HostileWorkbookTest {

    private static final String ROW = "<row><c><v>7</v></c></row>";
    private static final long LITTLE = 64L << 20;

    @TempDir
    private Path folder;

    @Test
    void bombs_areRefusedByWhatComesOut() throws IOException {
        Parts bomb = book().put("xl/worksheets/sheet1.xml", out -> {
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                out.write(megabyte);
            }
        });
        assertRefused(Reason.TOO_LARGE, bomb.write(file()));
        Parts picture = book().put("xl/media/image1.png", out -> out.write(new byte[64 << 20]));
        assertRefused(Reason.TOO_LARGE, picture.write(file()));
    }

    @Test
    void theTotalOfAllParts_isLimited() throws IOException {
        Path file = book().write(file());
        Limits tight = new Limits(100, 1_000, 200, 1 << 20, 3);
        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(RefusedFile.class, () -> Archive.open(file, tight)).reason());
        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(RefusedFile.class, () -> Archive.open(file, new Limits(3, 1 << 20, 200, 1 << 20, 3)))
                        .reason());
    }

    @Test
    void archivesInArchives_haveAnEnd() throws IOException {
        byte[] inner = Parts.stored("a.xml", new byte[] {1});
        for (int i = 0; i < 6; i++) {
            inner = Parts.stored("r/" + i + ".zip", inner);
        }
        assertRefused(Reason.TOO_LARGE, Files.write(file(), inner));
    }

    @Test
    void sizesOfTheDirectory_areNotBelieved() throws IOException {
        byte[] bytes = Files.readAllBytes(book().write(file()));
        for (int i = bytes.length - 22; i >= 0; i--) {
            boolean entry = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            if (entry) {
                Arrays.fill(bytes, i + 24, i + 28, (byte) 0);
            }
        }
        assertEquals(List.of("1: 7"), Sheet1.shown(Files.write(file(), bytes)));
    }

    @Test
    void aFlippedBit_isFoundByTheChecksum() throws IOException {
        byte[] stored = Parts.stored("[Content_Types].xml", "<Types>abc</Types>".getBytes(StandardCharsets.US_ASCII));
        String text = new String(stored, StandardCharsets.ISO_8859_1).replace("abc", "abd");
        assertRefused(Reason.CORRUPT_FILE, Files.write(file(), text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void truncatedArchives_areRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(book().write(file()));
        for (int length = 4; length < bytes.length; length += 97) {
            assertRefused(Reason.CORRUPT_FILE, Files.write(file(), Arrays.copyOf(bytes, length)));
        }
    }

    @Test
    void documentTypes_areRefusedInEveryPart() throws IOException {
        String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><x>&b;</x>";
        String outside = "<?xml version='1.0'?><!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'><x/>";
        for (String part : List.of(
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/workbook.xml",
                "[Content_Types].xml",
                "_rels/.rels",
                "docProps/core.xml",
                "xl/drawings/vmlDrawing1.vml")) {
            assertRefused(Reason.FORBIDDEN_XML, book().put(part, laughs).write(file()));
            assertRefused(Reason.FORBIDDEN_XML, book().put(part, outside).write(file()));
        }
        assertRefused(
                Reason.FORBIDDEN_XML,
                book().put("xl/styles.xml", out -> out.write(("\uFEFF" + laughs).getBytes(StandardCharsets.UTF_16BE)))
                        .write(file()));
    }

    @Test
    void namesThatLeadOutside_orComeTwice_areRefused() throws IOException {
        for (String name : List.of(
                "../x.xml",
                "xl/../../x.xml",
                "/etc/x.xml",
                "xl\\x.xml",
                "C:x.xml",
                "xl/%2e%2e/x.xml",
                "xl/x\u0001.xml",
                "XL/WORKBOOK.xml")) {
            assertRefused(Reason.FORBIDDEN_PART, book().put(name, "<x/>").write(file()));
        }
    }

    @Test
    void macros_areRefusedWhereverTheyLie() throws IOException {
        assertRefused(Reason.MACROS, book().put("xl/vbaProject.bin", "x").write(file()));
        assertRefused(Reason.MACROS, book().put("other/VBAPROJECT.BIN", "x").write(file()));
        assertRefused(
                Reason.MACROS, book().put("xl/macrosheets/sheet1.xml", "<x/>").write(file()));
        assertRefused(Reason.MACROS, types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
    }

    @Test
    void otherPackages_areNoTables() throws IOException {
        assertRefused(Reason.NOT_A_TABLE_FILE, types("application/vnd.ms-excel.sheet.binary.macroEnabled.main"));
        assertRefused(
                Reason.NOT_A_TABLE_FILE,
                types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"));
        assertRefused(Reason.NOT_A_TABLE_FILE, new Parts().put("a.csv", "1,2").write(file()));
        assertRefused(
                Reason.NOT_A_TABLE_FILE,
                new Parts().put("mimetype", "x").put("content.xml", "<x/>").write(file()));
        assertRefused(
                Reason.NOT_A_TABLE_FILE,
                Files.write(file(), "PK\u0005\u0006".concat("\0".repeat(18)).getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Path types(String main) throws IOException {
        return book().put(
                        "[Content_Types].xml",
                        "<Types><Override PartName='/xl/workbook.xml' ContentType='" + main + "'/></Types>")
                .write(file());
    }

    @Test
    void towersAndEndlessTags_areRefused() throws IOException {
        assertRefused(
                Reason.CORRUPT_FILE, book().rows("<a>".repeat(100_000), "").write(file()));
        assertRefused(
                Reason.TOO_LARGE,
                book().put("xl/worksheets/sheet1.xml", out -> {
                            out.write("<worksheet a='".getBytes(StandardCharsets.US_ASCII));
                            java.util.Random random = new java.util.Random(1);
                            for (int i = 0; i < 20 << 10; i++) {
                                byte[] letters = new byte[1 << 10];
                                for (int j = 0; j < letters.length; j++) {
                                    letters[j] = (byte) ('a' + random.nextInt(26));
                                }
                                out.write(letters);
                            }
                        })
                        .write(file()));
    }

    @Test
    void rowsThatGoBack_andCellsThatRepeat_areRefused() throws IOException {
        assertRefused(
                Reason.CORRUPT_FILE, book().rows("<row r='2'/><row r='1'/>", "").write(file()));
        assertRefused(
                Reason.CORRUPT_FILE,
                book().rows("<row r='1'><c r='A1'/><c r='A1'/></row>", "").write(file()));
        assertRefused(
                Reason.CORRUPT_FILE,
                book().rows("<row r='1'><c r='A2'/></row>", "").write(file()));
        assertRefused(
                Reason.CORRUPT_FILE,
                book().rows("<row r='1'><c t='s'><v>9</v></c></row>", "").write(file()));
    }

    @Test
    void mergedRangesWithoutEnd_areRefused() throws IOException {
        String corner = "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>";
        Path file = book().rows(corner, "<mergeCells><mergeCell ref='A1:XFD1048575'/></mergeCells>")
                .write(file());
        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(RefusedFile.class, () -> Sheet1.rows(file)).reason());
    }

    private static Parts book() {
        return Parts.sheet(ROW, "");
    }

    private Path file() {
        return folder.resolve("bieu.xlsx");
    }

    private static void assertRefused(Reason reason, Path file) throws IOException {
        long bytes = Allocations.of(() -> assertEquals(
                reason, assertThrows(RefusedFile.class, () -> Sheet1.rows(file)).reason()));
        assertTrue(bytes < LITTLE, bytes + " bytes allocated");
    }
}
