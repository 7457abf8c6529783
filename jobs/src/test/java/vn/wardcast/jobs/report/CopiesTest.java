package vn.wardcast.jobs.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.landing.Landed;
import vn.wardcast.jobs.landing.LandingFile;
import vn.wardcast.jobs.landing.ReturnedWorkbook;
import vn.wardcast.jobs.landing.fault.Reason;

/** What a sender finds in the report's folder. */
class CopiesTest {

    @TempDir
    private Path temp;

    @Test
    void everyBadCell_bearsItsWordsAndColour_andNothingElseChanges() throws IOException {
        Path file = workbook("thu.xlsx");
        byte[] before = Files.readAllBytes(file);
        Report report = report(
                file,
                cell("Tháng 3", 5, "C", Reason.NOT_A_NUMBER, "abc"),
                cell("Tháng 3", 5, "C", Reason.MAGNITUDE, "abc"),
                cell("Tháng 3", 6, "C", Reason.STEP_CHANGE, "999"),
                cell("Tháng 3", 4, "B", Reason.UNKNOWN_UNIT, "Xã Không Có"));
        assertArrayEquals(before, Files.readAllBytes(file), "the sender's own file stays as it is");
        try (XSSFWorkbook sent = new XSSFWorkbook(Files.newInputStream(file));
                XSSFWorkbook copy = copy(report, "thu - can-sua.xlsx")) {
            XSSFSheet sheet = copy.getSheet("Tháng 3");
            assertEquals("""
                    [Wardcast] PHẢI SỬA, chưa nhận · MEND THIS, not accepted
                    vi not_a_number
                    en not_a_number

                    [Wardcast] NÊN XEM LẠI, đã nhận · PLEASE CHECK, accepted
                    vi magnitude
                    en magnitude""", words(sheet, "C5"));
            assertTrue(words(sheet, "C6").startsWith("[Wardcast] NÊN XEM LẠI"), words(sheet, "C6"));
            assertEquals(
                    "xin kiểm tra giúp\n\n[Wardcast] PHẢI SỬA",
                    words(sheet, "B4").split(",")[0]);
            assertEquals("Chị Ba", sheet.getCellComment(new CellAddress("B4")).getAuthor());
            assertEquals("B4 C5", highlighted(sheet, "FFFFC7CE"));
            assertEquals("C6", highlighted(sheet, "FFFFEB9C"));
            assertSame(sent.getSheet("Tháng 3"), sheet);
            assertSame(sent.getSheet("Bìa"), copy.getSheet("Bìa"));
            assertEquals("'Tháng 3'!$A$1:$D$7", copy.getName("_xlnm.Print_Area").getRefersToFormula());
            assertEquals(
                    "Tháng 3",
                    copy.getSheetName(copy.getName("_xlnm.Print_Area").getSheetIndex()));
        }
    }

    @Test
    void theFirstSheet_tellsWhatWasReadAndLinksEveryFault() throws IOException {
        Report report = report(
                workbook("thu.xlsx"),
                fault(Optional.empty(), OptionalLong.empty(), Optional.empty(), Reason.TOO_MANY_REJECTS, ""),
                cell("Tháng 3", 5, "C", Reason.NOT_A_NUMBER, "=HYPERLINK(\"http://x\")"),
                fault(Optional.of("Tháng 3"), OptionalLong.of(6), Optional.empty(), Reason.DUPLICATE_EQUAL, ""));
        try (XSSFWorkbook copy = copy(report, "thu - can-sua.xlsx")) {
            XSSFSheet summary = copy.getSheetAt(0);
            assertEquals(ReturnedWorkbook.SUMMARY_SHEET, summary.getSheetName());
            assertEquals(0, copy.getActiveSheetIndex());
            assertTrue(summary.isSelected() && !copy.getSheetAt(1).isSelected(), "what is typed goes into one sheet");
            assertEquals(10, number(summary, "Dòng đọc"));
            assertEquals(8, number(summary, "Dòng được nhận"));
            assertEquals(2, number(summary, "Dòng chưa nhận"));
            assertEquals(40, number(summary, "Ô số liệu đọc"));
            assertEquals(2, number(summary, "Lỗi phải sửa"));
            assertEquals(1, number(summary, "Cảnh báo"));
            int list = row(summary, "STT");
            assertNull(summary.getRow(list + 1).getCell(2).getHyperlink(), "the file as a whole has no cell");
            assertEquals(
                    "'Tháng 3'!C5",
                    summary.getRow(list + 2).getCell(2).getHyperlink().getAddress());
            assertEquals(
                    "'=HYPERLINK(\"http://x\")",
                    summary.getRow(list + 2).getCell(7).getStringCellValue());
            assertEquals(CellType.STRING, summary.getRow(list + 2).getCell(7).getCellType());
            assertEquals(
                    "'Tháng 3'!A6",
                    summary.getRow(list + 3).getCell(2).getHyperlink().getAddress());
        }
    }

