package vn.wardcast.jobs.landing.zoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Identities that do not belong into a table. Every number here is invented. */
final class PrivacyHouse {

    private static final String REVENUE = "Thu NSNN trên địa bàn (đồng)";
    private static final int MONTHS = 6;

    private PrivacyHouse() {}

    static List<Animal> animals() {
        return List.of(
                numbersInNotes(),
                addressesInNotes(),
                tooManyNumbers(),
                lineListOfPersons(),
                moneyThatLooksLikeAnId(),
                fileNameWithAnId(),
                sheetNameWithAPhone(),
                personalColumn(),
                hiddenPersonalColumn(),
                commentsAndAuthors());
    }

    /** 96 rows of revenue with a text column; {@code notes} says what stands in the text of some of them, by row. */
    private static Book book(Map<Integer, String> notes) {
        Book book = Book.xlsx();
        Book.Page page = book.page("Thu").row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", "Nội dung thu", REVENUE);
        for (int row = 2; row < 2 + MONTHS * Tidy.SUB_ITEMS.length; row++) {
            page.row(
                    row,
                    "02215",
                    month(row),
                    subItem(row),
                    notes.getOrDefault(row, "Thu theo kế hoạch"),
                    1_000_000 + row);
        }
        return book;
    }

    private static String month(int row) {
        return "%02d/2026".formatted(1 + (row - 2) / Tidy.SUB_ITEMS.length);
    }

    private static String subItem(int row) {
        return Tidy.SUB_ITEMS[(row - 2) % Tidy.SUB_ITEMS.length];
    }

    private static Expected without(Map<Integer, String> notes) {
        Expected expected = Expected.of("ward_revenue", "unit_code", "02215");
        for (int row = 2; row < 2 + MONTHS * Tidy.SUB_ITEMS.length; row++) {
            if (notes.containsKey(row)) {
                expected.rejected(Because.PERSONAL, "Thu!D" + row);
            } else {
                String month = month(row);
                expected.fact(
                        "Thu!E" + row,
                        "revenue",
                        1_000_000 + row,
                        "month",
                        month.substring(3) + "-" + month.substring(0, 2) + "-01",
                        "sub_item",
                        subItem(row));
            }
        }
        return expected;
    }

    private static Animal numbersInNotes() {
        Map<Integer, String> notes = Map.of(
                10, "Hộ bà B, CCCD 001 234 567 890",
                30, "liên hệ 0912.345.678",
                50, "gọi +84 912 345 679",
                70, "ĐT ０９１２３４５６７０");
        return Animal.named(
                        "numbers of persons in notes",
                        "8: spaced, dotted, +84 and full-width numbers keep their row out, masked")
                .in(Tidy.REVENUE_FILE, book(notes))
                .gives(without(notes).neverSaid("234 567 890", "345.678", "912 345 679", "０９１２３４５６７０", "0912345670"));
    }

    private static Animal addressesInNotes() {
        Map<Integer, String> notes =
                Map.of(11, "gửi b.test@example.com", 31, "thẻ DN4790000000001", 51, "số 001234567891.");
        return Animal.named(
                        "addresses and cards in notes",
                        "8: e-mail addresses, insurance numbers and IDs keep their row out")
                .in(Tidy.REVENUE_FILE, book(notes))
                .gives(without(notes).neverSaid("b.test@example.com", "DN4790000000001", "001234567891"));
    }

    private static Animal tooManyNumbers() {
        Map<Integer, String> notes = new HashMap<>();
        for (int row = 20; row < 30; row++) {
            notes.put(row, "CCCD 00123456%04d".formatted(row));
        }
        return Animal.named("too many numbers of persons", "8: above 5 % of a sheet's rows the sheet is refused")
                .in(Tidy.REVENUE_FILE, book(notes))
                .gives(Expected.refusal(Because.PERSONAL_SHEET).neverSaid("001234560020"));
    }

    private static Animal lineListOfPersons() {
        Book book = Book.xlsx();
        Book.Page page = book.page("Ca bệnh")
                .row(1, "DANH SÁCH CA BỆNH THÁNG 3/2026 - MÃ ĐVHC 02215")
                .row(2, "STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Điện thoại", "Địa chỉ", "Bệnh", "Số ca mắc");
        for (int i = 0; i < 12; i++) {
            page.row(
                    3 + i,
                    i + 1,
                    "Nguyễn Thử " + (char) ('A' + i),
                    "01/01/2000",
                    "0012345600%02d".formatted(i),
                    "09000000%02d".formatted(i),
                    "Tổ 1",
                    "Sởi",
                    1);
        }
        return Animal.named("a line list of persons", "8: a line list of persons is refused")
                .in(Tidy.DISEASE_FILE, book)
                .gives(Expected.refusal(Because.PERSONAL_SHEET)
                        .neverSaid("001234560001", "Nguyễn Thử B", "0900000001"));
    }

    private static Animal moneyThatLooksLikeAnId() {
        return Animal.named("money that looks like an ID", "8: measures are typed before the search: money is money")
                .in(Tidy.REVENUE_FILE, Tidy.revenue(REVENUE, 123_456_789_012L, "912345678", "0912345679"))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 123_456_789_012L, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 912_345_678, Tidy.subItem(1))
                        .either(Because.NOT_A_NUMBER, "Thu!D4", "revenue", 912_345_679, Tidy.subItem(2)));
    }

    private static Animal fileNameWithAnId() {
        return Animal.named(
                        "an ID in the file name", "8: what lineage keeps of a file's name has long digit runs masked")
                .in("budget/thu-ngan-sach-02215-2026-001234567890.xlsx", Tidy.revenue(REVENUE, 210_000_000))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .neverSaid("001234567890"));
    }

    private static Animal sheetNameWithAPhone() {
        Book book = Book.xlsx();
        book.page("Lan 0912345678")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(2, "02215", "03/2026", "1701", 210_000_000);
        return Animal.named("a phone number in the sheet name", "8: sheet names are sources of identities too")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("?!D2", "revenue", 210_000_000, "sub_item", "1701")
                        .neverSaid("0912345678"));
    }

    private static Animal personalColumn() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE, "Người lập", "SĐT")
                .row(2, "02215", "03/2026", "1701", 210_000_000, "Nguyễn Thử A", "0900000001");
        return Animal.named(
                        "who filled the form",
                        "2, 8: an unknown column with a person in it is reported without its values")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .either(Because.PERSONAL_SHEET, "Thu!D2", "revenue", 210_000_000, "sub_item", "1701")
                        .neverSaid("Nguyễn Thử A", "0900000001"));
    }

    private static Animal hiddenPersonalColumn() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE, "MST")
                .row(2, "02215", "03/2026", "1701", 210_000_000, "001234567890")
                .hideColumn(4);
        return Animal.named("a hidden column of tax numbers", "8: hidden columns are sources of identities too")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .either(Because.PERSONAL_SHEET, "Thu!D2", "revenue", 210_000_000, "sub_item", "1701")
                        .neverSaid("001234567890"));
    }

    private static Animal commentsAndAuthors() {
        Book book = Tidy.revenue(REVENUE, 210_000_000);
        var sheet = book.poi().getSheetAt(0);
        var anchor = book.poi().getCreationHelper().createClientAnchor();
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(book.poi().getCreationHelper().createRichTextString("hỏi chị Lan 0912345678"));
        comment.setAuthor("Nguyễn Thử A");
        sheet.getRow(1).getCell(3).setCellComment(comment);
        return Animal.named("comments and authors", "8: comments and authors are never kept")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .neverSaid("0912345678", "Nguyễn Thử A"));
    }
}
