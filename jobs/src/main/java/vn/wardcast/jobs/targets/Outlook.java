package vn.wardcast.jobs.targets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.wardcast.models.target.Prior;
import vn.wardcast.models.target.Progress;
import vn.wardcast.models.target.Projection;
import vn.wardcast.models.target.Scale;

/** What can be said of an entry of a plan from what is known of it. */
sealed interface Outlook {

    String status();

    /** Why there is no probability, or what to know about it; null: nothing. */
    String reason();

    /** Day by which it counts or the next report is due, null when none comes. */
    LocalDate dueOn();

    /** Probabilities from which a target is on track and from which it is watched. */
    double ON_TRACK = 0.8;

    double WATCH = 0.4;

    /** Reports older than this say little of today. */
    int STALE_MONTHS = 6;

    /** A state before the plan, or a duty to report: nothing to reach. */
    record NoTarget(String status, LocalDate dueOn) implements Outlook {
        @Override
        public String reason() {
            return null;
        }
    }

    /** Nobody measures it, or it is not known what would count as reached; {@code status} is not_measured. */
    record NotMeasured(String reason, LocalDate dueOn) implements Outlook {
        @Override
        public String status() {
            return "not_measured";
        }
    }

    /** The deadline has come and its month was reported. */
    record Settled(boolean reached, double threshold, LocalDate dueOn) implements Outlook {
        @Override
        public String status() {
            return reached ? "reached" : "missed";
        }

        @Override
        public String reason() {
            return null;
        }
    }

    /** The deadline is {@code months} after the newest report. */
    record Open(
            Projection projection,
            String event,
            double threshold,
            int months,
            Progress progress,
            String reason,
            LocalDate dueOn)
            implements Outlook {

        double probability() {
            return switch (event) {
                case "at_least" -> projection.probabilityAtLeast(threshold);
                case "above" -> projection.probabilityAbove(threshold);
                case "at_most" -> projection.probabilityAtMost(threshold);
                default -> throw new IllegalStateException("Cannot judge the event " + event);
            };
        }

        @Override
        public String status() {
            double probability = probability();
            return probability >= ON_TRACK ? "on_track" : probability >= WATCH ? "watch" : "risk";
        }

        Open because(String other) {
            return new Open(projection, event, threshold, months, progress, other, dueOn);
        }

        /** Change a month still needed, negative where it must fall; 0 when the newest value would do. */
        double requiredPerMonth() {
            double missing = event.equals("at_most")
                    ? Math.min(0, threshold - progress.last())
                    : Math.max(0, threshold - progress.last());
            return missing / months;
        }

        /** Change a month from the first to the newest report, empty for one report. */
        OptionalDouble changePerMonth() {
            int elapsed = progress.lastMonth() - progress.months()[0];
            return elapsed == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((progress.last() - progress.values()[0]) / elapsed);
        }
    }

    /** What stands at {@code today}. */
    static Outlook of(Entry entry, LocalDate today) {
        Optional<Due> due = Due.of(entry.deadline());
        LocalDate next = due.flatMap(each -> each.after(today)).orElse(null);
        if (!entry.kind().equals("target") && !entry.isMilestone()) {
            return new NoTarget(entry.kind(), entry.kind().equals("report") ? next : null);
        }
        LocalDate day = due.filter(Due.On.class::isInstance)
                .map(each -> ((Due.On) each).date())
                .orElse(null);
        if (day == null) {
            return new NotMeasured("no_deadline", null);
        }
        LocalDate counts = deadline(entry, entry.reports(), day);
        OptionalDouble threshold = entry.threshold(entry.reports());
        if (threshold.isEmpty()) {
            return new NotMeasured(whyNoThreshold(entry), counts);
        }
        YearMonth end = YearMonth.from(counts);
        if (entry.newestHidden().isPresent()
                && (entry.reports().isEmpty() || !entry.hidden().month().isBefore(end))) {
            return new NotMeasured(entry.hidden().mark(), counts);
        }
        if (entry.reports().isEmpty()) {
            return new NotMeasured(entry.isMilestone() ? "milestone_not_reported" : entry.whyNotMeasured(), counts);
        }
        Outlook outlook = at(entry, entry.reports(), end, threshold.getAsDouble(), today);
        return outlook instanceof Open open
                ? entry.newestHidden().map(open::because).orElse(open)
                : outlook;
    }

    /** What would have been said of a month {@code end} from {@code known} alone, at least one report before that month. */
    static Optional<Open> replayed(Entry entry, List<Report> known, YearMonth end) {
        OptionalDouble threshold = entry.threshold(known);
        if (threshold.isEmpty() || entry.event().isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = end.atEndOfMonth();
        return at(entry, known, end, threshold.getAsDouble(), day) instanceof Open open
                ? Optional.of(open)
                : Optional.empty();
    }

    private static Outlook at(Entry entry, List<Report> known, YearMonth end, double threshold, LocalDate today) {
        String event = entry.event().orElseThrow();
        Optional<Report> atEnd =
                known.stream().filter(report -> !report.month().isBefore(end)).findFirst();
        if (atEnd.isPresent()) {
            return new Settled(holds(event, atEnd.get().value(), threshold), threshold, end.atEndOfMonth());
        }
        List<Report> used = Entry.used(known, entry.startsAnewEachYear());
        Progress progress = new Progress(
                used.stream().mapToInt(Report::number).toArray(),
                used.stream().mapToDouble(Report::value).toArray());
        int months = end.getYear() * 12 + end.getMonthValue() - 1 - progress.lastMonth();
        boolean anew = entry.startsAnewEachYear();
        Scale scale = entry.isRate()
                ? new Scale.Percent()
                : anew ? Scale.Count.anewTowards(threshold) : Scale.Count.towards(threshold);
        return new Open(
                Projection.of(progress, scale, months, anew ? Prior.COUNTED_ANEW : Prior.STANDING),
                event,
                threshold,
                months,
                progress,
                remark(used, end, today),
                end.atEndOfMonth());
    }

    private static boolean holds(String event, double value, double threshold) {
        return switch (event) {
            case "above" -> value > threshold;
            case "at_most" -> value <= threshold;
            default -> value >= threshold;
        };
    }

    private static String remark(List<Report> used, YearMonth end, LocalDate today) {
        YearMonth newest = used.get(used.size() - 1).month();
        if (!end.atEndOfMonth().isAfter(today)) {
            return "deadline_not_reported";
        }
        if (newest.plusMonths(STALE_MONTHS).isBefore(YearMonth.from(today))) {
            return "stale_report";
        }
        return used.size() == 1 ? "one_report" : used.size() == 2 ? "two_reports" : null;
    }

    /** A yearly count is due at the end of the year that is reported. */
    private static LocalDate deadline(Entry entry, List<Report> reports, LocalDate day) {
        if (!entry.startsAnewEachYear() || reports.isEmpty()) {
            return day;
        }
        LocalDate endOfYear =
                LocalDate.of(reports.get(reports.size() - 1).month().getYear(), 12, 31);
        return endOfYear.isBefore(day) ? endOfYear : day;
    }

    private static String whyNoThreshold(Entry entry) {
        return switch (entry.operator()) {
            case "ge_ref" -> "target_by_reference";
            case "improve" -> "no_past_year";
            default -> "no_target_value";
        };
    }
}
