package vn.wardcast.jobs.landing.zoo;

import java.util.List;

/** Administrative units: codes that Excel spoils, codes that were given to another place, names that several places bear. */
final class UnitHouse {

    private static final String REVENUE = "Thu NSNN trên địa bàn (đồng)";
    private static final String ANY_WARD = "budget/thu-ngan-sach-2026-03.xlsx";

    private UnitHouse() {}

    static List<Animal> animals() {
        return List.of(
                lostZeros(),
                letterO(),
                unknownCodes(),
                nameAgainstCode(),
                reusedCode(),
                oldCodesMoved(),
                oldCodeDivided(),
                oldNameMoved(),
                tonePlacement(),
                nameAloneNeedsProvince(),
                nameAloneWithoutProvince(),
                namesThatDifferByTone(),
                unitInTheTitle(),
                unitInTheSheetName(),
                unitInTheFileName(),
                columnAgainstTitle(),
                titleAgainstFileName(),
                noUnitAnywhere());
    }

    private static Expected revenue(String... keys) {
        return Expected.of("ward_revenue", "month", "2026-03-01", "sub_item", "1701")
                .with(keys);
    }

    /** Code, name, month and revenue of 1701 in columns A, B, C and E. */
    private static Book units(Object[]... rows) {
        Book book = Book.xlsx();
        Book.Page page = book.page("Thu").row(1, "Mã ĐVHC", "Đơn vị", "Tháng", "Tiểu mục", REVENUE);
        for (int i = 0; i < rows.length; i++) {
            page.row(i + 2, rows[i][0], rows[i][1], rows[i][2], "1701", 1_000_000 + i);
        }
        return book;
    }

    private static Object[] unit(Object code, String name, String month) {
        return new Object[] {code, name, month};
    }

    private static Animal lostZeros() {
        return Animal.named("lost zeros", "3: leading zeros lost by Excel are restored in a code column")
                .in(
                        ANY_WARD,
                        units(
                                unit(2215, "Phường Minh Xuân", "03/2026"),
                                unit("3408.0", "Phường Tân Phong", "03/2026"),
                                unit("3549", "Xã Phong Thổ", "03/2026"),
                                unit(" 11533", "Phường Hòa Bình", "03/2026")))
                .gives(revenue()
                        .fact("Thu!E2", "revenue", 1_000_000, "unit_code", "02215")
                        .fact("Thu!E3", "revenue", 1_000_001, "unit_code", "03408")
                        .fact("Thu!E4", "revenue", 1_000_002, "unit_code", "03549")
                        .fact("Thu!E5", "revenue", 1_000_003, "unit_code", "11533"));
    }

    private static Animal letterO() {
        return Animal.named("letter O in codes", "3: a letter O in a code is a reject")
                .in(
                        ANY_WARD,
                        units(
                                unit("O2215", "Phường Minh Xuân", "03/2026"),
                                unit("o34o8", "Phường Tân Phong", "03/2026"),
                                unit("02215", null, "03/2026")))
                .gives(revenue()
                        .rejected(Because.UNKNOWN_UNIT, "Thu!A2", "Thu!A3")
                        .fact("Thu!E4", "revenue", 1_000_002, "unit_code", "02215"));
    }

    private static Animal unknownCodes() {
        return Animal.named("unknown codes", "3: a code that no place ever had, a province's code, half a code")
                .in(
                        ANY_WARD,
                        units(
                                unit("99999", null, "03/2026"),
                                unit("022", null, "03/2026"),
                                unit("2.22E+03", null, "03/2026"),
                                unit("022155", null, "03/2026"),
                                unit("03408", null, "03/2026")))
                .gives(revenue()
                        .rejected(Because.UNKNOWN_UNIT_OR_DIGITS, "Thu!A2", "Thu!A3", "Thu!A4", "Thu!A5")
                        .fact("Thu!E6", "revenue", 1_000_004, "unit_code", "03408"));
    }

    private static Animal nameAgainstCode() {
        return Animal.named(
                        "name against code", "3: code and name that contradict each other at that date are a reject")
                .in(
                        ANY_WARD,
                        units(
                                unit("11533", "Phường Tân Phong", "03/2026"),
                                unit("02215", "Phường Minh Xuân", "03/2026"),
                                unit("03408", "Đông Phong", "03/2026"),
                                unit("03549", "Phong Thổ", "03/2026")))
                .gives(revenue()
                        .rejected(Because.NAME_AGAINST_CODE, "Thu!A2")
                        .fact("Thu!E3", "revenue", 1_000_001, "unit_code", "02215")
                        .either(Because.NAME_AGAINST_CODE, "Thu!E4", "revenue", 1_000_002, "unit_code", "03408")
                        .fact("Thu!E5", "revenue", 1_000_003, "unit_code", "03549"));
    }

