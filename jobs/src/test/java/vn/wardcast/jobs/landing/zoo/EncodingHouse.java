package vn.wardcast.jobs.landing.zoo;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/** One small table of diseases in every encoding it may arrive in. */
final class EncodingHouse {

    private static final String TABLE = "Mã ĐVHC,Tháng,Bệnh,Số ca mắc,Tử vong\r\n"
            + "02215,Tháng 3/2026,Sởi,12,0\r\n"
            + "02215,Tháng 3/2026,Thủy đậu,13,1\r\n"
            + "02215,Tháng 3/2026,\"Tay, chân, miệng\",14,0\r\n";

    private EncodingHouse() {}

    static List<Animal> animals() {
        return List.of(
                text("UTF-8", () -> TABLE.getBytes(StandardCharsets.UTF_8)),
                text("UTF-8 with BOM", () -> ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8)),
                text("UTF-16 little end first", () -> ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE)),
                text("UTF-16 big end first", () -> ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16BE)),
                text("UTF-16 little, no BOM", () -> TABLE.getBytes(StandardCharsets.UTF_16LE)),
                text("UTF-16 big, no BOM", () -> TABLE.getBytes(StandardCharsets.UTF_16BE)),
                text("Windows-1258", () -> OldBytes.windows1258(TABLE)),
                text("TCVN3", () -> OldBytes.tcvn3(TABLE)),
                text("VNI", () -> OldBytes.vni(TABLE)),
                text("twice-encoded UTF-8", () -> OldBytes.twiceUtf8(TABLE)),
                text(
                        "decomposed Unicode",
                        () -> Normalizer.normalize(TABLE, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8)),
                glyphsInAWorkbook("TCVN3 in a workbook", OldBytes::tcvn3Glyphs),
                glyphsInAWorkbook("VNI in a workbook", OldBytes::vniGlyphs),
                brokenSequence(),
                smartQuotesAreNoTcvn3());
    }

    private static Animal text(String encoding, Animal.Bytes bytes) {
        return Animal.named(encoding, "7: the encoding is recognised by whether the result is Vietnamese")
                .in(Tidy.DISEASE_TEXT, bytes)
                .gives(expected(""));
    }

    private static Expected expected(String sheet) {
        return Tidy.expectedDisease()
                .fact(sheet + "D2", "cases", 12, "disease", "measles")
                .fact(sheet + "E2", "deaths", 0, "disease", "measles")
                .fact(sheet + "D3", "cases", 13, "disease", "chickenpox")
                .fact(sheet + "E3", "deaths", 1, "disease", "chickenpox")
                .fact(sheet + "D4", "cases", 14, "disease", "hfmd")
                .fact(sheet + "E4", "deaths", 0, "disease", "hfmd");
    }

    private static Animal glyphsInAWorkbook(String name, java.util.function.UnaryOperator<String> glyphs) {
        Book book = Book.xlsx();
        Book.Page page = book.page("Sheet1");
        Object[][] rows = {
            {"Mã ĐVHC", "Tháng", "Bệnh", "Số ca mắc", "Tử vong"},
            {"02215", "Tháng 3/2026", "Sởi", 12, 0},
            {"02215", "Tháng 3/2026", "Thủy đậu", 13, 1},
            {"02215", "Tháng 3/2026", "Tay, chân, miệng", 14, 0}
        };
        for (int i = 0; i < rows.length; i++) {
            Object[] cells = rows[i].clone();
            for (int j = 0; j < cells.length; j++) {
                cells[j] = cells[j] instanceof String text ? glyphs.apply(text) : cells[j];
            }
            page.row(i + 1, cells);
        }
        return Animal.named(name, "7: workbooks typed in old fonts hold the old bytes as glyphs")
                .in(Tidy.DISEASE_FILE, book)
                .gives(expected("Sheet1!"));
    }

    private static Animal brokenSequence() {
        byte[] start = "Mã ĐVHC,Tháng,Bệnh,Số ca mắc,Tử vong\n02215,03/2026,Sởi,12,0\n02215,03/2026,Th"
                .getBytes(StandardCharsets.UTF_8);
        byte[] broken = {(byte) 0xE1, (byte) 0xBB};
        byte[] end = "y đậu,13,1\n02215,03/2026,Quai bị,14,0\n".getBytes(StandardCharsets.UTF_8);
        return Animal.named("a broken sequence", "7: a broken sequence rejects its row, not the file")
                .in(Tidy.DISEASE_TEXT, () -> OldBytes.concat(start, broken, end))
                .gives(Tidy.expectedDisease()
                        .fact("D2", "cases", 12, "disease", "measles")
                        .fact("E2", "deaths", 0, "disease", "measles")
                        .rejected(Because.BROKEN_TEXT_ROW, "3")
                        .fact("D4", "cases", 14, "disease", "mumps")
                        .fact("E4", "deaths", 0, "disease", "mumps"));
    }

    private static Animal smartQuotesAreNoTcvn3() {
        String table =
                "Ma DVHC,Thang,Benh,So ca mac,Ghi chu\n02215,03/2026,Rubella,12,x\n02215,03/2026,hfmd,13,\u201Cxong\u201D\n";
        return Animal.named("smart quotes", "7: bytes 80 to 9F are no evidence for TCVN3")
                .in(Tidy.DISEASE_TEXT, () -> table.getBytes(java.nio.charset.Charset.forName("windows-1252")))
                .gives(Tidy.expectedDisease()
                        .fact("D2", "cases", 12, "disease", "rubella")
                        .either(Because.BROKEN_TEXT_ROW, "D3", "cases", 13, "disease", "hfmd"));
    }
}
