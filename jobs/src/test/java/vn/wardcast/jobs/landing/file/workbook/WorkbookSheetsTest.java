package vn.wardcast.jobs.landing.file.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.landing.file.Allocations;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.Sheet1;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.SheetsFile;

/** What the cells of an XLSX file mean. */
class WorkbookSheetsTest {

    @TempDir
    private Path folder;

    @Test
    void textsAreSharedInlineOrRich_andBooleansAreWords() throws IOException {
        Parts parts = Parts.sheet(
                        "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='inlineStr'><is><t>tại chỗ</t></is></c>"
                                + "<c r='C2' t='b'><v>1</v></c><c r='D2' t='str'><v>kết quả</v></c><c r='F2' t='s'><v>1</v></c></row>",
                        "")
                .texts(
                        "<si><r><t xml:space='preserve'>Đơn </t></r><r><t>vị</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>"
                                + "<si><t>hai_x000A_dòng</t></si>");
        assertEquals(List.of("2: Đơn vị | tại chỗ | TRUE | kết quả |  | hai dòng"), shown(parts));
    }

    @Test
    void numbers_areTheShortestDecimalOfTheirDouble() throws IOException {
        Parts parts = Parts.sheet(
                "<row><c><v>34.950000000000003</v></c><c><v>131.0</v></c><c><v>1.2E+3</v></c><c><v>210000000</v></c>"
                        + "<c><v>1E400</v></c><c><v>abc</v></c><c><v>0.1</v></c><c><v>2E-3</v></c></row>",
                "");
        assertEquals(
                List.of("1: 34.95 | 131 | 1200 | 210000000 | !cell_error | !cell_error | 0.1 | 0.002"), shown(parts));
    }

    @Test
    void formats_tellDaysFromNumbers() throws IOException {
        Parts parts = Parts.sheet(
                        "<row r='1'><c r='A1' s='0'><v>46082</v></c><c r='B1' s='1'><v>0.125</v></c><c r='C1' s='2'><v>1.25</v></c>"
                                + "<c r='D1' s='0'><v>40</v></c><c r='E1' s='3'><v>46082.75</v></c><c r='F1' s='4'><v>0.5</v></c>"
                                + "<c r='G1' s='0'><v>210000000</v></c></row>",
                        "")
                .styles(
                        new String[] {"Calibri"},
                        new Object[] {"dd/mm/yyyy;@", 0},
                        new Object[] {"0.0%", 0},
                        new Object[] {"0.000", 0},
                        new Object[] {"[$-42A]mmmm yy", 0},
                        new Object[] {"h:mm", 0});
        SheetRow row = Sheet1.rows(write(parts)).get(0);
        assertEquals(new Cell.Day(LocalDate.of(2026, 3, 1)), row.cell(0));
        assertEquals(new Cell.Number(new BigDecimal("0.125"), "0.0%"), row.cell(1));
        assertEquals(new Cell.Number(new BigDecimal("1.25"), "0.000"), row.cell(2));
        assertEquals(new Cell.Number(new BigDecimal("40"), "dd/mm/yyyy;@"), row.cell(3));
        assertEquals(new Cell.Day(LocalDate.of(2026, 3, 1)), row.cell(4));
        assertEquals(new Cell.Number(new BigDecimal("0.5"), "h:mm"), row.cell(5));
        assertEquals(new Cell.Number(new BigDecimal("210000000"), "dd/mm/yyyy;@"), row.cell(6));
    }

    @Test
    void days_countFrom1904WhereTheWorkbookSays() throws IOException {
        Parts parts = Parts.sheet("<row><c s='0'><v>44620</v></c></row>", "")
                .workbook("<workbookPr date1904='1'/>")
                .styles(new String[] {"Arial"}, new Object[] {"d/m/yy", 0});
        assertEquals(List.of("1: 2026-03-01"), shown(parts));
    }

    @Test
    void formulas_countByTheirCachedValue_andTellWhenThereIsNone() throws IOException {
        Parts parts = Parts.sheet(
                "<row><c><f>A2+1</f><v>7</v></c><c><f>A2</f><v></v></c><c><f>A2</f></c><c t='e'><f>1/0</f><v>#DIV/0!</v></c>"
                        + "<c t='str'><f>\"\"</f><v></v></c><c><f>SUM(Bảng[Số])</f><v>3</v></c></row>",
                "");
        assertEquals(List.of("1: 7 | !no_result | !no_result | !cell_error |  | 3"), shown(parts));
    }

