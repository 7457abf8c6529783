package vn.wardcast.jobs.landing.person;

import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A Vietnamese identity number. The 12 digits of today (Luật Căn cước 26/2023) are 3 for the province of birth registration (the
 * codes 001-096 of before 2025, kept for life), 1 for sex and century, 2 for the year of birth, 6 at random; there is no check
 * digit. The 9 digits of the old CMND tell nothing.
 */
public final class IdentityNumber {

    private static final int TODAY = 12;
    private static final int OLD = 9;
    private static final int LAST_PROVINCE = 96;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-'’\\u00A0\\u2007\\u2009\\u202F]");

    private final String digits;

    private IdentityNumber(String digits) {
        this.digits = digits;
    }

    /** The number in a text, however it is spaced, dotted or typed in full-width digits; empty when it has another shape. */
    public static Optional<IdentityNumber> in(String text) {
        String bare = SEPARATORS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        boolean shaped = bare.length() == TODAY || bare.length() == OLD;
        return shaped && bare.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new IdentityNumber(bare))
                : Optional.empty();
    }

    /** What goes into the keyed hash: digits only. */
    String canonical() {
        return digits;
    }

    /** Whether the first three digits are a province that ever registered births; always so for an old number, which has none. */
    boolean namesProvince() {
        if (digits.length() == OLD) {
            return true;
        }
        int province = Integer.parseInt(digits.substring(0, 3));
        return province >= 1 && province <= LAST_PROVINCE;
    }

    /** The year of birth by digits 4 to 6; none in an old number. */
    OptionalInt birthYear() {
        if (digits.length() == OLD) {
            return OptionalInt.empty();
        }
        int century = 1900 + 100 * ((digits.charAt(3) - '0') / 2);
        return OptionalInt.of(century + Integer.parseInt(digits.substring(4, 6)));
    }

    /** The sex by digit 4: even for men; none in an old number. */
    Optional<Sex> sex() {
        if (digits.length() == OLD) {
            return Optional.empty();
        }
        return Optional.of((digits.charAt(3) - '0') % 2 == 0 ? Sex.MALE : Sex.FEMALE);
    }

    /** Never the number: a log line or an exception must not hold one. */
    @Override
    public String toString() {
        return "•••";
    }
}
