package vn.wardcast.jobs.targets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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

    private static final String SQL = """
            SELECT t.unit_id, u.full_name, t.target_id, t.title, t.uom, t.deadline
            FROM gold.target t JOIN reference.unit u ON u.unit_id = t.unit_id
            WHERE t.kind IN ('target', 'milestone') AND (t.unit_id = '%1$s' OR t.unit_id LIKE '%1$s@%%' AND u.valid_to IS NULL)
            ORDER BY t.plan, t.target_id
            """;

    private ProgressTemplate() {}

    /**
     * The bytes of the workbook.
     *
     * @param unit code or unit version
     * @param month the month to report, written into every row
     */
    public static byte[] of(SparkSession spark, String unit, YearMonth month) {
        if (!unit.matches("[0-9]{5}(@[0-9]{8})?")) {
            throw new UserError(
                    "Không hiểu đơn vị '%s': viết mã 5 chữ số, như 02215 · Cannot read the unit '%s': write its code of 5 digits"
                            .formatted(unit, unit));
        }
        List<Row> targets = spark.sql(SQL.formatted(unit)).collectAsList();
        if (targets.isEmpty()) {
            throw new UserError(
                    "Danh mục chưa có chỉ tiêu nào của %s; nạp tệp chi-tieu-… trước · There are no targets of %s; load a file chi-tieu-… first"
                            .formatted(unit, unit));
        }
        return workbook(targets, month);
    }

    private static byte[] workbook(List<Row> targets, YearMonth month) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Wardcast", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SHEET);
            sheet.value(0, 0, "TIẾN ĐỘ CHỈ TIÊU - " + targets.get(0).getString(1));
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
            for (int i = 0; i < targets.size(); i++) {
                fill(sheet, FIRST_ROW + i, targets.get(i), month);
            }
            sheet.freezePane(0, FIRST_ROW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, Row target, YearMonth month) {
        sheet.value(row, 0, target.getString(0).replaceFirst("@.*", ""));
        sheet.value(row, 1, target.getString(1));
        sheet.value(row, 2, target.getString(2));
        sheet.value(row, 3, target.getString(3));
        sheet.value(row, 4, target.getString(4));
        sheet.value(row, 5, target.getString(5));
        sheet.value(row, 6, "%02d/%d".formatted(month.getMonthValue(), month.getYear()));
        sheet.range(row, 6, row, HEADERS.size() - 1).style().fillColor(FILL).set();
        sheet.style(row, 3).wrapText(true).set();
    }
}
