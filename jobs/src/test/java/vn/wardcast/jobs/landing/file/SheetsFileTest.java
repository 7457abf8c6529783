package vn.wardcast.jobs.landing.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.landing.fault.Reason;

/** Content decides what a file is, whatever its name says. */
class SheetsFileTest {

    @TempDir
    private Path folder;

    @Test
    void textUnderAnyName_isText() throws IOException {
        for (String name : List.of("a.xlsx", "a.xls", "a.csv", "a.txt", "a")) {
            assertEquals(List.of("1: Mã | Số"), Sheet1.shown(write(name, "Mã,Số\n".getBytes(StandardCharsets.UTF_8))));
            assertEquals(
                    List.of("1: Mã | Số"),
                    Sheet1.shown(write(name, "\uFEFFMã,Số\n".getBytes(StandardCharsets.UTF_16LE))));
        }
    }

    @Test
    void emptyFiles_areSaidToBeEmpty() {
        assertEquals(Reason.EMPTY_FILE, refused("a.xlsx", new byte[0]));
    }

    @Test
    void whatIsNoTable_isNamed() {
        assertEquals(Reason.NOT_A_TABLE_FILE, refused("a.xlsx", latin("%PDF-1.7\n")));
        assertEquals(Reason.NOT_A_TABLE_FILE, refused("a.csv", latin("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR")));
        assertEquals(Reason.NOT_A_TABLE_FILE, refused("a.xls", latin("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF")));
        assertEquals(Reason.NOT_A_TABLE_FILE, refused("a.xlsx", latin("Rar!\u001A\u0007\1\0")));
        assertEquals(Reason.NOT_A_TABLE_FILE, refused("a.csv", latin("\u001F\u008B\b\0\0\0\0\0")));
        assertEquals(Reason.NOT_A_TABLE_FILE, refused("a.xls", latin("{\\rtf1\\ansi")));
    }

    @Test
    void bytesOfNoKindNamedXlsx_areABrokenWorkbook() {
        assertEquals(Reason.CORRUPT_FILE, refused("a.xlsx", latin("\u0001\u0002\u0003\u0004\0\0\0\0xyz")));
    }

    @Test
    void wordsThatBeginLikeAPicture_areText() throws IOException {
        assertEquals(List.of("1: BMI | GIF"), Sheet1.shown(write("a.csv", latin("BMI,GIF\n"))));
    }

    private Reason refused(String name, byte[] content) {
        return assertThrows(RefusedFile.class, () -> Sheet1.rows(write(name, content)))
                .reason();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