    private static Animal reusedCode() {
        return Animal.named(
                        "a reused code",
                        "3: a unit is code and date: 02215 was Ỷ La until June 2025 and is Minh Xuân since")
                .in(
                        "budget/thu-ngan-sach-02215-2025.xlsx",
                        units(
                                unit("02215", "Phường Ỷ La", "03/2025"),
                                unit("02215", "Phường Minh Xuân", "08/2025"),
                                unit("02203", "Phường Minh Xuân", "04/2025"),
                                unit("02215", "Phường Minh Xuân", "05/2025")))
                .gives(revenue("unit_code", "02215")
                        .fact("Thu!E2", "revenue", 1_000_000, "month", "2025-03-01")
                        .fact("Thu!E3", "revenue", 1_000_001, "month", "2025-08-01")
                        .fact("Thu!E4", "revenue", 1_000_002, "month", "2025-04-01", "unit_code", "02203")
                        .rejected(Because.NAME_AGAINST_CODE, "Thu!A5"));
    }

    private static Animal oldCodesMoved() {
        return Animal.named(
                        "old codes of places that moved whole",
                        "3: an old code after 2025-07-01 resolves with a warning when the whole unit went into one")
                .in(
                        ANY_WARD,
                        units(
                                unit("02203", "Phường Minh Xuân", "03/2026"),
                                unit("03387", "Phường Tân Phong", "03/2026"),
                                unit("11527", null, "03/2026")))
                .gives(revenue()
                        .warned(Because.OLD_UNIT_MOVED, "Thu!E2", "revenue", 1_000_000, "unit_code", "02215")
                        .warned(Because.OLD_UNIT_MOVED, "Thu!E3", "revenue", 1_000_001, "unit_code", "03408")
                        .warned(Because.OLD_UNIT_MOVED, "Thu!E4", "revenue", 1_000_002, "unit_code", "11533"));
    }

    private static Animal oldCodeDivided() {
        return Animal.named(
                        "old codes of divided places",
                        "3: an old code after 2025-07-01 is a reject when the unit was divided")
                .in(
                        ANY_WARD,
                        units(
                                unit("02497", "Xã Kim Phú", "03/2026"),
                                unit("11530", null, "03/2026"),
                                unit("02497", "Xã Kim Phú", "03/2025")))
                .gives(revenue()
                        .rejected(Because.OLD_UNIT_DIVIDED, "Thu!A2", "Thu!A3")
                        .fact("Thu!E4", "revenue", 1_000_002, "unit_code", "02497", "month", "2025-03-01"));
    }

