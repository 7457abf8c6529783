package vn.wardcast.jobs.landing.file.workbook;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.file.grid.Display;
import vn.wardcast.jobs.landing.file.grid.Formulas;

/** What the sheets of one workbook share. Texts and styles are read when the first sheet needs them. */
final class Book {

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}_.\\\\]+");

    private final Archive archive;
    private final Relations relations;
    private final Set<String> foreignNames = new HashSet<>();
    private Display.Epoch epoch = Display.Epoch.FROM_1900;
    private boolean uncalculated;
    private SharedTexts texts;
    private Styles styles;

    Book(Archive archive, Relations relations) {
        this.archive = archive;
        this.relations = relations;
    }

    void countFrom1904() {
        epoch = Display.Epoch.FROM_1904;
    }

    /** The program that wrote the file left the computing to the one that opens it. */
    void leaveUncalculated() {
        uncalculated = true;
    }

    /** A name of the workbook; one that stands for cells of another file makes its formulas foreign. */
    void name(String name, String formula) {
        if (Formulas.link(formula).isPresent()) {
            foreignNames.add(name);
        }
    }

    /** Whether a result of zero may only mean that nobody has computed it. */
    boolean isUncalculated() {
        return uncalculated;
    }

    /** The other workbook a formula looks into, directly or by a name. */
    Optional<String> link(String formula) {
        Optional<String> link = Formulas.link(formula);
        if (link.isPresent() || foreignNames.isEmpty()) {
            return link;
        }
        return WORD.splitAsStream(formula).filter(foreignNames::contains).findFirst();
    }

    Archive archive() {
        return archive;
    }

    SharedTexts texts() throws IOException {
        if (texts == null) {
            Optional<String> part = relations.byType("sharedStrings");
            texts = SharedTexts.read(part.isPresent() ? archive.part(part.get()) : Optional.empty());
        }
        return texts;
    }

    Styles styles() throws IOException {
        if (styles == null) {
            Optional<String> part = relations.byType("styles");
            styles = Styles.read(part.isPresent() ? archive.part(part.get()) : Optional.empty(), epoch);
        }
        return styles;
    }
}
