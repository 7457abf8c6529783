package vn.wardcast.jobs.landing.value;

import java.util.regex.Pattern;

/** Finds numbers and addresses that identify a person inside text, and masks them. */
public final class PersonalData {

    /** Digits in the shape of identity, insurance and phone numbers, and e-mail addresses. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?<!\\d)(?:\\d[ .-]?){8,}\\d(?!\\d)|[\\w.+-]+@[\\w-]+\\.[\\w.]+|(?i)\\b[A-Z]{2}[1-5]\\d{12}\\b");

    private static final Pattern LONG_DIGITS = Pattern.compile("\\d(?=\\d{3})|(?<=\\d{6})\\d");
    private static final int SHOWN = 80;

    private PersonalData() {}

    /** Whether the text of a column that holds no measure contains an identity, insurance or phone number or an e-mail address. */
    public static boolean isIn(String text) {
        return PERSONAL.matcher(text).find();
    }

    /** The text as it may be repeated: cut to 80 characters, long digit runs without their middle. */
    public static String masked(String text) {
        String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return cut.matches(".*\\d{7,}.*") ? LONG_DIGITS.matcher(cut).replaceAll("•") : cut;
    }

    /** A file or sheet name as lineage may keep it. */
    public static String lineage(String name) {
        return masked(name);
    }
}
