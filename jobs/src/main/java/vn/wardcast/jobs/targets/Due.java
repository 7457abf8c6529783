package vn.wardcast.jobs.targets;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When an entry of a plan is due, as the catalogue writes it: {@code 2026-12-31}, {@code monthly,yearly} or {@code 06-15 yearly}. */
sealed interface Due {

    /** The first due day after {@code day}, none when it is over. */
    Optional<LocalDate> after(LocalDate day);

    record On(LocalDate date) implements Due {
        @Override
        public Optional<LocalDate> after(LocalDate day) {
            return date.isAfter(day) ? Optional.of(date) : Optional.empty();
        }
    }

    record EachYear(MonthDay date) implements Due {
        @Override
        public Optional<LocalDate> after(LocalDate day) {
            LocalDate thisYear = date.atYear(day.getYear());
            return Optional.of(thisYear.isAfter(day) ? thisYear : date.atYear(day.getYear() + 1));
        }
    }

    /** The plan names no day, so a report counts as due on the last day of its period. */
    record EachPeriod(List<String> periods) implements Due {
        @Override
        public Optional<LocalDate> after(LocalDate day) {
            return periods.stream().map(period -> next(period, day.plusDays(1))).min(Comparator.naturalOrder());
        }

        private static LocalDate next(String period, LocalDate from) {
            return switch (period) {
                case "weekly" -> from.plusDays(7L - from.getDayOfWeek().getValue());
                case "monthly" -> from.withDayOfMonth(from.lengthOfMonth());
                case "quarterly" -> {
                    LocalDate last = from.withDayOfMonth(1).plusMonths((12 - from.getMonthValue()) % 3);
                    yield last.withDayOfMonth(last.lengthOfMonth());
                }
                case "yearly" -> LocalDate.of(from.getYear(), 12, 31);
                default ->
                    throw new IllegalArgumentException(
                            "Cannot tell when a '%s' report is due: weekly, monthly, quarterly or yearly"
                                    .formatted(period));
            };
        }
    }

    /** None where the text is no deadline. */
    static Optional<Due> of(String text) {
        String told = text.strip();
        if (told.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Optional.of(new On(LocalDate.parse(told)));
        }
        if (told.matches("\\d{2}/\\d{2}/\\d{4}")) {
            return Optional.of(new On(LocalDate.parse(told, DateTimeFormatter.ofPattern("dd/MM/yyyy"))));
        }
        if (told.matches("\\d\\d-\\d\\d yearly")) {
            return Optional.of(new EachYear(MonthDay.parse("--" + told.substring(0, 5))));
        }
        if (told.matches("(weekly|monthly|quarterly|yearly)(,(weekly|monthly|quarterly|yearly))*")) {
            return Optional.of(new EachPeriod(Arrays.asList(told.split(","))));
        }
        return Optional.empty();
    }
}
