package vn.wardcast.jobs.landing.zoo;

import java.util.List;

/** Code lists: what is known, what only its group is known of, and what was replaced. */
final class CodeHouse {

    private static final String REVENUE = "Thu NSNN trên địa bàn (đồng)";

    private CodeHouse() {}

    static List<Animal> animals() {
        return List.of(
                subItems(),
                itemsAboveSubItems(),
                itemWithoutChildren(),
                supersededLand(),
                twoOldCodesOfOne(),
                landGroupsAlone(),
                diseases(),
                levelsAndGrades(),
                groupAgainstItsParts());
    }

    private static Book subItemBook(Object... codes) {
        Book book = Book.xlsx();
        Book.Page page = book.page("Thu").row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE);
        for (int i = 0; i < codes.length; i++) {
            page.row(i + 2, "02215", "03/2026", codes[i], 1_000_000 + i);
        }
        return book;
    }

    private static Animal subItems() {
        return Animal.named("sub-items", "6: four digits; unknown inside a known mục is a warning, else a reject")
                .in(
                        Tidy.REVENUE_FILE,
                        subItemBook(1701, "1001 ", "1002", "9999", "101", "1001A", "1299", "Thuế GTGT", "17.01"))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 1_000_000, "sub_item", "1701")
                        .fact("Thu!D3", "revenue", 1_000_001, "sub_item", "1001")
                        .warned(Because.UNLISTED_SUB_ITEM, "Thu!D4", "revenue", 1_000_002, "sub_item", "1002")
                        .rejected(Because.UNKNOWN_CODE, "Thu!C5", "Thu!C6", "Thu!C7")
                        .warned(Because.UNLISTED_SUB_ITEM, "Thu!D8", "revenue", 1_000_006, "sub_item", "1299")
                        .rejected(Because.UNKNOWN_CODE, "Thu!C9", "Thu!C10"));
    }

    private static Animal itemsAboveSubItems() {
        return Animal.named("mục rows above their tiểu mục", "5: group rows above their children are dropped")
                .in(Tidy.REVENUE_FILE, groups())
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D3", "revenue", 30_000_000, "sub_item", "1001")
                        .fact("Thu!D4", "revenue", 4_500_000, "sub_item", "1003")
                        .fact("Thu!D6", "revenue", 210_000_000, "sub_item", "1701"));
    }

    private static Book groups() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(2, "02215", "03/2026", "1000", 34_500_000)
                .row(3, "02215", "03/2026", "1001", 30_000_000)
                .row(4, "02215", "03/2026", "1003", 4_500_000)
                .row(5, "02215", "03/2026", "1700", 210_000_000)
                .row(6, "02215", "03/2026", "1701", 210_000_000);
        return book;
    }

    private static Animal itemWithoutChildren() {
        return Animal.named(
                        "a mục row without children",
                        "5: a group row that stands alone is data, or rejected as no tiểu mục")
                .in(Tidy.REVENUE_FILE, subItemBook("1700", "1001"))
                .gives(Tidy.expectedRevenue()
                        .either(Because.UNKNOWN_CODE, "Thu!D2", "revenue", 1_000_000, "sub_item", "1700")
                        .fact("Thu!D3", "revenue", 1_000_001, "sub_item", "1001"));
    }

    private static Book land(Object[]... rows) {
        Book book = Book.xlsx();
        Book.Page page = book.page("Đất").row(1, "Mã ĐVHC", "Năm", "Mã loại đất", "Diện tích (ha)");
        for (int i = 0; i < rows.length; i++) {
            page.row(i + 2, "02215", "2025", rows[i][0], rows[i][1]);
        }
        return book;
    }

    private static Object[] area(String code, double area) {
        return new Object[] {code, area};
    }

    private static Animal supersededLand() {
        return Animal.named(
                        "superseded land codes",
                        "6: mapped with a warning when one to one, else rejected; combined codes are rejected")
                .in(
                        Tidy.LAND_FILE,
                        land(
                                area("DSH", 1.5),
                                area("DCK", 2),
                                area("ONT+CLN", 3),
                                area("LUC-2L", 4),
                                area("XYZ", 5),
                                area("luc", 6.25),
                                area("T", 7),
                                area("CLN ", 8)))
                .gives(Tidy.expectedLand()
                        .warned(Because.SUPERSEDED_CODE, "Đất!D2", "area_ha", "1.5", "land_use", "DKV")
                        .rejected(Because.SUPERSEDED_WITHOUT_HEIR, "Đất!C3")
                        .rejected(Because.COMBINED_CODE, "Đất!C4", "Đất!C5")
                        .rejected(Because.UNKNOWN_CODE, "Đất!C6")
                        .fact("Đất!D7", "area_ha", "6.25", "land_use", "LUC")
                        .rejected(Because.UNKNOWN_CODE, "Đất!C8")
                        .fact("Đất!D9", "area_ha", 8, "land_use", "CLN"));
    }

    private static Animal twoOldCodesOfOne() {
        return Animal.named(
                        "two old codes of one new code",
                        "6: BHK and NHK both became HNK: two different values under one key")
                .in(Tidy.LAND_FILE, land(area("BHK", 10.1), area("NHK", 20.2), area("CLN", 53)))
                .gives(Tidy.expectedLand()
                        .rejected(Because.TWO_OLD_CODES, "Đất!2", "Đất!3")
                        .fact("Đất!D4", "area_ha", 53, "land_use", "CLN"));
    }

    private static Animal landGroupsAlone() {
        return Animal.named("land groups that stand alone", "5: NNP is dropped above CHN, CHN stands without children")
                .in(Tidy.LAND_FILE, land(area("NNP", 100), area("CHN", 100), area("PNN", 82), area("ODT", 82)))
                .gives(Tidy.expectedLand()
                        .fact("Đất!D3", "area_ha", 100, "land_use", "CHN")
                        .fact("Đất!D5", "area_ha", 82, "land_use", "ODT"));
    }

    private static Animal diseases() {
        Book book = Book.xlsx();
        Book.Page page = book.page("BTN").row(1, "Mã ĐVHC", "Tháng", "Bệnh", "Số ca mắc", "Tử vong");
        Object[] names = {"Tay - chân - miệng", "SXHD", "thuỷ đậu", "Bệnh lạ", "Sốt xuất huyếtt", "SỞI", "Rubella "};
        for (int i = 0; i < names.length; i++) {
            page.row(i + 2, "02215", "03/2026", names[i], 10 + i, 0);
        }
        return Animal.named(
                        "diseases", "6: an unknown disease is rejected and the nearest known one named, never taken")
                .in(Tidy.DISEASE_FILE, book)
                .gives(Tidy.expectedDisease()
                        .fact("BTN!D2", "cases", 10, "disease", "hfmd")
                        .fact("BTN!E2", "deaths", 0, "disease", "hfmd")
                        .fact("BTN!D3", "cases", 11, "disease", "dengue")
                        .fact("BTN!E3", "deaths", 0, "disease", "dengue")
                        .fact("BTN!D4", "cases", 12, "disease", "chickenpox")
                        .fact("BTN!E4", "deaths", 0, "disease", "chickenpox")
                        .rejected(Because.UNKNOWN_CODE, "BTN!C5", "BTN!C6")
                        .fact("BTN!D7", "cases", 15, "disease", "measles")
                        .fact("BTN!E7", "deaths", 0, "disease", "measles")
                        .fact("BTN!D8", "cases", 16, "disease", "rubella")
                        .fact("BTN!E8", "deaths", 0, "disease", "rubella"));
    }

    private static Animal levelsAndGrades() {
        Book book = Book.xlsx();
        book.page("HS")
                .row(1, "Mã ĐVHC", "Năm học", "Mã trường", "Cấp học", "Khối", "Học sinh")
                .row(2, "02215", "2025-2026", "A01", "Tiểu học", 1.0, 131)
                .row(3, "02215", "2025-2026", "A01", "TIEU HOC", "Khối 2", 124)
                .row(4, "02215", "2025-2026", "A01", "Đại học", "Lớp 1", 90)
                .row(5, "02215", "2025-2026", "A01", "Tiểu học", "Lớp 13", 91)
                .row(6, "02215", "2025-2026", "M01", "Mầm non", "Mẫu giáo 5-6 tuổi", 45)
                .row(7, "02215", "2025-2026", "001", "THCS", "Lớp 6", 120);
        Expected expected = Expected.of(
                "ward_pupils",
                "unit_code",
                "02215",
                "school_year",
                "2025-2026",
                "school_code",
                "A01",
                "level",
                "primary");
        return Animal.named(
                        "levels and grades",
                        "6: an unknown level or grade is rejected; a school's code keeps its zeros")
                .in(Tidy.PUPILS_FILE, book)
                .gives(expected.fact("HS!F2", "pupils", 131, "grade", "1")
                        .fact("HS!F3", "pupils", 124, "grade", "2")
                        .rejected(Because.UNKNOWN_CODE, "HS!D4", "HS!E5")
                        .fact("HS!F6", "pupils", 45, "grade", "age_5", "school_code", "M01", "level", "kindergarten")
                        .fact("HS!F7", "pupils", 120, "grade", "6", "school_code", "001", "level", "lower_secondary"));
    }

    private static Animal groupAgainstItsParts() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(2, "02215", "03/2026", "1000", 99_000_000)
                .row(3, "02215", "03/2026", "1001", 30_000_000)
                .row(4, "02215", "03/2026", "1003", 4_500_000);
        return Animal.named("a group against its parts", "4: a mục that is not the sum of its tiểu mục is a warning")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D3", "revenue", 30_000_000, "sub_item", "1001")
                        .fact("Thu!D4", "revenue", 4_500_000, "sub_item", "1003")
                        .told(Because.TOTAL_MISMATCH, "Thu!2"));
    }
}
