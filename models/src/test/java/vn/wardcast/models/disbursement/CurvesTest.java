package vn.wardcast.models.disbursement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {

    /** Five years that had paid 40 % by June and ended at 100, 97, 94, 70 and 64 %: 100, 95, 90, 50 and 40 % of what was open. */
    private static final Curves FIVE = new Curves(List.of(
            curve("a", .4, 1.0), curve("b", .4, .97), curve("c", .4, .94), curve("d", .4, .7), curve("e", .4, .64)));

    @Test
    void aYearAtTheSameShare_endsLikeThePastOnes() {
        FinalShare share = FIVE.after("other", 6, .4).orElseThrow();
        assertEquals((1.0 + .97 + .94 + .7 + .64) / 5, share.mean(), 1e-12);
        assertEquals((3 + .5) / (5 + 1), share.probabilityBelow(.95), 1e-12);
        assertEquals(.64, share.quantile(.1), 1e-12);
        assertEquals(.94, share.quantile(.5), 1e-12);
    }

    @Test
    void aYearBehind_paysTheSamePartOfWhatIsOpen() {
        // At 20 % all five are equally far away: 0.2 + 0.8 * (1 + .95 + .9 + .5 + .4) / 5
        assertEquals(.2 + .8 * .75, FIVE.after("other", 6, .2).orElseThrow().mean(), 1e-12);
    }

    @Test
    void ownYears_countDouble() {
        FinalShare share = FIVE.after("d", 6, .4).orElseThrow();
        assertEquals((1.0 + .97 + .94 + 2 * .7 + .64) / 6, share.mean(), 1e-12);
        assertEquals((4 + .5) / (6 + 1), share.probabilityBelow(.95), 1e-12);
    }

    @Test
    void curvesThatStoodElsewhere_weighLess() {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            curves.add(curve("near", .4, 1.0));
            curves.add(curve("far", .05, .05));
        }
        double probability =
                new Curves(curves).after("other", 6, .4).orElseThrow().probabilityBelow(.95);
        // exp(-0.5 * 3.5 * 3.5) = 0.0022 is lifted to 0.02: (5 * 0.02 + 0.5) / (5 + 5 * 0.02 + 1)
        assertEquals(.6 / 6.1, probability, 1e-9);
    }

    @Test
    void whatIsKnown_isCertain() {
        assertEquals(1, FIVE.after("a", 13, .93).orElseThrow().probabilityBelow(.95));
        assertEquals(0, FIVE.after("a", 3, 1.02).orElseThrow().probabilityBelow(.95));
    }

    @Test
    void fewCurves_sayNothing() {
        assertTrue(new Curves(List.of(curve("a", .4, 1))).after("a", 6, .4).isEmpty());
        assertTrue(new Curves(List.of()).after("a", 6, .4).isEmpty());
    }

    @Test
    void impossibleMonthsAndLengths_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> FIVE.after("a", 0, .4));
        assertThrows(IllegalArgumentException.class, () -> FIVE.after("a", 14, .4));
        assertThrows(IllegalArgumentException.class, () -> new Curve("a", new double[12]));
    }

    /** A curve that stands at {@code june} from January to June and at {@code end} afterwards. */
    private static Curve curve(String owner, double june, double end) {
        double[] shares = new double[Curve.MONTHS];
        for (int month = 1; month <= Curve.MONTHS; month++) {
            shares[month - 1] = month <= 6 ? june : end;
        }
        return new Curve(owner, shares);
    }
}
