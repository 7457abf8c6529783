package vn.wardcast.jobs.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No hidden count can be told, whatever is published around it. */
class SuppressionTest {

    private static final int HIERARCHIES = 1_000;

    @Test
    void thousandHierarchies_giveNothingAway() {
        long counts = 0;
        long small = 0;
        long complementary = 0;
        for (long seed = 0; seed < HIERARCHIES; seed++) {
            Hierarchy hierarchy = new Hierarchy(seed);
            Suppression.Decision decision = Suppression.of(hierarchy.counts(), hierarchy.territory);
            Attacker attacker = new Attacker(hierarchy, decision.marks());
            String where = "seed %d: %s".formatted(seed, hierarchy);
            List<Count> recovered = attacker.recovered();
            assertTrue(decision.bare() > 0 || recovered.isEmpty(), () -> where + " gives away " + recovered);
            for (Hierarchy.Implied implied : hierarchy.implied) {
                assertTrue(decision.bare() > 0 || !attacker.tells(implied), () -> where + " implies " + implied);
            }
            counts += decision.marks().size();
            small += decision.marks().stream()
                    .filter(mark -> mark == Mark.SMALL_COUNT)
                    .count();
            complementary += decision.marks().stream()
                    .filter(mark -> mark == Mark.COMPLEMENTARY)
                    .count();
        }
        System.out.printf(
                "%d hierarchies, %d counts: %.1f %% small, %.1f %% hidden beside them%n",
                HIERARCHIES, counts, 100.0 * small / counts, 100.0 * complementary / counts);
    }

    @Test
    void whatIsHidden_doesNotDependOnTheOrder() {
        for (long seed = 0; seed < 100; seed++) {
            Hierarchy hierarchy = new Hierarchy(seed);
            List<Count> counts = hierarchy.counts();
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, counts.size()).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            List<Mark> straight = Suppression.of(counts, hierarchy.territory).marks();
            List<Mark> shuffled = Suppression.of(order.stream().map(counts::get).toList(), hierarchy.territory)
                    .marks();
            for (int i = 0; i < order.size(); i++) {
                assertEquals(straight.get(order.get(i)), shuffled.get(i), "seed " + seed);
            }
        }
    }
}
