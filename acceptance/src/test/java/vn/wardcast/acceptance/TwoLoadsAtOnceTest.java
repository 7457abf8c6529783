package vn.wardcast.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two people load at the same moment, into the same tables: both succeed, and the sums are those of both. */
class TwoLoadsAtOnceTest {

    private static final int MONTHS = 12;

    private static Product product;
    private static Product.Ran one;
    private static Product.Ran other;

    @BeforeAll
    static void loadTwiceAtOnce() {
        product = Lakes.withReference();
        Landing first = new Landing(Lakes.folder("at-once-1"))
                .text("thu-ngan-sach-02215-2025.csv", revenue("02215", 1_000_000))
                .text("thu-ngan-sach-03408-2025.csv", revenue("03408", 10));
        Landing second = new Landing(Lakes.folder("at-once-2"))
                .text("thu-ngan-sach-11533-2025.csv", revenue("11533", 500))
                .text("thu-ngan-sach-03408-2025-gui-lai.csv", revenue("03408", 10));
        try (Running a = product.startWriting("load", first.toString(), "--json");
                Running b = product.startWriting("load", second.toString(), "--json")) {
            one = a.ran();
            other = b.ran();
        }
    }

    @Test
    void both_succeed() {
        one.ok();
        other.ok();
    }

    @Test
    void whatBothBrought_entersOnce() {
        assertEquals(3, sum("loaded"), () -> one + "\n" + other);
        assertEquals(1, sum("already_loaded"), () -> one + "\n" + other);
        assertEquals(3 * MONTHS, sum("accepted"), () -> one + "\n" + other);
        assertEquals("3", product.value("SELECT count(*) FROM ops.batch WHERE domain = 'budget'"));
        assertEquals(
                String.valueOf(3 * MONTHS),
                product.value("SELECT count(*) FROM bronze.record WHERE source = 'ward_revenue'"));
    }

    @Test
    void theSums_areThoseOfBoth() {
        long expected = (1_000_000 + 10 + 500) * (MONTHS * (MONTHS + 1) / 2);
        assertEquals(
                String.valueOf(expected),
                product.value("SELECT CAST(sum(value) AS BIGINT) FROM gold.indicator_value"
                        + " WHERE indicator = 'budget.ward_revenue' AND breakdown = 'total' AND origin <> 'bridged'"));
        assertEquals(
                String.valueOf(expected), product.value("SELECT CAST(sum(revenue) AS BIGINT) FROM gold.ward_revenue"));
    }

    private static int sum(String count) {
        return one.json().get(count).asInt() + other.json().get(count).asInt();
    }

    private static String revenue(String unit, long amount) {
        StringBuilder csv = new StringBuilder("Mã ĐVHC;Đơn vị;Tháng;Tiểu mục;Thu NSNN trên địa bàn (đồng)\n");
        YearMonth first = YearMonth.of(2025, 8);
        for (int i = 0; i < MONTHS; i++) {
            csv.append("%s;;%s;1701;%d\n"
                    .formatted(
                            unit,
                            first.plusMonths(i).format(DateTimeFormatter.ofPattern("MM/yyyy")),
                            amount * (i + 1)));
        }
        return csv.toString();
    }
}