    @Test
    void rowsSheetsAndMergedCells_areMarkedWhereTheyAreSeen() throws IOException {
        Report report = report(
                workbook("thu.xlsx"),
                fault(Optional.of("Bìa"), OptionalLong.empty(), Optional.empty(), Reason.NO_TABLE, ""),
                cell("Tháng 3", 1, "C", Reason.UNKNOWN_COLUMN, ""),
                fault(Optional.of("Tháng 3"), OptionalLong.of(7), Optional.empty(), Reason.BROKEN_TEXT, ""),
                fault(Optional.of("Tháng 3"), OptionalLong.of(900), Optional.empty(), Reason.BROKEN_TEXT, ""));
        try (XSSFWorkbook copy = copy(report, "thu - can-sua.xlsx")) {
            assertTrue(words(copy.getSheet("Bìa"), "A1").contains("cả trang tính"));
            assertTrue(words(copy.getSheet("Tháng 3"), "A1").contains("unknown_column"), "C1 is merged into A1");
            assertTrue(words(copy.getSheet("Tháng 3"), "B7").contains("cả dòng"), "A7 is empty");
            assertTrue(words(copy.getSheet("Tháng 3"), "A900").contains("cả dòng"));
        }
    }

    @Test
    void aSecondCopy_forgetsTheFirst() throws IOException {
        Path first = workbook("thu.xlsx");
        report(
                first,
                cell("Tháng 3", 5, "C", Reason.NOT_A_NUMBER, ""),
                cell("Tháng 3", 4, "B", Reason.UNKNOWN_UNIT, ""),
                cell("Tháng 3", 300, "D", Reason.NOT_A_NUMBER, ""));
        Path returned = temp.resolve("thu - can-sua (1).xlsx");
        Files.move(temp.resolve("report/thu - can-sua.xlsx"), returned);
        Report second = report(returned, cell("Tháng 3", 6, "C", Reason.NOT_A_NUMBER, ""));
        try (XSSFWorkbook sent = new XSSFWorkbook(Files.newInputStream(first));
                XSSFWorkbook copy = copy(second, "thu - can-sua.xlsx")) {
            XSSFSheet sheet = copy.getSheet("Tháng 3");
            assertEquals(
                    List.of(ReturnedWorkbook.SUMMARY_SHEET, "Bìa", "Tháng 3"),
                    List.of(copy.getSheetName(0), copy.getSheetName(1), copy.getSheetName(2)));
            assertEquals(3, copy.getNumberOfSheets());
            assertEquals("xin kiểm tra giúp", words(sheet, "B4"));
            assertNull(sheet.getCellComment(new CellAddress("C5")));
            assertNull(sheet.getCellComment(new CellAddress("D300")));
            assertNull(sheet.getRow(299));
            assertEquals("C6", highlighted(sheet, "FFFFC7CE"));
            assertSame(sent.getSheet("Tháng 3"), sheet);
        }
    }

