package vn.wardcast.jobs.landing.zoo;

import java.util.ArrayList;
import java.util.List;

/** What no single cell shows: duplicates, steps, runs of zeros. */
final class CheckHouse {

    private static final String REVENUE = "Thu NSNN trên địa bàn (đồng)";

    private CheckHouse() {}

    static List<Animal> animals() {
        return List.of(
                equalDuplicates(),
                conflictingDuplicates(),
                duplicatesAcrossSheets(),
                missingKeys(),
                stepOfAThousand(),
                zeroRun(),
                rareDiseaseZeros(),
                partsAboveTheWhole());
    }

    private static Animal equalDuplicates() {
        return Animal.named("equal duplicates", "6: equal values are one fact and a warning")
                .in(Tidy.REVENUE_FILE, rows("1701", 210_000_000, "1701", 210_000_000, "1001", 34_500_250))
                .gives(Tidy.expectedRevenue()
                        .warned(Because.DUPLICATE_EQUAL, "Thu!D?", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("Thu!D4", "revenue", 34_500_250, "sub_item", "1001"));
    }

    private static Animal conflictingDuplicates() {
        return Animal.named("conflicting duplicates", "6: different values under one key: all of them are rejected")
                .in(
                        Tidy.REVENUE_FILE,
                        rows("1701", 210_000_000, "1701", 211_000_000, "1001", 34_500_250, "1701", 210_000_000))
                .gives(Tidy.expectedRevenue()
                        .rejected(Because.DUPLICATE_CONFLICT, "Thu!2", "Thu!3")
                        .rejected(Because.DUPLICATE_ANY, "Thu!5")
                        .fact("Thu!D4", "revenue", 34_500_250, "sub_item", "1001"));
    }

    private static Book rows(Object... codesAndValues) {
        Book book = Book.xlsx();
        Book.Page page = book.page("Thu").row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE);
        for (int i = 0; i < codesAndValues.length; i += 2) {
            page.row(i / 2 + 2, "02215", "03/2026", codesAndValues[i], codesAndValues[i + 1]);
        }
        return book;
    }

    private static Animal duplicatesAcrossSheets() {
        Book book = rows("1701", 210_000_000, "1001", 34_500_250);
        book.page("Thu sửa")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(2, "02215", "03/2026", "1701", 215_000_000)
                .row(3, "02215", "03/2026", "1401", 50_000_000);
        return Animal.named("conflicts between sheets", "6: duplicates count over the whole file")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .rejected(Because.DUPLICATE_CONFLICT, "Thu!2", "Thu sửa!2")
                        .fact("Thu!D3", "revenue", 34_500_250, "sub_item", "1001")
                        .fact("Thu sửa!D3", "revenue", 50_000_000, "sub_item", "1401"));
    }

    private static Animal missingKeys() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(2, "02215", "03/2026", "1701", 210_000_000)
                .row(3, "02215", "03/2026", null, 34_500_250)
                .row(4, "02215", "..", "1401", 50_000_000);
        return Animal.named("missing keys", "1: a figure without its key is rejected, never joined to another")
                .in("budget/thu-ngan-sach-02215.xlsx", book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, "sub_item", "1701")
                        .rejected(Because.MISSING_KEY, "Thu!C3", "Thu!B4"));
    }

    private static Animal stepOfAThousand() {
        Book book = Book.xlsx();
        book.page("Năm 2026")
                .row(1, "THU NSNN TRÊN ĐỊA BÀN PHƯỜNG MINH XUÂN (02215) NĂM 2026")
                .row(2, "Đơn vị tính: triệu đồng")
                .row(3, "Tiểu mục", "T1", "T2", "T3", "T4", "T5", "T6")
                .row(4, "1701", 210, 215, 205, 212_000, 208, 214);
        Expected expected = Tidy.expectedRevenue().with("sub_item", "1701");
        long[] values = {210, 215, 205, 212_000, 208, 214};
        for (int month = 1; month <= values.length; month++) {
            String place = "Năm 2026!" + (char) ('A' + month) + 4;
            String[] key = {"month", "2026-%02d-01".formatted(month)};
            if (month == 4) {
                expected.warned(Because.STEP, place, "revenue", values[3] * 1_000_000, key);
            } else {
                expected.fact(place, "revenue", values[month - 1] * 1_000_000, key);
            }
        }
        return Animal.named("a step of a thousand", "4: a value 1,000 times its neighbours is a warning")
                .in(Tidy.REVENUE_FILE, book)
                .gives(expected);
    }

    private static Animal zeroRun() {
        List<Object> visitors = new ArrayList<>();
        Expected expected = Tidy.expectedVisitors();
        for (int i = 0; i < 18; i++) {
            boolean stuck = i >= 5 && i < 13;
            int value = stuck ? 0 : 850 + 7 * i;
            visitors.add(value);
            String place = "Khách!D" + (i + 2);
            if (stuck) {
                expected.warned(Because.ZERO_RUN, place, "visitors", 0, Tidy.day(i));
            } else {
                expected.fact(place, "visitors", value, Tidy.day(i));
            }
        }
        return Animal.named("a run of zeros", "4: eight zeros in a counter that counts hundreds are a warning")
                .in(Tidy.VISITORS_FILE, Tidy.visitors(visitors.toArray()))
                .gives(expected);
    }

    private static Animal rareDiseaseZeros() {
        Book book = Book.xlsx();
        Book.Page page = book.page("BTN").row(1, "Mã ĐVHC", "Tháng", "Bệnh", "Số ca mắc");
        Expected expected = Tidy.expectedDisease().with("disease", "rabies");
        for (int month = 1; month <= 6; month++) {
            page.row(month + 1, "02215", "%02d/2026".formatted(month), "Dại", 0);
            expected.fact("BTN!D" + (month + 1), "cases", 0, "month", "2026-%02d-01".formatted(month));
        }
        return Animal.named("zeros of a rare disease", "1: 0 is a value; a disease nobody has is no fault")
                .in(Tidy.DISEASE_FILE, book)
                .gives(expected);
    }

    private static Animal partsAboveTheWhole() {
        Book book = Book.xlsx();
        book.page("HS")
                .row(1, "Mã ĐVHC", "Năm học", "Mã trường", "Cấp học", "Khối", "Học sinh")
                .row(2, "02215", "2025-2026", "A01", "Tiểu học", "Lớp 1", 131)
                .row(3, "02215", "2025-2026", "A01", "Tiểu học", "Lớp 2", 124)
                .row(4, "02215", "2025-2026", "A01", "Tiểu học", "Tổng số", 265);
        return Animal.named(
                        "a total among the grades",
                        "4, 5: 'Tổng số' in the grade column is a total; 265 is not 131 + 124")
                .in(Tidy.PUPILS_FILE, book)
                .gives(Expected.of(
                                "ward_pupils",
                                "unit_code",
                                "02215",
                                "school_year",
                                "2025-2026",
                                "school_code",
                                "A01",
                                "level",
                                "primary")
                        .fact("HS!F2", "pupils", 131, "grade", "1")
                        .fact("HS!F3", "pupils", 124, "grade", "2")
                        .told(Because.TOTAL_MISMATCH, "HS!4"));
    }
}
