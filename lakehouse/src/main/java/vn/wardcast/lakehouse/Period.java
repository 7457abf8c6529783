package vn.wardcast.lakehouse;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** How a period is written: {@code 2025}, {@code 2025-Q1}, {@code 2025-03}, {@code 2025-W09}, {@code 2025-03-31}. */
public final class Period {

    private Period() {}

    /**
     * The label of the period of {@code frequency} that starts on {@code start}; a year that starts in another month than
     * January is a school year, {@code 2025-2026}.
     */
    public static String label(String frequency, LocalDate start) {
        return switch (frequency) {
            case "year" ->
                start.getMonthValue() == 1
                        ? String.valueOf(start.getYear())
                        : start.getYear() + "-" + (start.getYear() + 1);
            case "quarter" -> start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case "month" -> "%d-%02d".formatted(start.getYear(), start.getMonthValue());
            case "week" ->
                "%d-W%02d"
                        .formatted(start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "day" -> start.toString();
            default ->
                throw new IllegalArgumentException(
                        "Cannot name a period of frequency '%s': use year, quarter, month, week or day"
                                .formatted(frequency));
        };
    }

    /** The first day of the period {@code steps} after the one that starts on {@code start}. */
    public static LocalDate plus(String frequency, LocalDate start, int steps) {
        return switch (frequency) {
            case "year" -> start.plusYears(steps);
            case "quarter" -> start.plusMonths(3L * steps);
            case "month" -> start.plusMonths(steps);
            case "week" -> start.plusWeeks(steps);
            case "day" -> start.plusDays(steps);
            default ->
                throw new IllegalArgumentException(
                        "Cannot step by frequency '%s': use year, quarter, month, week or day".formatted(frequency));
        };
    }
}
