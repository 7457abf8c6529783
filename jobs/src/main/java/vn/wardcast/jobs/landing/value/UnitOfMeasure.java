package vn.wardcast.jobs.landing.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.text.Words;

/**
 * A unit of measure as headers, titles and cells write it.
 *
 * @param kind what it measures: a factor of money says nothing about an area in the same table
 * @param factor into the base unit: đồng, hectare, one person or thing, percent
 */
public record UnitOfMeasure(Kind kind, BigDecimal factor) {

    /** What a unit measures. */
    public enum Kind {
        MONEY,
        AREA,
        COUNT,
        SHARE
    }

    /** {@code ĐVT: …}, {@code Đơn vị tính: …}, {@code Đơn vị: …}, alone, in parentheses or behind other words. */
    private static final Pattern LABELLED = Pattern.compile(
            "[\\[(]?\\s*(?<!\\p{L})(?:(?:(?:đơn vị|don vi|đv) ?(?:tính|tinh)|đvt|dvt)\\s*[:.]?"
                    + "|(?:đơn vị|don vi|unit)\\s*:)\\s*([^()\\[\\]]+)[\\])]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BRACKETED = Pattern.compile("[\\[(]([^()\\[\\]]+)[\\])]");
    private static final Pattern BEHIND = Pattern.compile("(?:,|;|:|\\s[-–—])\\s*([^,;:/()\\[\\]]+)$");
    private static final Pattern LISTED = Pattern.compile("[,;]|\\s(?:và|va)\\s");
    private static final Pattern LEVELS = Pattern.compile(" / ");
    private static final Pattern PERCENT_SIGN = Pattern.compile("(?<![\\d\\s])\\s?[%％](?!\\d)|^[%％]");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Behind a comma, "Nam, người" names a unit while "Học sinh, giáo viên" names two things. */
    private static final List<String> COUNTED_BEHIND_A_COMMA = List.of("người", "nguoi", "lượt", "luot", "lượt người");

    /**
     * The unit that a header ({@code "Dự toán (triệu đồng)"}) or a line above a table ({@code "ĐVT: nghìn người"}) names. A bare
     * {@code (triệu)} or {@code (tỷ)} is taken for money, a bare {@code (nghìn)} for nothing; ask {@link #in(String, Kind)} where
     * it is known what the column measures. Empty too when two units of one kind contradict each other, and for currencies other
     * than đồng, see {@link #namesForeignCurrency}.
     */
    public static Optional<UnitOfMeasure> in(String header) {
        return nearest(header, Optional.empty());
    }

    /** The unit of this kind that a header or title names; a bare multiplier such as {@code (nghìn)} counts as one. */
    public static Optional<UnitOfMeasure> in(String header, Kind kind) {
        return nearest(header, Optional.of(kind));
    }

    /** Whether the header or title says that its figures are dollars or another currency: such figures are not đồng. */
    public static boolean namesForeignCurrency(String header) {
        return LEVELS.splitAsStream(Words.tidy(header))
                .flatMap(level -> phrases(level).stream())
                .anyMatch(UnitWords::isForeignCurrency);
    }

    /**
     * The header without its unit of measure: {@code "Dự toán (triệu đồng)"} is {@code "Dự toán"}. A header that is nothing but a
     * unit ({@code "Lượt khách"}) stays.
     */
    public static String without(String header) {
        return LEVELS.splitAsStream(Words.tidy(header))
                .map(UnitOfMeasure::levelWithout)
                .collect(Collectors.joining(" / "));
    }

    private static String levelWithout(String level) {
        for (Place place : Place.values()) {
            Matcher found = place.pattern.matcher(level);
            while (found.find()) {
                if (listed(found.group(1)).stream().allMatch(place::holdsUnit)) {
                    String rest = Words.tidy(level.substring(0, found.start()) + " " + level.substring(found.end()));
                    return rest.isEmpty() ? level : rest;
                }
            }
        }
        return level;
    }

    /** Where a unit may stand in a header, the surest place first. */
    private enum Place {
        LABEL(LABELLED),
        BRACKETS(BRACKETED),
        END(BEHIND);

        private final Pattern pattern;

        Place(Pattern pattern) {
            this.pattern = pattern;
        }

        boolean holdsUnit(String phrase) {
            if (UnitWords.isForeignCurrency(phrase)) {
                return true;
            }
            return UnitWords.read(phrase)
                    .filter(read -> this != END
                            || !read.kind().equals(Optional.of(Kind.COUNT))
                            || read.factor().compareTo(BigDecimal.ONE) > 0
                            || COUNTED_BEHIND_A_COMMA.contains(phrase.toLowerCase(Locale.ROOT)))
                    .isPresent();
        }
    }

    /** Of joined header rows ("Thu / Trong tháng (triệu đồng)") the lowest that names a unit is the nearest to the figures. */
    private static Optional<UnitOfMeasure> nearest(String header, Optional<Kind> wanted) {
        String[] levels = LEVELS.split(Words.tidy(header));
        for (int level = levels.length - 1; level >= 0; level--) {
            List<UnitOfMeasure> units = unitsIn(levels[level], wanted);
            if (!units.isEmpty()) {
                return single(units);
            }
        }
        return Optional.empty();
    }

    private static Optional<UnitOfMeasure> single(List<UnitOfMeasure> units) {
        UnitOfMeasure first = units.get(0);
        boolean contradicted =
                units.stream().anyMatch(unit -> unit.kind == first.kind && unit.factor.compareTo(first.factor) != 0);
        return contradicted ? Optional.empty() : Optional.of(first);
    }

    private static List<UnitOfMeasure> unitsIn(String level, Optional<Kind> wanted) {
        List<UnitOfMeasure> units = phrases(level).stream()
                .map(UnitWords::read)
                .flatMap(Optional::stream)
                .map(phrase -> unit(phrase, wanted))
                .flatMap(Optional::stream)
                .toList();
        boolean percent = units.isEmpty() && PERCENT_SIGN.matcher(level).find();
        return (percent ? List.of(new UnitOfMeasure(Kind.SHARE, BigDecimal.ONE)) : units)
                .stream()
                        .filter(unit -> wanted.isEmpty() || wanted.get() == unit.kind)
                        .toList();
    }

    /** Empty when only a multiplier stands there and nothing says of what. */
    private static Optional<UnitOfMeasure> unit(UnitWords.Phrase phrase, Optional<Kind> wanted) {
        Optional<Kind> byCustom = phrase.factor().compareTo(MILLION) >= 0 ? Optional.of(Kind.MONEY) : Optional.empty();
        return phrase.kind()
                .or(() -> wanted.filter(kind -> kind != Kind.SHARE))
                .or(() -> byCustom)
                .map(kind -> new UnitOfMeasure(kind, phrase.factor()));
    }

    /** The phrases of the surest place that holds a unit; else the whole level, which may be nothing but one. */
    private static List<String> phrases(String level) {
        for (Place place : Place.values()) {
            List<String> phrases = new ArrayList<>();
            Matcher found = place.pattern.matcher(level);
            while (found.find()) {
                listed(found.group(1)).stream().filter(place::holdsUnit).forEach(phrases::add);
            }
            if (!phrases.isEmpty()) {
                return phrases;
            }
        }
        return List.of(level);
    }

    private static List<String> listed(String phrase) {
        return UnitWords.read(phrase).isPresent()
                ? List.of(phrase)
                : LISTED.splitAsStream(phrase).map(String::strip).toList();
    }
}
