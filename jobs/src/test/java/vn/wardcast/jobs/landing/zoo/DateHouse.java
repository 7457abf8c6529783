package vn.wardcast.jobs.landing.zoo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Periods and days as they are written, and as Excel changes them. */
final class DateHouse {

    private static final String REVENUE = "Thu NSNN trên địa bàn (đồng)";

    private DateHouse() {}

    static List<Animal> animals() {
        return List.of(
                monthSpellings(),
                longerPeriods(),
                impossibleMonths(),
                daysInOrder(),
                americanDays(),
                bothOrders(),
                halfConverted(),
                since1904(),
                serialNumbers(),
                lunarAndImpossibleDays(),
                schoolYears(),
                yearSpellings(),
                titleAgainstSheetName(),
                columnAgainstFileName(),
                yearAgainstFileName(),
                romanMonth());
    }

    private static Book months(Object... months) {
        Book book = Book.xlsx();
        Book.Page page = book.page("Thu").row(1, "Mã ĐVHC", "Kỳ báo cáo", "Tiểu mục", REVENUE);
        for (int i = 0; i < months.length; i++) {
            page.row(i + 2, "02215", months[i], Tidy.SUB_ITEMS[i], 1_000_000 + i);
        }
        return book;
    }

    private static Animal monthSpellings() {
        Object[] spellings = {
            "Tháng 3/2026",
            "T3-26",
            "03/2026",
            "2026-03",
            "202603",
            "tháng 03 năm 2026",
            "T3/2026",
            "Tháng III/2026",
            LocalDate.of(2026, 3, 1),
            Book.dated(LocalDate.of(2026, 3, 31), "mm/yyyy"),
            202603,
            "3-2026",
            "31/03/2026",
            "THÁNG 3 - 2026"
        };
        Expected expected = Tidy.expectedRevenue();
        for (int i = 0; i < spellings.length; i++) {
            expected.fact("Thu!D" + (i + 2), "revenue", 1_000_000 + i, Tidy.subItem(i));
        }
        return Animal.named("spellings of a month", "3: the ways to write March 2026")
                .in("budget/thu-ngan-sach-02215-2026.xlsx", months(spellings))
                .gives(expected);
    }

    private static Animal longerPeriods() {
        return Animal.named("quarters and halves", "3: a quarter or cumulative period never becomes a month")
                .in(
                        Tidy.REVENUE_FILE,
                        months(
                                "Quý II/2026",
                                "Q2/2026",
                                "6 tháng đầu năm 2026",
                                "9 tháng",
                                "Năm 2026",
                                "Lũy kế tháng 3/2026",
                                "03/2026"))
                .gives(Tidy.expectedRevenue()
                        .rejected(Because.OTHER_FREQUENCY, "Thu!B2", "Thu!B3", "Thu!B4", "Thu!B5", "Thu!B6", "Thu!B7")
                        .fact("Thu!D8", "revenue", 1_000_006, Tidy.subItem(6)));
    }

    private static Animal impossibleMonths() {
        return Animal.named("impossible and far months", "3: impossible and far dates are rejected")
                .in(Tidy.REVENUE_FILE, months("13/2026", "00/2026", "03/2062", "03/1926", "tháng trước", "03/2026"))
                .gives(Tidy.expectedRevenue()
                        .rejected(Because.NOT_A_PERIOD, "Thu!B2", "Thu!B3", "Thu!B6")
                        .rejected(Because.FAR_DATE, "Thu!B4", "Thu!B5")
                        .fact("Thu!D7", "revenue", 1_000_005, Tidy.subItem(5)));
    }

    private static Book days(Object... days) {
        Book book = Book.xlsx();
        Book.Page page = book.page("Khách").row(1, "Mã ĐVHC", "Ngày", "Điểm tham quan", "Lượt khách");
        for (int i = 0; i < days.length; i++) {
            page.row(i + 2, "02215", days[i], "Đền Hạ", 100 + i);
        }
        return book;
    }

