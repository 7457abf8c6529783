package vn.wardcast.jobs.landing.zoo;

import java.util.List;

/** The forms of each domain, filled in as ward offices do. */
final class FormsHouse {

    private static final String PUPIL_TITLE = "THỐNG KÊ HỌC SINH NĂM HỌC 2025-2026";

    private FormsHouse() {}

    static List<Animal> animals() {
        return List.of(
                tidyRevenue(),
                revenueReport(),
                revenueMonthsAcross(),
                revenueOneSheetAMonth(),
                revenueTwoTablesOnASheet(),
                revenueTablesSideBySide(),
                revenueOfSeveralWards(),
                planInMillions(),
                planInBillions(),
                pupilsTidyWithMergedSchools(),
                pupilsGradesAcross(),
                pupilsClassesAndGirlsAcross(),
                visitorsByDay(),
                visitorsDaysAcross(),
                diseasesMonthAndCumulative(),
                diseasesMonthsAcross(),
                landStatistics(),
                landInSquareKilometres(),
                landInSquareMetres(),
                residentsAgesAndSexesAcross(),
                residentsTidyWithSubtotals());
    }

    private static Expected revenue(String... keys) {
        return Expected.of("ward_revenue", "unit_code", "02215").with(keys);
    }

    private static Animal tidyRevenue() {
        Book book = Book.xlsx();
        book.page("Số liệu")
                .row(
                        1,
                        "Mã ĐVHC",
                        "Đơn vị",
                        "Tháng",
                        "Tiểu mục",
                        "Nội dung thu",
                        "Thu NSNN trên địa bàn (đồng)",
                        "Thu NS xã được hưởng (đồng)")
                .row(2, "02215", "Phường Minh Xuân", "03/2026", "1701", "Thuế GTGT", 210_000_000, 25_200_000)
                .row(3, "02215", "Phường Minh Xuân", "03/2026", "1001", "Thuế TNCN", 34_500_250, 0);
        return Animal.named("tidy revenue", "5: revenue in the ward and what the ward keeps are two measures")
                .in("budget/thu-ngan-sach-02215-2026.xlsx", book)
                .gives(revenue("month", "2026-03-01")
                        .fact("Số liệu!F2", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("Số liệu!G2", "ward_share", 25_200_000, "sub_item", "1701")
                        .fact("Số liệu!F3", "revenue", 34_500_250, "sub_item", "1001")
                        .fact("Số liệu!G3", "ward_share", 0, "sub_item", "1001"));
    }

    private static Animal revenueReport() {
        Book book = Book.xlsx();
        book.page("Biểu 02")
                .row(1, "ỦY BAN NHÂN DÂN", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .row(2, "PHƯỜNG MINH XUÂN", null, null, "Độc lập - Tự do - Hạnh phúc")
                .row(4, "BÁO CÁO THU NSNN TRÊN ĐỊA BÀN THÁNG 3 NĂM 2026")
                .row(5, "Đơn vị: Phường Minh Xuân (Mã ĐVHC: 02215)")
                .row(6, null, null, null, null, null, "Đơn vị tính: triệu đồng")
                .row(7, "STT", "Tiểu mục", "Nội dung thu", "Dự toán năm", "Thực hiện", null, "% so dự toán")
                .row(8, null, null, null, null, "Trong tháng", "Lũy kế")
                .row(9, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)=(6)/(4)")
                .row(10, null, null, "TỔNG CỘNG", 3000, 255.5, 700.5, 23.35)
                .row(11, "A", null, "THU NỘI ĐỊA")
                .row(12, "I", null, "Thuế")
                .row(13, 1, "1701", "Thuế GTGT", 2000, 210.25, 600, 30)
                .row(14, 2, "1001", "Thuế TNCN từ tiền lương", 800, 34.9, 90.5, 11.3)
                .row(15, "II", null, "Phí, lệ phí")
                .row(16, 3, "2801", "Lệ phí trước bạ nhà đất", 200, 10.35, 10, 5)
                .row(18, null, null, null, null, "Minh Xuân, ngày 05 tháng 4 năm 2026")
                .row(19, "NGƯỜI LẬP BIỂU", null, null, null, "CHỦ TỊCH")
                .merge("A1:C1", "D1:G1", "A4:G4", "A7:A8", "B7:B8", "C7:C8", "D7:D8", "E7:F7", "G7:G8");
        return Animal.named(
                        "revenue report of a month",
                        "5: titles, merged headers, column numbers, sections, total and signature are no data; plan, cumulative and"
                                + " percent never land as the month")
                .in("budget/thu-ngan-sach-02215-2026-03.xlsx", book)
                .gives(revenue("month", "2026-03-01")
                        .fact("Biểu 02!E13", "revenue", 210_250_000, "sub_item", "1701")
                        .fact("Biểu 02!E14", "revenue", 34_900_000, "sub_item", "1001")
                        .fact("Biểu 02!E16", "revenue", 10_350_000, "sub_item", "2801"));
    }

    private static Animal revenueMonthsAcross() {
        Book book = Book.xlsx();
        book.page("2026")
                .row(1, "THU NSNN TRÊN ĐỊA BÀN PHƯỜNG MINH XUÂN (02215) NĂM 2026")
                .row(2, "Đơn vị tính: triệu đồng")
                .row(4, "STT", "Tiểu mục", "Nội dung thu", "T1", "T2", "T3", "T4", "Cộng", "Lũy kế")
                .row(5, 1, 1701, "Thuế GTGT", 210, 190.5, 205, null, 605.5, 605.5)
                .row(6, 2, 1001, "Thuế TNCN", 30.25, "..", 34.9, null, 65.15, 65.15)
                .row(7, null, null, "Tổng cộng", 240.25, 190.5, 239.9, null, 670.65, 670.65);
        return Animal.named(
                        "revenue with months across", "2: months stand across; the columns Cộng and Lũy kế are totals")
                .in("budget/thu-ngan-sach-02215-2026.xlsx", book)
                .gives(revenue("sub_item", "1701")
                        .fact("2026!D5", "revenue", 210_000_000, "month", "2026-01-01")
                        .fact("2026!E5", "revenue", 190_500_000, "month", "2026-02-01")
                        .fact("2026!F5", "revenue", 205_000_000, "month", "2026-03-01")
                        .missing("2026!G5")
                        .with("sub_item", "1001")
                        .fact("2026!D6", "revenue", 30_250_000, "month", "2026-01-01")
                        .missing("2026!E6")
                        .fact("2026!F6", "revenue", 34_900_000, "month", "2026-03-01")
                        .missing("2026!G6"));
    }

    private static Animal revenueOneSheetAMonth() {
        Book book = Book.xlsx();
        for (int month = 1; month <= 2; month++) {
            book.page("Tháng " + month)
                    .row(1, "THU NSNN TRÊN ĐỊA BÀN NĂM 2026")
                    .row(3, "Mã ĐVHC", "Tiểu mục", "Nội dung thu", "Thu NSNN trên địa bàn (đồng)")
                    .row(4, "02215", "1701", "Thuế GTGT", 200_000_000 + month)
                    .row(5, "02215", "1401", "Tiền sử dụng đất", 50_000_000 + month);
        }
        return Animal.named(
                        "one sheet a month", "3: the sheet's name gives the month that no column and no title gives")
                .in("budget/thu-ngan-sach-02215-2026.xlsx", book)
                .gives(revenue("month", "2026-01-01")
                        .fact("Tháng 1!D4", "revenue", 200_000_001, "sub_item", "1701")
                        .fact("Tháng 1!D5", "revenue", 50_000_001, "sub_item", "1401")
                        .with("month", "2026-02-01")
                        .fact("Tháng 2!D4", "revenue", 200_000_002, "sub_item", "1701")
                        .fact("Tháng 2!D5", "revenue", 50_000_002, "sub_item", "1401"));
    }

    private static Animal revenueTwoTablesOnASheet() {
        Book book = Book.xlsx();
        book.page("Quý I")
                .row(1, "THU NSNN TRÊN ĐỊA BÀN PHƯỜNG MINH XUÂN - MÃ 02215")
                .row(3, "Bảng 1. Tháng 1/2026")
                .row(4, "STT", "Tiểu mục", "Thu NSNN trên địa bàn (đồng)")
                .row(5, 1, "1701", 200_000_000)
                .row(6, 2, "1001", 30_000_000)
                .row(7, null, "Cộng", 230_000_000)
                .row(10, "Bảng 2. Tháng 2/2026")
                .row(11, "STT", "Nội dung thu", "Tiểu mục", "Thu NSNN trên địa bàn (đồng)")
                .row(12, 1, "Thuế GTGT", "1701", 180_000_000)
                .row(13, 2, "Thuế TNCN", "1001", 28_000_000)
                .row(14, null, "Cộng", null, 208_000_000);
        return Animal.named(
                        "two tables on a sheet",
                        "5: two tables on one sheet are two tables, each with its own columns and month")
                .in("budget/thu-ngan-sach-02215-2026.xlsx", book)
                .gives(revenue("month", "2026-01-01")
                        .fact("Quý I!C5", "revenue", 200_000_000, "sub_item", "1701")
                        .fact("Quý I!C6", "revenue", 30_000_000, "sub_item", "1001")
                        .with("month", "2026-02-01")
                        .fact("Quý I!D12", "revenue", 180_000_000, "sub_item", "1701")
                        .fact("Quý I!D13", "revenue", 28_000_000, "sub_item", "1001"));
    }

    private static Animal revenueTablesSideBySide() {
        Book book = Book.xlsx();
        book.page("So sánh")
                .row(1, "Tháng 1/2026", null, null, "Tháng 2/2026")
                .row(2, "Mã ĐVHC", "Tiểu mục", "Thu NSNN trên địa bàn", "Mã ĐVHC", "Tiểu mục", "Thu NSNN trên địa bàn")
                .row(3, "02215", "1701", 200_000_000, "02215", "1701", 180_000_000)
                .merge("A1:C1", "D1:F1");
        Because unclear = Because.TWICE_THE_SAME_COLUMN;
        return Animal.named(
                        "two tables side by side",
                        "5: two tables on one sheet are two tables; never one that loses the other in silence")
                .in("budget/thu-ngan-sach-02215-2026.xlsx", book)
                .gives(revenue("sub_item", "1701")
                        .either(unclear, "So sánh!C3", "revenue", 200_000_000, "month", "2026-01-01")
                        .either(unclear, "So sánh!F3", "revenue", 180_000_000, "month", "2026-02-01"));
    }

    private static Animal revenueOfSeveralWards() {
        Book book = Book.xlsx();
        book.page("T3-2026")
                .row(1, "SỐ THU NSNN TRÊN ĐỊA BÀN CÁC PHƯỜNG, XÃ - THÁNG 3/2026")
                .row(2, "ĐVT: nghìn đồng")
                .row(4, "STT", "Tiểu mục", "Nội dung thu", "Thu NSNN trên địa bàn", "Thu NS xã được hưởng")
                .row(5, "I", null, "Phường Minh Xuân (02215)", 240_000, 30_000)
                .row(6, 1, "1701", "Thuế GTGT", 210_000, 21_000)
                .row(7, 2, "1001", "Thuế TNCN", 30_000, 9_000)
                .row(8, "II", null, "Phường Tân Phong (03408)", 90_500, 9_050)
                .row(9, 1, "1701", "Thuế GTGT", 90_500, 9_050);
        return Animal.named("several wards in sections", "3: the section's title gives the unit of the rows under it")
                .in("budget/thu-ngan-sach-2026-03.xlsx", book)
                .gives(revenue("month", "2026-03-01")
                        .fact("T3-2026!D6", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("T3-2026!E6", "ward_share", 21_000_000, "sub_item", "1701")
                        .fact("T3-2026!D7", "revenue", 30_000_000, "sub_item", "1001")
                        .fact("T3-2026!E7", "ward_share", 9_000_000, "sub_item", "1001")
                        .with("unit_code", "03408")
                        .fact("T3-2026!D9", "revenue", 90_500_000, "sub_item", "1701")
                        .fact("T3-2026!E9", "ward_share", 9_050_000, "sub_item", "1701"));
    }

    private static Animal planInMillions() {
        Book book = Book.xlsx();
        book.page("Dự toán")
                .row(1, "DỰ TOÁN THU NĂM 2026 GIAO CHO PHƯỜNG TÂN PHONG (03408)")
                .row(3, "STT", "Mục", "Nội dung thu", "Dự toán giao (triệu đồng)")
                .row(4, 1, "1700", "Thuế giá trị gia tăng", 2500)
                .row(5, 2, "1400", "Thu tiền sử dụng đất", 800.5)
                .row(6, null, null, "Tổng số", 3300.5);
        return Animal.named("plan in millions", "3: year and unit stand in the title")
                .in("budget/du-toan-thu-03408-2026.xlsx", book)
                .gives(Expected.of("ward_plan", "unit_code", "03408", "year", "2026")
                        .fact("Dự toán!D4", "plan", 2_500_000_000L, "item", "1700")
                        .fact("Dự toán!D5", "plan", 800_500_000, "item", "1400"));
    }

    private static Animal planInBillions() {
        Book book = Book.xlsx();
        book.page("Dự toán")
                .row(1, "DỰ TOÁN THU NĂM 2026")
                .row(2, "Đơn vị tính: tỷ đồng")
                .row(4, "Mã ĐVHC", "Năm", "Mục", "Nội dung thu", "Dự toán giao")
                .row(5, "03408", 2026, 1700, "Thuế giá trị gia tăng", 2.5)
                .row(6, "03408", 2026, 1400, "Thu tiền sử dụng đất", 0.8005);
        return Animal.named(
                        "plan in billions",
                        "4: the unit of measure the sheet says holds, not the one the form usually has")
                .in("budget/du-toan-thu-03408-2026.xlsx", book)
                .gives(Expected.of("ward_plan", "unit_code", "03408", "year", "2026")
                        .fact("Dự toán!E5", "plan", 2_500_000_000L, "item", "1700")
                        .fact("Dự toán!E6", "plan", 800_500_000, "item", "1400"));
    }

    private static Animal pupilsTidyWithMergedSchools() {
        Book book = Book.xlsx();
        book.page("Học sinh")
                .row(1, PUPIL_TITLE + " - PHƯỜNG MINH XUÂN (02215)")
                .row(3, "TT", "Mã trường", "Tên trường", "Cấp học", "Khối", "Số lớp", "Số học sinh", "Trong đó nữ")
                .row(4, 1, "A01", "Trường Tiểu học A", "Tiểu học", "Lớp 1", 4, 131.0, 63)
                .row(5, null, null, null, null, "Lớp 2", 4, 124, 60)
                .row(6, 2, "B01", "Trường THCS B", "THCS", "Khối 6", 3, 120, 58)
                .row(7, null, "Cộng", null, null, null, 11, 375, 181)
                .merge("A4:A5", "B4:B5", "C4:C5", "D4:D5");
        return Animal.named("merged school cells", "5: merged cells carry their value over the merged range")
                .in("education/hoc-sinh-02215-2025-2026.xlsx", book)
                .gives(pupils("A01", "primary", "1")
                        .fact("Học sinh!F4", "classes", 4)
                        .fact("Học sinh!G4", "pupils", 131)
                        .fact("Học sinh!H4", "girls", 63)
                        .with("grade", "2")
                        .fact("Học sinh!F5", "classes", 4)
                        .fact("Học sinh!G5", "pupils", 124)
                        .fact("Học sinh!H5", "girls", 60)
                        .with("school_code", "B01", "level", "lower_secondary", "grade", "6")
                        .fact("Học sinh!F6", "classes", 3)
                        .fact("Học sinh!G6", "pupils", 120)
                        .fact("Học sinh!H6", "girls", 58));
    }

    private static Expected pupils(String school, String level, String grade) {
        return Expected.of(
                "ward_pupils",
                "unit_code",
                "02215",
                "school_year",
                "2025-2026",
                "school_code",
                school,
                "level",
                level,
                "grade",
                grade);
    }

    private static Animal pupilsGradesAcross() {
        Book book = Book.xlsx();
        book.page("Tiểu học")
                .row(1, PUPIL_TITLE)
                .row(2, "Đơn vị: Phường Minh Xuân - Mã ĐVHC: 02215")
                .row(4, "STT", "Mã trường", "Trường", "Cấp học", "Học sinh")
                .row(5, null, null, null, null, "Tổng số", "Lớp 1", "Lớp 2", "Lớp 3")
                .row(6, 1, "A01", "Trường Tiểu học A", "Tiểu học", 375, 131, 124, 120)
                .row(7, 2, "A02", "Trường Tiểu học C", "Tiểu học", 61, 31, 30, "-")
                .merge("A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:H4");
        return Animal.named("grades across", "2: grades stand across under one header; the column Tổng số is a total")
                .in("education/hoc-sinh-02215-2025-2026.xlsx", book)
                .gives(pupils("A01", "primary", "1")
                        .fact("Tiểu học!F6", "pupils", 131)
                        .fact("Tiểu học!G6", "pupils", 124, "grade", "2")
                        .fact("Tiểu học!H6", "pupils", 120, "grade", "3")
                        .with("school_code", "A02")
                        .fact("Tiểu học!F7", "pupils", 31)
                        .fact("Tiểu học!G7", "pupils", 30, "grade", "2")
                        .missing("Tiểu học!H7"));
    }

    private static Animal pupilsClassesAndGirlsAcross() {
        Book book = Book.xlsx();
        book.page("Biểu 1")
                .row(1, PUPIL_TITLE)
                .row(3, "Mã ĐVHC", "Mã trường", "Trường", "Cấp học", "Khối 6", null, null, "Khối 7", null, null)
                .row(4, null, null, null, null, "Số lớp", "Học sinh", "Nữ", "Số lớp", "Học sinh", "Nữ")
                .row(5, "02215", "B01", "Trường THCS B", "THCS", 3, 120, 58, 2, 80, 41)
                .merge("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:J3");
        return Animal.named(
                        "classes, pupils and girls under each grade",
                        "2: several measures under each grade that stands across")
                .in("education/hoc-sinh-02215-2025-2026.xlsx", book)
                .gives(pupils("B01", "lower_secondary", "6")
                        .fact("Biểu 1!E5", "classes", 3)
                        .fact("Biểu 1!F5", "pupils", 120)
                        .fact("Biểu 1!G5", "girls", 58)
                        .with("grade", "7")
                        .fact("Biểu 1!H5", "classes", 2)
                        .fact("Biểu 1!I5", "pupils", 80)
                        .fact("Biểu 1!J5", "girls", 41));
    }

    private static Expected visitors(String site) {
        return Expected.of("ward_visitors", "unit_code", "02215", "site", site);
    }

    private static Animal visitorsByDay() {
        Book book = Book.xlsx();
        book.page("Tháng 4")
                .row(1, "LƯỢT KHÁCH THAM QUAN PHƯỜNG MINH XUÂN (02215)")
                .row(3, "STT", "Ngày", "Điểm du lịch", "Lượt khách", "Trong đó: Khách quốc tế")
                .row(4, 1, java.time.LocalDate.of(2026, 4, 25), "Đền Hạ", 900, 12)
                .row(5, 2, java.time.LocalDate.of(2026, 4, 26), "Đền Hạ", 1100, "x")
                .row(6, null, "Tổng cộng", null, 2000, 12);
        return Animal.named("visitors by day", "3: real dates; a mark x is missing")
                .in("tourism/luot-khach-ngay-02215-2026.xlsx", book)
                .gives(visitors("Đền Hạ")
                        .fact("Tháng 4!D4", "visitors", 900, "day", "2026-04-25")
                        .fact("Tháng 4!E4", "international", 12, "day", "2026-04-25")
                        .fact("Tháng 4!D5", "visitors", 1100, "day", "2026-04-26")
                        .missing("Tháng 4!E5"));
    }

    private static Animal visitorsDaysAcross() {
        Book book = Book.xlsx();
        book.page("Lượt khách")
                .row(1, "LƯỢT KHÁCH THÁNG 5 NĂM 2026 - PHƯỜNG MINH XUÂN (02215)")
                .row(3, "STT", "Điểm du lịch", "Lượt khách theo ngày")
                .row(4, null, null, 1, 2, 3, "Cộng")
                .row(5, 1, "Đền Hạ", 900, 1100, 870, 2870)
                .row(6, 2, "Chùa Hang", 310, 0, 295, 605)
                .merge("A3:A4", "B3:B4", "C3:F3");
        return Animal.named("days across", "2: days stand across, month and year stand in the title")
                .in("tourism/luot-khach-ngay-02215-2026.xlsx", book)
                .gives(visitors("Đền Hạ")
                        .fact("Lượt khách!C5", "visitors", 900, "day", "2026-05-01")
                        .fact("Lượt khách!D5", "visitors", 1100, "day", "2026-05-02")
                        .fact("Lượt khách!E5", "visitors", 870, "day", "2026-05-03")
                        .with("site", "Chùa Hang")
                        .fact("Lượt khách!C6", "visitors", 310, "day", "2026-05-01")
                        .fact("Lượt khách!D6", "visitors", 0, "day", "2026-05-02")
                        .fact("Lượt khách!E6", "visitors", 295, "day", "2026-05-03"));
    }

    private static Expected disease(String... keys) {
        return Expected.of("ward_disease", "unit_code", "02215").with(keys);
    }

    private static Animal diseasesMonthAndCumulative() {
        Book book = Book.xlsx();
        book.page("BTN")
                .row(1, "TRẠM Y TẾ PHƯỜNG MINH XUÂN")
                .row(2, "BÁO CÁO BỆNH TRUYỀN NHIỄM THÁNG 4/2026")
                .row(3, "Mã ĐVHC: 02215")
                .row(5, "TT", "Tên bệnh", "Trong tháng", null, "Cộng dồn", null)
                .row(6, null, null, "Số mắc", "Tử vong", "Số mắc", "Tử vong")
                .row(7, 1, "Tay chân miệng", 11, 0, 40, 0)
                .row(8, 2, "SXHD", 4, 0, 6, 1)
                .row(9, 3, "Thuỷ đậu", 0, 0, 3, 0)
                .row(10, null, "Cộng", 15, 0, 49, 1)
                .row(12, "Ghi chú: số liệu đến ngày 30/4/2026")
                .merge("A5:A6", "B5:B6", "C5:D5", "E5:F5");
        return Animal.named("diseases, month beside cumulative", "5: cumulative never lands as a month's value")
                .in("health/benh-truyen-nhiem-02215-2026-04.xlsx", book)
                .gives(disease("month", "2026-04-01")
                        .fact("BTN!C7", "cases", 11, "disease", "hfmd")
                        .fact("BTN!D7", "deaths", 0, "disease", "hfmd")
                        .fact("BTN!C8", "cases", 4, "disease", "dengue")
                        .fact("BTN!D8", "deaths", 0, "disease", "dengue")
                        .fact("BTN!C9", "cases", 0, "disease", "chickenpox")
                        .fact("BTN!D9", "deaths", 0, "disease", "chickenpox"));
    }

    private static Animal diseasesMonthsAcross() {
        Book book = Book.xlsx();
        book.page("Năm 2026")
                .row(1, "SỐ CA MẮC BỆNH TRUYỀN NHIỄM PHƯỜNG MINH XUÂN (02215)")
                .row(3, "TT", "Bệnh", "Tháng 1", "Tháng 2", "Tháng 3", "Cả năm")
                .row(4, 1, "Sởi", 2, 1, 0, 3)
                .row(5, 2, "Quai bị", 5, "đang cập nhật", 4, 9);
        return Animal.named(
                        "diseases with months across",
                        "2, 3: months across, the year in the sheet's name, the measure in the title")
                .in("health/benh-truyen-nhiem-02215-2026.xlsx", book)
                .gives(disease("disease", "measles")
                        .fact("Năm 2026!C4", "cases", 2, "month", "2026-01-01")
                        .fact("Năm 2026!D4", "cases", 1, "month", "2026-02-01")
                        .fact("Năm 2026!E4", "cases", 0, "month", "2026-03-01")
                        .with("disease", "mumps")
                        .fact("Năm 2026!C5", "cases", 5, "month", "2026-01-01")
                        .missing("Năm 2026!D5")
                        .fact("Năm 2026!E5", "cases", 4, "month", "2026-03-01"));
    }

    private static Expected land() {
        return Expected.of("ward_land_use", "unit_code", "02215", "year", "2025");
    }

    private static Animal landStatistics() {
        Book book = Book.xlsx();
        book.page("Biểu 01-TKĐĐ")
                .row(1, "Biểu 01/TKĐĐ")
                .row(2, "THỐNG KÊ DIỆN TÍCH ĐẤT ĐAI (Tính đến ngày 31/12/2025)")
                .row(3, "Đơn vị báo cáo: Phường Minh Xuân (Mã 02215), tỉnh Tuyên Quang")
                .row(4, "Đơn vị tính: ha")
                .row(6, "STT", "Loại đất", "Mã loại đất", "Diện tích")
                .row(7, "(1)", "(2)", "(3)", "(4)")
                .row(8, "I", "Tổng diện tích đất của đơn vị hành chính", null, 982.3)
                .row(9, 1, "Nhóm đất nông nghiệp", "NNP", 900.3)
                .row(10, "1.1", "Đất trồng cây hằng năm", "CHN", 847.3)
                .row(11, "1.1.1", "Đất trồng lúa", "LUA", 812.4)
                .row(12, null, "Đất chuyên trồng lúa", "LUC", 800.4)
                .row(13, null, "Đất trồng lúa còn lại", "LUK", 12.0)
                .row(14, "1.1.2", "Đất trồng cây hằng năm khác", "HNK", 34.9)
                .row(15, "1.2", "Đất trồng cây lâu năm", "CLN", 53)
                .row(16, 2, "Nhóm đất phi nông nghiệp", "PNN", 82)
                .row(17, "2.1", "Đất ở tại đô thị", "ODT", 82);
        return Animal.named(
                        "land statistics",
                        "5: groups above their parts are dropped; the state at 31/12/2025 is the year 2025")
                .in("land/thong-ke-dat-dai-02215-2025.xlsx", book)
                .gives(land().fact("Biểu 01-TKĐĐ!D12", "area_ha", "800.4", "land_use", "LUC")
                        .fact("Biểu 01-TKĐĐ!D13", "area_ha", 12, "land_use", "LUK")
                        .fact("Biểu 01-TKĐĐ!D14", "area_ha", "34.9", "land_use", "HNK")
                        .fact("Biểu 01-TKĐĐ!D15", "area_ha", 53, "land_use", "CLN")
                        .fact("Biểu 01-TKĐĐ!D17", "area_ha", 82, "land_use", "ODT"));
    }

    private static Animal landInSquareKilometres() {
        Book book = Book.xlsx();
        book.page("Đất đai")
                .row(1, "Mã ĐVHC", "Năm", "Mã loại đất", "Loại đất", "Diện tích (km²)")
                .row(2, "02215", "2025", "LUC", "Đất chuyên trồng lúa", 8.004)
                .row(3, "02215", "2025", "CLN", "Đất trồng cây lâu năm", "34,9");
        return Animal.named("land in square kilometres", "4: the header's unit of measure is converted")
                .in("land/thong-ke-dat-dai-02215-2025.xlsx", book)
                .gives(land().fact("Đất đai!E2", "area_ha", "800.4", "land_use", "LUC")
                        .fact("Đất đai!E3", "area_ha", 3490, "land_use", "CLN"));
    }

    private static Animal landInSquareMetres() {
        Book book = Book.xlsx();
        book.page("Đất đai")
                .row(1, "THỐNG KÊ ĐẤT ĐAI NĂM 2025")
                .row(2, "Đơn vị tính: m2")
                .row(3, "Mã ĐVHC", "Mã loại đất", "Loại đất", "Diện tích")
                .row(4, "02215", "LUC", "Đất chuyên trồng lúa", 8_004_000)
                .row(5, "02215", "CLN", "Đất trồng cây lâu năm", 530_125.5);
        return Animal.named("land in square metres", "4: a title's unit of measure is converted")
                .in("land/thong-ke-dat-dai-02215-2025.xlsx", book)
                .gives(land().fact("Đất đai!D4", "area_ha", "800.4", "land_use", "LUC")
                        .fact("Đất đai!D5", "area_ha", "53.01255", "land_use", "CLN"));
    }

    private static Expected residents(String neighbourhood, String age) {
        return Expected.of(
                "ward_residents",
                "unit_code",
                "02215",
                "year",
                "2025",
                "neighbourhood",
                neighbourhood,
                "age_group",
                age);
    }

    private static Animal residentsAgesAndSexesAcross() {
        Book book = Book.xlsx();
        book.page("Dân cư")
                .row(1, "NHÂN KHẨU THEO TỔ DÂN PHỐ, NHÓM TUỔI VÀ GIỚI TÍNH")
                .row(2, "Phường Minh Xuân - mã 02215 - tính đến 31/12/2025")
                .row(4, "STT", "Tổ dân phố", "0-4", null, "80 trở lên", null, "Tổng số", null)
                .row(5, null, null, "Nam", "Nữ", "Nam", "Nữ", "Nam", "Nữ")
                .row(6, 1, "Tổ dân phố 1", 21, 19, 4, 9, 25, 28)
                .row(7, 2, "Tổ dân phố 2", 18, 17, 3, 5, 21, 22)
                .row(8, null, "Tổng cộng", 39, 36, 7, 14, 46, 50)
                .merge("A4:A5", "B4:B5", "C4:D4", "E4:F4", "G4:H4");
        return Animal.named(
                        "ages and sexes across", "2: ages and sexes stand across; the columns under Tổng số are totals")
                .in("population/dan-cu-to-dan-pho-02215-2025.xlsx", book)
                .gives(residents("Tổ dân phố 1", "0-4")
                        .fact("Dân cư!C6", "male", 21)
                        .fact("Dân cư!D6", "female", 19)
                        .with("age_group", "80+")
                        .fact("Dân cư!E6", "male", 4)
                        .fact("Dân cư!F6", "female", 9)
                        .with("neighbourhood", "Tổ dân phố 2", "age_group", "0-4")
                        .fact("Dân cư!C7", "male", 18)
                        .fact("Dân cư!D7", "female", 17)
                        .with("age_group", "80+")
                        .fact("Dân cư!E7", "male", 3)
                        .fact("Dân cư!F7", "female", 5));
    }

    private static Animal residentsTidyWithSubtotals() {
        Book book = Book.xlsx();
        book.page("TDP")
                .row(1, "Mã ĐVHC", "Năm", "Tổ dân phố", "Nhóm tuổi", "Nam", "Nữ")
                .row(2, "02215", 2025, "Tổ dân phố 1", "0-4", 21, 19)
                .row(3, "02215", 2025, "Tổ dân phố 1", "5-9", 20, 22)
                .row(4, "02215", 2025, "Tổ dân phố 1", "Cộng", 41, 41)
                .row(5, "02215", 2025, "Tổ dân phố 2", "Từ 80 tuổi", 3, 5)
                .row(6, "02215", 2025, "Tổ dân phố 2", "Cộng", 3, 5)
                .row(7, "Tổng số", null, null, null, 44, 46);
        return Animal.named("residents with subtotals", "5: subtotals inside and below are checked and dropped")
                .in("population/dan-cu-to-dan-pho-02215-2025.xlsx", book)
                .gives(residents("Tổ dân phố 1", "0-4")
                        .fact("TDP!E2", "male", 21)
                        .fact("TDP!F2", "female", 19)
                        .with("age_group", "5-9")
                        .fact("TDP!E3", "male", 20)
                        .fact("TDP!F3", "female", 22)
                        .with("neighbourhood", "Tổ dân phố 2", "age_group", "80+")
                        .fact("TDP!E5", "male", 3)
                        .fact("TDP!F5", "female", 5));
    }
}
