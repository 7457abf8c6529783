package vn.wardcast.jobs.landing.zoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Revenue forms that nobody designed: title, unit, period, unit of measure, columns, sections, totals and the way numbers are typed
 * are drawn from a seed. What is drawn is a form a ward could send, so every figure in it can be read.
 */
final class RandomForms {

    private static final String[][] WARDS = {
        {"02215", "Phường Minh Xuân"},
        {"03408", "Phường Tân Phong"},
        {"03549", "Xã Phong Thổ"},
        {"11533", "Phường Hòa Bình"}
    };

    private final Random random;
    private final long seed;
    private final String[] ward;
    private final int month;
    private final boolean monthsAcross;
    private final boolean wardInColumn;
    private final boolean wardInTitle;
    private final Measure measure;
    private final boolean measureInHeader;
    private final Typed typed;
    private final boolean sequence;
    private final int firstColumn;

    private Book.Page page;
    private Expected expected;
    private int row = 1;

    /** A unit of measure and how many đồng it is worth. */
    private enum Measure {
        DONG("đồng", 1),
        THOUSANDS("nghìn đồng", 1_000),
        MILLIONS("triệu đồng", 1_000_000);

        private final String words;
        private final long dong;

        Measure(String words, long dong) {
            this.words = words;
            this.dong = dong;
        }
    }

    /** How numbers stand in cells. */
    private enum Typed {
        NUMBERS,
        DOTTED,
        SPACED
    }

    private RandomForms(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.ward = WARDS[random.nextInt(WARDS.length)];
        this.month = 1 + random.nextInt(9);
        this.monthsAcross = random.nextBoolean();
        this.wardInColumn = random.nextInt(3) == 0;
        this.wardInTitle = !wardInColumn && random.nextBoolean();
        this.measure = Measure.values()[random.nextInt(Measure.values().length)];
        this.measureInHeader = !monthsAcross && random.nextBoolean();
        this.typed = Typed.values()[random.nextInt(Typed.values().length)];
        this.sequence = random.nextBoolean();
        this.firstColumn = random.nextInt(4) == 0 ? 1 : 0;
    }

    /** The form of this seed, with what it must give. */
    static Animal form(long seed) {
        return new RandomForms(seed).draw();
    }

    private Animal draw() {
        Book book = Book.xlsx();
        page = book.page(random.nextBoolean() ? "Sheet1" : "Biểu thu");
        expected = Expected.of("ward_revenue", "unit_code", ward[0]);
        titles();
        header();
        figures();
        signature();
        String place = wardInTitle || wardInColumn ? "" : ward[0] + "-";
        return Animal.named("seed " + seed, "a form drawn from a seed")
                .in("budget/thu-ngan-sach-%s2026.xlsx".formatted(place), book)
                .gives(expected);
    }

    private void titles() {
        // Three wards are called Hòa Bình: their name alone would be a question.
        if (random.nextBoolean() && !ward[1].endsWith("Hòa Bình")) {
            line("ỦY BAN NHÂN DÂN " + ward[1].toUpperCase(Locale.ROOT));
        }
        line("BÁO CÁO THU NSNN TRÊN ĐỊA BÀN" + (monthsAcross ? " NĂM 2026" : " THÁNG %d NĂM 2026".formatted(month)));
        if (wardInTitle) {
            line("Đơn vị: %s (Mã ĐVHC: %s)".formatted(ward[1], ward[0]));
        }
        if (!measureInHeader) {
            line((random.nextBoolean() ? "Đơn vị tính: " : "ĐVT: ") + measure.words);
        }
        row += random.nextInt(3);
    }

    private void line(String text) {
        page.rowFrom(firstColumn, row++, text);
    }

    private int months() {
        return monthsAcross ? 3 : 1;
    }

    private void header() {
        List<Object> names = new ArrayList<>();
        if (sequence) {
            names.add("STT");
        }
        if (wardInColumn) {
            names.add("Mã ĐVHC");
        }
        names.add("Tiểu mục");
        names.add("Nội dung thu");
        for (int i = 0; i < months(); i++) {
            names.add(
                    monthsAcross
                            ? "Tháng " + (month + i)
                            : "Thu NSNN trên địa bàn" + (measureInHeader ? " (" + measure.words + ")" : ""));
        }
        if (monthsAcross) {
            names.add("Cộng");
        }
        page.rowFrom(firstColumn, row++, names.toArray());
        if (random.nextInt(3) == 0) {
            columnNumbers(names.size());
        }
    }

