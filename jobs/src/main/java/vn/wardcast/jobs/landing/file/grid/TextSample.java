package vn.wardcast.jobs.landing.file.grid;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.wardcast.jobs.landing.file.coding.SheetTexts;

/** Texts from the top of a sheet, by which its code is judged. */
public final class TextSample {

    private static final int ENOUGH = 2_000;
    private static final int MOST_CELLS = 50_000;
    private static final int LONGEST = 1_000;

    private final Set<String> accented = new LinkedHashSet<>();
    private int cells;

    /** Takes a text; plain ones tell nothing. */
    public void add(String text) {
        cells++;
        if (text.length() <= LONGEST && text.chars().anyMatch(c -> c > 0x7F)) {
            accented.add(text);
        }
    }

    /** Counts a cell that is no text. */
    public void skip() {
        cells++;
    }

    public boolean isEnough() {
        return accented.size() >= ENOUGH || cells >= MOST_CELLS;
    }

    public SheetTexts judged() {
        return SheetTexts.judgedBy(accented);
    }
}
