package vn.wardcast.models.interval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Levels;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;

class GroupTest {

    @Test
    void surprise_isTheMedian_andGrowthThePowerOfTheProfile() {
        var calm = evidence(0, 0.7);
        var usual = evidence(0.5, 0.7);
        var wild = evidence(9, 0.7);
        var group = GroupEvidence.of(List.of(wild, calm, usual), 0.2);
        assertEquals(0.5, group.surprise(), 1e-12);
        assertEquals(0.7, group.growth(), 1e-9);
        assertEquals(3.0 / 13, group.weight(), 1e-12);
    }

    @Test
    void aGroupWithoutOrigins_knowsNothing() {
        var blind = new Evidence(0, 0, 0, 0, 0, 3, new double[0]);
        assertEquals(GroupEvidence.NONE, GroupEvidence.of(List.of(blind), 0.2));
        assertEquals(GroupEvidence.NONE, GroupEvidence.of(List.of(), 0.2));
    }

    @Test
    void shortProfiles_growAsUsual() {
        var brief = new Evidence(0, 0, 0, 0, 2, 9, new double[] {1, 1.5});
        assertEquals(0.2, GroupEvidence.of(List.of(brief), 0.2).growth());
    }

    @Test
    void surprisingCompany_widensIntervals() {
        var calibration = Calibration.of(Frequency.MONTH);
        var history = evidence(0, 0.5);
        var calm = new GroupEvidence(calibration.usualSurprise() - 0.5, calibration.usualGrowth(), 0.9);
        var wild = new GroupEvidence(calibration.usualSurprise() + 0.5, calibration.usualGrowth(), 0.9);
        assertTrue(calibration.spread(history, wild).at(0)
                > calibration.spread(history, calm).at(0));
    }

    @Test
    void aGroupChangesWidths_neverMeans_andItsOrderDoesNotMatter() {
        List<Series> group = walks(30);
        Forecaster automatic = Forecasters.automatic();
        var together = automatic.fitAll(group, Workers.alone());
        var reversed = new ArrayList<>(group);
        Collections.reverse(reversed);
        var backwards = automatic.fitAll(reversed, Workers.alone());
        boolean widthsDiffer = false;
        for (int i = 0; i < group.size(); i++) {
            var alone = automatic.fit(group.get(i)).predict(6, Levels.STANDARD);
            var forecast = together.get(i).predict(6, Levels.STANDARD);
            var other = backwards.get(group.size() - 1 - i).predict(6, Levels.STANDARD);
            assertArrayEquals(alone.mean(), forecast.mean());
            assertArrayEquals(forecast.interval(95).upper(), other.interval(95).upper(), 1e-9);
            widthsDiffer |=
                    alone.interval(95).upper()[5] != forecast.interval(95).upper()[5];
        }
        assertTrue(widthsDiffer, "the group had no say");
    }

    /** Errors larger than changes by the surprise, growing by a power of the horizon. */
    private static Evidence evidence(double surprise, double growth) {
        var profile = new double[8];
        for (int step = 0; step < profile.length; step++) {
            profile[step] = Math.pow(step + 1, growth);
        }
        return new Evidence(1, 1, 3, 1 + surprise, 8, 60, profile);
    }

    private static List<Series> walks(int count) {
        var random = new Random(7);
        var walks = new ArrayList<Series>();
        for (int i = 0; i < count; i++) {
            var values = new double[60];
            values[0] = 100;
            for (int t = 1; t < values.length; t++) {
                values[t] = values[t - 1] + 3 * random.nextGaussian();
            }
            walks.add(Series.of(values, Frequency.MONTH, LocalDate.of(2020, 1, 1)));
        }
        return walks;
    }
}