    private void columnNumbers(int count) {
        Object[] numbers = new Object[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = "(%d)".formatted(i + 1);
        }
        page.rowFrom(firstColumn, row++, numbers);
    }

    private void figures() {
        long[] totals = new long[months()];
        int lines = 3 + random.nextInt(6);
        int section = random.nextInt(lines);
        for (int i = 0; i < lines; i++) {
            if (i == section && sequence) {
                page.rowFrom(firstColumn, row++, "II", wardInColumn ? null : "", null, null);
                page.rowFrom(firstColumn + (wardInColumn ? 3 : 2), row - 1, "Các khoản thu khác");
            }
            figureRow(i, totals);
        }
        total(totals);
    }

    /** Tens of thousands below a hundred million đồng: no figure is a thousand times its neighbour, and millions have two decimals. */
    private long amount() {
        return 10_000L * (2_001 + random.nextInt(6_000));
    }

    private void figureRow(int number, long[] totals) {
        String subItem = Tidy.SUB_ITEMS[number];
        List<Object> cells =
                leading(String.valueOf(number + 1), ward[0], subItem, "Khoản thu " + (char) ('A' + number));
        long sum = 0;
        for (int i = 0; i < months(); i++) {
            String place = page.sheet().getSheetName() + "!" + letter(firstColumn + cells.size()) + row;
            if (random.nextInt(8) == 0) {
                cells.add(new String[] {"..", "-", "x", "", "đang cập nhật"}[random.nextInt(5)]);
                expected.missing(place);
                continue;
            }
            long amount = amount();
            sum += amount;
            totals[i] += amount;
            cells.add(typed(amount));
            expect(place, amount, subItem, "2026-%02d-01".formatted(month + i));
        }
        if (monthsAcross) {
            cells.add(typed(sum));
        }
        page.rowFrom(firstColumn, row++, cells.toArray());
    }

    /** Thousands of đồng with a dot between thousands (34.560) can be read in two ways, and nothing in the form decides. */
    private void expect(String place, long amount, String subItem, String period) {
        if (typed == Typed.DOTTED && measure == Measure.THOUSANDS) {
            expected.either(Because.UNDECIDED_NUMBER, place, "revenue", amount, "sub_item", subItem, "month", period);
        } else {
            expected.fact(place, "revenue", amount, "sub_item", subItem, "month", period);
        }
    }

    private void total(long[] totals) {
        List<Object> cells = leading(null, null, null, random.nextBoolean() ? "Tổng cộng" : "Cộng");
        long sum = 0;
        for (long total : totals) {
            cells.add(typed(total));
            sum += total;
        }
        if (monthsAcross) {
            cells.add(typed(sum));
        }
        page.rowFrom(firstColumn, row++, cells.toArray());
    }

    private List<Object> leading(String number, String code, String subItem, String content) {
        List<Object> cells = new ArrayList<>();
        if (sequence) {
            cells.add(number);
        }
        if (wardInColumn) {
            cells.add(code);
        }
        cells.add(subItem);
        cells.add(content);
        return cells;
    }

    private void signature() {
        row += random.nextInt(2);
        if (random.nextBoolean()) {
            page.rowFrom(firstColumn + 2, row++, "Ngày 05 tháng 10 năm 2026");
            page.rowFrom(firstColumn, row++, "Người lập biểu", null, "Chủ tịch");
        }
    }

    private Object typed(long dong) {
        double value = (double) dong / measure.dong;
        if (typed == Typed.NUMBERS) {
            return value;
        }
        String text = measure == Measure.MILLIONS
                ? String.format(Locale.US, "%,.2f", value)
                : String.format(Locale.US, "%,d", dong / measure.dong);
        String vietnamese = text.replace(",", "t").replace(".", ",");
        return vietnamese.replace("t", typed == Typed.DOTTED ? "." : " ");
    }

    private static char letter(int column) {
        return (char) ('A' + column);
    }
}