    @Test
    void aZeroThatNobodyComputed_isNoResult() throws IOException {
        String row = "<row><c><f>A2</f><v>0</v></c><c><v>0</v></c><c><f>A3</f><v>5</v></c></row>";
        assertEquals(List.of("1: 0 | 0 | 5"), shown(Parts.sheet(row, "")));
        assertEquals(
                List.of("1: !no_result | 0 | 5"), shown(Parts.sheet(row, "").workbook("<calcPr fullCalcOnLoad='1'/>")));
    }

    @Test
    void figuresFromOtherWorkbooks_areNeverTaken() throws IOException {
        Parts parts = Parts.sheet(
                        "<row r='1'><c r='A1'><f>[1]T2!$B$5</f><v>7</v></c><c r='B1'><f>'[1]Tháng 2'!B5*2</f><v>7</v></c>"
                                + "<c r='C1'><f t='shared' si='0' ref='C1:C2'>[2]A!A1</f><v>7</v></c><c r='D1'><f>SoLieu+1</f><v>7</v></c>"
                                + "<c r='E1'><f t='array' ref='E1:E2'>[1]A!A1:A2</f><v>7</v></c><c r='F1'><f>\"[1]A!\"&amp;B1</f><v>7</v></c></row>"
                                + "<row r='2'><c r='C2'><f t='shared' si='0'/><v>8</v></c><c r='E2'><v>8</v></c></row>",
                        "")
                .workbook("<definedNames><definedName name='SoLieu'>[3]X!$A$1</definedName></definedNames>");
        String link = "!foreign_link";
        assertEquals(
                List.of(
                        "1: " + String.join(" | ", link, link, link, link, link, "7"),
                        "2:  |  | " + link + " |  | " + link),
                shown(parts));
    }

    @Test
    void mergedCells_carryTheirValue_alsoIntoRowsTheFileLeavesOut() throws IOException {
        Parts parts = Parts.sheet(
                "<row r='1'><c r='A1' t='str'><v>Tiêu đề</v></c></row>"
                        + "<row r='2'><c r='A2' t='str'><v>Trường</v></c><c r='B2'><v>1</v></c></row>"
                        + "<row r='3'><c r='B3'><v>2</v></c></row><row r='5'><c r='B5'><v>3</v></c></row>",
                "<mergeCells><mergeCell ref='A1:XFD1'/><mergeCell ref='A2:A1048576'/></mergeCells>");
        List<SheetRow> rows = Sheet1.rows(write(parts));
        assertEquals(
                List.of("1: Tiêu đề | Tiêu đề", "2: Trường | 1", "3: Trường | 2", "4: Trường", "5: Trường | 3"),
                rows.stream().map(Sheet1::shown).toList());
        assertFalse(rows.get(1).isCarried(0));
        assertTrue(rows.get(2).isCarried(0));
        assertFalse(rows.get(2).isCarried(1));
        assertTrue(rows.get(0).isCarried(1));
    }

