package vn.wardcast.jobs.landing.zoo;

import java.time.LocalDate;
import java.util.List;

/** Numbers as they are typed. */
final class NumberHouse {

    private static final String DONG = "Thu NSNN trên địa bàn (đồng)";
    private static final String MILLIONS = "Thu NSNN trên địa bàn (triệu đồng)";

    private NumberHouse() {}

    static List<Animal> animals() {
        return List.of(
                dotThousands(),
                commaThousands(),
                blanksAsThousands(),
                fullWidthDigits(),
                negatives(),
                spokenAmounts(),
                guesses(),
                bothMarksInOneColumn(),
                columnDecides(),
                nothingDecides(),
                lostThousandsDot(),
                percentAmongCounts(),
                wordsAmongCounts(),
                wholeNumbersWithDecimals(),
                missingMarks(),
                textNumbersAmongNumbers(),
                dateAmongCounts(),
                tooLarge(),
                scientific(),
                lettersForDigits(),
                outsideTheRange(),
                invisibleCharacters());
    }

    private static Animal dotThousands() {
        return Animal.named("dots for thousands", "4: dots between thousands")
                .in(Tidy.REVENUE_FILE, Tidy.revenue(DONG, "1.250.000", "210.000.000", "34.500.250"))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 1_250_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 210_000_000, Tidy.subItem(1))
                        .fact("Thu!D4", "revenue", 34_500_250, Tidy.subItem(2)));
    }

    private static Animal commaThousands() {
        return Animal.named("commas for thousands", "4: the English way, decided over the whole column")
                .in(Tidy.REVENUE_FILE, Tidy.revenue(MILLIONS, "1,234.56", "2,500.5", "1,250"))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 1_234_560_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 2_500_500_000L, Tidy.subItem(1))
                        .fact("Thu!D4", "revenue", 1_250_000_000, Tidy.subItem(2)));
    }

    private static Animal blanksAsThousands() {
        return Animal.named(
                        "blanks and apostrophes for thousands", "4: space, no-break, narrow and thin space, apostrophe")
                .in(
                        Tidy.REVENUE_FILE,
                        Tidy.revenue(
                                DONG,
                                "1 250 000",
                                "1\u00A0250\u00A0001",
                                "1\u202F250\u202F002",
                                "1\u2009250\u2009003",
                                "1'250'004",
                                "1’250’005",
                                " 1250006 "))
                .gives(inSequence(1_250_000, 7));
    }

    private static Expected inSequence(int first, int count) {
        Expected expected = Tidy.expectedRevenue();
        for (int i = 0; i < count; i++) {
            expected.fact("Thu!D" + (i + 2), "revenue", first + i, Tidy.subItem(i));
        }
        return expected;
    }

    private static Animal fullWidthDigits() {
        return Animal.named("full-width digits", "4: full-width digits and marks")
                .in(Tidy.REVENUE_FILE, Tidy.revenue(DONG, "１２３４５６", "１．２３４．５６７", "１２３４５８đ"))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 123_456, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 1_234_567, Tidy.subItem(1))
                        .fact("Thu!D4", "revenue", 123_458, Tidy.subItem(2)));
    }

    private static Animal negatives() {
        return Animal.named(
                        "negatives",
                        "4: parentheses, hyphen, en dash, U+2212 and trailing minus; corrections are negative money")
                .in(
                        Tidy.REVENUE_FILE,
                        Tidy.revenue(
                                DONG,
                                "(500.000)",
                                "-500001",
                                "–500002",
                                "\u2212500003",
                                "500004-",
                                -500_005,
                                "- 500.006",
                                "-1.500.007"))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", -500_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", -500_001, Tidy.subItem(1))
                        .fact("Thu!D4", "revenue", -500_002, Tidy.subItem(2))
                        .fact("Thu!D5", "revenue", -500_003, Tidy.subItem(3))
                        .fact("Thu!D6", "revenue", -500_004, Tidy.subItem(4))
                        .fact("Thu!D7", "revenue", -500_005, Tidy.subItem(5))
                        .fact("Thu!D8", "revenue", -500_006, Tidy.subItem(6))
                        .fact("Thu!D9", "revenue", -1_500_007, Tidy.subItem(7)));
    }

    private static Animal spokenAmounts() {
        return Animal.named("amounts as spoken", "4: tỷ, triệu, nghìn and đ inside the cell")
                .in(
                        Tidy.REVENUE_FILE,
                        Tidy.revenue(
                                DONG,
                                "1,2 tỷ",
                                "350 triệu",
                                "1 tỷ 200 triệu",
                                "5.000.000 đ",
                                "5.000.001đồng",
                                "1,25 tỷ đồng",
                                "500 nghìn",
                                "2 triệu 500 nghìn đồng"))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 1_200_000_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 350_000_000, Tidy.subItem(1))
                        .fact("Thu!D4", "revenue", 1_200_000_000, Tidy.subItem(2))
                        .fact("Thu!D5", "revenue", 5_000_000, Tidy.subItem(3))
                        .fact("Thu!D6", "revenue", 5_000_001, Tidy.subItem(4))
                        .fact("Thu!D7", "revenue", 1_250_000_000, Tidy.subItem(5))
                        .either(Because.NOT_A_NUMBER, "Thu!D8", "revenue", 500_000, Tidy.subItem(6))
                        .either(Because.NOT_A_NUMBER, "Thu!D9", "revenue", 2_500_000, Tidy.subItem(7)));
    }

    private static Animal guesses() {
        return Animal.named("guesses and ranges", "4: guesses and ranges are rejected")
                .in(
                        Tidy.REVENUE_FILE,
                        Tidy.revenue(
                                DONG,
                                "khoảng 3 tỷ",
                                "2-3 tỷ",
                                "trên 3 tỷ",
                                "~3000000",
                                "3000000?",
                                "gần 350 triệu",
                                "300 đến 350 triệu",
                                "3.000.000 - 3.500.000",
                                34_500_250))
                .gives(Tidy.expectedRevenue()
                        .rejected(
                                Because.GUESSED_NUMBER,
                                "Thu!D2",
                                "Thu!D3",
                                "Thu!D4",
                                "Thu!D5",
                                "Thu!D6",
                                "Thu!D7",
                                "Thu!D8",
                                "Thu!D9")
                        .fact("Thu!D10", "revenue", 34_500_250, Tidy.subItem(8)));
    }

    private static Animal bothMarksInOneColumn() {
        return Animal.named(
                        "both decimal marks in one column",
                        "4: values that cannot be decided are rejected one by one, the others stay")
                .in(Tidy.REVENUE_FILE, Tidy.revenue(MILLIONS, "1.234,5", "1,234.6", "1.250", "2,500", "77"))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 1_234_500_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 1_234_600_000, Tidy.subItem(1))
                        .rejected(Because.UNDECIDED_NUMBER, "Thu!D4", "Thu!D5")
                        .fact("Thu!D6", "revenue", 77_000_000, Tidy.subItem(4)));
    }

    private static Animal columnDecides() {
        return Animal.named("the column decides", "4: '1.234' is a thousand where '34,95' proves the comma")
                .in(Tidy.REVENUE_FILE, Tidy.revenue(MILLIONS, "1.234", "34,95", "2.500"))
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 1_234_000_000, Tidy.subItem(0))
                        .fact("Thu!D3", "revenue", 34_950_000, Tidy.subItem(1))
                        .fact("Thu!D4", "revenue", 2_500_000_000L, Tidy.subItem(2)));
    }

    private static Animal nothingDecides() {
        return Animal.named("nothing decides", "4: '1.234' alone can be two numbers")
                .in(Tidy.REVENUE_FILE, Tidy.revenue(MILLIONS, "1.234", "210"))
                .gives(Tidy.expectedRevenue()
                        .rejected(Because.UNDECIDED_NUMBER, "Thu!D2")
                        .fact("Thu!D3", "revenue", 210_000_000, Tidy.subItem(1)));
    }

    private static Animal lostThousandsDot() {
        return Animal.named("lost thousands dot", "4: 1.25 shown as 1.250 among whole numbers is a lost thousands dot")
                .in(
                        Tidy.VISITORS_FILE,
                        Tidy.visitors(980, Book.formatted(1.25, "0.000"), 875, Book.formatted(2, "0.000"), 1020))
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 980, Tidy.day(0))
                        .rejected(Because.LOST_THOUSANDS, "Khách!D3")
                        .fact("Khách!D4", "visitors", 875, Tidy.day(2))
                        .rejected(Because.LOST_THOUSANDS, "Khách!D5")
                        .fact("Khách!D6", "visitors", 1020, Tidy.day(4)));
    }

    private static Animal percentAmongCounts() {
        return Animal.named("percent among counts", "4: a percent in a count column is rejected")
                .in(
                        Tidy.VISITORS_FILE,
                        Tidy.visitors(980, "85%", Book.formatted(0.85, "0%"), Book.formatted(1, "0%"), 1020))
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 980, Tidy.day(0))
                        .rejected(Because.PERCENT_IN_COUNT, "Khách!D3", "Khách!D4", "Khách!D5")
                        .fact("Khách!D6", "visitors", 1020, Tidy.day(4)));
    }

    private static Animal wordsAmongCounts() {
        return Animal.named("words among counts", "4: words in a count column are rejected")
                .in(Tidy.VISITORS_FILE, Tidy.visitors(980, "mười hai", "12 lượt", true, "nhiều", 1020))
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 980, Tidy.day(0))
                        .rejected(Because.NOT_A_NUMBER, "Khách!D3", "Khách!D4", "Khách!D5", "Khách!D6")
                        .fact("Khách!D7", "visitors", 1020, Tidy.day(5)));
    }

    private static Animal wholeNumbersWithDecimals() {
        return Animal.named(
                        "whole numbers with decimals",
                        "4: 131,0 is 131; 131,5 visitors are none; fewer than none neither")
                .in(Tidy.VISITORS_FILE, Tidy.visitors("131,0", 132.0, "131,5", 133.5, -7, "134", 0))
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 131, Tidy.day(0))
                        .fact("Khách!D3", "visitors", 132, Tidy.day(1))
                        .rejected(Because.NOT_WHOLE, "Khách!D4")
                        .rejected(Because.LOST_THOUSANDS, "Khách!D5")
                        .rejected(Because.BELOW_ZERO, "Khách!D6")
                        .fact("Khách!D7", "visitors", 134, Tidy.day(5))
                        .fact("Khách!D8", "visitors", 0, Tidy.day(6)));
    }

    private static Animal missingMarks() {
        return Animal.named("missing marks", "1: missing marks are missing, never 0, never an issue")
                .in(
                        Tidy.VISITORS_FILE,
                        Tidy.visitors(
                                980,
                                "..",
                                "...",
                                "-",
                                "–",
                                "x",
                                "N/A",
                                "đang cập nhật",
                                "Chưa có số liệu",
                                "không có",
                                " ",
                                null,
                                "…",
                                1020))
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 980, Tidy.day(0))
                        .missing(
                                "Khách!D3",
                                "Khách!D4",
                                "Khách!D5",
                                "Khách!D6",
                                "Khách!D7",
                                "Khách!D8",
                                "Khách!D9",
                                "Khách!D10",
                                "Khách!D11",
                                "Khách!D12",
                                "Khách!D13",
                                "Khách!D14")
                        .fact("Khách!D15", "visitors", 1020, Tidy.day(13)));
    }

    private static Animal textNumbersAmongNumbers() {
        Book.Put quoted = cell -> {
            cell.setCellValue("1250");
            var style = cell.getSheet().getWorkbook().createCellStyle();
            style.setQuotePrefixed(true);
            cell.setCellStyle(style);
        };
        return Animal.named("text numbers among numbers", "4: numbers typed as text, also with Excel's apostrophe")
                .in(Tidy.VISITORS_FILE, Tidy.visitors(980, quoted, "'1020", "+875", "0075"))
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 980, Tidy.day(0))
                        .fact("Khách!D3", "visitors", 1250, Tidy.day(1))
                        .either(Because.NOT_A_NUMBER, "Khách!D4", "visitors", 1020, Tidy.day(2))
                        .either(Because.NOT_A_NUMBER, "Khách!D5", "visitors", 875, Tidy.day(3))
                        .either(Because.NOT_A_NUMBER, "Khách!D6", "visitors", 75, Tidy.day(4)));
    }

    private static Animal dateAmongCounts() {
        return Animal.named("a date among counts", "4: Excel made a date of 3-4; its serial number is no count")
                .in(Tidy.VISITORS_FILE, Tidy.visitors(980, LocalDate.of(2026, 4, 3), 1020))
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 980, Tidy.day(0))
                        .rejected(Because.DATE_FOR_NUMBER, "Khách!D3")
                        .fact("Khách!D4", "visitors", 1020, Tidy.day(2)));
    }

    private static Animal tooLarge() {
        return Animal.named("too large", "4: money is decimal(19,0); what does not fit is rejected, never cut")
                .in(
                        Tidy.REVENUE_FILE,
                        Tidy.revenue(DONG, "123.456.789.012.345.678.901", "9.000.000.000.000", 34_500_250))
                .gives(Tidy.expectedRevenue()
                        .rejected(Because.TOO_LARGE, "Thu!D2")
                        .fact("Thu!D3", "revenue", 9_000_000_000_000L, Tidy.subItem(1))
                        .fact("Thu!D4", "revenue", 34_500_250, Tidy.subItem(2)));
    }

    private static Animal scientific() {
        String text = "Mã ĐVHC,Tháng,Tiểu mục,Thu NSNN trên địa bàn (đồng)\n"
                + "02215,03/2026,1701,1.23E+11\n"
                + "02215,03/2026,1001,34500250\n"
                + "02215,03/2026,1.7E+03,5000000\n";
        return Animal.named("scientific notation", "4: lost digits: the cell is rejected, in a key the row")
                .in(Tidy.REVENUE_TEXT, text)
                .gives(Tidy.expectedRevenue()
                        .rejected(Because.SCIENTIFIC, "D2")
                        .fact("D3", "revenue", 34_500_250, "sub_item", "1001")
                        .rejected(Because.SCIENTIFIC_KEY, "C4"));
    }

    private static Animal lettersForDigits() {
        return Animal.named("letters for digits", "4: the letter O and the letter l are no digits")
                .in(Tidy.VISITORS_FILE, Tidy.visitors(980, "12O", "l20", 1020))
                .gives(Tidy.expectedVisitors()
                        .fact("Khách!D2", "visitors", 980, Tidy.day(0))
                        .rejected(Because.NOT_A_NUMBER, "Khách!D3", "Khách!D4")
                        .fact("Khách!D5", "visitors", 1020, Tidy.day(3)));
    }

    private static Animal outsideTheRange() {
        Book book = Book.xlsx();
        book.page("Đất")
                .row(1, "Mã ĐVHC", "Năm", "Mã loại đất", "Diện tích (ha)")
                .row(2, "02215", "2025", "LUC", -4)
                .row(3, "02215", "2025", "CLN", 600_000)
                .row(4, "02215", "2025", "ODT", "82,5 ha")
                .row(5, "02215", "2025", "NTS", 4.5);
        return Animal.named("areas outside the range", "1: what the contract's range forbids is rejected")
                .in(Tidy.LAND_FILE, book)
                .gives(Tidy.expectedLand()
                        .rejected(Because.BELOW_ZERO, "Đất!D2", "Đất!D3")
                        .either(Because.NOT_A_NUMBER, "Đất!D4", "area_ha", "82.5", "land_use", "ODT")
                        .fact("Đất!D5", "area_ha", "4.5", "land_use", "NTS"));
    }

    private static Animal invisibleCharacters() {
        Book book = Book.xlsx();
        book.page("Thu")
                .row(1, "Mã ĐVHC", "Tháng", "Tiểu mục", DONG)
                .row(2, "02215\u200B", "\uFEFF03/2026", "1701\u00A0", "1250000\u200B")
                .row(3, "\t02215", "03/2026\n", "\u00AD1001", "\u202A1250001\u202C");
        return Animal.named(
                        "invisible characters in cells", "2, 4: zero-width and direction marks are no part of a value")
                .in(Tidy.REVENUE_FILE, book)
                .gives(Tidy.expectedRevenue()
                        .fact("Thu!D2", "revenue", 1_250_000, "sub_item", "1701")
                        .either(Because.NOT_A_NUMBER_OR_CODE, "Thu!D3", "revenue", 1_250_001, "sub_item", "1001"));
    }
}
