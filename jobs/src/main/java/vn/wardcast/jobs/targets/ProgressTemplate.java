package vn.wardcast.jobs.targets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.wardcast.lakehouse.Lake;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.UserError;

/**
 * The workbook in which a ward reports its targets: one row a target or milestone, the cells to fill at the end. What is not filled
 * says nothing when it is loaded. Its columns are those of the source {@code target_progress}.
 */
public final class ProgressTemplate {

    static final String SHEET = "Tiến độ chỉ tiêu";
    static final List<String> HEADERS = List.of(
            "Mã ĐVHC",
            "Đơn vị",
            "Mã chỉ tiêu",
            "Nội dung chỉ tiêu",
            "Đơn vị tính",
            "Hạn",
            "Kỳ báo cáo",
            "Tử số",
            "Mẫu số",
            "Giá trị");

    /** First row below title, instruction and header, from 0. */
    static final int FIRST_ROW = 4;

    private static final String FILL = "FFF5CC";
    private static final int[] WIDTHS = {10, 22, 12, 60, 14, 14, 12, 12, 12, 12};

    private static final TableName TARGETS = TableName.of("gold.target");
    private static final TableName UNITS = TableName.of("reference.unit");
    private static final Set<String> REPORTED = Set.of("target", "milestone");

    private ProgressTemplate() {}

    /** A row of the workbook. */
    private record Line(String plan, String code, String unit, String id, String title, String uom, String deadline) {}

    /**
     * The bytes of the workbook.
     *
     * @param unit code or unit version
     * @param month the month to report, written into every row
     */
    public static byte[] of(Lake lake, String unit, YearMonth month) {
        if (!unit.matches("[0-9]{5}(@[0-9]{8})?")) {
            throw new UserError(
                    "Không hiểu đơn vị '%s': viết mã 5 chữ số, như 02215 · Cannot read the unit '%s': write its code of 5 digits"
                            .formatted(unit, unit));
        }
        List<Line> lines = lake.has(TARGETS) && lake.has(UNITS) ? lines(lake, unit) : List.of();
        if (lines.isEmpty()) {
            throw new UserError(
                    "Danh mục chưa có chỉ tiêu nào của %s; nạp tệp chi-tieu-… trước · There are no targets of %s; load a file chi-tieu-… first"
                            .formatted(unit, unit));
        }
        return workbook(lines, month);
    }

    /** Read from the tables' files as they are: to start a query engine for some dozens of rows takes many times longer. */
    private static List<Line> lines(Lake lake, String unit) {
        Map<String, String> names = new HashMap<>();
        read(lake, UNITS, row -> {
            String id = text(row, "unit_id");
            if (id.equals(unit) || id.startsWith(unit + "@") && row.getField("valid_to") == null) {
                names.put(id, text(row, "full_name"));
            }
        });
        List<Line> lines = new ArrayList<>();
        read(lake, TARGETS, row -> {
            String id = text(row, "unit_id");
            if (names.containsKey(id) && REPORTED.contains(text(row, "kind"))) {
                lines.add(new Line(
                        text(row, "plan"),
                        id.replaceFirst("@.*", ""),
                        names.get(id),
                        text(row, "target_id"),
                        text(row, "title"),
                        text(row, "uom"),
                        text(row, "deadline")));
            }
        });
        lines.sort(Comparator.comparing(Line::plan).thenComparing(Line::id));
        return lines;
    }

    private static void read(Lake lake, TableName table, Consumer<Record> each) {
        try (CloseableIterable<Record> rows =
                IcebergGenerics.read(lake.table(table)).build()) {
            rows.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + table, e);
        }
    }

    private static String text(Record row, String column) {
        return String.valueOf(row.getField(column));
    }

    private static byte[] workbook(List<Line> lines, YearMonth month) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Wardcast", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SHEET);
            sheet.value(0, 0, "TIẾN ĐỘ CHỈ TIÊU - " + lines.get(0).unit());
            sheet.style(0, 0).bold().fontSize(13).set();
            sheet.value(
                    1,
                    0,
                    "Điền ô màu vàng: kỳ báo cáo (tháng/năm), tử số và mẫu số nếu đếm được, hoặc giá trị. Dòng không điền được để trống. Mốc đã xong: giá trị 1.");
            for (int column = 0; column < HEADERS.size(); column++) {
                sheet.value(FIRST_ROW - 1, column, HEADERS.get(column));
                sheet.width(column, WIDTHS[column]);
            }
            sheet.range(FIRST_ROW - 1, 0, FIRST_ROW - 1, HEADERS.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            for (int i = 0; i < lines.size(); i++) {
                fill(sheet, FIRST_ROW + i, lines.get(i), month);
            }
            sheet.freezePane(0, FIRST_ROW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, Line line, YearMonth month) {
        sheet.value(row, 0, line.code());
        sheet.value(row, 1, line.unit());
        sheet.value(row, 2, line.id());
        sheet.value(row, 3, line.title());
        sheet.value(row, 4, line.uom());
        sheet.value(row, 5, line.deadline());
        sheet.value(row, 6, "%02d/%d".formatted(month.getMonthValue(), month.getYear()));
        sheet.range(row, 6, row, HEADERS.size() - 1).style().fillColor(FILL).set();
        sheet.style(row, 3).wrapText(true).set();
    }
}
