package vn.wardcast.jobs.landing.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.text.Words;

/** What somebody wrote into a cell that should hold a number, before the column decides what its marks mean. */
sealed interface NumberText {

    /**
     * A figure.
     *
     * @param negative whether a minus or parentheses stand around all of it
     * @param parts one, or several as in {@code 1 tỷ 200 triệu}
     */
    record Figure(boolean negative, List<Part> parts) implements NumberText {}

    /** A numeral with the unit that stands behind it. */
    record Part(Numeral numeral, Optional<UnitWords.Phrase> unit) {}

    /** Something that is no exact figure. */
    record Unusable(Reason reason) implements NumberText {}

    int LONGEST = 80;
    Pattern NUMERAL = Pattern.compile("\\d(?:[\\d.,' ]*\\d)?");
    Pattern SQUARED = Pattern.compile("(?<=m)\\^?2(?!\\d)");
    Pattern CURRENCY_FIRST = Pattern.compile("^(vnđ|vnd|₫)\\s*(?=[\\d(+-])");
    Pattern RANGE = Pattern.compile("\\d\\s*\\p{L}*\\s*(?:-|~|÷|…|\\.\\.\\.?)\\s*\\d");
    Pattern GUESS_SIGN = Pattern.compile("[~≈<>≤≥±∼?]|\\+$");
    Pattern GUESS_WORD = Pattern.compile(
            "(?:^| )(?:khoang|uoc|chung|gan|hon|tren|duoi|tam|xap xi|co|toi thieu|toi da|it nhat|nhieu nhat|khong qua"
                    + "|tu|den|toi|may|vai|tro len|tro xuong|about|approx|over|under|nearly)(?= |$)");

    /** Reads a text; nothing is thrown for what is no number. */
    static NumberText of(String text) {
        if (text.length() > LONGEST) {
            return new Unusable(Reason.NOT_A_NUMBER);
        }
        String plain = Glyphs.plain(text);
        Optional<Numeral> alone = Numeral.of(plain);
        if (alone.isPresent()) {
            return new Figure(false, List.of(new Part(alone.get(), Optional.empty())));
        }
        if (plain.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return new Unusable(Reason.NOT_A_NUMBER);
        }
        if (NumberStyle.isScientific(plain)) {
            return new Unusable(Reason.SCIENTIFIC);
        }
        return withUnits(SQUARED.matcher(plain).replaceAll("²"))
                .<NumberText>map(figure -> figure)
                .orElseGet(() -> new Unusable(isApproximate(plain) ? Reason.APPROXIMATE : Reason.NOT_A_NUMBER));
    }

    private static boolean isApproximate(String plain) {
        return GUESS_SIGN.matcher(plain).find()
                || RANGE.matcher(plain).find()
                || GUESS_WORD.matcher(Words.fold(plain)).find();
    }

    /** {@code 1,2 tỷ}, {@code 1 tỷ 200 triệu đồng}, {@code (34,9 km²)}, {@code -5 %}. */
    private static Optional<Figure> withUnits(String plain) {
        String rest = CURRENCY_FIRST.matcher(plain).replaceFirst("");
        Optional<UnitWords.Phrase> currency =
                rest.length() == plain.length() ? Optional.empty() : UnitWords.read("đồng");
        boolean enclosed = rest.startsWith("(") && rest.endsWith(")");
        boolean minus = rest.startsWith("-");
        if (enclosed || minus || rest.startsWith("+")) {
            rest = rest.substring(1, rest.length() - (enclosed ? 1 : 0)).strip();
        }
        return parts(rest, currency).map(parts -> new Figure(enclosed || minus, parts));
    }

    private static Optional<List<Part>> parts(String text, Optional<UnitWords.Phrase> currency) {
        List<Part> parts = new ArrayList<>();
        Matcher numerals = NUMERAL.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!numerals.find(at) || numerals.start() != at) {
                return Optional.empty();
            }
            Optional<Numeral> numeral = Numeral.of(numerals.group());
            int end = nextDigit(text, numerals.end());
            String words = text.substring(numerals.end(), end).strip();
            Optional<UnitWords.Phrase> unit = words.isEmpty() ? currency : UnitWords.read(words);
            if (numeral.isEmpty() || unit.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Part(numeral.get(), unit));
            at = end;
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    private static int nextDigit(String text, int from) {
        int at = from;
        while (at < text.length() && !Glyphs.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
