package vn.wardcast.jobs.landing.value;

import java.time.LocalDate;
import java.util.Optional;

/** A stretch of time as a ward file names it; some names leave the year open. */
public sealed interface Span {

    /** {@code 31/03/2025}. */
    record Day(LocalDate date) implements Span {}

    /** {@code Tháng 3/2025}. */
    record Month(int year, int month) implements Span {}

    /** {@code Tháng 3}, {@code T3}, {@code III}: the year stands elsewhere. */
    record MonthOfYear(int month) implements Span {}

    /** {@code Quý II/2025}; without year when it stands elsewhere. */
    record Quarter(Optional<Integer> year, int quarter) implements Span {}

    /** {@code 6 tháng đầu năm 2025}, {@code lũy kế 9 tháng}: several months from January on. */
    record Cumulative(Optional<Integer> year, int months) implements Span {}

    /** {@code Năm 2025}; also a state at {@code 31/12/2025} where the form is yearly. */
    record Year(int year) implements Span {}

    /** {@code 2025-2026}, {@code 25-26}. */
    record SchoolYear(int first) implements Span {}

    /** {@code ngày 5} or a bare 5 at the head of a column: month and year stand elsewhere. */
    record DayOfMonth(int day) implements Span {}

    /** The year it lies in or begins in, when it says so. */
    default Optional<Integer> knownYear() {
        if (this instanceof Day day) {
            return Optional.of(day.date().getYear());
        }
        if (this instanceof Month month) {
            return Optional.of(month.year());
        }
        if (this instanceof Quarter quarter) {
            return quarter.year();
        }
        if (this instanceof Cumulative cumulative) {
            return cumulative.year();
        }
        if (this instanceof Year year) {
            return Optional.of(year.year());
        }
        return this instanceof SchoolYear school ? Optional.of(school.first()) : Optional.empty();
    }
}
