package vn.wardcast.jobs.landing.zoo;

import java.text.Normalizer;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Where the table is and what around it is no data. */
final class LayoutHouse {

    private static final String REVENUE = "Thu NSNN trên địa bàn (đồng)";

    private LayoutHouse() {}

    static List<Animal> animals() {
        return List.of(
                tableInTheMiddle(),
                rightTotals(),
                wrongTotal(),
                pageTotals(),
                repeatedHeaders(),
                threeHeaderRows(),
                sectionsWithoutFigures(),
                notesBelow(),
                signatureUnderTheKey(),
                hiddenSheet(),
                filteredRows(),
                hiddenTwinColumn(),
                coverAndPivot(),
                mergedUnitCells(),
                formWithoutFigures(),
                misspeltHeader(),
                strangeColumn(),
                oneSheetLacksAColumn(),
                untidyHeaders(),
                excel97(),
                mergedTitleOverHeader(),
                noTableAtAll(),
                quarterColumns(),
                lastYearBesideThisYear(),
                wrongTotalColumn(),
                whichRevenue(),
                severalForms(),
                planUnderEachMonth());
    }

    private static Animal tableInTheMiddle() {
        Book book = Book.xlsx();
        book.page("Sheet1")
                .row(3, "PHÒNG KINH TẾ")
                .rowFrom(2, 12, "Mã ĐVHC", null, "Tháng", "Tiểu mục", REVENUE)
                .rowFrom(2, 14, "02215", null, "03/2026", "1701", 210_000_000)
                .rowFrom(2, 16, "02215", null, "03/2026", "1001", 34_500_250);
        return Animal.named(
                        "table in the middle", "5: blank rows and columns before and inside the table do not matter")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Sheet1!G14", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("Sheet1!G16", "revenue", 34_500_250, "sub_item", "1001"));
    }

