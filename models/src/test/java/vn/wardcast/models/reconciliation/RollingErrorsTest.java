package vn.wardcast.models.reconciliation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

class RollingErrorsTest {

    @Test
    void naive_missesByTheChange() {
        var errors =
                RollingErrors.of(Forecasters.named("naive"), List.of(years(1, 2, 4, 7), years(5, 5, 9, Double.NaN)), 2);
        assertArrayEquals(new double[] {2, 4}, errors[0]);
        assertArrayEquals(new double[] {3, Double.NaN}, errors[1]);
    }

    @Test
    void oneValue_hasNoErrors() {
        assertEquals(0, RollingErrors.of(Forecasters.named("naive"), List.of(years(1)), 5).length);
    }

    @Test
    void otherDates_areRefused() {
        var nodes = List.of(years(1, 2, 3), years(1, 2));
        assertThrows(IllegalArgumentException.class, () -> RollingErrors.of(Forecasters.named("naive"), nodes, 2));
    }

    private static Series years(double... values) {
        return Series.of(values, Frequency.YEAR, LocalDate.of(2015, 1, 1));
    }
}
