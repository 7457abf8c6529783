package vn.wardcast.jobs.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.wardcast.lakehouse.SpreadsheetText;

/** The sheets of an Excel 97-2003 file as a workbook of today: cells, formulas, number formats, merged cells and widths. */
final class OldWorkbook {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    private OldWorkbook() {}

    static XSSFWorkbook copy(HSSFWorkbook old) {
        OldWorkbook copy = new OldWorkbook();
        if (old.getInternalWorkbook().isUsing1904DateWindowing()) {
            copy.workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        }
        // All sheets first: a formula may name a later one.
        for (int i = 0; i < old.getNumberOfSheets(); i++) {
            copy.workbook.createSheet(old.getSheetName(i));
            copy.workbook.setSheetVisibility(i, old.getSheetVisibility(i));
        }
        for (int i = 0; i < old.getNumberOfSheets(); i++) {
            copy.sheet(old.getSheetAt(i), copy.workbook.getSheetAt(i));
        }
        return copy.workbook;
    }

    private void sheet(Sheet from, XSSFSheet to) {
        int columns = 0;
        for (Row row : from) {
            var written = to.createRow(row.getRowNum());
            written.setHeight(row.getHeight());
            written.setZeroHeight(row.getZeroHeight());
            row.forEach(cell -> cell(cell, written.createCell(cell.getColumnIndex())));
            columns = Math.max(columns, row.getLastCellNum());
        }
        for (int column = 0; column < columns; column++) {
            to.setColumnWidth(column, from.getColumnWidth(column));
            to.setColumnHidden(column, from.isColumnHidden(column));
        }
        from.getMergedRegions().forEach(to::addMergedRegionUnsafe);
    }

    private void cell(Cell from, XSSFCell to) {
        to.setCellStyle(style(from));
        if (from.getCellType() == CellType.FORMULA) {
            formula(from, to);
        } else {
            value(from, from.getCellType(), to);
        }
    }

    /** A formula that names another file stays empty: its last value has no origin, and the note in the cell asks for it. */
    private static void formula(Cell from, XSSFCell to) {
        try {
            String formula = from.getCellFormula();
            if (!formula.contains("[")) {
                to.setCellFormula(formula);
                value(from, from.getCachedFormulaResultType(), to);
            }
        } catch (FormulaParseException e) {
            // A function that only the old program knew: what it gave is what was read.
            value(from, from.getCachedFormulaResultType(), to);
        }
    }

    private static void value(Cell from, CellType type, XSSFCell to) {
        switch (type) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case STRING -> to.setCellValue(from.getStringCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case ERROR -> to.setCellErrorValue(from.getErrorCellValue());
            default -> {} // blank
        }
    }

    private XSSFCellStyle style(Cell cell) {
        boolean quoted = cell.getCellType() == CellType.STRING && SpreadsheetText.isFormula(cell.getStringCellValue());
        String format = cell.getCellStyle().getDataFormatString();
        return styles.computeIfAbsent(format + quoted, key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            style.setQuotePrefixed(quoted);
            return style;
        });
    }
}
