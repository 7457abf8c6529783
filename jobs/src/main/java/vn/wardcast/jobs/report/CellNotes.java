package vn.wardcast.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** Words about faults as the comments of cells. What the sender had written there stays above them. */
final class CellNotes {

    /** Begins every word of ours: what follows it is ours and not the sender's. */
    static final String MARK = "[Wardcast]";

    private static final String AUTHOR = "Wardcast";
    private static final int COLUMNS = 5;
    private static final int LETTERS_IN_LINE = 48;
    private static final int MOST_LINES = 40;

    private final XSSFSheet sheet;
    private final XSSFDrawing drawing;
    private final Map<CellAddress, XSSFComment> before;

    /** For putting words into the cells of a sheet. */
    CellNotes(XSSFSheet sheet) {
        this.sheet = sheet;
        this.drawing = sheet.createDrawingPatriarch();
        this.before = sheet.getCellComments();
    }

    /** Puts a word into a cell. */
    void put(CellAddress cell, String words) {
        XSSFComment earlier = before.get(cell);
        XSSFRichTextString text = earlier == null ? new XSSFRichTextString("") : copyOf(earlier.getString());
        String author = earlier == null ? AUTHOR : earlier.getAuthor();
        boolean visible = earlier != null && earlier.isVisible();
        if (text.length() > 0) {
            text.append("\n\n" + words);
        } else {
            text.setString(words);
        }
        if (earlier != null) {
            // A box of its old size would hide what is added.
            remove(sheet, cell);
        }
        XSSFComment comment = drawing.createCellComment(box(cell, text.getString()));
        comment.setString(text);
        comment.setAuthor(author);
        comment.setVisible(visible);
    }

    /** A text of its own: that of a comment ends with it. */
    private static XSSFRichTextString copyOf(XSSFRichTextString text) {
        return text == null
                ? new XSSFRichTextString("")
                : new XSSFRichTextString((CTRst) text.getCTRst().copy());
    }

    /** Takes our words away, and whole comments that hold nothing else. */
    static void removeEarlier(XSSFSheet sheet) {
        List<CellAddress> empty = new ArrayList<>();
        sheet.getCellComments().forEach((cell, comment) -> {
            String text = copyOf(comment.getString()).getString();
            int ours = text.indexOf(MARK);
            if (ours >= 0 && text.substring(0, ours).isBlank()) {
                empty.add(cell);
            } else if (ours >= 0) {
                comment.setString(new XSSFRichTextString(text.substring(0, ours).stripTrailing()));
            }
        });
        empty.forEach(cell -> remove(sheet, cell));
    }

    /** A comment may stand where its sheet has no cell, and only a cell can take it away. */
    private static void remove(XSSFSheet sheet, CellAddress address) {
        XSSFRow row = sheet.getRow(address.getRow());
        boolean newRow = row == null;
        row = newRow ? sheet.createRow(address.getRow()) : row;
        XSSFCell cell = row.getCell(address.getColumn());
        boolean newCell = cell == null;
        cell = newCell ? row.createCell(address.getColumn()) : cell;
        cell.removeCellComment();
        if (newCell) {
            row.removeCell(cell);
        }
        if (newRow) {
            sheet.removeRow(row);
        }
    }

    /** Wide and high enough to show all of the text. */
    private static XSSFClientAnchor box(CellAddress cell, String text) {
        long lines = text.lines()
                .mapToLong(line -> 1 + line.length() / LETTERS_IN_LINE)
                .sum();
        int right = Math.min(cell.getColumn() + COLUMNS, SpreadsheetVersion.EXCEL2007.getLastColumnIndex());
        int bottom = Math.min(
                cell.getRow() + (int) Math.min(lines + 1, MOST_LINES), SpreadsheetVersion.EXCEL2007.getLastRowIndex());
        return new XSSFClientAnchor(0, 0, 0, 0, cell.getColumn(), cell.getRow(), right, bottom);
    }
}
