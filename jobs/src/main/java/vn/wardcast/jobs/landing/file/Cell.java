package vn.wardcast.jobs.landing.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.text.Words;

/** A cell as its file holds it. */
public sealed interface Cell {

    /** Nothing there. */
    record Blank() implements Cell {}

    /** Text, tidied: NFC, single spaces, nothing invisible. */
    final class Text implements Cell {
        private final String text;
        /** Found out when first asked: a text that a file repeats is one object. */
        private Boolean missing;

        private String folded;

        public Text(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** The text as words are compared: {@link Words#fold}. */
        public String folded() {
            if (folded == null) {
                folded = Words.fold(text);
            }
            return folded;
        }

        @Override
        public boolean isMissing() {
            if (missing == null) {
                missing = Words.isMissing(text);
            }
            return missing;
        }

        @Override
        public boolean equals(Object other) {
            return other == this || other instanceof Text same && same.text.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A number stored as one.
     *
     * @param value the shortest decimal of the double in the file
     * @param format how the workbook shows it, {@code 0.000} or {@code 0%}; empty for General and in text files
     */
    record Number(BigDecimal value, String format) implements Cell {
        public Number(BigDecimal value) {
            this(value, "");
        }
    }

    /** A number shown as a date, by the epoch of its workbook. */
    record Day(LocalDate date) implements Cell {}

    /**
     * A cell that holds nothing usable: a formula error or a formula without a result, a figure taken from another workbook, a
     * broken sequence of bytes.
     *
     * @param reason CELL_ERROR, NO_RESULT, FOREIGN_LINK or BROKEN_TEXT
     * @param shown what a person sees in the cell
     */
    record Unreadable(Reason reason, String shown) implements Cell {}

    Cell BLANK = new Blank();

    static Cell text(String raw) {
        String tidy = Words.tidy(raw);
        return tidy.isEmpty() ? BLANK : new Text(tidy);
    }

    /** What a person sees in the cell. */
    default String shown() {
        if (this instanceof Text text) {
            return text.text();
        }
        if (this instanceof Number number) {
            return number.value().toPlainString();
        }
        if (this instanceof Day day) {
            return day.date().toString();
        }
        return this instanceof Unreadable unreadable ? unreadable.shown() : "";
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }

    /** Whether the cell is empty or bears a missing mark. */
    default boolean isMissing() {
        return isBlank();
    }

    default Optional<BigDecimal> number() {
        return this instanceof Number number ? Optional.of(number.value()) : Optional.empty();
    }
}
