package vn.wardcast.jobs.landing.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import vn.wardcast.jobs.landing.value.Notation.Use;

/** The ways to write periods that ward files use, the more telling ones first. */
final class Notations {

    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int FIRST_SHORT_YEAR = 13;
    private static final int LAST_SHORT_YEAR = 49;

    private static final String Y4 = "(?:19\\d\\d|20\\d\\d|2100)";
    private static final String NUMBER = "0?[1-9]|1[0-2]";
    private static final String ROMAN = "xii|xi|x|ix|viii|vii|vi|v|iv|iii|ii|i";
    private static final String WORD = "muoi hai|muoi mot|muoi|mot|hai|ba|tu|bon|sau|bay|tam|chin";
    private static final String ENGLISH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private static final String QUARTER_NUMBER = "[1-4]|iv|i{1,3}|mot|hai|ba|bon|tu";
    private static final String MONTH_WORD = "(?:thang|thg\\.?)";

    /** Between a month or quarter and its year. */
    private static final String OF = "(?: ?[-/.,] ?(?:nam )?| ?\\(|(?: cua)? nam | )";

    /** Between the ends of a range; a hyphen before a letter is a space in plain text. */
    private static final String TO = "(?: ?(?:-|den(?: het)?(?: thang)?) ?| (?=t\\d|thang ?\\d))";

