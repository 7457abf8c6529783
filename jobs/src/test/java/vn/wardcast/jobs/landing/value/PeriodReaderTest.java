package vn.wardcast.jobs.landing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.wardcast.jobs.landing.value.Columns.number;
import static vn.wardcast.jobs.landing.value.Columns.observing;
import static vn.wardcast.jobs.landing.value.Columns.outcome;
import static vn.wardcast.jobs.landing.value.Columns.texts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Cells of period columns, and what becomes of each. */
class PeriodReaderTest {

    private static final int THIS_YEAR = 2026;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONTH | 03/2025 | 2025-03-01",
                "MONTH | T3-25 | 2025-03-01",
                "MONTH | 202503 | 2025-03-01",
                "MONTH | 31/03/2025 | 2025-03-01",
                "MONTH | 01/03/2025 | 2025-03-01",
                "MONTH | 03/01/2025 | UNDECIDED_DATE",
                "MONTH | Quý II/2025 | OTHER_FREQUENCY",
                "MONTH | 6 tháng đầu năm 2025 | OTHER_FREQUENCY",
                "MONTH | 6 tháng cuối năm 2025 | OTHER_FREQUENCY",
                "MONTH | lũy kế đến tháng 6/2025 | OTHER_FREQUENCY",
                "MONTH | 9 tháng | OTHER_FREQUENCY",
                "MONTH | Năm 2025 | OTHER_FREQUENCY",
                "MONTH | 2025-2026 | OTHER_FREQUENCY",
                "MONTH | 3 | NOT_A_PERIOD",
                "MONTH | Tháng 3 | NOT_A_PERIOD",
                "MONTH | 13/2025 | NOT_A_PERIOD",
                "MONTH | 03/2062 | NOT_A_PERIOD",
                "MONTH | 03/1926 | NOT_A_PERIOD",
                "MONTH | 03/2028 | 2028-03-01",
                "MONTH | 03/2029 | NOT_A_PERIOD",
                "MONTH | tháng Chạp | LUNAR_DATE",
                "MONTH | tháng trước | NOT_A_PERIOD",
                "DAY | 31/12/2025 | 2025-12-31",
                "DAY | 05/03/2025 | 2025-03-05",
                "DAY | 5-3-2025 | 2025-03-05",
                "DAY | 05.03.25 | 2025-03-05",
                "DAY | 05/03/2025 07:30 | 2025-03-05",
                "DAY | 2025-03-05 | 2025-03-05",
                "DAY | 2025-03-05 00:00:00 | 2025-03-05",
                "DAY | 20250305 | 2025-03-05",
                "DAY | 5-Mar-25 | 2025-03-05",
                "DAY | 31/02/2025 | NOT_A_PERIOD",
                "DAY | 30.02.2025 | NOT_A_PERIOD",
                "DAY | 15/03/3026 | NOT_A_PERIOD",
                "DAY | 45000 | NOT_A_PERIOD",
                "DAY | 2025 | NOT_A_PERIOD",
                "DAY | 03/2025 | NOT_A_PERIOD",
                "DAY | Quý I/2025 | OTHER_FREQUENCY",
                "DAY | 5 | NOT_A_PERIOD",
                "DAY | 15/8 ÂL | LUNAR_DATE",
                "DAY | rằm tháng Giêng | LUNAR_DATE",
                "DAY | mùng 3 Tết | LUNAR_DATE",
                "YEAR | 2025 | 2025",
                "YEAR | 2025.0 | 2025",
                "YEAR | Năm 2025 | 2025",
                "YEAR | 31/12/2025 | 2025",
                "YEAR | 01/01/2025 | 2025",
                "YEAR | 30/06/2025 | NOT_A_PERIOD",
                "YEAR | 2050 | 2050",
                "YEAR | 20025 | NOT_A_PERIOD",
                "YEAR | 25 | NOT_A_PERIOD",
                "YEAR | Quý IV/2025 | OTHER_FREQUENCY",
                "YEAR | 03/2025 | OTHER_FREQUENCY",
                "SCHOOL_YEAR | 2025-2026 | 2025-2026",
                "SCHOOL_YEAR | 25-26 | 2025-2026",
                "SCHOOL_YEAR | Năm học 2025 – 2026 | 2025-2026",
                "SCHOOL_YEAR | 2025-2027 | NOT_A_PERIOD",
                "SCHOOL_YEAR | 2025 | NOT_A_PERIOD",
            })
    void aTextAlone(ColumnType type, String text, String outcome) {
        PeriodReader reader = observing(reader(type), texts(text));
        assertEquals(outcome, outcome(reader.read(Cell.text(text))));
    }

    @Test
    void storedNumbersAndDates() {
        assertEquals("2025-03-01", outcome(reader(ColumnType.MONTH).read(number("202503", ""))));
        assertEquals("2025-03-01", outcome(reader(ColumnType.MONTH).read(day(2025, 3, 1))));
        assertEquals("2025-03-01", outcome(reader(ColumnType.MONTH).read(day(2025, 3, 31))));
        assertEquals("2025", outcome(reader(ColumnType.YEAR).read(number("2025.0", ""))));
        assertEquals("2025", outcome(reader(ColumnType.YEAR).read(day(2025, 12, 31))));
        assertEquals("2025", outcome(reader(ColumnType.YEAR).read(day(2025, 1, 1))));
        assertEquals("NOT_A_PERIOD", outcome(reader(ColumnType.YEAR).read(day(1905, 7, 17))));
        assertEquals("NOT_A_PERIOD", outcome(reader(ColumnType.DAY).read(number("46086", ""))));
        assertEquals("2025-03-05", outcome(reader(ColumnType.DAY).read(day(2025, 3, 5))));
        assertEquals("NOT_A_PERIOD", outcome(reader(ColumnType.SCHOOL_YEAR).read(day(2025, 9, 5))));
    }

    @Test
    void theYear_comesFromAround() {
        PeriodReader months = reader(ColumnType.MONTH);
        Optional<Span> year = Optional.of(new Span.Year(2025));
        for (String text : List.of("Tháng 3", "T3", "3", "03", "III", "tháng ba")) {
            assertEquals("2025-03-01", outcome(months.read(Cell.text(text), year)), text);
        }
        assertEquals("2025-03-01", outcome(months.read(number("3", ""), year)));
        assertEquals("NOT_A_PERIOD", outcome(months.read(Cell.text("13"), year)));
        assertEquals("2024-03-01", outcome(months.read(Cell.text("03/2024"), year)));
        // A school year lies in two calendar years.
        assertEquals("NOT_A_PERIOD", outcome(months.read(Cell.text("3"), Optional.of(new Span.SchoolYear(2025)))));
        PeriodReader days = reader(ColumnType.DAY);
        Optional<Span> february = Optional.of(new Span.Month(2025, 2));
        assertEquals("2025-02-05", outcome(days.read(Cell.text("5"), february)));
        assertEquals("2025-02-05", outcome(days.read(Cell.text("Ngày 5"), february)));
        assertEquals("NOT_A_PERIOD", outcome(days.read(Cell.text("30"), february)));
        assertEquals("NOT_A_PERIOD", outcome(days.read(Cell.text("5"), year)));
    }

    @Test
    void theDeclaredOrder_holdsIfEveryValueFits() {
        PeriodReader dmy = observing(reader("type: day"), texts("05/03/2025", "13/03/2025"));
        assertEquals("2025-03-05", outcome(dmy.read(Cell.text("05/03/2025"))));
        PeriodReader mdy = observing(reader("type: day, order: mdy"), texts("05/03/2025", "05/13/2025"));
        assertEquals("2025-05-03", outcome(mdy.read(Cell.text("05/03/2025"))));
        assertEquals("2025-05-13", outcome(mdy.read(Cell.text("05/13/2025"))));
    }

    @Test
    void anotherOrder_isProvenByTheWholeColumn() {
        PeriodReader american = observing(reader("type: day"), texts("03/05/2025", "03/13/2025"));
        assertEquals("2025-03-05", outcome(american.read(Cell.text("03/05/2025"))));
        PeriodReader declaredWrong = observing(reader("type: day, order: mdy"), texts("03/05/2025", "13/05/2025"));
        assertEquals("2025-05-03", outcome(declaredWrong.read(Cell.text("03/05/2025"))));
    }

    @Test
    void bothOrdersProven_leaveOnlyWhatProvesItself() {
        PeriodReader both = observing(reader("type: day"), texts("13/03/2025", "03/14/2025", "05/03/2025"));
        assertEquals("2025-03-13", outcome(both.read(Cell.text("13/03/2025"))));
        assertEquals("2025-03-14", outcome(both.read(Cell.text("03/14/2025"))));
        assertEquals("2025-04-04", outcome(both.read(Cell.text("04/04/2025"))));
        assertEquals("UNDECIDED_DATE", outcome(both.read(Cell.text("05/03/2025"))));
        assertEquals("2025-03-05", outcome(both.read(Cell.text("2025-03-05"))));
    }

    @Test
    void aHalfConvertedColumn_leavesItsRealDatesInDoubt() {
        Cell[] march = IntStream.rangeClosed(1, 31)
                .mapToObj(d -> d <= 12 ? day(2025, d, 3) : Cell.text("%02d/03/2025".formatted(d)))
                .toArray(Cell[]::new);
        PeriodReader reader = observing(reader("type: day"), march);
        for (int d = 1; d <= 31; d++) {
            String expected = d > 12 ? "2025-03-%02d".formatted(d) : d == 3 ? "2025-03-03" : "UNDECIDED_DATE";
            assertEquals(expected, outcome(reader.read(march[d - 1])), "day " + d);
        }
    }

    @Test
    void realDatesBesideAText_areReal_whereOneIsLate() {
        Cell[] cells = {day(2025, 3, 5), day(2025, 3, 25), Cell.text("13/03/2025")};
        PeriodReader reader = observing(reader("type: day"), cells);
        assertEquals("2025-03-05", outcome(reader.read(cells[0])));
        assertEquals("2025-03-13", outcome(reader.read(cells[2])));
    }

    @Test
    void monthsThatBecameDaysOfJanuary_areDoubted() {
        // 01/02/2025, the first of February, read by an American Excel.
        assertEquals("UNDECIDED_DATE", outcome(reader(ColumnType.MONTH).read(day(2025, 1, 2))));
        assertEquals("2025-02-01", outcome(reader(ColumnType.MONTH).read(day(2025, 2, 1))));
    }

    @Test
    void farDates_areRead_whereACalendarRunsThere() {
        Cell[] calendar = Stream.iterate(2020, year -> year + 1)
                .limit(21)
                .map(year -> Cell.text("01/05/" + year))
                .toArray(Cell[]::new);
        assertEquals(
                "2040-05-01", outcome(observing(reader("type: day"), calendar).read(Cell.text("01/05/2040"))));
        assertEquals(
                "NOT_A_PERIOD", outcome(observing(reader("type: day"), calendar).read(Cell.text("01/05/2042"))));
        Cell[] slip = Arrays.copyOf(calendar, 8);
        slip[7] = Cell.text("01/05/2040");
        assertEquals(
                "NOT_A_PERIOD", outcome(observing(reader("type: day"), slip).read(slip[7])));
    }

    private static PeriodReader reader(ColumnType type) {
        return new PeriodReader(Columns.of(type), THIS_YEAR);
    }

    private static PeriodReader reader(String contract) {
        return new PeriodReader(Columns.of(contract), THIS_YEAR);
    }

    private static Cell day(int year, int month, int day) {
        return new Cell.Day(LocalDate.of(year, month, day));
    }
}
