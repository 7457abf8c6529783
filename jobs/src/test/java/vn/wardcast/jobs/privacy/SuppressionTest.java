package vn.wardcast.jobs.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No hidden count can be told, whatever is published around it. */
class SuppressionTest {

    private static final int HIERARCHIES = 1_000;

    @Test
    void thousandHierarchies_giveNothingAway() {
        Map<Mark, Long> tally = new EnumMap<>(Mark.class);
        int withOfficial = 0;
        for (long seed = 0; seed < HIERARCHIES; seed++) {
            Hierarchy hierarchy = new Hierarchy(seed);
            Suppression.Decision decision = Suppression.of(hierarchy.counts(), hierarchy.territory);
            boolean official = hierarchy.counts().stream().anyMatch(Count::open);
            withOfficial += official ? 1 : 0;
            attack(hierarchy, decision, official, "seed %d: %s".formatted(seed, hierarchy));
            decision.marks().forEach(mark -> tally.merge(mark, 1L, Long::sum));
        }
        long all = tally.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(
                "%d hierarchies (%d under official totals), %d counts: %.1f %% small, %.1f %% hidden beside them; 0 recovered%n",
                HIERARCHIES,
                withOfficial,
                all,
                100.0 * tally.get(Mark.SMALL_COUNT) / all,
                100.0 * tally.get(Mark.COMPLEMENTARY) / all);
    }

    /** Under totals that others published officially some counts cannot be kept; the decision must know which. */
    private static void attack(Hierarchy hierarchy, Suppression.Decision decision, boolean official, String where) {
        assertTrue(official || decision.bare().isEmpty(), () -> where + " protects nobody at " + decision.bare());
        Attacker attacker = new Attacker(hierarchy, decision.marks());
        SortedSet<Integer> recovered = attacker.recovered();
        recovered.removeAll(decision.bare());
        assertTrue(recovered.isEmpty(), () -> where + " gives away " + recovered);
        for (Hierarchy.Implied implied : hierarchy.implied) {
            assertTrue(official || !attacker.tells(implied), () -> where + " implies " + implied);
        }
    }

    @Test
    void everySmallCount_isHidden_andZeroIsNot() {
        for (long seed = 0; seed < 100; seed++) {
            Hierarchy hierarchy = new Hierarchy(seed);
            List<Mark> marks =
                    Suppression.of(hierarchy.counts(), hierarchy.territory).marks();
            for (int i = 0; i < marks.size(); i++) {
                Count count = hierarchy.counts().get(i);
                boolean mustHide = !count.open() && count.value() > 0 && count.value() < count.floor();
                assertTrue(!mustHide || marks.get(i) != Mark.SHOWN, "seed %d shows %s".formatted(seed, count));
                assertTrue(
                        marks.get(i) != Mark.SMALL_COUNT || mustHide, "seed %d calls %s small".formatted(seed, count));
            }
        }
    }

    @Test
    void aCountAlone_hidesNothingElse() {
        assertEquals(
                List.of(Mark.SMALL_COUNT, Mark.SHOWN, Mark.SHOWN),
                marks(count("a", "", 3), count("b", "", 0), count("c", "", 8)));
    }

    @Test
    void aRow_needsASecondHiddenCount() {
        assertEquals(
                List.of(Mark.SHOWN, Mark.SMALL_COUNT, Mark.COMPLEMENTARY, Mark.SHOWN),
                marks(count("a", "", 120), count("a", "d=x", 3), count("a", "d=y", 17), count("a", "d=z", 100)));
    }

    /** Girls 27 of 30 pupils tell that there are 3 boys. */
    @Test
    void aShare_mustNotTellTheOthers() {
        List<Mark> marks = marks(count("a", "", 30), count("a", "sex=f", 27));
        assertTrue(marks.contains(Mark.COMPLEMENTARY), marks.toString());
    }

    @Test
    void whatWasHiddenBefore_staysHidden() {
        Count total = count("a", "", 120);
        Count small = count("a", "d=x", 3);
        Count cheap = count("a", "d=y", 17);
        Count dear = count("a", "d=z", 100);
        Count hidden = new Count(
                dear.fact(), dear.unit(), dear.frequency(), dear.start(), dear.at(), 100, 5, false, Before.HIDDEN);
        assertEquals(
                List.of(Mark.SHOWN, Mark.SMALL_COUNT, Mark.SHOWN, Mark.COMPLEMENTARY),
                marks(total, small, cheap, hidden));
    }

    /** The second publication of the same figures tells nothing that the first did not. */
    @Test
    void theSameFiguresAgain_areMarkedAlike() {
        for (long seed = 0; seed < 100; seed++) {
            Hierarchy hierarchy = new Hierarchy(seed);
            List<Mark> first =
                    Suppression.of(hierarchy.counts(), hierarchy.territory).marks();
            List<Count> again = new ArrayList<>();
            for (int i = 0; i < first.size(); i++) {
                again.add(known(hierarchy.counts().get(i), first.get(i)));
            }
            List<Mark> second = Suppression.of(again, hierarchy.territory).marks();
            for (int i = 0; i < first.size(); i++) {
                boolean told = first.get(i) != second.get(i)
                        && first.get(i) != Mark.SHOWN
                        && second.get(i) != Mark.COMPLEMENTARY;
                assertFalse(told, "seed %d tells now of %s".formatted(seed, again.get(i)));
            }
        }
    }

    private static Count known(Count count, Mark mark) {
        Before before = switch (mark) {
            case SHOWN -> Before.SHOWN;
            case SMALL_COUNT -> Before.MARKED_SMALL;
            case COMPLEMENTARY -> Before.HIDDEN;
        };
        return new Count(
                count.fact(),
                count.unit(),
                count.frequency(),
                count.start(),
                count.at(),
                count.value(),
                count.floor(),
                count.open(),
                before);
    }

    @Test
    void officialFigures_areShownHoweverSmall() {
        Count official =
                new Count("people", "a", "year", LocalDate.of(2025, 1, 1), new TreeMap<>(), 2, 5, true, Before.UNKNOWN);
        assertEquals(List.of(Mark.SHOWN), marks(official));
    }

    private static List<Mark> marks(Count... counts) {
        return Suppression.of(List.of(counts), new Territory()).marks();
    }

    private static Count count(String unit, String at, double value) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        if (!at.isEmpty()) {
            dimensions.put(at.split("=")[0], at.split("=")[1]);
        }
        return new Count("people", unit, "year", LocalDate.of(2025, 1, 1), dimensions, value, 5, false, Before.UNKNOWN);
    }

    @Test
    void whatIsHidden_doesNotDependOnTheOrder() {
        for (long seed = 0; seed < 50; seed++) {
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
