package vn.wardcast.jobs.targets;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * An entry of a plan with what was reported of it.
 *
 * @param value null where the plan states none
 * @param reports what is known of it and may be shown, in order of time
 * @param valueFrom report, lake or report_and_lake; null: nothing measures it
 * @param hidden the newest month that may not be shown, null: none
 */
record Entry(
        String unitId,
        String targetId,
        String kind,
        String operator,
        Double value,
        String uom,
        String deadline,
        String measures,
        String origin,
        List<Report> reports,
        String valueFrom,
        Hidden hidden)
        implements Serializable {

    Entry {
        reports = reports.stream().sorted(Comparator.comparing(Report::month)).toList();
    }

    /** A month whose figures rest on few people; nothing here knows them. */
    record Hidden(YearMonth month, String mark) implements Serializable {}

    /** The mark of a hidden month that is newer than everything that is shown. */
    Optional<String> newestHidden() {
        return Optional.ofNullable(hidden)
                .filter(each -> reports.isEmpty()
                        || each.month().isAfter(reports.get(reports.size() - 1).month()))
                .map(Hidden::mark);
    }

    /** As it stood when {@code last} was the last month that could have been reported. */
    Entry until(YearMonth last) {
        List<Report> known =
                reports.stream().filter(report -> !report.month().isAfter(last)).toList();
        Hidden concealed = hidden != null && !hidden.month().isAfter(last) ? hidden : null;
        return new Entry(
                unitId,
                targetId,
                kind,
                operator,
                value,
                uom,
                deadline,
                measures,
                origin,
                known,
                known.isEmpty() ? null : valueFrom,
                concealed);
    }

    /** A share of a whole, 0 to 100. */
    boolean isRate() {
        return uom.startsWith("%");
    }

    /** A count that begins anew each year: classes a year, videos a year. A rate a year is measured within the year already. */
    boolean startsAnewEachYear() {
        return !isRate() && uom.endsWith("/năm");
    }

    boolean isMilestone() {
        return kind.equals("milestone");
    }

    /** What must hold of the quantity, none where there is nothing to reach. */
    Optional<String> event() {
        return switch (operator) {
            case "ge", "between", "ge_ref", "improve", "none", "window", "from" -> Optional.of("at_least");
            case "gt" -> Optional.of("above");
            // "Exactly none" is a ceiling; "exactly 29 games" is done when there are 29.
            case "eq" -> Optional.of(value != null && value == 0 ? "at_most" : "at_least");
            case "before", "due" -> Optional.empty();
            default -> throw new IllegalStateException("Cannot judge targets by '%s'".formatted(operator));
        };
    }

    /** What counts as reached, from reports until {@code known}; of a range its lower end, of a milestone that it is done. */
    OptionalDouble threshold(List<Report> known) {
        if (isMilestone()) {
            return OptionalDouble.of(1);
        }
        if (operator.equals("improve")) {
            return bestOfPastYears(known);
        }
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Last value of the last year before that of the newest report. */
    private static OptionalDouble bestOfPastYears(List<Report> known) {
        if (known.isEmpty()) {
            return OptionalDouble.empty();
        }
        int year = known.get(known.size() - 1).month().getYear();
        return known.stream()
                .filter(report -> report.month().getYear() < year)
                .mapToDouble(Report::value)
                .reduce((earlier, later) -> later);
    }

    /** The reports that a projection goes on from: of a yearly count those of the newest year. */
    static List<Report> used(List<Report> known, boolean anew) {
        if (!anew || known.isEmpty()) {
            return known;
        }
        int year = known.get(known.size() - 1).month().getYear();
        Report start = new Report(
                YearMonth.of(year - 1, 12), 0, null, null, known.get(0).origin());
        return Stream.concat(
                        Stream.of(start),
                        known.stream().filter(report -> report.month().getYear() == year))
                .toList();
    }

    /** Why nothing measures it while nobody reports it. */
    String whyNotMeasured() {
        return switch (measures) {
            case "no" -> "no_local_method";
            case "partial" -> "needs_survey";
            case "log" -> "needs_manual_log";
            default -> "no_report";
        };
    }
}