    @Test
    void hiddenSheetsAndColumns_areTold() throws IOException {
        Path file = folder.resolve("hidden.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Biểu").createRow(0).createCell(0).setCellValue("x");
            workbook.getSheetAt(0).setColumnHidden(2, true);
            workbook.getSheetAt(0).createRow(1).setZeroHeight(true);
            workbook.getSheetAt(0).getRow(1).createCell(0).setCellValue("lọc");
            workbook.createSheet("Nháp");
            workbook.createSheet("Sâu");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            workbook.write(out);
        }
        try (Sheets sheets = SheetsFile.open(file)) {
            assertEquals(
                    List.of("Biểu false", "Nháp true", "Sâu true"),
                    sheets.sheets().stream()
                            .map(sheet -> sheet.name() + " " + sheet.isHidden())
                            .toList());
            assertEquals(Set.of(2), sheets.sheets().get(0).hiddenColumns());
            assertEquals(2, Sheet1.rows(sheets.sheets().get(0)).size());
        }
    }

    @Test
    void oldFonts_areDecoded_cellByCellAndRunByRun() throws IOException {
        Parts parts = Parts.sheet(
                        "<row><c t='s' s='0'><v>0</v></c><c t='s' s='1'><v>0</v></c><c t='s' s='2'><v>1</v></c><c t='s' s='0'><v>2</v></c>"
                                + "<c t='s' s='0'><v>3</v></c></row>",
                        "")
                .styles(
                        new String[] {".VnTime", ".VnTimeH", "VNI-Times", "Times New Roman"},
                        new Object[] {"General", 0},
                        new Object[] {"General", 1},
                        new Object[] {"General", 2})
                .texts(
                        "<si><t>Tr\u00ADêng TiÓu häc</t></si><si><t>Tröôøng Tieåu hoïc</t></si>"
                                + "<si><r><rPr><rFont val='VNI-Times'/></rPr><t xml:space='preserve'>soá </t></r><r><t>lớp</t></r></si><si><t>Hà Nội</t></si>");
        assertEquals(List.of("1: Trường Tiểu học | TRƯỜNG TIỂU HỌC | Trường Tiểu học | số lớp | Hà Nội"), shown(parts));
    }

    @Test
    void oldCodesWithoutTheirFont_areJudgedBySheet() throws IOException {
        assertEquals(
                List.of("1: Trường Tiểu học | Số lớp | Hải Phòng"),
                shown(row("Tr\u00ADêng TiÓu häc", "Sè líp", "H¶i Phßng")));
        // Where both are used, what reads well in both is nobody's guess.
        assertEquals(
                List.of("1: Trường Tiểu học | Số lượt khách | !broken_text | Ghi chú"),
                shown(row("Tr\u00ADêng TiÓu häc", "Số lượt khách", "sã", "Ghi chú")));
    }

    private static Parts row(String... texts) {
        StringBuilder cells = new StringBuilder("<row>");
        for (String text : texts) {
            cells.append("<c t='inlineStr'><is><t>" + text + "</t></is></c>");
        }
        return Parts.sheet(cells + "</row>", "");
    }

    @Test
    void declaredSizes_meanNothing() throws IOException {
        Parts parts = Parts.sheet(
                "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576' s='0'/></row>", "");
        assertEquals(List.of("1: 1"), shown(parts));
    }

    @Test
    void aMillionEmptyRows_passAsNothing_inLittleMemory() throws IOException {
        Path file = write(Parts.sheet("", "").put("xl/worksheets/sheet1.xml", out -> {
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
            for (int row = 1; row <= 1_000_000; row++) {
                out.write(("<row r='" + row + "' s='1' customFormat='1'><c r='A" + row + "' s='1'/></row>")
                        .getBytes(StandardCharsets.US_ASCII));
            }
            out.write("<row r='1000001'><c r='A1000001'><v>5</v></c></row></sheetData></worksheet>"
                    .getBytes(StandardCharsets.US_ASCII));
        }));
        assertEquals(List.of("1000001: 5"), Sheet1.shown(file));
        assertTrue(Allocations.of(() -> Sheet1.shown(file)) < 800L << 20, "garbage of short-lived names only");
    }

    @Test
    void writtenWorkbooks_areReadAsTheyWere() throws IOException {
        for (long seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            Path file = folder.resolve(seed + ".xlsx");
            Object[][] values = new Object[1 + random.nextInt(30)][1 + random.nextInt(12)];
            try (Workbook workbook = new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                var sheet = workbook.createSheet();
                for (int row = 0; row < values.length; row++) {
                    for (int column = 0; column < values[row].length; column++) {
                        values[row][column] = put(sheet, row, column, random);
                    }
                }
                if (values.length > 2) {
                    sheet.addMergedRegion(new CellRangeAddress(values.length + 1, values.length + 3, 0, 2));
                }
                workbook.write(out);
            }
            String place = "seed " + seed;
            for (SheetRow row : Sheet1.rows(file)) {
                Object[] written = values[(int) row.number() - 1];
                for (int column = 0; column < written.length; column++) {
                    assertEquals(written[column], row.cell(column).shown(), place + " row " + row.number());
                    written[column] = "";
                }
            }
            for (Object[] row : values) {
                for (Object left : row) {
                    assertEquals("", left, place);
                }
            }
        }
    }

    private static String put(org.apache.poi.ss.usermodel.Sheet sheet, int row, int column, Random random) {
        if (random.nextInt(3) == 0) {
            return "";
        }
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        if (random.nextBoolean()) {
            String text = List.of("Tân Phong", "02215", "xã & thị <trấn>", "đ").get(random.nextInt(4));
            line.createCell(column).setCellValue(text);
            return text;
        }
        BigDecimal number = BigDecimal.valueOf(random.nextInt(1_000_000_000), random.nextInt(4));
        line.createCell(column).setCellValue(number.doubleValue());
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    private List<String> shown(Parts parts) throws IOException {
        return Sheet1.shown(write(parts));
    }

    private Path write(Parts parts) throws IOException {
        return parts.write(folder.resolve("bieu.xlsx"));
    }
}
