package vn.wardcast.jobs.landing.unit;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.text.Tones;
import vn.wardcast.jobs.landing.text.Words;

/**
 * When two writings of a unit's name are one name. Tones and vowels decide (Sơn Hà and Sơn Hạ are two places); case, the place of
 * a tone (hoà, hòa), i for y at the end of a syllable (Ma Li Pho, Ma Ly Pho), apostrophes, hyphens and leading zeros of a number
 * do not. No two communes of one province differ by these alone, before the merger of 2025 or after it.
 */
final class Spelling {

    private static final Pattern APOSTROPHE = Pattern.compile("['’‘ʼ`´]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern LEADING_ZERO = Pattern.compile("(?<![\\p{L}\\p{Nd}])0+(?=\\d)");
    private static final Pattern FINAL_Y =
            Pattern.compile("(?<=[bcdđghklmnpqrstvx])y(?=[\\u0300\\u0301\\u0303\\u0309\\u0323]?(?![\\p{L}\\p{M}]))");
    private static final Map<String, Pattern> TYPES = Map.of(
            "phuong", Pattern.compile("(?iu)^(?:phường|phuong|ph\\.|p\\.|p(?= ))\\s*(?=\\S)"),
            "xa", Pattern.compile("(?iu)^(?:(?:xã|xa)(?![\\p{L}\\p{M}])|x\\.|x(?= ))\\s*(?=\\S)"),
            "thi_tran", Pattern.compile("(?iu)^(?:thị trấn|thi tran|t\\.t\\.?|tt\\.|tt(?= ))\\s*(?=\\S)"),
            "dac_khu", Pattern.compile("(?iu)^(?:đặc khu|dac khu|đ\\.k\\.?|đk\\.|đk(?= ))\\s*(?=\\S)"),
            "huyen", Pattern.compile("(?iu)^(?:huyện|huyen)\\s+(?=\\S)"));
    private static final Pattern PROVINCE_TYPE =
            Pattern.compile("(?iu)^(?:tỉnh|tinh|thành phố|thanh pho|tp\\.|tp(?= )|t\\.p\\.?|t\\.)\\s*(?=\\S)");

    private Spelling() {}

    /** The key under which names with accents are compared. */
    static String key(String name) {
        String words = NOT_A_WORD
                .matcher(APOSTROPHE.matcher(Words.tidy(name)).replaceAll(""))
                .replaceAll(" ")
                .strip();
        String apart = Normalizer.normalize(Tones.placed(words), Normalizer.Form.NFD);
        String settled = FINAL_Y.matcher(apart).replaceAll("i");
        return LEADING_ZERO
                .matcher(Normalizer.normalize(settled, Normalizer.Form.NFC))
                .replaceAll("");
    }

    /** The key under which names without accents are compared. */
    static String bareKey(String name) {
        return Words.fold(key(name));
    }

    /** The key of a province: no two of them differ by accents or spaces only. */
    static String provinceKey(String name) {
        return bareKey(name).replace(" ", "");
    }

    /** Whether a text was written on a keyboard without Vietnamese letters; then its vowels prove nothing. */
    static boolean isAccentless(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** {@code phuong}, {@code xa}, {@code thi_tran}, {@code dac_khu} or {@code huyen}; empty when the name starts with none. */
    static String type(String name) {
        return TYPES.entrySet().stream()
                .filter(type -> type.getValue().matcher(name).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
    }

    /** The name of a commune without the word for its type. */
    static String withoutType(String name) {
        for (Pattern type : TYPES.values()) {
            String bare = type.matcher(name).replaceFirst("");
            if (!bare.equals(name)) {
                return bare;
            }
        }
        return name;
    }

    /** The name of a province without the word for its type. */
    static String withoutProvinceType(String name) {
        return PROVINCE_TYPE.matcher(name).replaceFirst("");
    }
}
