package vn.wardcast.jobs.landing.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.wardcast.jobs.landing.text.Tones;
import vn.wardcast.jobs.landing.value.UnitOfMeasure.Kind;

/** The words of units of measure: {@code nghìn}, {@code tỷ}, {@code đồng}, {@code km²}. */
final class UnitWords {

    /**
     * What a phrase says.
     *
     * @param kind what is measured; empty where only a multiplier stands, as in {@code 1,2 tỷ}
     * @param factor into đồng, hectare, one or percent
     */
    record Phrase(Optional<Kind> kind, BigDecimal factor) {}

    private record Base(Kind kind, BigDecimal factor) {}

    private static final Map<String, BigDecimal> MULTIPLIERS = new HashMap<>();
    private static final Map<String, Base> BASES = new HashMap<>();
    private static final Map<String, Boolean> FOREIGN = new HashMap<>();

    private static final Pattern POWER = Pattern.compile("(?:1([., ]?)000(?:\\1000)*|10{3,9})(?!\\d)");
    private static final Pattern SQUARED = Pattern.compile("(?<=m)(?:\\^?2|²)(?!\\d)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern TOKENS = Pattern.compile("[\\p{L}\\p{M}²]+|[%‰₫$€]");
    private static final int LONGEST_MULTIPLIER = 2;

    static {
        multiplier(1_000L, "nghìn", "ngàn", "ngh", "thousand", "thous");
        multiplier(1_000_000L, "triệu", "tr", "million", "mill");
        multiplier(1_000_000_000L, "tỷ", "tỉ", "billion", "bill");
        multiplier(10_000L, "chục nghìn", "chục ngàn", "vạn");
        multiplier(100_000L, "trăm nghìn", "trăm ngàn");
        multiplier(10_000_000L, "chục triệu");
        multiplier(100_000_000L, "trăm triệu");
        multiplier(100_000_000_000L, "trăm tỷ", "trăm tỉ");
        base(Kind.MONEY, "1", "đồng", "đ", "₫", "vnđ", "vnd", "đồng việt nam", "đồng vn", "dong");
        base(Kind.AREA, "1", "ha", "hecta", "héc ta", "hectare", "hectares");
        base(Kind.AREA, "100", "km²", "ki lô mét vuông", "kilômét vuông");
        base(Kind.AREA, "0.0001", "m²", "mét vuông");
        base(Kind.SHARE, "1", "%", "phần trăm", "percent", "per cent");
        base(Kind.SHARE, "0.1", "‰", "phần nghìn", "per mille", "per mill");
        base(
                Kind.COUNT,
                "1",
                "người",
                "nhân khẩu",
                "khẩu",
                "hộ",
                "hộ gia đình",
                "lượt",
                "lượt người",
                "lượt khách",
                "khách",
                "lượt hộ",
                "học sinh",
                "trẻ",
                "trẻ em",
                "cháu",
                "em",
                "giáo viên",
                "lớp",
                "trường",
                "phòng",
                "ca",
                "trường hợp",
                "cơ sở",
                "hồ sơ",
                "doanh nghiệp",
                "con",
                "cái",
                "chiếc",
                "lao động",
                "people",
                "persons",
                "person",
                "pupil",
                "pupils",
                "visitors",
                "visits",
                "households",
                "cases");
        Stream.of(
                        "usd",
                        "$",
                        "us $",
                        "đô la",
                        "đô la mỹ",
                        "dollar",
                        "dollars",
                        "eur",
                        "euro",
                        "€",
                        "cny",
                        "rmb",
                        "nhân dân tệ",
                        "jpy",
                        "yên nhật",
                        "kip",
                        "lak",
                        "thb",
                        "baht",
                        "gbp")
                .forEach(word -> spelt(FOREIGN, word, true));
        // Abbreviations written as one word.
        together(1_000L, "nghđ", "ngđ", "nđ");
        together(1_000_000L, "trđ", "trđồng");
        together(1_000_000_000L, "tỷđ", "tỉđ");
    }

    private UnitWords() {}

    private static void multiplier(long factor, String... words) {
        Arrays.stream(words).forEach(word -> spelt(MULTIPLIERS, word, BigDecimal.valueOf(factor)));
    }

    private static void base(Kind kind, String factor, String... words) {
        Base base = new Base(kind, new BigDecimal(factor));
        Arrays.stream(words).forEach(word -> spelt(BASES, word, base));
    }

    private static void together(long factor, String... words) {
        Base base = new Base(Kind.MONEY, BigDecimal.valueOf(factor));
        Arrays.stream(words).forEach(word -> spelt(BASES, word, base));
    }

    /** With accents, and as somebody without a Vietnamese keyboard types it. */
    private static <T> void spelt(Map<String, T> words, String word, T meaning) {
        words.put(Tones.placed(word), meaning);
        words.putIfAbsent(bare(word), meaning);
    }

    private static String bare(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }

    /** What the whole phrase says; empty when any of its words is no unit of measure. */
    static Optional<Phrase> read(String text) {
        String phrase = tidy(text);
        Matcher power = POWER.matcher(phrase);
        if (power.lookingAt()) {
            BigDecimal factor = new BigDecimal(power.group().replaceAll("\\D", ""));
            return words(phrase.substring(power.end()))
                    .flatMap(UnitWords::base)
                    .map(base ->
                            new Phrase(Optional.of(base.kind()), base.factor().multiply(factor)));
        }
        return words(phrase).flatMap(UnitWords::phrase);
    }

    /** Whether the phrase names a currency other than đồng. */
    static boolean isForeignCurrency(String text) {
        String phrase = tidy(text);
        return words(phrase)
                .filter(words -> {
                    int from = multiplierWords(words);
                    String rest = String.join(" ", words.subList(from, words.size()));
                    return FOREIGN.containsKey(rest);
                })
                .isPresent();
    }

    private static Optional<Phrase> phrase(List<String> words) {
        int length = multiplierWords(words);
        if (length == 0) {
            return base(words).map(base -> new Phrase(Optional.of(base.kind()), base.factor()));
        }
        BigDecimal factor = MULTIPLIERS.get(String.join(" ", words.subList(0, length)));
        List<String> rest = words.subList(length, words.size());
        if (rest.isEmpty()) {
            return Optional.of(new Phrase(Optional.empty(), factor));
        }
        return base(rest)
                .filter(base -> base.kind() != Kind.SHARE)
                .map(base -> new Phrase(Optional.of(base.kind()), base.factor().multiply(factor)));
    }

    private static int multiplierWords(List<String> words) {
        for (int length = Math.min(LONGEST_MULTIPLIER, words.size()); length > 0; length--) {
            if (MULTIPLIERS.containsKey(String.join(" ", words.subList(0, length)))) {
                return length;
            }
        }
        return 0;
    }

    private static Optional<Base> base(List<String> words) {
        return Optional.ofNullable(BASES.get(String.join(" ", words)));
    }

    private static String tidy(String text) {
        return Tones.placed(SQUARED.matcher(Glyphs.plain(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .replaceAll("²"));
    }

    /** The words of a phrase; empty when anything but words, spaces, dots and hyphens stands in it. */
    private static Optional<List<String>> words(String phrase) {
        List<String> words = new ArrayList<>();
        Matcher tokens = TOKENS.matcher(phrase);
        StringBuilder between = new StringBuilder();
        int end = 0;
        while (tokens.find()) {
            words.add(tokens.group());
            between.append(phrase, end, tokens.start());
            end = tokens.end();
        }
        between.append(phrase.substring(end));
        boolean clean = between.chars().allMatch(c -> c == ' ' || c == '.' || c == '-');
        return words.isEmpty() || !clean ? Optional.empty() : Optional.of(words);
    }
}
