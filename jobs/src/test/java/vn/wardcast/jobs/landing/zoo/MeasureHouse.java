package vn.wardcast.jobs.landing.zoo;

import java.util.List;

/** Units of measure: which one holds, and what is left after conversion. */
final class MeasureHouse {

    private MeasureHouse() {}

    static List<Animal> animals() {
        return List.of(
                millionsInTheTitle(),
                thousandsInTheHeader(),
                headerAgainstTitle(),
                eachColumnItsOwn(),
                binaryFractions(),
                unbelievableUnit(),
                unknownUnit());
    }

    private static Animal millionsInTheTitle() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "THU NSNN TRÊN ĐỊA BÀN THÁNG 3/2026")
                .row(2, "ĐVT: Triệu đồng")
                .row(3, "Mã ĐVHC", "Tiểu mục", "Thu NSNN trên địa bàn", "Thu NS xã được hưởng")
                .row(4, "02215", "1701", "1.250,5", 150.06)
                .row(5, "02215", "1001", "34,95", 4.2);
        return Animal.named("millions in the title", "4: the unit of measure stands in the title")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!C4", "revenue", 1_250_500_000, "sub_item", "1701")
                        .fact("Thu!D4", "ward_share", 150_060_000, "sub_item", "1701")
                        .fact("Thu!C5", "revenue", 34_950_000, "sub_item", "1001")
                        .fact("Thu!D5", "ward_share", 4_200_000, "sub_item", "1001"));
    }

    private static Animal thousandsInTheHeader() {
        return Animal.named("thousands in the header", "4: the unit of measure stands in the column's header")
                .in(Tidy.REVENUE_FILE, Tidy.revenue("Thu NSNN trên địa bàn (1.000 đồng)", 210_000, 34_500.25))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 210_000_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 34_500_250, Tidy.subItem(1)));
    }

    private static Animal headerAgainstTitle() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Đơn vị tính: nghìn đồng")
                .row(2, "Mã ĐVHC", "Tháng", "Tiểu mục", "Thu NSNN trên địa bàn (triệu đồng)")
                .row(3, "02215", "03/2026", "1701", 210)
                .row(4, "02215", "03/2026", "1001", 34.5);
        return Animal.named("header against title", "4: the nearest unit of measure wins")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D3", "revenue", 210_000_000, "sub_item", "1701")
                        .fact("Thu!D4", "revenue", 34_500_000, "sub_item", "1001"));
    }

    private static Animal eachColumnItsOwn() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(
                        1,
                        "Mã ĐVHC",
                        "Tháng",
                        "Tiểu mục",
                        "Thu NSNN trên địa bàn (tỷ đồng)",
                        "Thu NS xã được hưởng (triệu đồng)")
                .row(2, "02215", "03/2026", "1701", 1.25, 150.06);
        return Animal.named("each column its own unit", "4: units of measure hold per column")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 1_250_000_000, "sub_item", "1701")
                        .fact("Thu!E2", "ward_share", 150_060_000, "sub_item", "1701"));
    }

    private static Animal binaryFractions() {
        return Animal.named("binary fractions", "4: money is the shortest decimal of the double, scaled, half-even")
                .in(
                        Tidy.REVENUE_FILE,
                        Tidy.revenue(
                                "Thu NSNN trên địa bàn (triệu đồng)",
                                1.005,
                                0.1 + 0.2,
                                1234.567891,
                                8.2,
                                2.0000005,
                                2.0000015))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 1_005_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 300_000, Tidy.subItem(1))
                        .fact("Thu!D4", "revenue", 1_234_567_891, Tidy.subItem(2))
                        .fact("Thu!D5", "revenue", 8_200_000, Tidy.subItem(3))
                        .fact("Thu!D6", "revenue", 2_000_000, Tidy.subItem(4))
                        .fact("Thu!D7", "revenue", 2_000_002, Tidy.subItem(5)));
    }

    private static Animal unbelievableUnit() {
        return Animal.named(
                        "unbelievable unit",
                        "4: a header that says đồng above values of a few hundred contradicts the magnitude")
                .in(Tidy.REVENUE_FILE, Tidy.revenue("Thu NSNN trên địa bàn (đồng)", 210, 34, 120, 95))
                .gives(Tidy.expectedRevenue()
                        .warned(Because.MAGNITUDE, "Thu!D2", "revenue", 210, Tidy.subItem(0))
                        .warned(Because.MAGNITUDE, "Thu!D3", "revenue", 34, Tidy.subItem(1))
                        .warned(Because.MAGNITUDE, "Thu!D4", "revenue", 120, Tidy.subItem(2))
                        .warned(Because.MAGNITUDE, "Thu!D5", "revenue", 95, Tidy.subItem(3)));
    }

    private static Animal unknownUnit() {
        return Animal.named(
                        "dollars", "4: money in a unit that is no đồng cannot be converted and never passes as đồng")
                .in(Tidy.REVENUE_FILE, Tidy.revenue("Thu NSNN trên địa bàn (USD)", 2100, 345))
                .gives(Tidy.expectedRevenue().rejected(Because.FOREIGN_UNIT, "Thu!D2", "Thu!D3"));
    }
}
