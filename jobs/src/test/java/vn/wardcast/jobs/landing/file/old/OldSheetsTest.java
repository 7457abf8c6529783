package vn.wardcast.jobs.landing.file.old;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.Sheet1;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.SheetsFile;

/** Workbooks of Excel 97-2003 give the cells that the new format gives. */
class OldSheetsTest {

    @TempDir
    private Path folder;

    @Test
    void cells_areTextNumberDayTruthAndError() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Row row = workbook.createSheet("Biểu").createRow(1);
        row.createCell(0).setCellValue("Phường Minh Xuân");
        row.createCell(1).setCellValue(34.95);
        row.createCell(2).setCellValue(LocalDate.of(2026, 3, 1));
        row.getCell(2).setCellStyle(format(workbook, "dd/mm/yyyy"));
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellErrorValue((byte) 42);
        row.createCell(6).setCellValue(0.125);
        row.getCell(6).setCellStyle(format(workbook, "0.0%"));
        row.createCell(7).setCellStyle(format(workbook, "0"));
        SheetRow read = Sheet1.rows(write(workbook)).get(0);
        assertEquals("2: Phường Minh Xuân | 34.95 | 2026-03-01 | TRUE | !cell_error |  | 0.125", Sheet1.shown(read));
        assertTrue(read.cell(6).toString().contains("0.0%"));
    }

    @Test
    void formulas_countByTheirCachedValue() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Row row = workbook.createSheet("Biểu").createRow(0);
        row.createCell(0).setCellValue(7);
        row.createCell(1).setCellFormula("A1*2");
        row.createCell(2).setCellFormula("\"xã\"&A1");
        row.createCell(3).setCellFormula("1/0");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        row.createCell(4).setCellFormula("A1*3");
        row.createCell(5).setCellValue(5);
        assertEquals(List.of("1: 7 | 14 | xã7 | !cell_error | !no_result | 5"), Sheet1.shown(write(workbook)));
    }

    @Test
    void figuresFromOtherWorkbooks_areNeverTaken() throws IOException {
        HSSFWorkbook other = new HSSFWorkbook();
        other.createSheet("T2").createRow(0).createCell(0).setCellValue(7);
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.linkExternalWorkbook("khac.xls", other);
        Row row = workbook.createSheet("Biểu").createRow(0);
        row.createCell(0).setCellFormula("[khac.xls]T2!$A$1*2");
        row.createCell(1).setCellValue(1);
        assertEquals(List.of("1: !foreign_link | 1"), Sheet1.shown(write(workbook)));
    }

    @Test
    void mergedCellsHiddenSheetsAndColumns_areTold() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("Biểu");
        sheet.createRow(0).createCell(0).setCellValue("Trường");
        sheet.getRow(0).createCell(2).setCellValue(1);
        sheet.createRow(1).createCell(2).setCellValue(2);
        sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
        sheet.setColumnHidden(2, true);
        workbook.createSheet("Nháp");
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        Path file = write(workbook);
        assertEquals(List.of("1: Trường | Trường | 1", "2: Trường | Trường | 2"), Sheet1.shown(file));
        assertTrue(Sheet1.rows(file).get(1).isCarried(0));
        try (Sheets sheets = SheetsFile.open(file)) {
            assertEquals(Set.of(2), sheets.sheets().get(0).hiddenColumns());
            assertTrue(sheets.sheets().get(1).isHidden());
            assertEquals(List.of(), Sheet1.rows(sheets.sheets().get(1)));
        }
    }

    @Test
    void oldFontsAndOldCodes_areDecoded() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        Row row = workbook.createSheet("Biểu").createRow(0);
        Font font = workbook.createFont();
        font.setFontName(".VnTimeH");
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        row.createCell(0).setCellValue("Tr\u00ADêng TiÓu häc");
        row.getCell(0).setCellStyle(style);
        row.createCell(1).setCellValue("Tröôøng Tieåu hoïc");
        assertEquals(List.of("1: TRƯỜNG TIỂU HỌC | Trường Tiểu học"), Sheet1.shown(write(workbook)));
    }

    @Test
    void manyRows_areReadInOrder() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("Biểu");
        for (int row = 0; row < 2_000; row++) {
            sheet.createRow(row).createCell(row % 7).setCellValue(row);
        }
        List<SheetRow> rows = Sheet1.rows(write(workbook));
        for (int row = 0; row < 2_000; row++) {
            assertEquals(row + 1, rows.get(row).number());
            assertEquals(String.valueOf(row), rows.get(row).cell(row % 7).shown());
        }
    }

    @Test
    void hostileOnes_areRefused() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.createSheet("Biểu").createRow(0).createCell(0).setCellValue("x");
        Path file = write(workbook);
        byte[] bytes = Files.readAllBytes(file);
        assertRefused(Reason.CORRUPT_FILE, Files.write(file, Arrays.copyOf(bytes, bytes.length / 2)));
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            files.createDirectory("_VBA_PROJECT_CUR").createDirectory("VBA");
            write(files, file);
        }
        assertRefused(Reason.MACROS, file);
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[10]), "EncryptedPackage");
            write(files, file);
        }
        assertRefused(Reason.ENCRYPTED, file);
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[10]), "WordDocument");
            write(files, file);
        }
        assertRefused(Reason.NOT_A_TABLE_FILE, file);
    }

    @Test
    void lockedOnes_areRefused() throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook();
        workbook.createSheet("Biểu").createRow(0).createCell(0).setCellValue("x");
        Biff8EncryptionKey.setCurrentUserPassword("invented");
        Path file;
        try {
            file = write(workbook);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRefused(Reason.ENCRYPTED, file);
    }

    private static CellStyle format(HSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private Path write(HSSFWorkbook workbook) throws IOException {
        Path file = folder.resolve("bieu.xls");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static void write(POIFSFileSystem files, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            files.writeFilesystem(out);
        }
    }

    private static void assertRefused(Reason reason, Path file) {
        assertEquals(
                reason, assertThrows(RefusedFile.class, () -> Sheet1.rows(file)).reason());
    }
}
