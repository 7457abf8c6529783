package vn.wardcast.jobs.quality;

import java.time.LocalDate;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.lakehouse.domain.Column;

/** How often a source reports: the periods that are scored. Figures of days are handed in and scored by the month. */
enum Rhythm {
    YEAR("year", 4),
    SCHOOL_YEAR("year", 9),
    MONTH("month", 7);

    private final String frequency;
    private final int labelLength;

    Rhythm(String frequency, int labelLength) {
        this.frequency = frequency;
        this.labelLength = labelLength;
    }

    /** The rhythm of a source with this period column. */
    static Rhythm of(Column periods) {
        return switch (periods.type()) {
            case YEAR -> YEAR;
            case SCHOOL_YEAR -> SCHOOL_YEAR;
            case MONTH, DAY -> MONTH;
            default ->
                throw new IllegalArgumentException(
                        "Cannot tell periods from the %s column %s".formatted(periods.type(), periods.title()));
        };
    }

    /** Canonical texts of period columns begin with the label of the period they lie in; this many characters of them. */
    int labelLength() {
        return labelLength;
    }

    /** First day of the period with this label: 2025, 2025-2026 or 2025-03. */
    LocalDate start(String label) {
        return switch (this) {
            case YEAR -> LocalDate.of(Integer.parseInt(label), 1, 1);
            case SCHOOL_YEAR -> LocalDate.of(Integer.parseInt(label.substring(0, 4)), 9, 1);
            case MONTH -> LocalDate.parse(label + "-01");
        };
    }

    LocalDate next(LocalDate start) {
        return Period.plus(frequency, start, 1);
    }

    LocalDate end(LocalDate start) {
        return next(start).minusDays(1);
    }

    String label(LocalDate start) {
        return Period.label(frequency, start);
    }

    /** The day that decides which version of a unit is meant: the last, but of school years 30 September, when they are counted. */
    LocalDate unitDay(LocalDate start) {
        return this == SCHOOL_YEAR ? LocalDate.of(start.getYear(), 9, 30) : end(start);
    }
}
