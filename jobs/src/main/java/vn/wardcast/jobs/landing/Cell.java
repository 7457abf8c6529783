package vn.wardcast.jobs.landing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A cell as its file holds it. */
public sealed interface Cell {

    /** Nothing there. */
    record Blank() implements Cell {}

    /** Text, tidied. */
    record Text(String text) implements Cell {}

    /** A number stored as one. */
    record Number(BigDecimal value) implements Cell {}

    /** A number shown as a date. */
    record Day(LocalDate date) implements Cell {}

    /** A formula without a usable result. */
    record Error(String code) implements Cell {}

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
        return this instanceof Error error ? error.code() : "";
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }

    /** Whether the cell is empty or bears a missing mark. */
    default boolean isMissing() {
        return isBlank() || (this instanceof Text text && Words.isMissing(text.text()));
    }

    default Optional<BigDecimal> number() {
        return this instanceof Number number ? Optional.of(number.value()) : Optional.empty();
    }
}