    private static Animal rightTotals() {
        Book book = Tidy.revenue(REVENUE, 210_000_000, 34_500_250);
        page(book).row(4, null, null, "Cộng mục 1700", 210_000_000).row(5, "Tổng cộng", null, null, 244_500_250);
        return Animal.named("right totals", "5: totals are checked and dropped")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 34_500_250, Tidy.subItem(1))
                        .missing("Thu!D5"));
    }

    private static Animal wrongTotal() {
        Book book = Tidy.revenue(REVENUE, 210_000_000, 34_500_250);
        page(book).row(4, "Tổng cộng", null, null, 254_500_250);
        return Animal.named("wrong total", "4: a total that does not match its parts is a warning")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 34_500_250, Tidy.subItem(1))
                        .told(Because.TOTAL_MISMATCH, "Thu!"));
    }

    private static Animal pageTotals() {
        Book book = Tidy.revenue(REVENUE, 210_000_000, 34_500_250);
        page(book)
                .row(4, null, null, "Cộng trang", 244_500_250)
                .row(6, null, null, "Mang sang", 244_500_250)
                .row(7, "02215", "03/2026", "1401", 50_000_000)
                .row(8, null, null, "Cộng", 294_500_250);
        return Animal.named("page totals", "5: 'Cộng trang' and 'Mang sang' are no data")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 34_500_250, Tidy.subItem(1))
                        .fact("Thu!D7", "revenue", 50_000_000, "sub_item", "1401"));
    }

    private static Animal repeatedHeaders() {
        Book book = Tidy.revenue(REVENUE, 210_000_000);
        page(book)
                .row(3, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(4, "1", "2", "3", "4")
                .row(5, "02215", "03/2026", "1001", 34_500_250);
        return Animal.named(
                        "repeated headers", "5: a header repeated on the next page and its column numbers are no data")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .fact("Thu!D5", "revenue", 34_500_250, "sub_item", "1001"));
    }

    private static Animal threeHeaderRows() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", "Kết quả thu")
                .row(2, null, null, null, "Thực hiện", null, "Dự toán")
                .row(3, null, null, null, "Thu NSNN trên địa bàn", "Thu NS xã được hưởng")
                .row(4, "02215", "03/2026", "1701", 210_000_000, 25_200_000, 900_000_000)
                .merge("A1:A3", "B1:B3", "C1:C3", "D1:F1", "D2:E2", "F2:F3");
        return Animal.named("three header rows", "2: header rows are joined from the top down")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D4", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("Thu!E4", "ward_share", 25_200_000, "sub_item", "1701"));
    }

    private static Animal sectionsWithoutFigures() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "STT", "Mã ĐVHC", "Tháng", "Tiểu mục", "Nội dung thu", REVENUE)
                .row(2, "A", null, null, null, "Thu nội địa")
                .row(3, "I", null, null, null, "Thuế do cơ quan thuế thu")
                .row(4, 1, "02215", "03/2026", "1701", "Thuế GTGT", 210_000_000)
                .row(5, "II", null, null, null, "Thu khác")
                .row(6, 1, "02215", "03/2026", "4949", "Thu khác", 1_000_000);
        return Animal.named("sections without figures", "5: section rows I, II, A, B are no data and no fault")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!F4", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("Thu!F6", "revenue", 1_000_000, "sub_item", "4949")
                        .missing("Thu!F2", "Thu!F3", "Thu!F5"));
    }

    private static Animal notesBelow() {
        Book book = Tidy.revenue(REVENUE, 210_000_000);
        page(book)
                .row(4, "Ghi chú: tiểu mục 1701 gồm 3 tháng nộp chậm; số liệu do Kho bạc cung cấp ngày 05/04/2026")
                .row(5, null, null, "Minh Xuân, ngày 05 tháng 4 năm 2026")
                .row(6, "Người lập", null, "Kế toán trưởng", "Chủ tịch")
                .row(7, "(Ký, họ tên)", null, "(Ký, họ tên)", "(Ký, đóng dấu)");
        return Animal.named("notes and signatures below", "5: notes and signatures are no data")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .missing("Thu!D6"));
    }

    private static Animal signatureUnderTheKey() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "THU NSNN TRÊN ĐỊA BÀN THÁNG 3/2026 - MÃ ĐVHC 02215")
                .row(2, "Tiểu mục", "Nội dung thu", REVENUE)
                .row(3, "1701", "Thuế GTGT", 210_000_000)
                .row(5, "Người lập biểu", null, "Chủ tịch")
                .row(6, "(Ký, họ tên)", null, "(Ký, đóng dấu)");
        return Animal.named(
                        "a signature under the only key", "5: a signature is no data, though it fills every key column")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!C3", "revenue", 210_000_000, "sub_item", "1701")
                        .missing("Thu!C5", "Thu!C6", "Thu!A5", "Thu!A6"));
    }

    private static Animal hiddenSheet() {
        Book book = Tidy.revenue(REVENUE, 210_000_000);
        page(book)
                .page("nháp")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(2, "02215", "02/2026", "1701", 199_999_999)
                .hide();
        return Animal.named("hidden sheet", "5: hidden sheets are drafts: skipped and reported")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .told(Because.HIDDEN_SHEET, "nháp!"));
    }

    private static Animal filteredRows() {
        Book book = Tidy.revenue(REVENUE, 210_000_000, 34_500_250, 50_000_000);
        page(book).sheet().setAutoFilter(CellRangeAddress.valueOf("A1:D4"));
        page(book).hideRows(3);
        return Animal.named("rows hidden by a filter", "5: rows hidden by a filter are data")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 34_500_250, Tidy.subItem(1))
                        .fact("Thu!D4", "revenue", 50_000_000, Tidy.subItem(2)));
    }

    private static Animal hiddenTwinColumn() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE, REVENUE)
                .row(2, "02215", "03/2026", "1701", 199_999_999, 210_000_000)
                .hideColumn(3);
        return Animal.named(
                        "hidden twin column",
                        "5: a hidden column that repeats a visible one's header is ignored and reported")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!E2", "revenue", 210_000_000, Tidy.subItem(0))
                        .told(Because.HIDDEN_COLUMN, "Thu!D"));
    }

    private static Animal coverAndPivot() {
        Book book = Book.xlsx();
        book.page("Bìa")
                .row(4, "BÁO CÁO THU NGÂN SÁCH")
                .row(6, "Tháng 3 năm 2026")
                .row(9, "Phường Minh Xuân");
        book.page("Pivot")
                .row(3, "Row Labels", "Sum of Thu NSNN trên địa bàn (đồng)")
                .row(4, "1001", 34_500_250)
                .row(5, "1701", 210_000_000)
                .row(6, "Grand Total", 244_500_250);
        book.page("Số liệu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(2, "02215", "03/2026", "1701", 210_000_000)
                .row(3, "02215", "03/2026", "1001", 34_500_250);
        return Animal.named("cover and pivot sheets", "5: pivot and cover sheets are classified and skipped")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Số liệu!D2", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("Số liệu!D3", "revenue", 34_500_250, "sub_item", "1001"));
    }

    private static Animal mergedUnitCells() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(2, "02215", "03/2026", "1701", 210_000_000)
                .row(3, null, null, "1001", 34_500_250)
                .row(4, "03408", "03/2026", "1701", 90_000_000)
                .row(5, null, null, "1001", 9_000_000)
                .merge("A2:A3", "B2:B3", "A4:A5", "B4:B5");
        return Animal.named("merged unit cells", "5: merged cells carry their value over the merged range")
                .in("budget/thu-ngan-sach-2026-03.xlsx", book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("Thu!D3", "revenue", 34_500_250, "sub_item", "1001")
                        .with("unit_code", "03408")
                        .fact("Thu!D4", "revenue", 90_000_000, "sub_item", "1701")
                        .fact("Thu!D5", "revenue", 9_000_000, "sub_item", "1001"));
    }

    private static Animal formWithoutFigures() {
        Book book = Tidy.revenue(REVENUE, null, null, null);
        return Animal.named("form without figures", "5: a form without figures is refused")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Expected.refusal(Because.NO_FIGURES));
    }

    private static Animal misspeltHeader() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mụcc", "Thu NSNN trên địa bnà")
                .row(2, "02215", "03/2026", "1701", 210_000_000);
        return Animal.named("misspelt headers", "2: a header near one alias only is accepted with a warning")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, "sub_item", "1701")
                        .told(Because.MISSPELT_HEADER, "Thu!C")
                        .told(Because.MISSPELT_HEADER, "Thu!D"));
    }

    private static Animal strangeColumn() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE, "Số biên lai")
                .row(2, "02215", "03/2026", "1701", 210_000_000, 77)
                .row(3, "02215", "03/2026", "1001", 34_500_250, 78);
        return Animal.named("strange column", "2: unknown columns are reported once a sheet")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("Thu!D3", "revenue", 34_500_250, "sub_item", "1001")
                        .told(Because.UNKNOWN_COLUMN, "Thu!E"));
    }

    private static Animal oneSheetLacksAColumn() {
        Book book = Tidy.revenue(REVENUE, 210_000_000);
        page(book)
                .page("Thu 2")
                .row(1, "Mã ĐVHC", "Tháng", "Nội dung thu", REVENUE)
                .row(2, "02215", "04/2026", "Thuế GTGT", 220_000_000);
        return Animal.named("one sheet lacks a column", "2: a missing required column stops that sheet, not the others")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .told(Because.MISSING_COLUMN, "Thu 2!"));
    }

    private static Animal untidyHeaders() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(
                        1,
                        "MÃ  ĐVHC ",
                        "Ky bao\u00A0cao",
                        "\u200BTiểu\nmục",
                        Normalizer.normalize("thu  nsnn trên\nđịa bàn", Normalizer.Form.NFD))
                .row(2, "02215", "03/2026", "1701", 210_000_000);
        return Animal.named(
                        "untidy headers",
                        "2: NFD, case, accents, spaces, line breaks and zero-width characters do not matter")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue().fact("Thu!D2", "revenue", 210_000_000, "sub_item", "1701"));
    }

    private static Animal excel97() {
        Book book = Book.xls();
        book.page("Thu")
                .row(1, "SỐ THU NSNN TRÊN ĐỊA BÀN")
                .row(3, "Mã ĐVHC", "Tháng", "Tiểu mục", "Thu NSNN trên địa bàn (nghìn đồng)")
                .row(4, 2215, java.time.LocalDate.of(2026, 3, 1), 1701, 210_000.5)
                .row(5, 2215, "03/2026", 1001, Book.formula("30000+4500", 34_500));
        return Animal.named("Excel 97", "7: the old format is read like the new one")
                .in("budget/thu-ngan-sach-02215-2026.xls", book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D4", "revenue", 210_000_500, "sub_item", "1701")
                        .fact("Thu!D5", "revenue", 34_500_000, "sub_item", "1001"));
    }

    private static Animal mergedTitleOverHeader() {
        Book book = Book.xlsx();
        book.page("Khách")
                .row(1, "LƯỢT KHÁCH CÁC ĐIỂM DU LỊCH")
                .row(2, "Mã ĐVHC", "Ngày", "Điểm du lịch", "Lượt khách", null)
                .row(3, null, null, null, "Tổng số", "Khách quốc tế")
                .row(4, "02215", "13/04/2026", "Đền Hạ", 900, 12)
                .merge("A1:E1", "A2:A3", "B2:B3", "C2:C3", "D2:E2");
        return Animal.named(
                        "a measure above its own part",
                        "2: 'Lượt khách / Tổng số' is the visitors, 'Lượt khách / Khách quốc tế' the foreign ones")
                .in(Tidy.VISITORS_FILE, book)
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D4", "visitors", 900, Tidy.day(0))
                        .fact("Khách!E4", "international", 12, Tidy.day(0)));
    }

    private static Animal noTableAtAll() {
        Book book = Book.xlsx();
        book.page("Sheet1").row(1, "Kính gửi: Ủy ban nhân dân phường").row(3, "Đề nghị gửi lại báo cáo quý trước.");
        return Animal.named("a letter", "3: what no table can be found in is refused")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Expected.refusal(Because.WHICH_TABLE));
    }

    private static Book.Page page(Book book) {
        return new Book.Page(book, book.poi().getSheetAt(0));
    }

    private static Animal quarterColumns() {
        Book book = Book.xlsx();
        book.page("2026")
                .row(1, "THU NSNN TRÊN ĐỊA BÀN NĂM 2026 (triệu đồng)")
                .row(2, "Mã ĐVHC", "Tiểu mục", "Tháng 1", "Tháng 2", "Tháng 3", "Quý I", "Tháng 4", "4 tháng")
                .row(3, "02215", "1701", 210, 190, 205, 605, 200, 805);
        return Animal.named("quarters between months", "3: a quarter's column never becomes a month")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .with("sub_item", "1701")
                        .fact("2026!C3", "revenue", 210_000_000, "month", "2026-01-01")
                        .fact("2026!D3", "revenue", 190_000_000, "month", "2026-02-01")
                        .fact("2026!E3", "revenue", 205_000_000, "month", "2026-03-01")
                        .fact("2026!G3", "revenue", 200_000_000, "month", "2026-04-01"));
    }

    private static Animal lastYearBesideThisYear() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "THU NSNN TRÊN ĐỊA BÀN THÁNG 3/2026 - MÃ ĐVHC 02215")
                .row(2, "Tiểu mục", "Thực hiện", null, null, "So sánh (%)", null)
                .row(3, null, "Trong tháng", "Lũy kế từ đầu năm", "Cùng kỳ năm trước", "Dự toán", "Cùng kỳ")
                .row(4, "1701", 210_000_000, 605_000_000, 199_000_000, 30, 105.5)
                .merge("A2:A3", "B2:D2", "E2:F2");
        return Animal.named(
                        "last year beside this year",
                        "5: last year's figure and the comparisons never land as this month")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!B4", "revenue", 210_000_000, "sub_item", "1701")
                        .permitted("Thu!D4", "revenue", 199_000_000, "sub_item", "1701", "month", "2025-03-01"));
    }

    private static Animal wrongTotalColumn() {
        Book book = Book.xlsx();
        book.page("2026")
                .row(1, "THU NSNN TRÊN ĐỊA BÀN NĂM 2026 (triệu đồng)")
                .row(2, "Mã ĐVHC", "Tiểu mục", "T1", "T2", "Cộng")
                .row(3, "02215", "1701", 210, 190, 400)
                .row(4, "02215", "1001", 30, 40, 80);
        return Animal.named("wrong total column", "4: a total column that does not match its parts is a warning")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("2026!C3", "revenue", 210_000_000, "month", "2026-01-01", "sub_item", "1701")
                        .fact("2026!D3", "revenue", 190_000_000, "month", "2026-02-01", "sub_item", "1701")
                        .fact("2026!C4", "revenue", 30_000_000, "month", "2026-01-01", "sub_item", "1001")
                        .fact("2026!D4", "revenue", 40_000_000, "month", "2026-02-01", "sub_item", "1001")
                        .told(Because.TOTAL_MISMATCH, "2026!4"));
    }

    private static Animal whichRevenue() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", "Tổng thu ngân sách xã")
                .row(2, "02215", "03/2026", "1701", 210_000_000);
        return Animal.named(
                        "a third kind of revenue",
                        "5, DOMAIN 2.6: the commune's total revenue is neither the revenue in the ward nor what the ward keeps")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Expected.refusal(Because.NO_KNOWN_MEASURE));
    }

    private static Animal severalForms() {
        Book book = Tidy.revenue(REVENUE, 210_000_000);
        book.page("Khách")
                .row(1, "Mã ĐVHC", "Ngày", "Điểm tham quan", "Lượt khách")
                .row(2, "02215", "13/03/2026", "Đền Hạ", 900);
        return Animal.named("several forms in one workbook", "3: each sheet is classified by its own headers")
                .in("bao-cao-thang-3.xlsx", book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .and(Tidy.expectedVisitors().fact("Khách!D2", "visitors", 900, "day", "2026-03-13")));
    }

    private static Animal planUnderEachMonth() {
        Book book = Book.xlsx();
        book.page("2026")
                .row(1, "THU NSNN TRÊN ĐỊA BÀN NĂM 2026 (triệu đồng)")
                .row(2, "Mã ĐVHC", "Tiểu mục", "Tháng 1", null, null, "Tháng 2", null, null)
                .row(3, null, null, "Dự toán", "Thực hiện", "%", "Dự toán", "Thực hiện", "%")
                .row(4, "02215", "1701", 200, 210, 105, 200, 190, 95)
                .merge("A2:A3", "B2:B3", "C2:E2", "F2:H2");
        return Animal.named(
                        "plan and percent under each month",
                        "5: under each month only 'Thực hiện' is the month's revenue")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .with("sub_item", "1701")
                        .fact("2026!D4", "revenue", 210_000_000, "month", "2026-01-01")
                        .fact("2026!G4", "revenue", 190_000_000, "month", "2026-02-01"));
    }
}
