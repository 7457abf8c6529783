package vn.wardcast.jobs.landing;

import java.util.Locale;

/**
 * Why a file, sheet, row or cell deserves a word to its sender. The code is stable; the sentences help to repair the file:
 * {@code %1$s} is the value, {@code %2$s} the column's title, {@code %3$s} what was expected.
 */
public enum Reason {
    UNKNOWN_FILE(
            Severity.REJECT,
            "Không biết tệp này thuộc bảng nào; đặt tên theo mẫu của nguồn hoặc dùng --domain. Các mẫu: %3$s",
            "Cannot tell which table this file is; name it as its source says or use --domain. Patterns: %3$s"),
    EMPTY_FILE(
            Severity.REJECT, "Tệp rỗng; hãy gửi lại tệp có số liệu", "The file is empty; send it again with figures"),
    CORRUPT_FILE(
            Severity.REJECT,
            "Không mở được tệp (%3$s); hãy mở bằng Excel, lưu lại và gửi lại",
            "Cannot open the file (%3$s); open it in Excel, save and send it again"),
    NOT_UTF8(
            Severity.REJECT,
            "Tệp chữ không phải UTF-8 (%3$s); hãy lưu lại dạng “CSV UTF-8”",
            "The text is not UTF-8 (%3$s); save it as 'CSV UTF-8'"),
    NO_TABLE(
            Severity.REJECT,
            "Không tìm thấy dòng tiêu đề; cần các cột: %3$s",
            "Cannot find the header row; these columns are needed: %3$s"),
    MISSING_COLUMN(
            Severity.REJECT,
            "Thiếu cột bắt buộc “%2$s”; thêm cột này (nhận các tên: %3$s)",
            "The required column '%2$s' is missing; add it (accepted names: %3$s)"),
    NO_FIGURES(Severity.REJECT, "Biểu không có dòng số liệu nào", "The form has no row of figures"),
    UNKNOWN_COLUMN(
            Severity.WARN,
            "Cột “%1$s” không có trong mẫu, bỏ qua",
            "Column '%1$s' is not part of the form and is left out"),
    MISSING_VALUE(
            Severity.REJECT,
            "Ô “%2$s” trống; cột này bắt buộc phải có",
            "Cell '%2$s' is empty; this column must be filled"),
    NOT_A_NUMBER(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” không phải số; ghi như 1.234,5",
            "'%1$s' in column '%2$s' is not a number; write it like 1.234,5"),
    UNDECIDED_NUMBER(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” đọc được hai cách (dấu nghìn hay dấu thập phân); ghi rõ lại",
            "'%1$s' in column '%2$s' can be read in two ways (thousands or decimal mark); write it unambiguously"),
    NOT_WHOLE(
            Severity.REJECT, "“%1$s” ở cột “%2$s” phải là số nguyên", "'%1$s' in column '%2$s' must be a whole number"),
    OUT_OF_RANGE(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” ngoài khoảng cho phép %3$s; kiểm tra số và đơn vị tính",
            "'%1$s' in column '%2$s' is outside %3$s; check the figure and its unit of measure"),
    UNKNOWN_CODE(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” không có trong danh mục; gần nhất: %3$s",
            "'%1$s' in column '%2$s' is not in the list; nearest: %3$s"),
    UNKNOWN_UNIT(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” không phải mã hay tên đơn vị hành chính nào",
            "'%1$s' in column '%2$s' is neither code nor name of an administrative unit"),
    UNIT_NOT_VALID(
            Severity.REJECT,
            "Đơn vị “%1$s” không tồn tại vào %3$s; dùng mã của thời điểm đó",
            "Unit '%1$s' did not exist on %3$s; use the code of that time"),
    NOT_A_PERIOD(Severity.REJECT, "“%1$s” ở cột “%2$s” không phải %3$s", "'%1$s' in column '%2$s' is not %3$s"),
    CELL_ERROR(
            Severity.REJECT,
            "Ô ở cột “%2$s” là lỗi công thức (%1$s); sửa công thức rồi gửi lại",
            "The cell in column '%2$s' is a formula error (%1$s); mend the formula and send again"),
    PERSONAL_DATA(
            Severity.REJECT,
            "Cột “%2$s” có dữ liệu cá nhân (số giấy tờ, điện thoại, thư điện tử); xóa trước khi gửi",
            "Column '%2$s' holds personal data (identity, phone number, e-mail); remove it before sending"),
    DUPLICATE_EQUAL(
            Severity.WARN,
            "Dòng trùng hoàn toàn với dòng khác trong tệp, chỉ tính một lần",
            "The row equals another row of the file and counts once"),
    DUPLICATE_CONFLICT(
            Severity.REJECT,
            "Có dòng khác cùng khóa nhưng khác số (%3$s); giữ lại một dòng đúng",
            "Another row has the same key but other figures (%3$s); keep the right one");

    /** Whether the row enters in spite of the fault. */
    public enum Severity {
        REJECT,
        WARN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Severity severity;
    private final String vi;
    private final String en;

    Reason(Severity severity, String vi, String en) {
        this.severity = severity;
        this.vi = vi;
        this.en = en;
    }

    public Severity severity() {
        return severity;
    }

    /** The stable code: {@code not_a_number}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String vietnamese(String value, String title, String expected) {
        return vi.formatted(value, title, expected);
    }

    String english(String value, String title, String expected) {
        return en.formatted(value, title, expected);
    }
}
