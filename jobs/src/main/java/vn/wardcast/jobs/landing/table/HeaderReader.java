package vn.wardcast.jobs.landing.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.text.Words;
import vn.wardcast.jobs.landing.value.Periods;
import vn.wardcast.jobs.landing.value.Span;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Reads the header of one column, joined from the top down ("Thực hiện / Trong tháng"), for one source. */
final class HeaderReader {

    private static final Set<String> COUNTERS = Set.of("stt", "tt", "so tt", "so thu tu", "no", "s tt");
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?:^| )(?:luy ke|luy tien|cong don|tu dau nam|dau nam|cung ky|nam truoc|thang truoc|so voi|so sanh|tang giam|ty le|ti le|ty trong|co cau|uoc|du kien|ke hoach|du toan|con phai thu|chenh lech|dat so)(?: |$)");
    private static final Pattern TOTAL = Pattern.compile(
            "(?:tong|tong so|tong cong|cong|ca nam|toan nam|tong nam|total|tong toan xa|tong toan phuong)");
    /** Words that group columns or say that a figure is an ordinary one. */
    private static final Pattern GROUPING = Pattern.compile(
            "(?:thuc hien|trong thang|thang nay|trong ky|ky nay|phat sinh|chia ra|trong do|bao gom|gom|so lieu|theo thang|theo khoi|theo lop|theo do tuoi|gioi tinh|chia theo .*|phan theo .*|theo .*)");

    private static final Pattern PERIOD_WORDS = Pattern.compile(
            "(?iu)(?:trong\\s+)?(?:tháng|thang|quý|năm học|năm|nam)\\s*\\d{1,4}(?:\\s*[-/]\\s*\\d{2,4})?|\\bT\\d{1,2}(?:[-/]\\d{2,4})?\\b|\\d{1,2}/\\d{4}|\\b(?:19|20)\\d{2}\\s*-\\s*(?:19|20)\\d{2}\\b|\\b(?:19|20)\\d{2}\\b");

    private static final Pattern BY =
            Pattern.compile("(?iu)(.*?)[\\s(,:-]*(?:(?:chia|phân)\\s+)?theo\\s+(?:các\\s+)?(\\p{L}[\\p{L} ]*?)\\)?");

    private static final int REMEMBERED = 20_000;

    private final Map<String, Boolean> weak = new HashMap<>();
    private final HeaderWords words;
    private final Optional<ColumnType> periodType;
    private final boolean periodAcross;

    HeaderReader(HeaderWords words) {
        this.words = words;
        Optional<Column> period = words.source().columns().values().stream()
                .filter(column -> column.type().isPeriod())
                .findFirst();
        this.periodType = period.map(Column::type);
        this.periodAcross = period.filter(Column::across).isPresent();
    }

    /** What the column is; {@code path} runs from the top header row down, without blanks and repetitions. */
    HeaderMeaning meaning(List<String> path) {
        if (path.isEmpty()) {
            return new HeaderMeaning.Unknown();
        }
        String leaf = path.get(path.size() - 1);
        if (COUNTERS.contains(Words.fold(leaf))) {
            return new HeaderMeaning.Counter();
        }
        Optional<String> whole = words.column(String.join(" ", path));
        if (whole.isPresent()) {
            return new HeaderMeaning.Direct(whole.get(), Optional.empty());
        }
        Parts parts = new Parts();
        Optional<String> heading = Optional.empty();
        for (String word : path) {
            heading = parts.add(word, heading);
        }
        return parts.meaning(leaf);
    }

    /** Whether the word may stand in a header of this source. */
    boolean isStrong(String word) {
        return words.column(word).isPresent() || COUNTERS.contains(Words.fold(word));
    }

    /** How many different columns the words name, the counter of rows included. */
    long columnsIn(List<String> texts) {
        long counters = texts.stream()
                .filter(word -> COUNTERS.contains(Words.fold(word)))
                .count();
        return Math.min(1, counters)
                + texts.stream()
                        .flatMap(word -> words.column(word).stream())
                        .distinct()
                        .count();
    }

    /** Whether the word is one that stands beside or above header words: a period, a code, a grouping word. */
    boolean isWeak(String word) {
        if (weak.size() > REMEMBERED) {
            weak.clear();
        }
        return weak.computeIfAbsent(word, this::looksWeak);
    }

    private boolean looksWeak(String word) {
        String folded = Words.fold(HeaderWords.bare(word));
        return folded.length() <= 60
                && (LEFT_OUT.matcher(folded).find()
                        || TOTAL.matcher(folded).matches()
                        || GROUPING.matcher(folded).matches()
                        || words.code(word, Optional.empty()).isPresent()
                        || spanIn(word).isPresent()
                        || isStrongAfterBy(word)
                        || withoutPeriod(word).flatMap(words::column).isPresent());
    }

    private boolean isStrongAfterBy(String word) {
        Matcher by = BY.matcher(word);
        return by.matches()
                && (words.column(by.group(1)).isPresent()
                        || words.column(by.group(2)).isPresent());
    }

    private static Optional<Span> spanIn(String word) {
        return Periods.spanIn(HeaderWords.bare(word));
    }

    /** The word without the period in it: "Thực hiện tháng 3/2025" is "Thực hiện". */
    private static Optional<String> withoutPeriod(String word) {
        String rest = PERIOD_WORDS.matcher(word).replaceAll(" ").strip();
        return rest.isEmpty() || rest.equals(word.strip()) ? Optional.empty() : Optional.of(rest);
    }

    /** What the words of one path add up to. */
    private final class Parts {
        private final List<String> named = new ArrayList<>();
        private final Map<String, String> codes = new LinkedHashMap<>();
        private Optional<Span> span = Optional.empty();
        private Optional<String> corrected = Optional.empty();
        private boolean total;
        private boolean leftOut;
        private boolean unknown;

        /** Adds one word; returns the column it names, under which bare numbers are its values. */
        Optional<String> add(String word, Optional<String> heading) {
            Optional<String> column = words.column(word);
            if (column.isPresent()) {
                named.add(column.get());
                return column;
            }
            Matcher by = BY.matcher(word);
            if (by.matches()) {
                // "Lượt khách theo ngày": the measure, and what stands below.
                words.column(by.group(1)).ifPresent(named::add);
                return words.column(by.group(2)).or(() -> heading);
            }
            if (TOTAL.matcher(Words.fold(HeaderWords.bare(word))).matches()) {
                // Even where a list has a code for it: a column of totals sums its neighbours.
                total = true;
                return heading;
            }
            Optional<Map.Entry<String, String>> code = words.code(word, heading);
            if (code.isPresent()) {
                codes.put(code.get().getKey(), code.get().getValue());
                return heading;
            }
            Optional<Span> period = period(word, heading);
            if (period.isPresent()) {
                span = period;
                withoutPeriod(word).flatMap(words::column).ifPresent(named::add);
                withoutPeriod(word).ifPresent(rest -> leftOut |= isLeftOut(rest));
                return heading;
            }
            sort(word);
            return heading;
        }

        private void sort(String word) {
            String folded = Words.fold(HeaderWords.bare(word));
            if (isLeftOut(word)) {
                leftOut = true;
            } else if (!GROUPING.matcher(folded).matches()) {
                Optional<Map.Entry<String, String>> near = words.misspelt(word);
                if (near.isPresent()) {
                    named.add(near.get().getKey());
                    corrected = Optional.of(near.get().getValue());
                } else {
                    unknown = true;
                }
            }
        }

        private boolean isLeftOut(String word) {
            return words.column(word).isEmpty()
                    && (word.contains("%") || LEFT_OUT.matcher(Words.fold(word)).find());
        }

        /** A period in the word: named in full, or a bare number under a heading such as Tháng. */
        private Optional<Span> period(String word, Optional<String> heading) {
            boolean bareNumber = word.matches("\\d{1,2}(?:\\.0)?");
            Optional<ColumnType> above = heading.map(
                            name -> words.source().columns().get(name).type())
                    .filter(ColumnType::isPeriod);
            if (bareNumber) {
                int number = Integer.parseInt(word.replace(".0", ""));
                return above.flatMap(type -> switch (type) {
                    case MONTH ->
                        number >= 1 && number <= 12
                                ? Optional.<Span>of(new Span.MonthOfYear(number))
                                : Optional.empty();
                    case DAY ->
                        number >= 1 && number <= 31 ? Optional.<Span>of(new Span.DayOfMonth(number)) : Optional.empty();
                    default -> Optional.empty();
                });
            }
            Optional<Span> whole = spanIn(word);
            if (whole.isPresent()) {
                return whole;
            }
            List<Span> inside = withoutPeriod(word).isPresent() ? Periods.mentions(word) : List.of();
            return inside.size() == 1 ? Optional.of(inside.get(0)) : Optional.empty();
        }

        HeaderMeaning meaning(String leaf) {
            Optional<String> measure = lastMeasure();
            Optional<String> direct = named.isEmpty() ? Optional.empty() : Optional.of(named.get(named.size() - 1));
            if (leftOut) {
                return new HeaderMeaning.LeftOut();
            }
            if (span.isPresent() && !fits(span.get())) {
                // A quarter or half a year among months: the sum of columns beside it, or nothing this form can hold.
                return new HeaderMeaning.LeftOut();
            }
            boolean across = !codes.isEmpty() || span.isPresent();
            if (total) {
                return totalOf(measure, across);
            }
            if (across) {
                boolean mayStandAlone = measure.isPresent() || !codes.isEmpty() || periodAcross;
                return mayStandAlone
                                && (measure.isPresent()
                                        || direct.map(this::isKey).orElse(true))
                        ? new HeaderMeaning.Across(measure, codes, span)
                        : new HeaderMeaning.Unknown();
            }
            if (direct.isPresent() && !(unknown && !words.column(leaf).isPresent() && corrected.isEmpty())) {
                return new HeaderMeaning.Direct(direct.get(), corrected);
            }
            return isYearPart(leaf) ? new HeaderMeaning.YearPart() : new HeaderMeaning.Unknown();
        }

        private HeaderMeaning totalOf(Optional<String> measure, boolean across) {
            if (span.isPresent() && measure.isEmpty() && codes.isEmpty()) {
                return new HeaderMeaning.LeftOut();
            }
            return new HeaderMeaning.Total(measure, codes);
        }

        private boolean isKey(String name) {
            return !words.source().columns().get(name).type().isNumeric();
        }

        private Optional<String> lastMeasure() {
            for (int i = named.size() - 1; i >= 0; i--) {
                if (!isKey(named.get(i))) {
                    return Optional.of(named.get(i));
                }
            }
            return Optional.empty();
        }

        private boolean isYearPart(String leaf) {
            return (periodType.equals(Optional.of(ColumnType.MONTH)) || periodType.equals(Optional.of(ColumnType.DAY)))
                    && HeaderWords.key(leaf).equals("năm");
        }

        /** Whether the span can name the periods of this source, alone or with what stands around the table. */
        private boolean fits(Span found) {
            if (periodType.isEmpty()) {
                return false;
            }
            return switch (periodType.get()) {
                case YEAR -> found instanceof Span.Year || found instanceof Span.Day;
                case MONTH ->
                    found instanceof Span.Month || found instanceof Span.MonthOfYear || found instanceof Span.Year;
                case DAY ->
                    found instanceof Span.Day
                            || found instanceof Span.DayOfMonth
                            || found instanceof Span.Month
                            || found instanceof Span.MonthOfYear
                            || found instanceof Span.Year;
                default -> found instanceof Span.SchoolYear;
            };
        }
    }
}
