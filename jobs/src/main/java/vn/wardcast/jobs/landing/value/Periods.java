package vn.wardcast.jobs.landing.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the ways in which years, quarters, months, days and school years are written in ward files. Day comes before month;
 * a column that proves another order is {@link PeriodReader}'s matter.
 */
public final class Periods {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST = 60;
    private static final int LONGEST_TITLE = 500;

    /** What stands around a period that is the whole text. */
    private static final Pattern AROUND = Pattern.compile("^[(\\[:;,. ]+|[)\\]:;,. ]+$");

    /** Numbers that are no periods: of decrees and forms, the day of a signature, what a figure is compared with. */
    private static final Pattern NO_PERIODS = Pattern.compile(
            "\\d+[-/](?:\\d{4}[-/])?(?:qd|nq|tt|nd|bc|tb|kh|cv|ttr|ct|hd|ubnd|hdnd|ubtvqh|btc|bnv|ttg|cp|qh)[a-z\\d-]*"
                    + "|(?<![a-z])(?:quyet dinh|nghi quyet|thong tu|nghi dinh|cong van|to trinh|chi thi|van ban so|luat so"
                    + "|ban hanh|kem theo|can cu)(?![a-z])[^);]*"
                    + "|(?<![a-z])(?:bieu|mau|phu luc|form)(?: so)?[ .:-]*\\d{1,3}(?!\\d)"
                    + "|^[^,]{2,40}, ?ngay \\d{1,2} thang \\d{1,2} nam \\d{4}"
                    + "|^[^,]{2,40}, ?ngay \\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}"
                    + "|(?<![a-z])(?:so (?:voi )?)?cung ky[^);,]*|(?<![a-z])so voi [^);,]*");

    private static final Pattern EXTENSION = Pattern.compile("\\.(?:xlsx?|xlsm|csv|txt|ods|html?)$");

    private static final Pattern LATER = Pattern.compile(
            "(?:thang|\\dt) ?cuoi|nua (?:cuoi|sau)|thang \\d{1,2} ?(?:-|den) ?(?:thang |t)?\\d{1,2}(?!\\d)");

    private Periods() {}

    /**
     * The period that the text is, and is nothing else than: {@code Tháng 3/2025}, {@code Quý II}, {@code 2025-2026}. A bare
     * number of one or two digits is none, since only its column says what it counts; neither is a date by the moon. A date
     * is read day first.
     */
    public static Optional<Span> spanIn(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = AROUND.matcher(PeriodText.plain(text)).replaceAll("");
        return PeriodText.isLunar(plain) ? Optional.empty() : span(plain);
    }

    /** The period that a plain text is. */
    static Optional<Span> span(String plain) {
        for (Notation notation : Notations.ALL) {
            Matcher found = notation.pattern().matcher(plain);
            if (found.matches()) {
                Optional<Span> span = notation.meaning().apply(found);
                if (span.isPresent() || notation.use() == Notation.Use.SWALLOWS) {
                    return span;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The periods that a title, sheet name or file name mentions, in its order: {@code THU NGÂN SÁCH THÁNG 3 NĂM 2025},
     * {@code thu-ngan-sach-02215-2025.xlsx}. Numbers of decrees and forms, days of signatures and the period a figure is
     * compared with are no mentions.
     */
    public static List<Span> mentions(String text) {
        String title = text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) : text;
        String plain = EXTENSION.matcher(PeriodText.plain(title)).replaceFirst("");
        if (PeriodText.isLunar(plain)) {
            return List.of();
        }
        StringBuilder rest = new StringBuilder(NO_PERIODS.matcher(plain).replaceAll(found -> blank(found.group())));
        List<Mention> mentions = new ArrayList<>();
        for (Notation notation : Notations.ALL) {
            collect(notation, rest, mentions);
        }
        return mentions.stream()
                .sorted(Comparator.comparingInt(Mention::at))
                .map(Mention::span)
                .toList();
    }

    private record Mention(int at, Span span) {}

    private static void collect(Notation notation, StringBuilder rest, List<Mention> mentions) {
        Matcher found = notation.pattern().matcher(rest.toString());
        while (found.find()) {
            boolean whole = found.group().length() == rest.toString().strip().length();
            if (notation.use() == Notation.Use.ALONE
                    && !(whole && Glyphs.isDigit(found.group().charAt(0)))) {
                continue;
            }
            Optional<Span> span = notation.meaning().apply(found);
            span.ifPresent(period -> mentions.add(new Mention(found.start(), period)));
            if (span.isPresent() || notation.use() == Notation.Use.SWALLOWS) {
                rest.replace(found.start(), found.end(), blank(found.group()));
            }
        }
    }

    /** A letter-like filler, so that what stood beside it is not joined to what stands behind. */
    private static String blank(String text) {
        return "|".repeat(text.length());
    }

    /** {@code 6 tháng cuối năm}, {@code từ tháng 4 đến tháng 9}: several months that do not begin in January. */
    static boolean isLaterHalf(String plain) {
        return LATER.matcher(plain).find();
    }

    static Optional<Integer> year(String text) {
        return spanIn(text).map(span -> span instanceof Span.Year year ? year.year() : null);
    }

    /** The first day of the month. */
    static Optional<LocalDate> month(String text) {
        return spanIn(text).map(span -> {
            if (span instanceof Span.Month month) {
                return LocalDate.of(month.year(), month.month(), 1);
            }
            return span instanceof Span.Day day ? day.date().withDayOfMonth(1) : null;
        });
    }

    static Optional<LocalDate> day(String text) {
        return spanIn(text).map(span -> span instanceof Span.Day day ? day.date() : null);
    }

    /** {@code 2025-2026}; the two years must follow each other. */
    static Optional<String> schoolYear(String text) {
        return spanIn(text)
                .map(span -> span instanceof Span.SchoolYear year ? year.first() + "-" + (year.first() + 1) : null);
    }

    static boolean isNear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
