package vn.wardcast.jobs.landing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.wardcast.jobs.landing.value.Columns.number;
import static vn.wardcast.jobs.landing.value.Columns.numbers;
import static vn.wardcast.jobs.landing.value.Columns.observing;
import static vn.wardcast.jobs.landing.value.Columns.outcome;
import static vn.wardcast.jobs.landing.value.Columns.texts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Numbers as ward files write them, and what becomes of each. */
class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1250 | 1250",
                "0 | 0",
                "007 | 7",
                "'1250 | 1250",
                "1.250 | 1250",
                "1,250 | 1250",
                "1.000 | UNDECIDED_NUMBER",
                "1.234.567 | 1234567",
                "1 234 567 | 1234567",
                "1\u00A0234\u00A0567 | 1234567",
                "1\u202F234\u202F567 | 1234567",
                "1\u2009234 | 1234",
                "1'234'567 | 1234567",
                "1’234 | 1234",
                "１２３４ | 1234",
                "１．２３４．５６７ | 1234567",
                "131,0 | 131",
                "131.0 | 131",
                "131.00 | 131",
                "7,5 | NOT_WHOLE",
                "12 nghìn | NOT_A_NUMBER",
                "1,2 triệu | NOT_A_NUMBER",
                "12 người | NOT_A_NUMBER",
                "900? | APPROXIMATE",
                "-5 | OUT_OF_RANGE",
                "(500) | OUT_OF_RANGE",
                "5% | PERCENT",
                "12,5 % | PERCENT",
                "3‰ | PERCENT",
                "khoảng 900 | APPROXIMATE",
                "~900 | APPROXIMATE",
                "trên 900 | APPROXIMATE",
                "gần 900 | APPROXIMATE",
                "hơn 900 người | APPROXIMATE",
                "900+ | APPROXIMATE",
                ">900 | APPROXIMATE",
                "100-120 | APPROXIMATE",
                "100 – 120 | APPROXIMATE",
                "từ 100 đến 120 | APPROXIMATE",
                "100 đến 120 người | APPROXIMATE",
                "đông | NOT_A_NUMBER",
                "12a | NOT_A_NUMBER",
                "1 2 | NOT_A_NUMBER",
                "12 34 | NOT_A_NUMBER",
                "1 234.567,8 | NOT_A_NUMBER",
                "1.23.45 | NOT_A_NUMBER",
                "--5 | NOT_A_NUMBER",
                "(-5) | NOT_A_NUMBER",
                "-5- | NOT_A_NUMBER",
                "12 đồng | NOT_A_NUMBER",
                "12 ha | NOT_A_NUMBER",
                "31/12/2025 | NOT_A_NUMBER",
                "1.23E+05 | SCIENTIFIC",
                "1,2e5 | SCIENTIFIC",
                "99999999999999999999 | OUT_OF_RANGE",
            })
    void aCountAlone(String text, String outcome) {
        assertEquals(outcome, readAlone(numbers(ColumnType.COUNT, "1"), text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.234.567 | 1234567",
                "1,234,567.00 | 1234567",
                "-40.000.000 | -40000000",
                "−40.000.000 | -40000000",
                "–40.000.000 | -40000000",
                "40.000.000- | -40000000",
                "(40.000.000) | -40000000",
                "- 500 | -500",
                "(500) | -500",
                "1,2 tỷ | 1200000000",
                "1,2 tỉ đồng | 1200000000",
                "1.2 ty | 1200000000",
                "350 triệu | 350000000",
                "350tr | 350000000",
                "350 trđ | 350000000",
                "350 tr.đ | 350000000",
                "-350 triệu | -350000000",
                "(350 triệu đồng) | -350000000",
                "1 tỷ 200 triệu | 1200000000",
                "1 tỷ 200 triệu 500 nghìn đồng | 1200500000",
                "1 tỷ 1200 triệu | NOT_A_NUMBER",
                "200 triệu 1 tỷ | NOT_A_NUMBER",
                "1,2 tỷ 200 triệu | NOT_A_NUMBER",
                "1 tỷ 200 | NOT_A_NUMBER",
                "1 tỷ rưỡi | NOT_A_NUMBER",
                "1.234 đ | 1234",
                "1.000đ | 1000",
                "1.234 đồng | 1234",
                "1.234.567 VND | 1234567",
                "VND 1.234.567 | 1234567",
                "1.234.567₫ | 1234567",
                "25 USD | NOT_A_NUMBER",
                "$25 | NOT_A_NUMBER",
                "1.234 | 1234",
                "1.234 triệu | UNDECIDED_NUMBER",
                "0,5 | 0 FRACTION_OF_DONG",
                "1,5 | 2 FRACTION_OF_DONG",
                "2.5 | 2 FRACTION_OF_DONG",
                "khoảng 3 tỷ | APPROXIMATE",
                "3-4 tỷ | APPROXIMATE",
                "~3 tỷ | APPROXIMATE",
                "25% | PERCENT",
                "12 người | NOT_A_NUMBER",
                "9e+05 | SCIENTIFIC",
            })
    void moneyInDong(String text, String outcome) {
        assertEquals(outcome, readAlone(numbers(ColumnType.MONEY, "1"), text));
    }

    @Test
    void theWholeColumn_decidesAmbiguousValues() {
        NumberReader commas = numbers(ColumnType.NUMBER, "1", texts("34,9", "1.234"));
        assertEquals("1234", outcome(commas.read(Cell.text("1.234"))));
        assertEquals("1.234", outcome(commas.read(Cell.text("1,234"))));
        NumberReader dots = numbers(ColumnType.NUMBER, "1", texts("34.9", "1.234"));
        assertEquals("1.234", outcome(dots.read(Cell.text("1.234"))));
        assertEquals("1234", outcome(dots.read(Cell.text("1,234"))));
        NumberReader units = numbers(ColumnType.MONEY, "1", texts("1,2 tỷ"));
        assertEquals("1234000000", outcome(units.read(Cell.text("1.234 triệu"))));
    }

    @Test
    void bothMarksProven_leaveOnlyWhatProvesItself() {
        NumberReader both = numbers(ColumnType.NUMBER, "1", texts("34,9", "34.9"));
        assertEquals("34.9", outcome(both.read(Cell.text("34,9"))));
        assertEquals("34.9", outcome(both.read(Cell.text("34.9"))));
        assertEquals("1234567", outcome(both.read(Cell.text("1.234.567"))));
        assertEquals("UNDECIDED_NUMBER", outcome(both.read(Cell.text("1.234"))));
        assertEquals("UNDECIDED_NUMBER", outcome(both.read(Cell.text("1,234"))));
        assertEquals("42", outcome(both.read(Cell.text("42"))));
    }

    @Test
    void amongCounts_oneClearThousand_carriesTheOthers() {
        NumberReader thousands = numbers(ColumnType.COUNT, "1", texts("1.250", "1.000"));
        assertEquals("1000", outcome(thousands.read(Cell.text("1.000"))));
        NumberReader millions = numbers(ColumnType.COUNT, "1", texts("1.234.567"));
        assertEquals("1000", outcome(millions.read(Cell.text("1.000"))));
    }

    @Test
    void amongCountsWithDotDecimals_aDotIsNoThousandsMark() {
        NumberReader exported = numbers(ColumnType.COUNT, "1", texts("131.0", "1.250"));
        assertEquals("131", outcome(exported.read(Cell.text("131.0"))));
        assertEquals("UNDECIDED_NUMBER", outcome(exported.read(Cell.text("1.250"))));
        assertEquals("1250", outcome(exported.read(Cell.text("1,250"))));
    }

    @Test
    void aDateOrPhoneAmongNumbers_provesNothing() {
        NumberReader reader = numbers(ColumnType.NUMBER, "1", texts("31.12.2025", "0912.345.678"));
        assertEquals("UNDECIDED_NUMBER", outcome(reader.read(Cell.text("1.234"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34,95 | 34950000",
                "1.234,5 | 1234500000",
                "2500 | 2500000000",
                "350 triệu | 350000000",
                "1,2 tỷ | 1200000000",
                "500 đồng | 500",
            })
    void theUnitInTheCell_outweighsTheHeader(String text, String outcome) {
        assertEquals(outcome, readAlone(numbers(ColumnType.MONEY, "1000000"), text));
    }

    @Test
    void aCountInThousands_isScaledToWholePersons() {
        NumberReader reader = numbers(ColumnType.COUNT, "1000");
        assertEquals("816100", outcome(reader.read(Cell.text("816,1"))));
        assertEquals("NOT_WHOLE", outcome(reader.read(Cell.text("1,2345"))));
        assertEquals("UNDECIDED_NUMBER", outcome(reader.read(Cell.text("1.234"))));
        assertEquals("816100", outcome(reader.read(number("816.1000000000001", ""))));
    }

    @Test
    void areas_areReadIntoHectares() {
        NumberReader reader = new NumberReader(Columns.of("type: number, headers: [Diện tích (ha)]"), BigDecimal.ONE);
        assertEquals("3490", readAlone(reader, "34,9 km²"));
        assertEquals("3490", readAlone(reader, "34,9 km2"));
        assertEquals("34.9", readAlone(reader, "34,9 ha"));
        assertEquals("0.05", readAlone(reader, "500 m²"));
        assertEquals("12000", readAlone(reader, "12 nghìn ha"));
        assertEquals("NOT_A_NUMBER", readAlone(reader, "34,9 đồng"));
    }

    @Test
    void shares_areReadAsPercent() {
        NumberReader reader = new NumberReader(Columns.of("type: number, uom: share"), BigDecimal.ONE);
        assertEquals("97.71", readAlone(reader, "97,71%"));
        assertEquals("97.71", readAlone(reader, "97,71 ％"));
        assertEquals("97.71", readAlone(reader, "97,71"));
        assertEquals("97.71", outcome(reader.read(number("0.9771", "0.00%"))));
        assertEquals("1.63", readAlone(reader, "16,3‰"));
        assertEquals("NOT_A_NUMBER", readAlone(reader, "12 nghìn"));
    }

    @Test
    void aColumnInPerMille_staysInPerMille() {
        NumberReader reader = new NumberReader(Columns.of("type: number, headers: [Giá trị (‰)]"), BigDecimal.ONE);
        assertEquals("16.3", readAlone(reader, "16,3"));
        assertEquals("16.3", readAlone(reader, "16,3‰"));
        assertEquals("16.3", readAlone(reader, "1,63%"));
        assertEquals("16.3", outcome(reader.read(number("0.0163", "0.00%"))));
    }

    @Test
    void storedNumbers_areWhatTheirFormatShows() {
        NumberReader counts = numbers(ColumnType.COUNT, "1");
        assertEquals("1250", outcome(counts.read(number("1250", "#,##0"))));
        assertEquals("131", outcome(counts.read(number("131.0", "0.0"))));
        assertEquals("PERCENT", outcome(counts.read(number("0.25", "0%"))));
        assertEquals("NOT_WHOLE", outcome(counts.read(number("1250.5", ""))));
        assertEquals("0", outcome(counts.read(number("0", "0.000"))));
        NumberReader money = numbers(ColumnType.MONEY, "1");
        assertEquals("1200000000", outcome(money.read(number("1.2", "0.0\" tỷ\""))));
        assertEquals("PERCENT", outcome(money.read(number("0.25", "0.0%"))));
        assertEquals("500", outcome(money.read(number("500", "_-* #,##0\\ \"₫\"_-"))));
        NumberReader millions = numbers(ColumnType.MONEY, "1000000");
        assertEquals("1234000000", outcome(millions.read(number("1234000000", "#,##0,,"))));
        assertEquals("1234000000", outcome(millions.read(number("1234", "#,##0"))));
        assertEquals("UNDECIDED_NUMBER", outcome(millions.read(number("1234000", "#,##0,"))));
        assertEquals("UNDECIDED_NUMBER", outcome(millions.read(number("500", "#,##0 \"đ\""))));
    }

    @Test
    void lostThousands_areRefused() {
        assertEquals("LOST_THOUSANDS", outcome(numbers(ColumnType.COUNT, "1").read(number("1.25", ""))));
        assertEquals("LOST_THOUSANDS", outcome(numbers(ColumnType.COUNT, "1").read(number("1.25", "0.000"))));
        assertEquals("LOST_THOUSANDS", outcome(numbers(ColumnType.COUNT, "1").read(number("72", "#.000"))));
        assertEquals("LOST_THOUSANDS", outcome(numbers(ColumnType.INTEGER, "1").read(number("72", "#,##0.000"))));
        assertEquals("72500", outcome(numbers(ColumnType.COUNT, "1000").read(number("72.5", "0.000"))));
    }

    @Test
    void whereMostThousandsAreLost_smallWholeNumbersAreDoubtedToo() {
        Cell[] suffered = {number("1.25", ""), number("2.375", ""), number("72", ""), number("1412", "")};
        NumberReader reader = numbers(ColumnType.COUNT, "1", suffered);
        assertEquals("LOST_THOUSANDS", outcome(reader.read(number("72", ""))));
        assertEquals("1412", outcome(reader.read(number("1412", ""))));
        Cell[] shown = {number("1.25", "0.000"), number("2", "0.000"), number("980", "")};
        assertEquals("980", outcome(numbers(ColumnType.COUNT, "1", shown).read(number("980", ""))));
        NumberReader oneSlip = numbers(ColumnType.COUNT, "1", number("7.5", ""), number("72", ""), number("1412", ""));
        assertEquals("72", outcome(oneSlip.read(number("72", ""))));
    }

    @Test
    void digitsBeyondADouble_areLost() {
        NumberReader reader = numbers(ColumnType.MONEY, "1");
        assertEquals("SCIENTIFIC", outcome(reader.read(number("1234567890123450", ""))));
        assertEquals("SCIENTIFIC", outcome(reader.read(number("1.2E+16", "0.00E+00"))));
        assertEquals("1377000000000000", outcome(reader.read(number("1377000000000000", "#,##0"))));
        assertEquals("120000", outcome(reader.read(number("120000", "0.00E+00"))));
        // Text keeps all its digits.
        assertEquals("1234567890123456789", readAlone(reader, "1234567890123456789"));
        assertEquals("OUT_OF_RANGE", readAlone(reader, "12345678901234567890"));
        assertEquals("NOT_A_NUMBER", outcome(reader.read(new Cell.Number(new BigDecimal("1E+999999999")))));
        assertEquals("NOT_A_NUMBER", outcome(reader.read(new Cell.Number(new BigDecimal("1E-999999999")))));
    }

    @Test
    void money_isRoundedHalfEven_andTellsSo() {
        NumberReader billions = numbers(ColumnType.MONEY, "1000000000");
        assertEquals("300000000", outcome(billions.read(number("0.30000000000000004", ""))));
        NumberReader millions = numbers(ColumnType.MONEY, "1000000");
        assertEquals("41987330513360", outcome(millions.read(number("41987330.5133596", ""))));
        NumberReader dong = numbers(ColumnType.MONEY, "1");
        assertEquals("1234 FRACTION_OF_DONG", outcome(dong.read(number("1234.4", ""))));
        assertEquals("1234", outcome(dong.read(number("1234.0000000000002", ""))));
    }

    @Test
    void whatIsNoNumberCell_isNoNumber() {
        NumberReader reader = numbers(ColumnType.COUNT, "1");
        assertEquals("NOT_A_NUMBER", outcome(reader.read(new Cell.Day(LocalDate.of(2025, 3, 1)))));
        assertEquals("CELL_ERROR", outcome(reader.read(new Cell.Unreadable(Reason.CELL_ERROR, "#REF!"))));
        assertEquals("NOT_A_NUMBER", readAlone(reader, "1".repeat(100_000)));
    }

    @Test
    void theRange_isTold() {
        Reading.Refused refused =
                (Reading.Refused) numbers(ColumnType.COUNT, "1").read(Cell.text("-5"));
        assertEquals("0 … ∞", refused.note().expected());
        assertTrue(refused.note()
                .reason()
                .english("-5", "Nữ", refused.note().expected())
                .contains("0 … ∞"));
    }

    private static String readAlone(NumberReader reader, String text) {
        return outcome(observing(reader, texts(text)).read(Cell.text(text)));
    }
}
