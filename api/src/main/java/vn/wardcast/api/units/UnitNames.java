package vn.wardcast.api.units;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * What a unit can be found by, folded once.
 *
 * @param name its short name
 * @param fullName its name with the type
 * @param written the full name with its diacritics
 * @param words the words of its name, of the unit above and of its code
 */
record UnitNames(String name, String fullName, String written, List<String> words) {

    static UnitNames of(Unit unit, String above) {
        String fullName = Folded.of(unit.fullName());
        String all = "%s %s %s".formatted(fullName, Folded.of(above), unit.code());
        return new UnitNames(Folded.of(unit.name()), fullName, written(unit.fullName()), List.of(all.split(" +")));
    }

    /** As typed, but for case and the way letters are composed. */
    static String written(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