    private static final String DATE = "\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{4}";
    private static final String TIME = "(?:[t ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?\\+07:?00)?)?";

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        number("i ii iii iv v vi vii viii ix x xi xii");
        number("mot hai ba bon nam sau bay tam chin muoi");
        number("jan feb mar apr may jun jul aug sep oct nov dec");
        NUMBERS.put("tu", 4);
        NUMBERS.put("muoi mot", 11);
        NUMBERS.put("muoi hai", 12);
    }

    private Notations() {}

    private static void number(String words) {
        List<String> inOrder = Arrays.asList(words.split(" "));
        inOrder.forEach(word -> NUMBERS.put(word, inOrder.indexOf(word) + 1));
    }

    static final List<Notation> ALL = all();

    private static List<Notation> all() {
        List<Notation> all = new ArrayList<>();
        all.addAll(ranges());
        all.addAll(days());
        all.addAll(cumulative());
        all.addAll(quarters());
        all.addAll(months());
        all.addAll(schoolYears());
        all.addAll(years());
        all.addAll(monthsWithoutYear());
        return List.copyOf(all);
    }

    private static List<Notation> ranges() {
        return List.of(
                Notation.of(
                        Use.SWALLOWS,
                        "(?:tu )?(?:ngay )?(?<a>" + DATE + ") ?(?:-|den(?: het)?(?: ngay)?) ?(?<b>" + DATE + ")",
                        found -> between(found.group("a"), found.group("b"))),
                Notation.of(
                        Use.SWALLOWS,
                        "(?:tu )?(?:" + MONTH_WORD + " ?|t ?)(?<m>" + NUMBER + ")" + TO + "(?:" + MONTH_WORD
                                + " ?|t ?)?(?<n>" + NUMBER + ")" + OF + "(?<y>" + Y4 + ")\\)?",
                        found -> months(month(found, "m"), month(found, "n"), Optional.of(year(found)))),
                Notation.of(
                        Use.SWALLOWS,
                        "(?:tu )?(?:" + MONTH_WORD + " ?|t)(?<m>" + NUMBER + ")" + TO + "(?:" + MONTH_WORD
                                + " ?|t)(?<n>" + NUMBER + ")",
                        found -> months(month(found, "m"), month(found, "n"), Optional.empty())));
    }

    private static List<Notation> days() {
        String state =
                "(?:(?:so lieu )?(?:tinh )?den (?:het )?(?:ngay )?|(?:tai |den )?thoi diem (?:ngay )?|tai ngay |ngay )?";
        return List.of(
                Notation.of(
                        Use.SWALLOWS,
                        state + "(?<y>" + Y4 + ")(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})" + TIME,
                        found -> day(year(found), plainNumber(found, "m"), plainNumber(found, "d"))),
                Notation.of(
                        Use.SWALLOWS,
                        "(?<y>" + Y4 + ")(?<m>\\d{2})(?<d>\\d{2})(?:\\d{4}|\\d{6})?",
                        found -> day(year(found), plainNumber(found, "m"), plainNumber(found, "d"))),
                Notation.of(
                        Use.SWALLOWS,
                        state + "(?<d>\\d{1,2}) ?(?<s>[-/.]) ?(?<m>\\d{1,2}) ?\\k<s> ?(?<y>\\d{4})" + TIME,
                        found -> day(year(found), plainNumber(found, "m"), plainNumber(found, "d"))),
                Notation.of(
                        Use.SWALLOWS,
                        state + "(?<d>\\d{1,2}) thang (?<m>\\d{1,2}) nam (?<y>\\d{4})",
                        found -> day(year(found), plainNumber(found, "m"), plainNumber(found, "d"))),
                Notation.of(
                        Use.SWALLOWS,
                        "(?<d>\\d{1,2})[- /](?:(?<m>" + ENGLISH + ")|thg ?(?<n>\\d{1,2}))[- /](?<y>\\d{4}|\\d{2})",
                        found -> fullYear(found.group("y"), 0)
                                .flatMap(year -> day(
                                        year,
                                        found.group("m") == null ? plainNumber(found, "n") : month(found, "m"),
                                        plainNumber(found, "d")))),
                Notation.of(
                        Use.ANYWHERE,
                        "ngay (?<d>0?[1-9]|[12]\\d|3[01])(?! ?[-/.] ?\\d| thang)",
                        found -> Optional.of(new Span.DayOfMonth(plainNumber(found, "d")))));
    }

    private static List<Notation> cumulative() {
        String since = "(?:luy ke|cong don|lk)(?: thuc hien)?(?: (?:tu )?dau nam)?(?: den)?(?: het)?(?: cuoi)? ?";
        String months = "(?<m>" + NUMBER + "|" + ROMAN + "|" + WORD + ")";
        return List.of(
                Notation.of(
                        Use.SWALLOWS,
                        since + "(?:den )?(?:ngay )?(?<d>" + DATE + ")",
                        found -> Periods.day(found.group("d")).flatMap(Notations::sinceNewYear)),
                Notation.of(
                        Use.SWALLOWS,
                        since + "(?:" + MONTH_WORD + " ?|t)?" + months + OF + "(?<y>" + Y4 + ")\\)?",
                        found -> Optional.of(cumulative(Optional.of(year(found)), month(found, "m")))),
                Notation.of(
                        Use.SWALLOWS,
                        since + "(?:" + MONTH_WORD + " ?|t)" + months,
                        found -> Optional.of(cumulative(Optional.empty(), month(found, "m")))),
                Notation.of(
                        Use.SWALLOWS,
                        "(?:luy ke |lk )?" + months + " ?(?:thang|t) ?cuoi(?: nam)?(?: " + Y4 + ")?",
                        found -> Optional.empty()),
                Notation.of(
                        Use.ANYWHERE,
                        "(?:luy ke |lk )?" + months + " ?(?:thang dau|t dau|thang|t)(?:" + OF + "|)(?<y>" + Y4
                                + ")\\)?",
                        found -> Optional.of(cumulative(Optional.of(year(found)), month(found, "m")))),
                Notation.of(
                        Use.ANYWHERE,
                        months + " thang dau(?: nam)?(?! (?:19|20)\\d\\d)|(?:luy ke|lk) (?<n>" + NUMBER + ") ?thang",
                        found -> Optional.of(cumulative(
                                Optional.empty(),
                                found.group("m") == null ? plainNumber(found, "n") : month(found, "m")))),
                Notation.of(
                        Use.ALONE,
                        months + " ?(?:thang|t)(?: dau nam)?",
                        found -> Optional.of(cumulative(Optional.empty(), month(found, "m")))),
                Notation.of(
                        Use.ANYWHERE,
                        "nua dau (?:cua )?nam (?<y>" + Y4 + ")",
                        found -> Optional.of(cumulative(Optional.of(year(found)), MONTHS / 2))));
    }

    private static List<Notation> quarters() {
        String quarter = "(?:quy|qui|q\\.?) ?(?<q>" + QUARTER_NUMBER + ")";
        return List.of(
                Notation.of(
                        Use.ANYWHERE,
                        quarter + OF + "(?<y>" + Y4 + ")\\)?",
                        found -> Optional.of(new Span.Quarter(Optional.of(year(found)), quarter(found)))),
                Notation.of(
                        Use.ANYWHERE,
                        "(?<y>" + Y4 + ") ?[-/]? ?q(?<q>[1-4])",
                        found -> Optional.of(new Span.Quarter(Optional.of(year(found)), quarter(found)))),
                Notation.of(
                        Use.ANYWHERE,
                        "(?:quy |qui |q)(?<q>" + QUARTER_NUMBER + ")",
                        found -> Optional.of(new Span.Quarter(Optional.empty(), quarter(found)))));
    }

    private static List<Notation> months() {
        String month = "(?<m>" + NUMBER + "|" + ROMAN + "|" + WORD + ")";
        return List.of(
                Notation.of(
                        Use.ANYWHERE,
                        MONTH_WORD + " ?nam nam (?<y>" + Y4 + ")",
                        found -> Optional.of(new Span.Month(year(found), 5))),
                Notation.of(
                        Use.ANYWHERE,
                        MONTH_WORD + " ?" + month + OF + "(?<y>" + Y4 + ")\\)?",
                        found -> Optional.of(new Span.Month(year(found), month(found, "m")))),
                Notation.of(
                        Use.ANYWHERE,
                        "(?:" + MONTH_WORD + " ?|t ?)(?<m>" + NUMBER + ") ?[-/.] ?(?<y>\\d{2})",
                        found -> shortMonth(found)),
                Notation.of(
                        Use.ANYWHERE,
                        "t ?(?<m>" + NUMBER + ")" + OF + "(?<y>" + Y4 + ")\\)?",
                        found -> Optional.of(new Span.Month(year(found), month(found, "m")))),
                Notation.of(
                        Use.ANYWHERE,
                        "(?<m>" + NUMBER + "|" + ROMAN + ") ?[-/.] ?(?<y>" + Y4 + ")",
                        found -> Optional.of(new Span.Month(year(found), month(found, "m")))),
                Notation.of(
                        Use.ANYWHERE,
                        "(?<y>" + Y4 + ")(?: ?[-/.] ?(?<m>" + NUMBER + ")|(?<n>0[1-9]|1[0-2]))",
                        found -> Optional.of(
                                new Span.Month(year(found), plainNumber(found, found.group("m") == null ? "n" : "m")))),
                Notation.of(
                        Use.ANYWHERE,
                        "(?<m>" + ENGLISH + ")[- /.,]+(?<y>" + Y4 + "|\\d{2})",
                        found -> shortMonth(found)),
                Notation.of(Use.ALONE, "(?<m>" + NUMBER + ")[-/](?<y>\\d{2})", found -> shortMonth(found)));
    }

    private static List<Notation> monthsWithoutYear() {
        return List.of(
                Notation.of(
                        Use.ANYWHERE,
                        MONTH_WORD + " ?(?<m>" + NUMBER + "|" + ROMAN + "|" + WORD + ")|t(?<n>" + NUMBER + ")",
                        found -> Optional.of(new Span.MonthOfYear(month(found, found.group("m") == null ? "n" : "m")))),
                Notation.of(
                        Use.ALONE,
                        "(?<m>" + ROMAN + "|" + ENGLISH + ")",
                        found -> Optional.of(new Span.MonthOfYear(month(found, "m")))));
    }

    private static List<Notation> schoolYears() {
        String word = "(?:nam hoc|nien hoc|nien khoa|nh):? ?";
        return List.of(
                Notation.of(
                        Use.SWALLOWS,
                        "(?:" + word + ")?(?<y>" + Y4 + ") ?[-/] ?(?<z>" + Y4 + ")",
                        found -> Integer.parseInt(found.group("z")) == year(found) + 1
                                ? Optional.of(new Span.SchoolYear(year(found)))
                                : Optional.empty()),
                Notation.of(
                        Use.ANYWHERE,
                        "(?:" + word + ")?(?<y>" + Y4 + ") ?[-/] ?(?<z>\\d{2})",
                        found -> Integer.parseInt(found.group("z")) == (year(found) + 1) % 100
                                ? Optional.of(new Span.SchoolYear(year(found)))
                                : Optional.empty()),
                Notation.of(Use.ANYWHERE, word + "(?<y>\\d{2}) ?[-/] ?(?<z>\\d{2})", Notations::shortSchoolYear),
                Notation.of(Use.ALONE, "(?<y>\\d{2}) ?[-/] ?(?<z>\\d{2})", Notations::shortSchoolYear));
    }

    private static List<Notation> years() {
        String counted =
                "(?! (?:nguoi|hoc sinh|ho|ha|dong|trieu|ty|ti|nghin|luot|tre|ca|em|chau|khach|lop|truong)(?![a-z]))";
        return List.of(Notation.of(
                Use.ANYWHERE,
                "(?:(?:ca |trong )?nam (?:ngan sach )?)?(?<y>" + Y4 + ")" + counted,
                found -> Optional.of(new Span.Year(year(found)))));
    }

    private static int year(Matcher found) {
        return Integer.parseInt(found.group("y"));
    }

    private static int plainNumber(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    private static int month(Matcher found, String group) {
        String word = found.group(group);
        if (Glyphs.areDigits(word)) {
            return Integer.parseInt(word);
        }
        Integer number = NUMBERS.get(word);
        return number != null ? number : NUMBERS.get(word.substring(0, 3));
    }

    private static int quarter(Matcher found) {
        return month(found, "q");
    }

    /** {@code T3-25}; not {@code 03/12}, which may be a day. */
    private static Optional<Span> shortMonth(Matcher found) {
        return fullYear(found.group("y"), FIRST_SHORT_YEAR).map(year -> new Span.Month(year, month(found, "m")));
    }

    private static Optional<Span> shortSchoolYear(Matcher found) {
        return Integer.parseInt(found.group("z")) == Integer.parseInt(found.group("y")) + 1
                ? fullYear(found.group("y"), FIRST_SHORT_YEAR).map(Span.SchoolYear::new)
                : Optional.empty();
    }

    private static Optional<Integer> fullYear(String digits, int least) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return Optional.of(year);
        }
        return year >= least && year <= LAST_SHORT_YEAR ? Optional.of(2000 + year) : Optional.empty();
    }

    private static Optional<Span> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day))
                    .filter(date -> Periods.isNear(date.getYear()))
                    .map(Span.Day::new);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Span cumulative(Optional<Integer> year, int months) {
        return months == MONTHS && year.isPresent() ? new Span.Year(year.get()) : new Span.Cumulative(year, months);
    }

    /** From the first of January to the end of a month. */
    private static Optional<Span> sinceNewYear(LocalDate last) {
        boolean monthEnds = last.equals(YearMonth.from(last).atEndOfMonth());
        return monthEnds
                ? Optional.of(cumulative(Optional.of(last.getYear()), last.getMonthValue()))
                : Optional.empty();
    }

    /** From the first day of a month to the last of the same or another. */
    private static Optional<Span> between(String first, String last) {
        Optional<LocalDate> from = Periods.day(first);
        Optional<LocalDate> to = Periods.day(last);
        if (from.isEmpty() || to.isEmpty() || from.get().getYear() != to.get().getYear()) {
            return Optional.empty();
        }
        boolean whole = from.get().getDayOfMonth() == 1
                && to.get().equals(YearMonth.from(to.get()).atEndOfMonth());
        return whole
                ? months(
                        from.get().getMonthValue(),
                        to.get().getMonthValue(),
                        Optional.of(from.get().getYear()))
                : Optional.empty();
    }

    private static Optional<Span> months(int first, int last, Optional<Integer> year) {
        if (first == last) {
            return Optional.of(
                    year.<Span>map(known -> new Span.Month(known, first)).orElseGet(() -> new Span.MonthOfYear(first)));
        }
        if (last - first == MONTHS_OF_A_QUARTER - 1 && last % MONTHS_OF_A_QUARTER == 0) {
            return Optional.of(new Span.Quarter(year, last / MONTHS_OF_A_QUARTER));
        }
        return first == 1 && last > first ? Optional.of(cumulative(year, last)) : Optional.empty();
    }
}
