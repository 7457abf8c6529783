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
