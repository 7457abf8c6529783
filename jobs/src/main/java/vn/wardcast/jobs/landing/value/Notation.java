package vn.wardcast.jobs.landing.value;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write periods.
 *
 * @param pattern over {@linkplain PeriodText#plain plain} text
 * @param meaning the period, when the words and numbers found make one
 * @param use where the notation is clear enough
 */
record Notation(Pattern pattern, Function<Matcher, Optional<Span>> meaning, Use use) {

    enum Use {
        /** In a cell that holds nothing else, and inside titles. */
        ANYWHERE,
        /** Only where it is the whole text: {@code 9 tháng} inside a title may be the age of a child. */
        ALONE,
        /** Anywhere; and where it makes no period, its numbers are not read in another way either. */
        SWALLOWS
    }

    private static final String BEFORE = "(?<![a-z\\d])(?<!\\d[.,/])";
    private static final String BEHIND = "(?![a-z\\d])(?![.,/]\\d)";

    static Notation of(Use use, String pattern, Function<Matcher, Optional<Span>> meaning) {
        return new Notation(Pattern.compile(BEFORE + "(?:" + pattern + ")" + BEHIND), meaning, use);
    }
}
