package vn.wardcast.models.automatic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;

class YearsTogetherTest {

    private static final Forecaster AUTOMATIC = Forecasters.automatic();

    @Test
    void aLargeGroup_isHeard_aSmallOneIsNot() {
        List<Series> many = provinces(20, Frequency.YEAR);
        double[] alone = AUTOMATIC.fit(many.get(0)).predict(3).mean();
        double[] amongFew = AUTOMATIC
                .fitAll(many.subList(0, 5), Workers.alone())
                .get(0)
                .predict(3)
                .mean();
        double[] amongMany =
                AUTOMATIC.fitAll(many, Workers.alone()).get(0).predict(3).mean();
        assertArrayEquals(alone, amongFew);
        assertNotEquals(alone[2], amongMany[2]);
    }

    @Test
    void whatMovesTogether_isForecastBetterTogether() {
        List<Series> known = new ArrayList<>();
        List<Series> all = provinces(40, Frequency.YEAR);
        all.forEach(series -> known.add(series.first(series.length() - 1)));
        var together = AUTOMATIC.fitAll(known, Workers.alone());
        double missedTogether = 0;
        double missedAlone = 0;
        for (int i = 0; i < all.size(); i++) {
            double truth = all.get(i).value(all.get(i).length() - 1);
            missedTogether += Math.abs(truth - together.get(i).predict(1).mean()[0]) / truth;
            missedAlone +=
                    Math.abs(truth - AUTOMATIC.fit(known.get(i)).predict(1).mean()[0]) / truth;
        }
        assertTrue(missedTogether < missedAlone, missedTogether + " against " + missedAlone);
    }

    @Test
    void quartersKeepTheirOwnMeans() {
        List<Series> quarters = provinces(20, Frequency.QUARTER);
        double[] alone = AUTOMATIC.fit(quarters.get(3)).predict(2).mean();
        var forecast = AUTOMATIC.fitAll(quarters, Workers.alone()).get(3).predict(2);
        assertArrayEquals(alone, forecast.mean());
        assertEquals("automatic", forecast.model());
    }

    /** Levels of their own; the growth of each year is nearly the same everywhere, and follows that of the year before. */
    private static List<Series> provinces(int count, Frequency frequency) {
        var random = new Random(11);
        int years = frequency == Frequency.YEAR ? 12 : 24;
        var common = new double[years];
        for (int t = 1; t < years; t++) {
            common[t] = -0.8 * common[t - 1] + 0.06 * random.nextGaussian();
        }
        var all = new ArrayList<Series>();
        for (int i = 0; i < count; i++) {
            var values = new double[years];
            values[0] = 1000 + 9000 * random.nextDouble();
            for (int t = 1; t < years; t++) {
                values[t] = values[t - 1] * Math.exp(common[t] + 0.005 * random.nextGaussian());
            }
            all.add(Series.of(values, frequency, LocalDate.of(2010, 1, 1)).named("province " + i));
        }
        return all;
    }
}
