package vn.wardcast.jobs.landing.zoo;

/** The plain forms in which a single trap is set, so that nothing else can be blamed. */
final class Tidy {

    static final String REVENUE_FILE = "budget/thu-ngan-sach-02215-2026.xlsx";
    static final String REVENUE_TEXT = "budget/thu-ngan-sach-02215-2026.csv";
    static final String VISITORS_FILE = "tourism/luot-khach-ngay-02215-2026.xlsx";
    static final String DISEASE_FILE = "health/benh-truyen-nhiem-02215-2026.xlsx";
    static final String DISEASE_TEXT = "health/benh-truyen-nhiem-02215-2026.csv";
    static final String LAND_FILE = "land/thong-ke-dat-dai-02215-2025.xlsx";
    static final String PUPILS_FILE = "education/hoc-sinh-02215-2025-2026.xlsx";

    /** Sub-items that exist; the traps sit in other columns. */
    static final String[] SUB_ITEMS = {
        "1701", "1001", "1003", "1006", "1014", "1049", "1052", "1401", "1602", "1603", "2801", "2802", "2862", "4299",
        "4931", "4949"
    };

    private Tidy() {}

    /** Ward, month, sub-item and revenue in columns A to D, header in row 1, one value a row; the sheet is called Thu. */
    static Book revenue(String header, Object... values) {
        Book book = Book.xlsx();
        Book.Page page = book.page("Thu").row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", header);
        for (int i = 0; i < values.length; i++) {
            page.row(i + 2, "02215", "03/2026", SUB_ITEMS[i], values[i]);
        }
        return book;
    }

    /** What {@link #revenue} gives; the keys of each row still have to be said with {@link #subItem}. */
    static Expected expectedRevenue() {
        return Expected.of("ward_revenue", "unit_code", "02215", "month", "2026-03-01");
    }

    /** The key of the n-th value, from 0. */
    static String[] subItem(int n) {
        return new String[] {"sub_item", SUB_ITEMS[n]};
    }

    /** Ward, day, site and visitors in columns A to D, header in row 1; the sheet is called Khách. */
    static Book visitors(Object... values) {
        Book book = Book.xlsx();
        Book.Page page = book.page("Khách").row(1, "Mã ĐVHC", "Ngày", "Điểm tham quan", "Lượt khách");
        for (int i = 0; i < values.length; i++) {
            page.row(i + 2, "02215", "%02d/04/2026".formatted(i + 13), "Đền Hạ", values[i]);
        }
        return book;
    }

    static Expected expectedVisitors() {
        return Expected.of("ward_visitors", "unit_code", "02215", "site", "Đền Hạ");
    }

    /** The key of the n-th value, from 0. */
    static String[] day(int n) {
        return new String[] {"day", "2026-04-%02d".formatted(n + 13)};
    }

    static Expected expectedDisease() {
        return Expected.of("ward_disease", "unit_code", "02215", "month", "2026-03-01");
    }

    static Expected expectedLand() {
        return Expected.of("ward_land_use", "unit_code", "02215", "year", "2025");
    }
}
