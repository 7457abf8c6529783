package vn.wardcast.jobs.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether figures came in time.
 *
 * @param kind what can be said of it
 * @param due last day in time; empty: nothing was promised
 * @param day when the first file came; empty: none came
 * @param lateDays days after the due day; 0 in time or not judged
 */
record Arrival(Kind kind, Optional<LocalDate> due, Optional<LocalDate> day, int lateDays) {

    /** What can be said of an arrival. */
    enum Kind {
        IN_TIME,
        LATE,
        MISSING,
        NOT_DUE,
        NO_PROMISE,
        SYNTHETIC,
        BEFORE_WATCH;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean isJudged() {
            return this == IN_TIME || this == LATE || this == MISSING;
        }
    }

    /**
     * Judges an arrival.
     *
     * @param due last day in time; empty: nothing was promised
     * @param day when the first file came; empty: none came
     * @param today the day of judging
     * @param watchedSince the day on which the lake received this dataset for the first time. What was due before and bears a
     *     later date was copied together when the lake began: when it first came nobody saw
     * @param synthetic whether the figures are invented, and so never came from anywhere
     */
    static Arrival judge(
            Optional<LocalDate> due,
            Optional<LocalDate> day,
            LocalDate today,
            LocalDate watchedSince,
            boolean synthetic) {
        if (due.isEmpty() || synthetic) {
            return new Arrival(due.isEmpty() ? Kind.NO_PROMISE : Kind.SYNTHETIC, due, day, 0);
        }
        LocalDate last = due.get();
        int late = Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(last, day.orElse(today))));
        if (day.isEmpty()) {
            return new Arrival(late > 0 ? Kind.MISSING : Kind.NOT_DUE, due, day, late);
        }
        boolean seen = !last.isBefore(watchedSince) || day.get().isBefore(watchedSince);
        if (late > 0 && !seen) {
            return new Arrival(Kind.BEFORE_WATCH, due, day, 0);
        }
        return new Arrival(late > 0 ? Kind.LATE : Kind.IN_TIME, due, day, late);
    }
}
