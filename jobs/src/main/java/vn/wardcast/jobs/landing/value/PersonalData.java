package vn.wardcast.jobs.landing.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.value.PlainText.Stretch;

/**
 * Finds numbers and addresses that identify a person inside text, and masks them.
 *
 * <p>What counts: identity numbers (12 digits, of old 9), health insurance cards (two letters and 13 digits) and social
 * insurance numbers (10 digits), phone numbers (0…, +84…), account numbers, e-mail addresses; with spaces, dots or hyphens
 * between the digits, in full-width digits, with invisible characters between. Nine digits are enough. Not personal: dates and
 * years, amounts of money that name their currency, thousands in a row of figures, numbers that count up, and the tax codes of
 * organisations (10 digits behind "MST"); persons have their 12-digit identity number for one.
 */
public final class PersonalData {

    private static final int FEWEST_DIGITS = 9;
    private static final int LONGEST_HARMLESS = 200;
    private static final int CONTEXT = 40;
    private static final int SHOWN = 80;
    private static final String MARKS = " .-()_";
    private static final int MOST_MARKS = 2;

    /** At most two marks or spaces between two digits. */
    private static final String NEXT = "(?:[ .\\-()_]{0,2}\\d)";

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\d._%+-]{1,64}\\s?(?:@|\\(at\\))\\s?[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,4}");

    // What persons' numbers look like where long codes are usual

    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)0" + NEXT + "{11}(?!\\d)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)0" + NEXT + "{9,10}(?!\\d)");
    private static final Pattern INTERNATIONAL = Pattern.compile("(?:\\+ ?|(?<!\\d)00 ?)84" + NEXT + "{9,10}(?!\\d)");
    private static final Pattern CARD = Pattern.compile("(?<![\\p{L}\\d])[a-z]{2}[ .-]?[1-5](?:[ .-]?\\d){12}(?!\\d)");

    /** {@code 02215-2025-1}: a unit's code and a year, as keys and file names join them. */
    private static final Pattern CODE_AND_YEAR = Pattern.compile("\\d{5}[ .\\-_]+(?:19|20)\\d\\d(?:\\D.*)?");

    // What long numbers are otherwise

    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(?:(?:19|20)\\d\\d([-./])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12]\\d|3[01])"
                    + "|(?:0?[1-9]|[12]\\d|3[01])([-./])(?:0?[1-9]|1[0-2])\\2(?:19|20)\\d\\d)"
                    + "(?:[ t]\\d{1,2}:\\d\\d(?::\\d\\d)?)?(?!\\d)");

    /** A day, perhaps with the time that systems put into the names of exports: yyyymmddHHMM. */
    private static final Pattern STAMP = Pattern.compile(
            "20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[ _-]?(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?)?");

    private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)\\d\\d[ .\\-_]{1,2})+(?:19|20)\\d\\d");
    private static final Pattern FIGURES_IN_A_ROW =
            Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?: [1-9]\\d{0,2}(?:\\.\\d{3})+)+");
    private static final Pattern MONEY_BEHIND =
            Pattern.compile("^[)\\]]? ?(?:đồng(?! (?:ý|chí))|đ|₫|vnđ|vnd|dong|triệu|tỷ|tỉ|nghìn|ngàn)(?![\\p{L}\\d])");
    private static final Pattern MONEY_BEFORE = Pattern.compile("(?:vnđ|vnd|₫)[: ]*$");
    private static final Pattern TAX_BEFORE =
            Pattern.compile("(?:mst|mã số thuế|ma so thue|mã số doanh nghiệp|mã số dn)[:. ]*$");
    private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(?:[ -]?\\d{3})?");

    private static final Pattern SEVEN_DIGITS = Pattern.compile("\\d{7,}");
    private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9,}");

    private PersonalData() {}

    /** Whether the text of a column that holds no measure contains an identity, insurance or phone number or an e-mail address. */
    public static boolean isIn(String text) {
        return mayBeIn(text) && !everywhere(new PlainText(text).plain()).isEmpty();
    }

    /**
     * The same for a column that the contract declares a key, whose codes may be as long as a phone number: school codes have 8
     * to 10 digits and some begin with 0. There, ten digits or fewer without a gap are a code. Still personal: 12 digits that
     * begin with 0, insurance cards, numbers written as phones are (spaced, dotted, hyphened, +84), e-mail addresses.
     */
    public static boolean isInKey(String text) {
        return mayBeIn(text) && !amongCodes(new PlainText(text).plain()).isEmpty();
    }

    /**
     * The text as it may be repeated: cut to 80 characters, addresses hidden, and the digits of every number that may be a
     * person's or has seven digits without a gap, unless those are a date.
     */
    public static String masked(String text) {
        // Hidden before it is cut: what the cut leaves of a number is still part of one.
        PlainText plain = new PlainText(text);
        List<Stretch> hidden = everywhere(plain.plain());
        hidden.addAll(found(
                SEVEN_DIGITS, plain.plain(), digits -> !STAMP.matcher(digits).matches()));
        String masked = plain.hiding(hidden);
        return masked.length() > SHOWN ? masked.substring(0, SHOWN) + "…" : masked;
    }

    /**
     * A file or sheet name as lineage may keep it: runs of nine digits and more are hidden unless they are dates, and so are
     * numbers written as persons' are, addresses, and names of persons. Unit codes, years and {@code yyyymmdd} stay.
     */
    public static String lineage(String name) {
        PlainText plain = new PlainText(name);
        List<Stretch> hidden = amongCodes(plain.plain());
        hidden.addAll(found(
                NINE_DIGITS, plain.plain(), digits -> !STAMP.matcher(digits).matches()));
        return PersonNames.hidden(plain.hiding(hidden));
    }

    /** Most cells are told without a pattern. */
    private static boolean mayBeIn(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '\uFF20' || c == '(') {
                return true;
            }
            if (Character.isDigit(c) && ++digits >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    private static List<Stretch> everywhere(String plain) {
        List<Stretch> found = found(ADDRESS, plain, address -> true);
        String undated = undated(plain);
        for (Stretch run : runs(undated)) {
            String before = undated.substring(Math.max(0, run.start() - CONTEXT), run.start());
            String behind = undated.substring(run.end(), Math.min(undated.length(), run.end() + CONTEXT));
            if (!isHarmless(undated.substring(run.start(), run.end()), before, behind)) {
                found.add(run);
            }
        }
        return found;
    }

    /** Stretches of nine digits and more; by hand, since a pattern would follow a long one by recursion. */
    private static List<Stretch> runs(String plain) {
        List<Stretch> runs = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int start = at;
            int end = at;
            int digits = 0;
            while (at < plain.length() && at - end <= MOST_MARKS && isPartOfRun(plain.charAt(at))) {
                if (Glyphs.isDigit(plain.charAt(at++))) {
                    start = digits++ == 0 ? at - 1 : start;
                    end = at;
                }
            }
            if (digits >= FEWEST_DIGITS) {
                runs.add(new Stretch(start, end));
            }
            at = Math.max(at, start + 1);
        }
        return runs;
    }

    private static boolean isPartOfRun(char c) {
        return Glyphs.isDigit(c) || MARKS.indexOf(c) >= 0;
    }

    private static List<Stretch> amongCodes(String plain) {
        String undated = undated(plain);
        Predicate<String> noUnit = number -> !CODE_AND_YEAR.matcher(number).matches();
        List<Stretch> found = found(ADDRESS, plain, address -> true);
        found.addAll(found(IDENTITY, undated, noUnit));
        found.addAll(found(PHONE, undated, noUnit.and(number -> !Glyphs.areDigits(number))));
        found.addAll(found(INTERNATIONAL, undated, number -> true));
        found.addAll(found(CARD, undated, number -> true));
        return found;
    }

    private static List<Stretch> found(Pattern pattern, String plain, Predicate<String> wanted) {
        List<Stretch> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(plain);
        while (matcher.find()) {
            if (wanted.test(matcher.group())) {
                found.add(new Stretch(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** Dates make way for as many marks, so that no number is read across them. */
    private static String undated(String plain) {
        return DATE.matcher(plain).replaceAll(date -> "|".repeat(date.group().length()));
    }

    private static boolean isHarmless(String run, String before, String behind) {
        if (run.length() > LONGEST_HARMLESS) {
            return false;
        }
        boolean money = run.charAt(0) != '0'
                && (MONEY_BEHIND.matcher(behind).find()
                        || MONEY_BEFORE.matcher(before).find());
        boolean taxCode =
                TAX_CODE.matcher(run).matches() && TAX_BEFORE.matcher(before).find();
        return money
                || taxCode
                || STAMP.matcher(run).matches()
                || YEARS.matcher(run).matches()
                || FIGURES_IN_A_ROW.matcher(run).matches()
                || countsUp(run);
    }

    /** {@code 1-2-3-4-5-6-7-8-9}: groups of houses, footnotes. */
    private static boolean countsUp(String run) {
        String[] numbers = run.split("[ .\\-()_]+");
        for (int i = 0; i < numbers.length; i++) {
            boolean next = i == 0 || (numbers[i].length() <= 2 && number(numbers[i]) == number(numbers[i - 1]) + 1);
            if (numbers[i].length() > 2 || !next) {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
