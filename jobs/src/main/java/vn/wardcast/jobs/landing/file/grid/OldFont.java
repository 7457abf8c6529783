package vn.wardcast.jobs.landing.file.grid;

import java.util.Optional;
import vn.wardcast.jobs.landing.file.coding.OldCode;
import vn.wardcast.jobs.landing.file.coding.SheetTexts;

/**
 * A font whose letters are an old code.
 *
 * @param code in which its text is stored
 * @param isCapital whether it draws capitals for small letters
 */
public record OldFont(OldCode code, boolean isCapital) {

    /** The old font of that name; empty for the fonts of today. */
    public static Optional<OldFont> of(String name) {
        return OldCode.ofFont(name).map(code -> new OldFont(code, OldCode.isCapitalFont(name)));
    }

    /** What a text in this font means. */
    public String decoded(String shown) {
        return SheetTexts.text(shown, code, isCapital);
    }
}
