package vn.wardcast.jobs.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.wardcast.jobs.landing.Landed;
import vn.wardcast.jobs.landing.ReturnedWorkbook;
import vn.wardcast.lakehouse.SpreadsheetText;

/** The sheet in front of a returned workbook: what was read, what to do next, and every fault with a link to its cell. */
final class SummarySheet {

    private static final List<String> HEADER = List.of(
            "STT · No.",
            "Trang tính · Sheet",
            "Ô · Cell",
            "Cột · Column",
            "Mức · Severity",
            "Lỗi và cách sửa",
            "Fault and how to mend it",
            "Giá trị · Value");

    /** Widths of the columns in letters. */
    private static final int[] WIDTHS = {9, 22, 12, 24, 24, 60, 60, 24};

    private static final byte[] GREY = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
    private static final byte[] BLUE = {0x05, 0x63, (byte) 0xC1};

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final XSSFCellStyle plain;
    private final XSSFCellStyle title;
    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle link;
    private int next;

    private SummarySheet(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(ReturnedWorkbook.SUMMARY_SHEET);
        this.plain = workbook.createCellStyle();
        this.title = withFont(true, null);
        this.head = withFont(true, null);
        head.setFillForegroundColor(new XSSFColor(GREY));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.text = workbook.createCellStyle();
        this.link = withFont(false, new XSSFColor(BLUE));
        for (XSSFCellStyle style : List.of(head, text, link)) {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
        }
        // What the sender typed stays text, also when the cell is edited.
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        text.setQuotePrefixed(true);
    }

    /** Puts the sheet in front and shows it first. */
    static void write(XSSFWorkbook workbook, FileFaults faults, Map<Fault, MarkedWorkbook.Spot> spots) {
        SummarySheet summary = new SummarySheet(workbook);
        summary.counts(faults);
        summary.advice(faults);
        summary.list(faults, spots);
        summary.putInFront();
    }

    private void counts(FileFaults faults) {
        FileRead read = faults.read();
        line(title, "TỔNG HỢP LỖI CỦA TỆP · FAULTS OF THIS FILE");
        line(plain, CopyNames.masked(read.file().name()));
        next++;
        count("Dòng đọc · Rows read", read.read());
        count("Dòng được nhận · Rows accepted", read.accepted());
        count("Dòng chưa nhận · Rows not accepted", read.rejected());
        cells(read.cells());
        count("Lỗi phải sửa (màu đỏ) · Faults to mend (red)", faults.rejects());
        count("Cảnh báo, nên xem lại (màu vàng) · Warnings to check (yellow)", faults.warnings());
        next++;
    }

    private void cells(Landed.Cells cells) {
        count("Ô số liệu đọc · Figures read", cells.read());
        count("Ô có giá trị · With a value", cells.values());
        count("Ô chưa có số liệu · Said to be missing", cells.missing());
        count("Ô chưa nhận · Not accepted", cells.rejected());
    }

    private void advice(FileFaults faults) {
        line(title, "VIỆC CẦN LÀM · WHAT TO DO");
        if (faults.rejects() > 0) {
            line(plain, "1. Sửa các ô màu đỏ ngay trong tệp này. · Mend the red cells in this very file.");
        }
        if (faults.warnings() > 0) {
            line(
                    plain,
                    "2. Xem lại các ô màu vàng: số đã được nhận, chỉ sửa nếu sai. · Check the yellow cells: they were"
                            + " accepted, change them only if they are wrong.");
        }
        line(
                plain,
                "3. Lưu ở dạng .xlsx và gửi lại cả tệp; không cần xóa ghi chú, màu hay trang này. · Save as .xlsx and send"
                        + " the whole file again; notes, colours and this sheet may stay.");
        line(
                plain,
                "4. Chỉ số liệu đã sửa mới thay đổi, phần đã nhận giữ nguyên. · Only what you changed is changed; what was"
                        + " accepted stays.");
        if (faults.left() > 0) {
            line(
                    title,
                    "Còn %d lỗi nữa chưa ghi ở đây; xem issues.csv. · %d further faults are not listed here; see issues.csv."
                            .formatted(faults.left(), faults.left()));
        }
        next++;
    }

    private void list(FileFaults faults, Map<Fault, MarkedWorkbook.Spot> spots) {
        XSSFRow header = sheet.createRow(next++);
        for (int column = 0; column < HEADER.size(); column++) {
            write(header, column, head, HEADER.get(column));
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        int number = 0;
        for (Fault fault : faults.kept()) {
            XSSFRow row = sheet.createRow(next++);
            row.createCell(0).setCellValue(++number);
            fault(row, fault, Optional.ofNullable(spots.get(fault)));
        }
    }

    private void fault(XSSFRow row, Fault fault, Optional<MarkedWorkbook.Spot> spot) {
        write(row, 1, text, fault.place().sheet().orElse(""));
        write(row, 2, spot.isPresent() ? link : text, where(fault.place()));
        spot.ifPresent(there -> row.getCell(2).setHyperlink(link(there)));
        write(row, 3, text, fault.title());
        write(row, 4, text, fault.rejects() ? "Phải sửa · Mend" : "Nên xem lại · Check");
        write(row, 5, text, fault.vietnamese());
        write(row, 6, text, fault.english());
        write(row, 7, text, fault.value());
    }

    private static String where(Fault.Place place) {
        if (place.row().isEmpty()) {
            return place.sheet().isEmpty() ? "Cả tệp · File" : "Cả trang · Sheet";
        }
        return place.letter()
                .map(letter -> letter + place.row().getAsLong())
                .orElse("Dòng · Row " + place.row().getAsLong());
    }

    private XSSFHyperlink link(MarkedWorkbook.Spot spot) {
        XSSFHyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        target.setAddress("'%s'!%s"
                .formatted(
                        spot.sheet().getSheetName().replace("'", "''"),
                        spot.cell().formatAsString()));
        return target;
    }

    private void line(CellStyle style, String words) {
        write(sheet.createRow(next++), 0, style, words);
    }

    private void count(String words, long count) {
        XSSFRow row = sheet.createRow(next++);
        write(row, 0, plain, words);
        // Beyond the words, which run over the narrow columns.
        row.createCell(4).setCellValue(count);
    }

    private static void write(XSSFRow row, int column, CellStyle style, String words) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(SpreadsheetText.safe(words));
        cell.setCellStyle(style);
    }

    private XSSFCellStyle withFont(boolean bold, XSSFColor colour) {
        XSSFFont font = workbook.createFont();
        font.setBold(bold);
        if (colour != null) {
            font.setColor(colour);
            font.setUnderline(XSSFFont.U_SINGLE);
        }
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    /** Print areas and the like belong to sheets by number, and the numbers move. */
    private void putInFront() {
        Map<XSSFName, String> owners = new HashMap<>();
        for (XSSFName name : workbook.getAllNames()) {
            if (name.getSheetIndex() >= 0) {
                owners.put(name, workbook.getSheetName(name.getSheetIndex()));
            }
        }
        workbook.setSheetOrder(ReturnedWorkbook.SUMMARY_SHEET, 0);
        owners.forEach((name, sheetName) -> name.setSheetIndex(workbook.getSheetIndex(sheetName)));
        workbook.setActiveSheet(0);
        // Sheets that stay selected together would all take what is typed into one of them.
        workbook.setSelectedTab(0);
        workbook.setFirstVisibleTab(0);
    }
}
