package vn.wardcast.jobs.landing.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.wardcast.jobs.landing.fault.Reason;

/** The visible sheets of an XLSX file, streamed. */
public final class WorkbookSheets implements Sheets {

    private final ReadableWorkbook workbook;

    private WorkbookSheets(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    public static WorkbookSheets open(Path file) throws IOException {
        try {
            return new WorkbookSheets(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
        } catch (IOException | RuntimeException e) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "XLSX: " + e.getMessage());
        }
    }

    @Override
    public List<Sheet> sheets() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .<Sheet>map(WorkbookSheet::new)
                .toList();
    }

    private final class WorkbookSheet implements Sheet {
        private final org.dhatim.fastexcel.reader.Sheet sheet;

        WorkbookSheet(org.dhatim.fastexcel.reader.Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public void visit(RowVisitor visitor) throws IOException {
            try (Stream<Row> rows = sheet.openStream()) {
                for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                    Row row = each.next();
                    if (!visitor.row(new SheetRow(row.getRowNum(), cells(row)))) {
                        return;
                    }
                }
            } catch (RuntimeException e) {
                throw new RefusedFile(Reason.CORRUPT_FILE, "XLSX: " + e.getMessage());
            }
        }
    }

    private static List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(WorkbookSheets::cell).orElse(Cell.BLANK));
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return new Cell.Unreadable(Reason.CELL_ERROR, String.valueOf(cell.getRawValue()));
        }
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? new Cell.Day(date(cell)) : new Cell.Number(shortest(number));
        }
        if (value instanceof LocalDateTime time) {
            return new Cell.Day(time.toLocalDate());
        }
        if (cell.getType() == CellType.FORMULA && value == null) {
            return new Cell.Unreadable(Reason.NO_RESULT, "");
        }
        return value == null ? Cell.BLANK : Cell.text(value.toString());
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "").matches("(?i).*[dy].*");
    }

    private static LocalDate date(org.dhatim.fastexcel.reader.Cell cell) {
        return cell.asDate().toLocalDate();
    }

    /** Excel writes the 17 digits of a double; the shortest decimal of the same double is what was typed. */
    private static BigDecimal shortest(BigDecimal written) {
        return written.precision() > 15 ? new BigDecimal(Double.toString(written.doubleValue())) : written;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