    @Test
    void textFiles_comeBackAsWorkbooksOfText() throws IOException {
        Path file = temp.resolve("khách =1.csv");
        Files.writeString(file, "\uFEFFMã;Tháng;Khách\n02215;3/2026;=1+1\n;;\n2215;4/2026;1.200\n");
        Report report = report(
                file,
                fault(Optional.empty(), OptionalLong.of(2), Optional.of("C"), Reason.NOT_A_NUMBER, "=1+1"),
                fault(Optional.empty(), OptionalLong.of(4), Optional.of("C"), Reason.UNDECIDED_NUMBER, "1.200"));
        try (XSSFWorkbook copy = copy(report, "khách _1 - can-sua.xlsx")) {
            XSSFSheet sheet = copy.getSheet("Số liệu");
            assertEquals("02215", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals("@", sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString());
            assertEquals("=1+1", sheet.getRow(1).getCell(2).getStringCellValue());
            assertTrue(sheet.getRow(1).getCell(2).getCellStyle().getQuotePrefixed());
            assertEquals("1.200", sheet.getRow(3).getCell(2).getStringCellValue());
            assertTrue(words(sheet, "C4").contains("undecided_number"));
        }
    }

    @Test
    void oldWorkbooks_comeBackAsNewOnes() throws IOException {
        Path file = temp.resolve("thu.xls");
        try (HSSFWorkbook old = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(old);
            old.write(out);
        }
        Report report = report(file, cell("Tháng 3", 5, "C", Reason.NOT_A_NUMBER, ""));
        try (XSSFWorkbook copy = copy(report, "thu - can-sua.xlsx")) {
            XSSFSheet sheet = copy.getSheet("Tháng 3");
            assertTrue(words(sheet, "C5").contains("not_a_number"));
            assertEquals("SUM(C4:C6)", sheet.getRow(6).getCell(2).getCellFormula());
            assertEquals("#,##0.0", sheet.getRow(3).getCell(2).getCellStyle().getDataFormatString());
            assertEquals(List.of(CellRangeAddress.valueOf("A1:D1")), sheet.getMergedRegions());
        }
    }

    @Test
    void whatIsHostileOrLocked_isNotOpenedAgain() throws IOException {
        for (Reason reason : List.of(Reason.MACROS, Reason.ENCRYPTED, Reason.TOO_LARGE, Reason.PERSONAL_SHEET)) {
            Report report = report(
                    workbook("thu.xlsx"), fault(Optional.empty(), OptionalLong.empty(), Optional.empty(), reason, ""));
            var none = assertInstanceOf(
                    Returned.Copy.None.class, report.returned().get(0).copy());
            assertEquals("vi " + reason.code(), none.why().vi());
            assertFalse(Files.exists(report.folder().resolve("thu - can-sua.xlsx")));
        }
    }

    @Test
    void whatCannotBeMarked_isSaid() throws IOException {
        Path broken = temp.resolve("hong.xlsx");
        Files.write(broken, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3});
        Report report = report(broken, cell("Tháng 3", 5, "C", Reason.NOT_A_NUMBER, ""));
        var none = assertInstanceOf(
                Returned.Copy.None.class, report.returned().get(0).copy());
        assertTrue(none.why().vi().contains("issues.csv"), none.toString());
        assertEquals(List.of("issues.csv"), names(report.folder()));
    }

