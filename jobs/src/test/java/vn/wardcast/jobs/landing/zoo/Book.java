package vn.wardcast.jobs.landing.zoo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook written row by row. Cells are texts, numbers, dates, nulls for nothing, or {@link Put} for what is special. */
final class Book {

    /** Writes something special into a cell. */
    interface Put {
        void into(Cell cell);
    }

    private final Workbook workbook;

    private Book(Workbook workbook) {
        this.workbook = workbook;
    }

    static Book xlsx() {
        return new Book(new XSSFWorkbook());
    }

    /** The format of Excel 97-2003. */
    static Book xls() {
        return new Book(new HSSFWorkbook());
    }

    /** A workbook that counts days from 1904, as old Excel for Mac did. */
    static Book since1904() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        return new Book(workbook);
    }

    Page page(String name) {
        return new Page(this, workbook.createSheet(name));
    }

    Workbook poi() {
        return workbook;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    static Put formula(String formula, double cached) {
        return cell -> {
            cell.setCellFormula(formula);
            cell.setCellValue(cached);
        };
    }

    static Put formulaWithoutValue(String formula) {
        return cell -> cell.setCellFormula(formula);
    }

    static Put formulaError(String formula, FormulaError error) {
        return cell -> {
            cell.setCellFormula(formula);
            cell.setCellErrorValue(error.getCode());
        };
    }

    /** A number that a format shows differently. */
    static Put formatted(double number, String format) {
        return cell -> {
            cell.setCellValue(number);
            cell.setCellStyle(style(cell.getSheet().getWorkbook(), format));
        };
    }

    static Put dated(LocalDate date, String format) {
        return cell -> {
            cell.setCellValue(date);
            cell.setCellStyle(style(cell.getSheet().getWorkbook(), format));
        };
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** One sheet of a book. */
    record Page(Book book, Sheet sheet) {

        /** Writes a row, counted from 1, from column A on. */
        Page row(int number, Object... cells) {
            return rowFrom(0, number, cells);
        }

        /** Writes a row whose first cell stands in another column; A is 0. */
        Page rowFrom(int column, int number, Object... cells) {
            Row row = sheet.getRow(number - 1) == null ? sheet.createRow(number - 1) : sheet.getRow(number - 1);
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] != null) {
                    write(row.createCell(column + i), cells[i]);
                }
            }
            return this;
        }

        Page merge(String... ranges) {
            for (String range : ranges) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(range));
            }
            return this;
        }

        Page hideRows(int... rows) {
            for (int row : rows) {
                sheet.getRow(row - 1).setZeroHeight(true);
            }
            return this;
        }

        Page hideColumn(int column) {
            sheet.setColumnHidden(column, true);
            return this;
        }

        Page hide() {
            book.workbook.setSheetHidden(book.workbook.getSheetIndex(sheet), true);
            return this;
        }

        Page page(String name) {
            return book.page(name);
        }

        private static void write(Cell cell, Object value) {
            if (value instanceof Put put) {
                put.into(cell);
            } else if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (value instanceof LocalDate date) {
                dated(date, "dd/mm/yyyy").into(cell);
            } else if (value instanceof Boolean truth) {
                cell.setCellValue(truth);
            } else {
                cell.setCellValue((String) value);
            }
        }
    }
}
