package vn.wardcast.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of this run, and lakes that several tests start from. */
final class Lakes {

    private static final Path RUN = Product.ROOT.resolve("acceptance/target/lakes");

    private static Saved withReference;
    private static Landing budgetLanding;
    private static Saved withBudget;
    private static Content budgetContent;
    private static Product withForecast;
    private static Product withPages;

    static {
        Folders.delete(RUN);
    }

    private Lakes() {}

    /** A folder that nobody used in this run. */
    static synchronized Path folder(String name) {
        Path folder = RUN.resolve(name);
        if (Files.exists(folder)) {
            throw new IllegalArgumentException("Used twice: " + folder);
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lake that knows units, calendar and codes, as the samples have them. One at a time: each is the same folder. */
    static synchronized Product withReference() {
        if (withReference == null) {
            Path folder = folder("reference");
            Product product = Product.at(folder.resolve("home"));
            product.write(
                            "load",
                            new Landing(folder.resolve("landing"))
                                    .sample("reference")
                                    .toString())
                    .ok();
            withReference = Saved.of(product, "with-reference");
        }
        return withReference.restored();
    }

    /** A landing folder with the samples of reference and budget. */
    static synchronized Landing budgetLanding() {
        if (budgetLanding == null) {
            budgetLanding = new Landing(folder("budget")).sample("reference").sample("budget");
        }
        return budgetLanding;
    }

    /** A lake into which {@link #budgetLanding()} was loaded; the same folder as {@link #withReference()}. */
    static synchronized Product withBudget() {
        if (withBudget == null) {
            Product product = withReference();
            product.write("load", budgetLanding().toString()).ok();
            withBudget = Saved.of(product, "with-budget");
            budgetContent = Content.of(product);
        }
        return withBudget.restored();
    }

    /**
     * A lake with forecasts, never changed by its tests: the reference data of the demo, one ward's revenue with that of the
     * communes it was made of, and the budgets of provinces.
     */
    static synchronized Product withForecast() {
        if (withForecast == null) {
            Path folder = folder("forecast");
            Landing landing = new Landing(folder.resolve("landing")).demo(Landing.demoFiles("reference/.*"));
            landing.demo(Landing.demoFiles("budget/thu-ngan-sach-0(2200|2203|2206|2215|2216|2488|2497)-.*"))
                    .demo(Landing.demoFiles("budget/ngan-sach-tinh-.*"));
            withForecast = Product.at(folder.resolve("home"));
            withForecast.write("pipeline", landing.toString()).ok();
        }
        return withForecast;
    }

    /**
     * A lake that every page has something to show from, never changed by its tests: all the demo has of one ward, what is real of
     * provinces and the country, and the forecasts of past days.
     */
    static synchronized Product withPages() {
        if (withPages == null) {
            Path folder = folder("pages");
            Landing landing = new Landing(folder.resolve("landing"))
                    .demo(Landing.demoFiles("reference/.*"))
                    .demo(Landing.demoFiles(".*-0(2215|2200|2203|2206|2216|2488|2497)[-.].*"))
                    .demo(
                            Landing.demoFiles(
                                    "(budget/(ngan-sach-tinh|thu-chi)|tourism/|population/dan-so-|public_services/)[^0-9]*(-[0-9]{4}-[0-9]{4})?[.]csv"));
            withPages = Product.at(folder.resolve("home"));
            withPages.write("pipeline", "--replay", landing.toString()).ok();
        }
        return withPages;
    }

    /** What readers see of {@link #withBudget()}. */
    static synchronized Content budgetContent() {
        if (budgetContent == null) {
            withBudget();
        }
        return budgetContent;
    }

    /** A lake put aside under a name. Tables know their files by absolute paths, so it comes back where it was made. */
    record Saved(Product product, Path aside) {

        static Saved of(Product product, String name) {
            Path aside = product.home().resolveSibling(product.home().getFileName() + "-" + name);
            Folders.copy(product.home(), aside);
            return new Saved(product, aside);
        }

        Product restored() {
            Folders.delete(product.home());
            Folders.copy(aside, product.home());
            return product;
        }
    }
}