    private static Animal oldNameMoved() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "TỈNH TUYÊN QUANG - THU NSNN TRÊN ĐỊA BÀN THÁNG 3/2026")
                .row(2, "Phường/xã", "Tiểu mục", REVENUE)
                .row(3, "Phường Tân Quang", "1701", 1_000_000)
                .row(4, "Xã Kim Phú", "1701", 1_000_001);
        return Animal.named("old names", "3: an old name resolves like an old code, within its province")
                .in(ANY_WARD, book)
                .gives(revenue()
                        .warned(Because.OLD_UNIT_MOVED, "Thu!C3", "revenue", 1_000_000, "unit_code", "02215")
                        .rejected(Because.OLD_UNIT_DIVIDED, "Thu!A4"));
    }

    private static Animal tonePlacement() {
        return Animal.named("tone placement", "3: hoà and hòa are one spelling")
                .in(
                        ANY_WARD,
                        units(
                                unit("11533", "Phường Hoà Bình", "03/2026"),
                                unit("11533", "PHƯỜNG HÒA BÌNH", "04/2026"),
                                unit("03549", "xã phong thổ", "03/2026")))
                .gives(revenue()
                        .fact("Thu!E2", "revenue", 1_000_000, "unit_code", "11533")
                        .warned(
                                Because.PERIOD_CONTRADICTION,
                                "Thu!E3",
                                "revenue",
                                1_000_001,
                                "unit_code",
                                "11533",
                                "month",
                                "2026-04-01")
                        .fact("Thu!E4", "revenue", 1_000_002, "unit_code", "03549"));
    }

    private static Book named(String title, String... names) {
        Book book = Book.xlsx();
        Book.Page page = book.page("Thu").row(1, title).row(3, "Phường/xã", "Tiểu mục", REVENUE);
        for (int i = 0; i < names.length; i++) {
            page.row(i + 4, names[i], "1701", 1_000_000 + i);
        }
        return book;
    }

    private static Animal nameAloneNeedsProvince() {
        return Animal.named(
                        "a name within its province",
                        "3: a name without a code is resolved within the province of the title")
                .in(ANY_WARD, named("THÀNH PHỐ HẢI PHÒNG - THU NSNN TRÊN ĐỊA BÀN THÁNG 3/2026", "Phường Hoà Bình"))
                .gives(revenue().fact("Thu!C4", "revenue", 1_000_000, "unit_code", "11533"));
    }

    private static Animal nameAloneWithoutProvince() {
        return Animal.named(
                        "a name that several places bear",
                        "3: without its province the name is a reject, unless only one place bears it")
                .in(ANY_WARD, named("THU NSNN TRÊN ĐỊA BÀN THÁNG 3/2026", "Phường Hòa Bình", "Phường Minh Xuân"))
                .gives(revenue()
                        .rejected(Because.SEVERAL_UNITS, "Thu!A4")
                        .either(Because.SEVERAL_UNITS, "Thu!C5", "revenue", 1_000_001, "unit_code", "02215"));
    }

    private static Animal namesThatDifferByTone() {
        return Animal.named("names that differ by tone", "3: Sơn Hà and Sơn Hạ are two places of one province")
                .in(
                        ANY_WARD,
                        named(
                                "TỈNH QUẢNG NGÃI - THU NSNN TRÊN ĐỊA BÀN THÁNG 3/2026",
                                "Xã Sơn Hà",
                                "Xã Sơn Hạ",
                                "Xã Son Ha"))
                .gives(revenue()
                        .fact("Thu!C4", "revenue", 1_000_000, "unit_code", "21289")
                        .fact("Thu!C5", "revenue", 1_000_001, "unit_code", "21292")
                        .rejected(Because.SEVERAL_UNITS, "Thu!A6"));
    }

    private static Animal unitInTheTitle() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "UBND PHƯỜNG TÂN PHONG")
                .row(2, "Mã đơn vị: 03408")
                .row(4, "Tháng", "Tiểu mục", REVENUE)
                .row(5, "03/2026", "1701", 1_000_000);
        return Animal.named("unit in the title", "3: the title gives the unit that no column gives")
                .in(ANY_WARD, book)
                .gives(revenue().fact("Thu!C5", "revenue", 1_000_000, "unit_code", "03408"));
    }

    private static Animal unitInTheSheetName() {
        Book book = Book.xlsx();
        for (String code : List.of("02215", "03408")) {
            book.page(code)
                    .row(1, "Tháng", "Tiểu mục", REVENUE)
                    .row(2, "03/2026", "1701", Integer.parseInt(code) * 1000);
        }
        return Animal.named("unit in the sheet name", "3: the sheet's name gives the unit")
                .in(ANY_WARD, book)
                .gives(revenue()
                        .fact("02215!C2", "revenue", 2_215_000, "unit_code", "02215")
                        .fact("03408!C2", "revenue", 3_408_000, "unit_code", "03408"));
    }

    private static Animal unitInTheFileName() {
        Book book = Book.xlsx();
        book.page("Sheet1").row(1, "Tháng", "Tiểu mục", REVENUE).row(2, "03/2026", "1701", 1_000_000);
        return Animal.named("unit in the file name", "3: the file's name gives the unit when nothing nearer does")
                .in("budget/thu-ngan-sach-03549-2026.xlsx", book)
                .gives(revenue().fact("Sheet1!C2", "revenue", 1_000_000, "unit_code", "03549"));
    }

    private static Animal columnAgainstTitle() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "PHƯỜNG MINH XUÂN - MÃ ĐVHC 02215")
                .row(2, "Mã ĐVHC", "Tháng", "Tiểu mục", REVENUE)
                .row(3, "03408", "03/2026", "1701", 1_000_000);
        return Animal.named("column against title", "3: the column wins over the title, with a warning")
                .in(ANY_WARD, book)
                .gives(revenue()
                        .warned(Because.UNIT_CONTRADICTION, "Thu!D3", "revenue", 1_000_000, "unit_code", "03408"));
    }

    private static Animal titleAgainstFileName() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "PHƯỜNG MINH XUÂN - MÃ ĐVHC 02215")
                .row(2, "Tháng", "Tiểu mục", REVENUE)
                .row(3, "03/2026", "1701", 1_000_000);
        return Animal.named(
                        "unit of the title against file name", "3: the title wins over the file's name, with a warning")
                .in("budget/thu-ngan-sach-03408-2026.xlsx", book)
                .gives(revenue()
                        .warned(Because.UNIT_CONTRADICTION, "Thu!C3", "revenue", 1_000_000, "unit_code", "02215"));
    }

    private static Animal noUnitAnywhere() {
        Book book = Book.xlsx();
        book.page("Thu").row(1, "Tháng", "Tiểu mục", REVENUE).row(2, "03/2026", "1701", 1_000_000);
        return Animal.named("no unit anywhere", "3: without a unit nothing enters")
                .in("budget/thu-ngan-sach-thang-3.xlsx", book)
                .gives(Expected.refusal(Because.MISSING_COLUMN));
    }
}
