package vn.wardcast.jobs.report;

import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.lakehouse.SpreadsheetText;

/** A text file as a workbook of one sheet. Every cell is text, or Excel would take the leading zeros from its codes. */
final class TextWorkbook {

    /** A cell in memory takes about half a kilobyte. */
    private static final int MOST_CELLS = 300_000;

    private static final int WIDTH = 18 * 256;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("Số liệu");
    private final XSSFCellStyle text = workbook.createCellStyle();
    private final XSSFCellStyle quoted = workbook.createCellStyle();
    private int cells;

    private TextWorkbook() {
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        quoted.cloneStyleFrom(text);
        quoted.setQuotePrefixed(true);
    }

    /**
     * The rows of a text file in the rows of the same numbers.
     *
     * @throws Copies.NotCopied when there are too many
     */
    static XSSFWorkbook copy(Sheets.Sheet rows) throws IOException {
        TextWorkbook copy = new TextWorkbook();
        rows.visit(copy::add);
        return copy.workbook;
    }

    private boolean add(SheetRow row) {
        cells += row.cells().size();
        if (cells > MOST_CELLS) {
            throw Copies.NotCopied.tooLarge();
        }
        XSSFRow written = sheet.createRow((int) row.number() - 1);
        for (int column = 0; column < row.cells().size(); column++) {
            String shown = row.cell(column).shown();
            if (!shown.isEmpty()) {
                XSSFCell cell = written.createCell(column);
                cell.setCellValue(shown);
                // The mark before a formula is the style's, so that the content comes back as it was.
                cell.setCellStyle(SpreadsheetText.isFormula(shown) ? quoted : text);
                sheet.setColumnWidth(column, WIDTH);
            }
        }
        return true;
    }
}
