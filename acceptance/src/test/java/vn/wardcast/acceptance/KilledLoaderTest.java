package vn.wardcast.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * SIGKILL at moments spread over a load: readers see the old version or the new one, and the next load finishes the work with
 * nothing lost and nothing doubled. {@code -Dwardcast.kills=20 -Dwardcast.seed=7} asks for more, or for the same again.
 */
class KilledLoaderTest {

    private static final int KILLS = Integer.getInteger("wardcast.kills", 4);
    private static final long SEED = seed();

    private static Landing corrections;
    private static Content corrected;
    private static Timeline undisturbed;

    @BeforeAll
    static void loadTwiceUndisturbed() {
        System.out.println("KilledLoaderTest: wardcast.seed=" + SEED);
        Product product = Lakes.withBudget();
        corrections = new Landing(Lakes.folder("killed-corrections")).sample("budget");
        String revenue = "budget/thu-ngan-sach-02215-2025.csv";
        corrections.text(revenue, corrections.text(revenue).replace("1.250.000.500", "1.111.000.000"));
        try (Running load = product.startWriting("load", corrections.toString())) {
            load.ran().ok();
            undisturbed = load.timeline();
        }
        corrected = Content.of(product);
        assertTrue(!Lakes.budgetContent().equals(corrected), "the corrections correct nothing");
    }

    @TestFactory
    Stream<DynamicTest> killedWhileItCorrects_readersSeeOneVersion_andTheNextLoadFinishes() {
        Random random = new Random(SEED);
        int kills = KILLS - firstLoads();
        return IntStream.range(0, kills)
                .mapToObj(i -> undisturbed.at((i + random.nextDouble()) / kills))
                .map(moment -> DynamicTest.dynamicTest("killed " + moment, () -> killCorrections(moment)));
    }

    @TestFactory
    Stream<DynamicTest> killedInItsFirstLoad_readersSeeNothingOrAll_andTheNextLoadFinishes() {
        Random random = new Random(SEED);
        return IntStream.range(0, firstLoads())
                .mapToObj(i -> undisturbed.at((i + random.nextDouble()) / firstLoads()))
                .map(moment -> DynamicTest.dynamicTest("killed " + moment, () -> killFirst(moment)));
    }

    private static int firstLoads() {
        return Math.max(1, KILLS / 4);
    }

    private static void killCorrections(Timeline.Moment moment) {
        Product product = Lakes.withBudget();
        Product.Ran killed = killAt(product, corrections, moment);
        Content seen = Content.of(product);
        assertTrue(
                seen.equals(Lakes.budgetContent()) || seen.equals(corrected),
                () -> "between two versions after " + killed + "\n" + seen);
        Product.Ran again = product.write("load", corrections.toString()).ok();
        assertEquals(corrected.toString(), Content.of(product).toString(), again::toString);
    }

    private static void killFirst(Timeline.Moment moment) {
        Product product =
                Product.at(Lakes.folder("killed-first-" + moment.hashCode()).resolve("home"));
        Product.Ran killed = killAt(product, Lakes.budgetLanding(), moment);
        Product.Ran asked = product.sql("SELECT count(*) FROM gold.indicator_value");
        if (asked.exit() == 0) {
            // Killed between its publication and its end: then all of it is there.
            assertEquals(Lakes.budgetContent().toString(), Content.of(product).toString(), killed::toString);
        } else {
            assertTrue(killed.exit() != 0, () -> "ended without a publication: " + killed);
            assertTrue(asked.err().contains("Nothing has been published yet"), asked::toString);
        }
        Product.Ran again =
                product.write("load", Lakes.budgetLanding().toString()).ok();
        assertEquals(Lakes.budgetContent().toString(), Content.of(product).toString(), again::toString);
    }

    private static Product.Ran killAt(Product product, Landing landing, Timeline.Moment moment) {
        try (Running load = product.startWriting("load", landing.toString())) {
            load.says(moment::isThere);
            Running.pause(moment.millisLater());
            return load.kill();
        }
    }

    private static long seed() {
        String given = System.getProperty("wardcast.seed", "");
        return given.isEmpty() ? new Random().nextInt(1_000_000) : Long.parseLong(given);
    }
}