    private static Animal daysInOrder() {
        return Animal.named("days in the declared order", "3: day before month, where every value fits it")
                .in(
                        Tidy.VISITORS_FILE,
                        days("05/03/2026", "13/03/2026", "6/3/2026", "7-3-2026", "08.03.2026", "2026-03-09"))
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 100, "day", "2026-03-05")
                        .fact("Khách!D3", "visitors", 101, "day", "2026-03-13")
                        .fact("Khách!D4", "visitors", 102, "day", "2026-03-06")
                        .fact("Khách!D5", "visitors", 103, "day", "2026-03-07")
                        .fact("Khách!D6", "visitors", 104, "day", "2026-03-08")
                        .fact("Khách!D7", "visitors", 105, "day", "2026-03-09"));
    }

    private static Animal americanDays() {
        return Animal.named(
                        "days in American order", "3: where the declared order does not fit, the whole column decides")
                .in(Tidy.VISITORS_FILE, days("03/05/2026", "03/13/2026", "03/06/2026", "03/31/2026"))
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 100, "day", "2026-03-05")
                        .fact("Khách!D3", "visitors", 101, "day", "2026-03-13")
                        .fact("Khách!D4", "visitors", 102, "day", "2026-03-06")
                        .fact("Khách!D5", "visitors", 103, "day", "2026-03-31"));
    }

    private static Animal bothOrders() {
        return Animal.named(
                        "both orders in one column",
                        "3: both orders proven: ambiguous days are rejected, the others stay")
                .in(Tidy.VISITORS_FILE, days("13/03/2026", "03/14/2026", "05/03/2026", "04/04/2026"))
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 100, "day", "2026-03-13")
                        .fact("Khách!D3", "visitors", 101, "day", "2026-03-14")
                        .rejected(Because.AMBIGUOUS_DAY, "Khách!B4")
                        .either(Because.AMBIGUOUS_DAY, "Khách!D5", "visitors", 103, "day", "2026-04-04"));
    }

    private static Animal halfConverted() {
        List<Object> march = new ArrayList<>();
        Expected expected = Tidy.expectedVisitors();
        for (int day = 1; day <= 31; day++) {
            boolean swapped = day <= 12;
            march.add(swapped ? LocalDate.of(2026, day, 3) : "%02d/03/2026".formatted(day));
            int row = day + 1;
            if (!swapped) {
                expected.fact("Khách!D" + row, "visitors", 99 + day, "day", "2026-03-%02d".formatted(day));
            } else if (day == 3) {
                expected.either(Because.AMBIGUOUS_DAY, "Khách!D" + row, "visitors", 99 + day, "day", "2026-03-03");
            } else {
                expected.rejected(Because.AMBIGUOUS_DAY, "Khách!B" + row);
            }
        }
        return Animal.named("days half converted", "3: Excel read 05/03 as 3 May and left 13/03 as text")
                .in(Tidy.VISITORS_FILE, days(march.toArray()))
                .gives(expected);
    }

    private static Animal since1904() {
        Book book = Book.since1904();
        book.page("Khách")
                .row(1, "Mã ĐVHC", "Ngày", "Điểm tham quan", "Lượt khách")
                .row(2, "02215", LocalDate.of(2026, 3, 5), "Đền Hạ", 120)
                .row(3, "02215", LocalDate.of(2026, 3, 16), "Đền Hạ", 130);
        return Animal.named("days counted from 1904", "3: 1904 epochs are read as 1904")
                .in(Tidy.VISITORS_FILE, book)
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 120, "day", "2026-03-05")
                        .fact("Khách!D3", "visitors", 130, "day", "2026-03-16"));
    }

    private static Animal serialNumbers() {
        return Animal.named("days as serial numbers", "3: a day that lost its format is read exactly or rejected")
                .in(Tidy.VISITORS_FILE, days(46_086, LocalDate.of(2026, 3, 6)))
                .gives(Tidy.expectedVisitors()
                        .either(Because.NOT_A_PERIOD, "Khách!D2", "visitors", 100, "day", "2026-03-05")
                        .fact("Khách!D3", "visitors", 101, "day", "2026-03-06"));
    }

    private static Animal lunarAndImpossibleDays() {
        return Animal.named(
                        "lunar and impossible days",
                        "3: lunar dates, impossible and far dates, and mere years are rejected")
                .in(
                        Tidy.VISITORS_FILE,
                        days(
                                "15/8 ÂL",
                                "rằm tháng Giêng",
                                "31/02/2026",
                                "29/02/2026",
                                "15/03/3026",
                                "2026",
                                "15/8/2026 âm lịch",
                                "16/03/2026"))
                .gives(Tidy.expectedVisitors()
                        .rejected(
                                Because.FAR_DATE,
                                "Khách!B2",
                                "Khách!B3",
                                "Khách!B4",
                                "Khách!B5",
                                "Khách!B6",
                                "Khách!B7",
                                "Khách!B8")
                        .fact("Khách!D9", "visitors", 107, "day", "2026-03-16"));
    }

    private static Animal schoolYears() {
        Book book = Book.xlsx();
        Book.Page page = book.page("HS").row(1, "Mã ĐVHC", "Năm học", "Mã trường", "Cấp học", "Khối", "Học sinh");
        String[] spellings = {"2025-2026", "25-26", "2025–2026", "2025/2026", "Năm học 2025 - 2026", "2025-2027", "2025"
        };
        for (int i = 0; i < spellings.length; i++) {
            page.row(i + 2, "02215", spellings[i], "A01", "Tiểu học", 1 + i % 5, 100 + i);
        }
        page.row(9, "02215", "2024-2025", "A01", "Tiểu học", 1, 99);
        Expected expected = Expected.of(
                "ward_pupils",
                "school_code",
                "A01",
                "level",
                "primary",
                "school_year",
                "2025-2026",
                "unit_code",
                "02215");
        for (int i = 0; i < 5; i++) {
            expected.fact("HS!F" + (i + 2), "pupils", 100 + i, "grade", String.valueOf(i + 1));
        }
        return Animal.named(
                        "spellings of a school year",
                        "3: school years; two years that do not follow each other are none")
                .in(Tidy.PUPILS_FILE, book)
                .gives(expected.rejected(Because.NOT_A_PERIOD, "HS!B7", "HS!B8")
                        .warned(
                                Because.PERIOD_CONTRADICTION,
                                "HS!F9",
                                "pupils",
                                99,
                                "school_year",
                                "2024-2025",
                                "grade",
                                "1"));
    }

    private static Animal yearSpellings() {
        Book book = Book.xlsx();
        book.page("Đất")
                .row(1, "Mã ĐVHC", "Năm", "Mã loại đất", "Diện tích (ha)")
                .row(2, "02215", "Năm 2025", "LUC", 800.4)
                .row(3, "02215", 2025.0, "CLN", 53)
                .row(4, "02215", "31/12/2025", "ODT", 82)
                .row(5, "02215", LocalDate.of(2025, 12, 31), "NTS", 4.5)
                .row(6, "02215", "20025", "TSC", 1.5)
                .row(7, "02215", "Quý IV/2025", "DGD", 2.5);
        return Animal.named("spellings of a year", "3: years, and states at 31/12")
                .in(Tidy.LAND_FILE, book)
                .gives(Tidy.expectedLand()
                        .fact("Đất!D2", "area_ha", "800.4", "land_use", "LUC")
                        .fact("Đất!D3", "area_ha", 53, "land_use", "CLN")
                        .fact("Đất!D4", "area_ha", 82, "land_use", "ODT")
                        .fact("Đất!D5", "area_ha", "4.5", "land_use", "NTS")
                        .rejected(Because.FAR_DATE, "Đất!B6")
                        .rejected(Because.OTHER_FREQUENCY, "Đất!B7"));
    }

    private static Animal titleAgainstSheetName() {
        Book book = Book.xlsx();
        book.page("Tháng 4")
                .row(1, "THU NSNN TRÊN ĐỊA BÀN THÁNG 3 NĂM 2026")
                .row(3, "Mã ĐVHC", "Tiểu mục", "Thu NSNN trên địa bàn (đồng)")
                .row(4, "02215", "1701", 210_000_000)
                .row(5, "02215", "1001", 34_500_250);
        return Animal.named("title against sheet name", "3: the nearest wins; every fact of the table gets a warning")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .warned(Because.PERIOD_CONTRADICTION, "Tháng 4!C4", "revenue", 210_000_000, "sub_item", "1701")
                        .warned(Because.PERIOD_CONTRADICTION, "Tháng 4!C5", "revenue", 34_500_250, "sub_item", "1001"));
    }

    private static Animal columnAgainstFileName() {
        return Animal.named(
                        "column against file name",
                        "3: the column wins over the month in the file's name, with a warning")
                .in("budget/thu-ngan-sach-02215-2026-04.xlsx", months("03/2026", "03/2026"))
                .gives(Tidy.expectedRevenue()
                        .warned(Because.PERIOD_CONTRADICTION, "Thu!D2", "revenue", 1_000_000, Tidy.subItem(0))
                        .warned(Because.PERIOD_CONTRADICTION, "Thu!D3", "revenue", 1_000_001, Tidy.subItem(1)));
    }

    private static Animal yearAgainstFileName() {
        Book book = Book.xlsx();
        book.page("Đất")
                .row(1, "THỐNG KÊ ĐẤT ĐAI NĂM 2025")
                .row(2, "Mã ĐVHC", "Mã loại đất", "Diện tích (ha)")
                .row(3, "02215", "LUC", 800.4);
        return Animal.named(
                        "title against file name", "3: the title wins over the year in the file's name, with a warning")
                .in("land/thong-ke-dat-dai-02215-2024.xlsx", book)
                .gives(Tidy.expectedLand()
                        .warned(Because.PERIOD_CONTRADICTION, "Đất!C3", "area_ha", "800.4", "land_use", "LUC"));
    }

    private static Animal romanMonth() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "SỐ THU NSNN TRÊN ĐỊA BÀN THÁNG III NĂM 2026")
                .row(2, "Mã ĐVHC", "Tiểu mục", "Thu NSNN trên địa bàn (đồng)")
                .row(3, "02215", "1701", 210_000_000);
        return Animal.named("Roman month in the title", "3: Roman months")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue().fact("Thu!C3", "revenue", 210_000_000, "sub_item", "1701"));
    }
}
