package vn.wardcast.jobs.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitorFormTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<List<Object>> ROWS = Filed.byNamedUnits("tourism").stream()
            .flatMap(table -> table.rows().stream())
            .toList();

    @Test
    void festivalNights_areTheBusiestOfTheYear() {
        double nights = visitors("Quảng trường Nguyễn Tất Thành", "2023-09-28", "2023-09-29");
        double plain = visitors("Quảng trường Nguyễn Tất Thành", "2023-06-01", "2023-06-30") / 15;
        assertTrue(nights > 40 * plain, nights + " against " + plain);
        double festival = visitors("Quảng trường Nguyễn Tất Thành", "2023-09-19", "2023-09-30");
        assertEquals(200_000, festival, 40_000, "over 200,000 came in September 2023");
    }

    @Test
    void pilgrims_followTetWhereverItFalls() {
        assertTrue(visitors("Đền Hạ", "2023-01-22", "2023-01-27") > 3 * visitors("Đền Hạ", "2024-01-22", "2024-01-27"));
        assertTrue(visitors("Đền Hạ", "2024-02-10", "2024-02-15") > 2 * visitors("Đền Hạ", "2024-03-10", "2024-03-15"));
    }

    @Test
    void market_isOnThursdayAndSunday() {
        double sunday = visitors("Chợ phiên San Thàng", "2023-03-05", "2023-03-05");
        double thursday = visitors("Chợ phiên San Thàng", "2023-03-09", "2023-03-09");
        double tuesday = visitors("Chợ phiên San Thàng", "2023-03-07", "2023-03-07");
        assertTrue(sunday > 2 * tuesday && thursday > 1.3 * tuesday, sunday + " " + thursday + " " + tuesday);
    }

    @Test
    void placeWithoutAttraction_isNearZero() {
        assertTrue(visitors("Đình An Lư", "2024-01-01", "2024-12-31") < 366 * 6);
    }

    @Test
    void closedBorder_keepsForeignersAway() {
        long foreigners = ROWS.stream()
                .filter(row -> ((String) row.get(3)).endsWith("2021"))
                .mapToLong(row -> (Integer) row.get(6))
                .sum();
        assertEquals(0, foreigners);
    }

    private static double visitors(String site, String from, String to) {
        return ROWS.stream()
                .filter(row -> row.get(4).equals(site))
                .filter(row -> within((String) row.get(3), LocalDate.parse(from), LocalDate.parse(to)))
                .mapToLong(row -> (Integer) row.get(5))
                .sum();
    }

    private static boolean within(String day, LocalDate from, LocalDate to) {
        LocalDate date = LocalDate.parse(day, DAY);
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
