package vn.wardcast.jobs.landing.fault;

import java.util.Locale;

/**
 * Why a file, sheet, row or cell deserves a word to its sender. The code is stable; the sentences help to repair the file:
 * {@code %1$s} is the value, {@code %2$s} the column's title, {@code %3$s} what was expected.
 */
public enum Reason {
    // The file as a whole.
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
    MACROS(
            Severity.REJECT,
            "Tệp có macro (%3$s) nên không nhận; lưu lại dạng “Excel Workbook (.xlsx)” không macro rồi gửi lại",
            "The file holds macros (%3$s) and is not taken; save it as 'Excel Workbook (.xlsx)' without macros and send it again"),
    ENCRYPTED(
            Severity.REJECT,
            "Tệp bị khóa bằng mật khẩu; bỏ mật khẩu rồi gửi lại",
            "The file is locked with a password; remove the password and send it again"),
    FORBIDDEN_XML(
            Severity.REJECT,
            "Tệp có khai báo XML không an toàn (%3$s); tạo tệp mới, chép số liệu sang và gửi lại",
            "The file declares unsafe XML (%3$s); copy the figures into a new workbook and send that"),
    FORBIDDEN_PART(
            Severity.REJECT,
            "Tệp có thành phần đặt tên không hợp lệ (%3$s); tạo tệp mới, chép số liệu sang và gửi lại",
            "The file holds a part with a forbidden name (%3$s); copy the figures into a new workbook and send that"),
    TOO_LARGE(
            Severity.REJECT,
            "Tệp giải nén ra quá lớn (%3$s) nên không đọc; chia nhỏ hoặc xóa vùng trống rồi gửi lại",
            "The file unpacks to too much (%3$s) and is not read; split it or delete empty areas and send it again"),
    NOT_A_TABLE_FILE(
            Severity.REJECT,
            "Tệp không phải bảng số liệu (%3$s); gửi tệp Excel hoặc CSV",
            "The file is not a table of figures (%3$s); send an Excel or CSV file"),
    UNREADABLE_TEXT(
            Severity.REJECT,
            "Không nhận ra bảng mã chữ của tệp (%3$s); hãy lưu lại dạng “CSV UTF-8”",
            "Cannot tell the text encoding of the file (%3$s); save it as 'CSV UTF-8'"),
    OUR_FAULT(
            Severity.REJECT,
            "Wardcast gặp lỗi của chính mình khi đọc tệp này (%3$s); các tệp khác vẫn được nạp; hãy báo lỗi kèm nhật ký",
            "Wardcast met a fault of its own while reading this file (%3$s); other files are loaded; report it with the log"),
    NO_FIGURES(Severity.REJECT, "Biểu không có dòng số liệu nào", "The form has no row of figures"),
    TOO_MANY_REJECTS(
            Severity.REJECT,
            "Tệp có quá nhiều dòng lỗi (%3$s) nên chưa công bố dòng nào; sửa các lỗi đã nêu rồi gửi lại",
            "Too many rows of the file are faulty (%3$s), so none of it is published; mend the faults named and send it again"),
    NO_TOKEN_KEY(
            Severity.REJECT,
            "Biểu có số định danh cá nhân nhưng máy chưa có khóa băm nên không đọc dòng nào; quản trị viên đặt biến %3$s rồi nạp lại",
            "The form holds identity numbers but this machine has no key to hash them, so no row is read; the administrator sets %3$s and loads again"),
    // A sheet.
    NO_TABLE(
            Severity.REJECT,
            "Không tìm thấy dòng tiêu đề; cần các cột: %3$s",
            "Cannot find the header row; these columns are needed: %3$s"),
    MISSING_COLUMN(
            Severity.REJECT,
            "Thiếu cột bắt buộc “%2$s”; thêm cột này (nhận các tên: %3$s)",
            "The required column '%2$s' is missing; add it (accepted names: %3$s)"),
    PERSONAL_SHEET(
            Severity.REJECT,
            "Trang tính là danh sách cá nhân hoặc có nhiều số giấy tờ, điện thoại (%3$s); chỉ gửi số tổng hợp",
            "The sheet lists persons or holds many identity or phone numbers (%3$s); send totals only"),
    HIDDEN_SHEET(
            Severity.WARN,
            "Trang tính ẩn được coi là bản nháp, bỏ qua; bỏ ẩn nếu là số liệu chính thức",
            "The hidden sheet counts as a draft and is skipped; unhide it if its figures are final"),
    OTHER_SHEET(
            Severity.WARN,
            "Trang tính không có bảng của biểu mẫu này, bỏ qua",
            "The sheet holds no table of this form and is skipped"),
    UNKNOWN_COLUMN(
            Severity.WARN,
            "Cột “%1$s” không có trong mẫu, bỏ qua",
            "Column '%1$s' is not part of the form and is left out"),
    HIDDEN_COLUMN(
            Severity.WARN,
            "Cột ẩn “%1$s” trùng tiêu đề với một cột đang hiện, bỏ qua",
            "The hidden column '%1$s' repeats the header of a visible one and is left out"),
    LEFT_OUT_COLUMN(
            Severity.WARN,
            "Cột “%1$s” là số lũy kế, tỷ lệ hoặc tổng của các cột khác; chỉ dùng để đối chiếu, không nạp",
            "Column '%1$s' is cumulative, a share or a total of other columns; it is checked against them and not loaded"),
    MISSPELT_HEADER(
            Severity.WARN,
            "Tiêu đề “%1$s” được hiểu là “%3$s”; sửa lại cho đúng mẫu",
            "Header '%1$s' is taken for '%3$s'; please correct it"),
    CONTEXT_CONTRADICTION(
            Severity.WARN,
            "“%1$s” ở gần số liệu hơn nên được dùng, nhưng nơi khác trong tệp ghi “%3$s”; kiểm tra lại đơn vị và kỳ",
            "'%1$s' stands nearer to the figures and is used, but elsewhere the file says '%3$s'; check unit and period"),
    // A row or cell that does not enter.
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
    LOST_THOUSANDS(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” có vẻ mất dấu nghìn (1.250 thành 1,25); nhập lại số nguyên",
            "'%1$s' in column '%2$s' seems to have lost its thousands mark (1.250 became 1.25); enter the whole number"),
    APPROXIMATE(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” là số ước chừng hoặc khoảng; ghi một số chính xác",
            "'%1$s' in column '%2$s' is a guess or a range; write one exact figure"),
    PERCENT(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” là tỷ lệ phần trăm, không phải số đếm; ghi số tuyệt đối",
            "'%1$s' in column '%2$s' is a percentage, not a count; write the absolute figure"),
    SCIENTIFIC(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” bị Excel rút gọn nên mất chữ số; định dạng cột là văn bản và nhập lại",
            "'%1$s' in column '%2$s' was shortened by Excel and lost digits; format the column as text and enter it again"),
    FOREIGN_CURRENCY(
            Severity.REJECT,
            "Cột “%2$s” ghi đơn vị tiền không phải đồng (%3$s); quy đổi ra đồng rồi gửi lại",
            "Column '%2$s' is in a currency other than đồng (%3$s); convert it and send again"),
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
    COMBINED_CODE(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” gộp nhiều mã; tách thành từng dòng",
            "'%1$s' in column '%2$s' combines several codes; give each its own row"),
    DIVIDED_CODE(
            Severity.REJECT,
            "Mã “%1$s” ở cột “%2$s” đã hết hiệu lực và không có một mã thay thế duy nhất (%3$s); ghi mã hiện hành",
            "Code '%1$s' in column '%2$s' is no longer in force and has no single successor (%3$s); write today's code"),
    UNKNOWN_UNIT(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” không phải mã hay tên đơn vị hành chính nào",
            "'%1$s' in column '%2$s' is neither code nor name of an administrative unit"),
    UNIT_NOT_VALID(
            Severity.REJECT,
            "Đơn vị “%1$s” không tồn tại vào %3$s; dùng mã của thời điểm đó",
            "Unit '%1$s' did not exist on %3$s; use the code of that time"),
    AMBIGUOUS_UNIT(
            Severity.REJECT,
            "Có nhiều đơn vị tên “%1$s” (%3$s); ghi mã hoặc tên tỉnh",
            "Several units are called '%1$s' (%3$s); write the code or name the province"),
    UNIT_CONTRADICTION(
            Severity.REJECT,
            "Mã và tên đơn vị không khớp: “%1$s”, mã này là %3$s; sửa lại cho khớp",
            "Code and name of the unit contradict each other: '%1$s', the code means %3$s; make them agree"),
    DIVIDED_UNIT(
            Severity.REJECT,
            "Đơn vị cũ “%1$s” đã chia cho nhiều đơn vị (%3$s); tách số liệu theo đơn vị mới",
            "The old unit '%1$s' was divided among several (%3$s); split the figures by the new units"),
    NOT_A_PERIOD(Severity.REJECT, "“%1$s” ở cột “%2$s” không phải %3$s", "'%1$s' in column '%2$s' is not %3$s"),
    OTHER_FREQUENCY(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” là quý hoặc lũy kế nhiều tháng, biểu này cần %3$s",
            "'%1$s' in column '%2$s' is a quarter or covers several months; this form needs %3$s"),
    UNDECIDED_DATE(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” không rõ ngày hay tháng đứng trước; ghi như 31/03/2025",
            "'%1$s' in column '%2$s' leaves open whether day or month comes first; write it like 31/03/2025"),
    LUNAR_DATE(
            Severity.REJECT,
            "“%1$s” ở cột “%2$s” là ngày âm lịch; ghi ngày dương lịch",
            "'%1$s' in column '%2$s' is a lunar date; write the Gregorian one"),
    CELL_ERROR(
            Severity.REJECT,
            "Ô ở cột “%2$s” là lỗi công thức (%1$s); sửa công thức rồi gửi lại",
            "The cell in column '%2$s' is a formula error (%1$s); mend the formula and send again"),
    NO_RESULT(
            Severity.REJECT,
            "Ô ở cột “%2$s” có công thức chưa được tính; mở bằng Excel, lưu lại và gửi lại",
            "The cell in column '%2$s' holds a formula without a result; open it in Excel, save and send again"),
    FOREIGN_LINK(
            Severity.REJECT,
            "Ô ở cột “%2$s” lấy số từ tệp khác (%1$s); dán giá trị vào ô rồi gửi lại",
            "The cell in column '%2$s' takes its figure from another file (%1$s); paste the value and send again"),
    MERGED_FIGURE(
            Severity.REJECT,
            "Số ở cột “%2$s” nằm trong ô gộp của nhiều dòng hoặc nhiều cột nên không rõ của ai; tách ô và ghi từng số",
            "The figure in column '%2$s' stands in a cell merged over several rows or columns, so whose it is stays open; unmerge it"),
    BROKEN_TEXT(
            Severity.REJECT,
            "Dòng có chữ bị hỏng mã (%1$s); gõ lại và lưu dạng “CSV UTF-8”",
            "The row holds text with a broken encoding (%1$s); type it again and save as 'CSV UTF-8'"),
    UNCLOSED_QUOTE(
            Severity.REJECT,
            "Dòng nằm sau một dấu ngoặc kép không đóng (mở ở dòng %3$s); sửa dấu ngoặc rồi gửi lại",
            "The row lies behind a quotation mark that is never closed (opened in row %3$s); mend it and send again"),
    NOT_AN_IDENTITY(
            Severity.REJECT,
            "Ô ở cột “%2$s” không phải số định danh: cần đủ chữ số (%3$s); định dạng cột là văn bản để giữ số 0 đầu rồi nhập lại",
            "The cell in column '%2$s' is not an identity number: it needs all its digits (%3$s); format the column as text, which keeps leading zeros, and enter it again"),
    ERASED_PERSON(
            Severity.REJECT,
            "Dữ liệu của người này đã được xóa theo yêu cầu nên dòng không được nhận lại; bỏ dòng khỏi tệp",
            "This person's data was erased on request and the row does not enter again; remove it from the file"),
    PERSONAL_DATA(
            Severity.REJECT,
            "Cột “%2$s” có dữ liệu cá nhân (số giấy tờ, điện thoại, thư điện tử); xóa trước khi gửi",
            "Column '%2$s' holds personal data (identity, phone number, e-mail); remove it before sending"),
    DUPLICATE_CONFLICT(
            Severity.REJECT,
            "Có dòng khác cùng khóa nhưng khác số (%3$s); giữ lại một dòng đúng",
            "Another row has the same key but other figures (%3$s); keep the right one"),
    // A row or cell that enters and deserves a look.
    DUPLICATE_EQUAL(
            Severity.WARN,
            "Dòng trùng hoàn toàn với dòng khác trong tệp, chỉ tính một lần",
            "The row equals another row of the file and counts once"),
    UNLISTED_CODE(
            Severity.WARN,
            "“%1$s” ở cột “%2$s” chưa có trong danh mục nhưng thuộc %3$s nên được nhận; kiểm tra lại mã",
            "'%1$s' in column '%2$s' is not in the list but lies within %3$s and is accepted; check the code"),
    SUPERSEDED_CODE(
            Severity.WARN,
            "Mã “%1$s” ở cột “%2$s” đã hết hiệu lực, chuyển thành %3$s",
            "Code '%1$s' in column '%2$s' is no longer in force and becomes %3$s"),
    OLD_UNIT(
            Severity.WARN,
            "Đơn vị cũ “%1$s” được ghi cho thời điểm sau sắp xếp, chuyển thành %3$s",
            "The old unit '%1$s' is given for a time after the merger and becomes %3$s"),
    FRACTION_OF_DONG(
            Severity.WARN,
            "“%1$s” ở cột “%2$s” lẻ hơn một đồng, làm tròn thành %3$s",
            "'%1$s' in column '%2$s' is finer than one đồng and is rounded to %3$s"),
    STEP_CHANGE(
            Severity.WARN,
            "“%1$s” ở cột “%2$s” gấp hoặc kém khoảng %3$s lần các số bên cạnh; kiểm tra đơn vị tính",
            "'%1$s' in column '%2$s' is about %3$s times its neighbours, up or down; check the unit of measure"),
    ZERO_RUN(
            Severity.WARN,
            "Cột “%2$s” có %3$s số 0 liền nhau; nếu là chưa có số liệu thì để trống",
            "Column '%2$s' holds %3$s zeros in a row; leave cells empty where there is no figure yet"),
    TOTAL_MISMATCH(
            Severity.WARN,
            "Dòng tổng ghi “%1$s” ở cột “%2$s” nhưng các dòng cộng lại là %3$s; kiểm tra từng số",
            "The total says '%1$s' in column '%2$s' but its parts sum to %3$s; check the figures"),
    MAGNITUDE(
            Severity.WARN,
            "“%1$s” ở cột “%2$s” không hợp với đơn vị tính ghi ở tiêu đề (%3$s); kiểm tra lại",
            "'%1$s' in column '%2$s' does not fit the unit of measure in the header (%3$s); check it"),
    IDENTITY_MISMATCH(
            Severity.WARN,
            "Số định danh không khớp năm sinh hoặc giới tính (%3$s); kiểm tra lại",
            "The identity number does not match birth year or sex (%3$s); check it");

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

    /** The sentence for the sender. */
    public String vietnamese(String value, String title, String expected) {
        return vi.formatted(value, title, expected);
    }

    /** The same in English. */
    public String english(String value, String title, String expected) {
        return en.formatted(value, title, expected);
    }
}
