package vn.wardcast.jobs.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void sameAddress_givesTheSameNumber() {
        assertEquals(
                Dice.of(7, "revenue", "02215").bits(),
                Dice.of(7, "revenue", "02215").bits());
        assertEquals(3349442568476855564L, Dice.of(7, "revenue", "02215").bits(), "known on every machine");
    }

    @Test
    void otherSeedOrAddress_givesAnother() {
        long number = Dice.of(7, "revenue", "02215").bits();
        assertNotEquals(number, Dice.of(8, "revenue", "02215").bits());
        assertNotEquals(number, Dice.of(7, "02215", "revenue").bits());
        assertNotEquals(number, Dice.of(7, "revenue0", "2215").bits());
    }

    @Test
    void noise_leavesTheLevelWhereItIs() {
        assertEquals(1, mean(dice -> dice.noise(0.25)), 0.02);
    }

    @Test
    void counts_haveTheMeanTheyWereAskedFor() {
        assertEquals(3, mean(dice -> dice.poisson(3)), 0.1);
        assertEquals(80, mean(dice -> dice.poisson(80)), 0.5);
        assertEquals(2.5, mean(dice -> dice.negativeBinomial(2.5, 0.8)), 0.15);
        assertEquals(0.6, mean(dice -> dice.gamma(0.6)), 0.03);
    }

    private static double mean(ToDoubleFunction<Dice> draw) {
        return IntStream.range(0, 10_000)
                .mapToDouble(n -> draw.applyAsDouble(Dice.of(1, "draw", n)))
                .average()
                .orElseThrow();
    }
}
