package vn.wardcast.models.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Fallback;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;

class CautiousDriftTest {

    @Test
    void halfTheGrowthOfFourYears_goesOn() {
        var fitted = new CautiousDrift().fit(new double[] {10, 14, 12, 16}, 1);
        assertArrayEquals(new double[] {17, 18, 19}, fitted.ahead(3), 1e-12);
    }

    @Test
    void theDefault_usesItForAHandfulOfYears_andSaysSo() {
        var years = Series.of(new double[] {10, 14, 12, 16}, Frequency.YEAR, LocalDate.of(2021, 1, 1));
        var forecast = Forecasters.automatic().fit(years).predict(1);
        assertEquals(17, forecast.mean()[0], 1e-9);
        assertEquals("cautious_drift", forecast.model());
        assertEquals("short_history", forecast.fallback().map(Fallback::code).orElseThrow());
    }

    @Test
    void twoYearsAndFewMonths_stayAsTheyWere() {
        var years = Series.of(new double[] {10, 14}, Frequency.YEAR, LocalDate.of(2021, 1, 1));
        var months = Series.of(new double[] {10, 14, 12, 16}, Frequency.MONTH, LocalDate.of(2021, 1, 1));
        assertEquals("naive", Forecasters.automatic().fit(years).predict(1).model());
        assertEquals("naive", Forecasters.automatic().fit(months).predict(1).model());
    }
}
