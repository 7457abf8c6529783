package vn.wardcast.jobs.landing.unit;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.text.Words;

/**
 * How a file writes a unit: {@code UBND phường Minh Xuân, tỉnh Tuyên Quang} is a phường, Minh Xuân, in Tuyên Quang.
 *
 * @param type the word for its type, as {@link Spelling#type} names it; empty when none was written
 * @param bare the name without it
 * @param accentless whether it was written without Vietnamese letters
 * @param provinces codes of the provinces that the text itself names; empty when it names none
 */
record UnitName(String type, String bare, boolean accentless, Set<String> provinces) {

    private static final Pattern OFFICE = Pattern.compile(
            "(?iu)^(?:(?:tên )?đơn vị(?: báo cáo| lập)?\\s*:?\\s+)?(?:(?:hđnd(?:\\s*(?:và|-|&|,)\\s*|\\s+))?(?:ubnd|u\\.b\\.n\\.d\\.?|[uủ]y ban nhân dân|uỷ ban nhân dân|uy ban nhan dan)\\s+)?");
    private static final Pattern TAIL =
            Pattern.compile("(?iu)\\s*[,;(]\\s*|\\s+[-–/]\\s+|\\s+(?=(?:tỉnh|tinh|thành phố|thanh pho|tp\\.?)\\s)");

    static UnitName of(String text, String level, ReferenceBook book) {
        String said = OFFICE.matcher(Words.tidy(text)).replaceFirst("");
        boolean accentless = Spelling.isAccentless(said);
        if (level.equals("province")) {
            return new UnitName("", Spelling.withoutProvinceType(said), accentless, Set.of());
        }
        Set<String> provinces = new LinkedHashSet<>();
        String head = headOf(said, book, provinces);
        // "Xa Dung" is a name, not a xã called Dung.
        boolean name = !(accentless ? book.namedWithoutAccents(level, head) : book.named(level, head)).isEmpty();
        return name
                ? new UnitName("", head, accentless, provinces)
                : new UnitName(Spelling.type(head), Spelling.withoutType(head), accentless, provinces);
    }

    /** The commune's part of the text; the provinces that follow it are noted, districts between them are not. */
    private static String headOf(String said, ReferenceBook book, Set<String> provinces) {
        Matcher tail = TAIL.matcher(said);
        int from = 0;
        while (tail.find(from)) {
            String head = said.substring(0, tail.start());
            String rest = said.substring(tail.end());
            Set<String> named = provincesIn(rest, book);
            // "Cam Ly - Đà Lạt" is one name: a hyphen ends a name only where a province follows.
            if (!named.isEmpty() || said.substring(tail.start(), tail.end()).matches("(?s).*[,;(].*")) {
                provinces.addAll(named);
                return head;
            }
            from = tail.end();
        }
        return said;
    }

    private static Set<String> provincesIn(String rest, ReferenceBook book) {
        Set<String> last = Set.of();
        for (String part : rest.split("\\s*[,;()]\\s*|\\s+[-–/]\\s+")) {
            Set<String> named = book.provincesNamed(part);
            last = named.isEmpty() ? last : named;
        }
        return last;
    }
}
