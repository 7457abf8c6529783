package vn.wardcast.jobs.landing.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardcast.jobs.landing.file.Cell;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234.567,89 | 1234567.89",
                "1,234,567.89 | 1234567.89",
                "34,9 | 34.9",
                "90749.0 | 90749.0",
                "1234.567 | 1234.567",
                "0,125 | 0.125",
                "−5,5 | -5.5",
                "12 345 | 12345",
                "１２３ | 123",
                "42 | 42"
            })
    void oneValue_isReadWhereItProvesItsMark(String text, BigDecimal expected) {
        assertEquals(Optional.of(expected), new NumberStyle(false).read(text.strip()));
    }

    @Test
    void ambiguousValue_isReadAsItsColumnSays() {
        NumberStyle commas = observing("34,9");
        assertEquals(Optional.of(new BigDecimal("1234")), commas.read("1.234"));
        NumberStyle dots = observing("34.9");
        assertEquals(Optional.of(new BigDecimal("1.234")), dots.read("1.234"));
    }

    @Test
    void ambiguousValue_isRefusedWhereNothingDecides() {
        NumberStyle none = new NumberStyle(false);
        assertEquals(Optional.empty(), none.read("1.234"));
        assertTrue(none.isUndecided("1.234"));
        NumberStyle both = observing("34,9", "34.9");
        assertEquals(Optional.empty(), both.read("1.234"));
        assertFalse(both.isUndecided("abc"));
    }

    @Test
    void aCount_cannotHaveDecimals_soOneDotMeansThousands() {
        assertEquals(Optional.of(new BigDecimal("1250")), new NumberStyle(true).read("1.250"));
        assertEquals(Optional.empty(), new NumberStyle(true).read("1.000"));
    }

    @ParameterizedTest
    @CsvSource({"abc", "12a", "1.23.45,6", "'1,2 tỷ'", "--5", "1e6"})
    void whatIsNoNumber_isNotRead(String text) {
        assertEquals(Optional.empty(), new NumberStyle(false).read(text));
    }

    private static NumberStyle observing(String... values) {
        NumberStyle style = new NumberStyle(false);
        for (String value : values) {
            style.observe(Cell.text(value));
        }
        return style;
    }
}