    @Test
    void everyFault_isInTheList_safeForSpreadsheets_andForItsOwnerOnly() throws IOException {
        Report report = report(
                workbook("thu.xlsx"),
                cell("=Tháng, 3", 5, "C", Reason.NOT_A_NUMBER, "-cmd|' /C calc'!A0"),
                cell("Tháng 3", 5, "C", Reason.OUT_OF_RANGE, "-5"));
        String text = Files.readString(report.issues());
        assertEquals('\uFEFF', text.charAt(0));
        List<CSVRecord> rows =
                CSVParser.parse(text.substring(1), CSVFormat.RFC4180).getRecords();
        assertEquals(
                List.of("thu.xlsx", "'=Tháng, 3", "5", "C", "Số thu", "reject", "not_a_number", "vi not_a_number"),
                rows.get(1).toList().subList(0, 8));
        assertEquals("'-cmd|' /C calc'!A0", rows.get(1).get(9));
        assertEquals("-5", rows.get(2).get(9));
        report.writeSummary(Map.of("read", 10));
        assertTrue(Files.readString(report.folder().resolve("summary.json"), StandardCharsets.UTF_8)
                .contains("\"read\" : 10"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(report.folder())));
        for (String name : names(report.folder())) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(report.folder().resolve(name))),
                    name);
        }
        assertEquals(List.of("issues.csv", "summary.json", "thu - can-sua.xlsx"), names(report.folder()));
    }

    @Test
    void moreFaultsThanAPersonMends_areCountedAndSaid() throws IOException {
        Fault[] faults = new Fault[FileFaults.MOST_KEPT + 7];
        for (int i = 0; i < faults.length; i++) {
            faults[i] = cell("Tháng 3", 5 + i, "C", Reason.NOT_A_NUMBER, "abc");
        }
        Report report = report(workbook("thu.xlsx"), faults);
        assertEquals(faults.length, report.rejects());
        assertEquals(faults.length + 1, Files.readAllLines(report.issues()).size());
        try (XSSFWorkbook copy = copy(report, "thu - can-sua.xlsx")) {
            // The sender's own is among them.
            assertEquals(
                    FileFaults.MOST_KEPT + 1,
                    copy.getSheet("Tháng 3").getCellComments().size());
            assertTrue(row(copy.getSheetAt(0), "Còn 7 lỗi nữa") > 0);
        }
    }

    @Test
    void namesOfCopies_areNeitherPathsNorNumbersOfPersons_norTwiceTheSame() {
        CopyNames names = new CopyNames();
        assertEquals("thu - can-sua.xlsx", names.next("a/thu.xlsx"));
        assertEquals("THU - can-sua (2).xlsx", names.next("b/THU.csv"));
        assertEquals("thu - can-sua (3).xlsx", names.next("c/thu - can-sua (1) - can-sua.xlsx"));
        assertFalse(names.next("../../x").contains("/"));
        assertFalse(names.next("..\\..\\x:|<>\"?*.xlsx").matches(".*[\\\\:|<>\"?*].*"));
        assertFalse(names.next("danh sách 000000000001.xlsx").contains("000000000001"));
        assertTrue(names.next("đ".repeat(500) + ".xlsx").length() < 160);
    }

    // ------------------------------------------------------------------------------------------------------ a small
    // office

    private Path workbook(String name) throws IOException {
        Path file = temp.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static void fill(Workbook workbook) {
        workbook.createSheet("Bìa").createRow(0).createCell(0).setCellValue("Trang bìa");
        Sheet sheet = workbook.createSheet("Tháng 3");
        sheet.createRow(0).createCell(0).setCellValue("THU NGÂN SÁCH");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:D1"));
        sheet.setColumnWidth(2, 5000);
        sheet.setColumnHidden(3, true);
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
        style.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        for (int row = 3; row < 6; row++) {
            var line = sheet.createRow(row);
            line.createCell(0).setCellValue("02215");
            line.createCell(1).setCellValue("Phường Minh Xuân");
            line.createCell(2).setCellValue(1000.5 * row);
            line.getCell(2).setCellStyle(style);
        }
        sheet.getRow(4).getCell(2).setCellValue("abc");
        sheet.createRow(6).createCell(1).setCellValue("Cộng");
        sheet.getRow(6).createCell(2).setCellFormula("SUM(C4:C6)");
        sheet.getRow(6).getCell(2).setCellValue(8004);
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(1);
        anchor.setRow1(3);
        anchor.setCol2(3);
        anchor.setRow2(6);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString("xin kiểm tra giúp"));
        comment.setAuthor("Chị Ba");
        workbook.setPrintArea(1, 0, 3, 0, 6);
        var rules = sheet.getSheetConditionalFormatting();
        var rule = rules.createConditionalFormattingRule("C4>2000");
        rule.createFontFormatting().setFontStyle(false, true);
        rules.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("C4:C6")}, rule);
    }

    private Report report(Path file, Fault... faults) throws IOException {
        LandingFile landing = new LandingFile(
                file.toString(),
                file.getFileName().toString(),
                "sha",
                Files.size(file),
                Instant.EPOCH,
                "budget",
                "thu");
        FileRead read = new FileRead(landing, 10, 8, 2, new Landed.Cells(40, 30, 6, 4));
        try (ReportWriter writer = new ReportWriter(temp.resolve("report"))) {
            writer.add(List.of(faults).iterator(), Map.of("sha", read));
            return writer.report();
        }
    }

    private static Fault cell(String sheet, int row, String letter, Reason reason, String value) {
        return fault(Optional.of(sheet), OptionalLong.of(row), Optional.of(letter), reason, value);
    }

    private static Fault fault(
            Optional<String> sheet, OptionalLong row, Optional<String> letter, Reason reason, String value) {
        return new Fault(
                "sha",
                "thu.xlsx",
                new Fault.Place(sheet, row, letter),
                letter.isPresent() ? "Số thu" : "",
                reason,
                "vi " + reason.code(),
                "en " + reason.code(),
                value);
    }

    private static XSSFWorkbook copy(Report report, String name) throws IOException {
        assertEquals(new Returned.Copy.Written(name), report.returned().get(0).copy());
        return new XSSFWorkbook(Files.newInputStream(report.folder().resolve(name)));
    }

    private static String words(XSSFSheet sheet, String cell) {
        return sheet.getCellComment(new CellAddress(cell)).getString().getString();
    }

    /** The cells behind which a colour stands, as the sheet lists them. */
    private static String highlighted(XSSFSheet sheet, String argb) {
        StringBuilder cells = new StringBuilder();
        var rules = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < rules.getNumConditionalFormattings(); i++) {
            var pattern = rules.getConditionalFormattingAt(i).getRule(0).getPatternFormatting();
            if (pattern != null
                    && argb.equals(pattern.getFillBackgroundColorColor().getARGBHex())) {
                for (CellRangeAddress range :
                        rules.getConditionalFormattingAt(i).getFormattingRanges()) {
                    cells.append(' ').append(range.formatAsString());
                }
            }
        }
        return cells.toString().strip();
    }

    /** Cells, formats, formulas, widths and merges are as they were. */
    private static void assertSame(XSSFSheet sent, XSSFSheet copy) {
        assertEquals(sent.getMergedRegions(), copy.getMergedRegions());
        assertEquals(
                sent.getCTWorksheet().getSheetData().xmlText(),
                copy.getCTWorksheet().getSheetData().xmlText());
        assertEquals(
                List.of(sent.getCTWorksheet().getColsList()).toString(),
                List.of(copy.getCTWorksheet().getColsList()).toString());
        sent.forEach(row -> row.forEach(cell -> assertEquals(
                cell.getCellStyle().getDataFormatString() + cell.getCellStyle().getFillForegroundColor(),
                copy.getRow(row.getRowNum())
                                .getCell(cell.getColumnIndex())
                                .getCellStyle()
                                .getDataFormatString()
                        + copy.getRow(row.getRowNum())
                                .getCell(cell.getColumnIndex())
                                .getCellStyle()
                                .getFillForegroundColor())));
        var rules = sent.getSheetConditionalFormatting();
        if (rules.getNumConditionalFormattings() > 0) {
            assertEquals(
                    rules.getConditionalFormattingAt(0).getRule(0).getFormula1(),
                    copy.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getRule(0)
                            .getFormula1());
        }
    }

    private static int row(XSSFSheet sheet, String begins) {
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row) != null
                    && sheet.getRow(row).getCell(0) != null
                    && sheet.getRow(row).getCell(0).getCellType() == CellType.STRING
                    && sheet.getRow(row).getCell(0).getStringCellValue().startsWith(begins)) {
                return row;
            }
        }
        throw new AssertionError("No row begins with '%s'".formatted(begins));
    }

    private static long number(XSSFSheet sheet, String begins) {
        return (long) sheet.getRow(row(sheet, begins)).getCell(4).getNumericCellValue();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
