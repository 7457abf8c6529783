package vn.wardcast.jobs.landing.file.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.Sheet1;

/** Vietnamese is recognised in whatever code its bytes are. */
class TextCodingTest {

    private static final String FORM = "Đơn vị,Kỳ báo cáo,Số học sinh\nTrường Tiểu học Đoàn Kết,Tháng 3/2026,131\n";
    private static final List<String> ROWS =
            List.of("1: Đơn vị | Kỳ báo cáo | Số học sinh", "2: Trường Tiểu học Đoàn Kết | Tháng 3/2026 | 131");

    @TempDir
    private Path folder;

    @Test
    void unicode_isReadWithAndWithoutMark() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(ROWS, shown(FORM.getBytes(charset)), charset.name());
            assertEquals(ROWS, shown(("\uFEFF" + FORM).getBytes(charset)), charset.name() + " with mark");
        }
    }

    @Test
    void decomposedUnicode_isComposed() throws IOException {
        assertEquals(ROWS, shown(Normalizer.normalize(FORM, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void windows1258_isReadThroughItsCombiningTones() throws IOException {
        assertEquals(ROWS, shown(OldWriter.windows1258(FORM)));
    }

    @Test
    void tcvn3AndVni_areRead() throws IOException {
        assertEquals(ROWS, shown(OldWriter.tcvn3(FORM)));
        assertEquals(ROWS, shown(OldWriter.vni(FORM)));
        assertEquals(
                "Tr\u00ADêng TiÓu häc", new String(OldWriter.tcvn3("Trường Tiểu học"), StandardCharsets.ISO_8859_1));
        assertEquals("Tröôøng Tieåu hoïc", new String(OldWriter.vni("Trường Tiểu học"), StandardCharsets.ISO_8859_1));
    }

    @Test
    void textEncodedTwice_isDecodedTwice() throws IOException {
        byte[] twice = new String(FORM.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(ROWS, shown(twice));
        assertEquals("Trường", TwiceUtf8.decode("TrÆ°á»\u009Dng").orElseThrow());
        assertEquals("số", TwiceUtf8.decode("sá»‘").orElseThrow());
    }

    @Test
    void capitalsOfTcvn3_areRestoredFromThePlainLettersOfTheWord() {
        assertEquals(
                "BÁO CÁO SỐ HỌC SINH",
                Tcvn3.decode(new String(OldWriter.tcvn3("BÁO CÁO SỐ HỌC SINH"), StandardCharsets.ISO_8859_1)));
        assertEquals(
                "ĐƠN VỊ Ở XÃ", Tcvn3.decode(new String(OldWriter.tcvn3("ĐƠN VỊ Ở XÃ"), StandardCharsets.ISO_8859_1)));
        assertEquals("Số xã", Tcvn3.decode(new String(OldWriter.tcvn3("Số xã"), StandardCharsets.ISO_8859_1)));
    }

    @Test
    void brokenSequences_loseTheirCellOnly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(FORM.getBytes(StandardCharsets.UTF_8));
        bytes.write("Trường Mầm non,Th".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE1);
        bytes.write("ng 4,7\nTrường Minh Xuân,Tháng 5,8\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        ROWS.get(0),
                        ROWS.get(1),
                        "3: Trường Mầm non | !broken_text | 7",
                        "4: Trường Minh Xuân | Tháng 5 | 8"),
                shown(bytes.toByteArray()));
    }

    @Test
    void aCharacterLostBefore_isBrokenToo() throws IOException {
        assertEquals(
                List.of("1: Mã xã | Số", "2: !broken_text | 7"),
                shown("Mã xã,Số\nTr\uFFFDờng,7\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatAreNoVietnamese_areRefused() {
        byte[] cyrillic = "Населения,района\n1,2\n".getBytes(Charset.forName("windows-1251"));
        assertEquals(Reason.UNREADABLE_TEXT, refused(cyrillic));
        byte[] noise = new byte[4000];
        new Random(5).nextBytes(noise);
        noise[0] = 'a';
        assertEquals(Reason.NOT_A_TABLE_FILE, refused(noise));
    }

    @Test
    void otherLanguagesInUtf8_areReadAsTheyAre() throws IOException {
        assertEquals(
                List.of("1: Населения | района", "2: 1 | 2"),
                shown("Населения,района\n1,2\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void forms_areReadInEveryCode_whateverTheirWords() throws IOException {
        String[] words =
                ("đơn vị kỳ báo cáo số học sinh trường lớp khối nữ tháng năm quý lượt khách quốc tế bệnh mắc tử vong "
                                + "ủy ban phường xã thị trấn đất diện tích hưởng chính sách quyết định nghèo lũy kế thu ngân sách được "
                                + "thuế giá trị gia tăng phí lệ khoản khác hoàn trả nghĩa vụ khuyến nông người giêng gì quốc gìn đặng ngữ")
                        .split(" ");
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            String header = IntStream.range(0, 4)
                    .mapToObj(i -> words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)])
                    .collect(Collectors.joining(","));
            String text = header + "\n1,2,3,4\n";
            List<String> expected = List.of("1: " + header.replace(",", " | "), "2: 1 | 2 | 3 | 4");
            if (!OldCode.isPlain(header)) {
                assertEquals(expected, shown(text.getBytes(StandardCharsets.UTF_8)), "UTF-8, seed " + seed);
                assertEquals(expected, shown(OldWriter.tcvn3(text)), "TCVN3, seed " + seed);
                assertEquals(expected, shown(OldWriter.vni(text)), "VNI, seed " + seed);
                assertEquals(expected, shown(OldWriter.windows1258(text)), "windows-1258, seed " + seed);
            }
        }
    }

    @Test
    void syllables_followTheSpellingOfTheLanguage() {
        for (String word : "Nguyễn nghĩa quốc giếng gì huyện khuỷu Kạn xoong được yêu thuở quyết ngoằn".split(" ")) {
            assertTrue(Syllables.isSyllable(word), word);
        }
        for (String word : "TiÓu häc tröôøng ngiệp kông cế bác̀ hoàt xêng Tr\u00ADêng".split(" ")) {
            assertEquals(false, Syllables.isSyllable(word), word);
        }
    }

    private Reason refused(byte[] content) {
        return assertThrows(RefusedFile.class, () -> shown(content)).reason();
    }

    private List<String> shown(byte[] content) throws IOException {
        return Sheet1.shown(Files.write(folder.resolve("bieu.csv"), content));
    }
}
