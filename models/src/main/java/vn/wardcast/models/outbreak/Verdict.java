package vn.wardcast.models.outbreak;

import java.io.Serializable;

/** What a rule says of one week or month. */
public sealed interface Verdict extends Serializable {

    /** What a count reaches, in rising order. */
    enum Level {
        /** Below what is a warning. */
        NONE,
        /** Cảnh báo: from mean + 1 SD (Điều 22.1b). */
        WARNING,
        /** Có dịch: above mean + 2 SD (Điều 16.1b). */
        EPIDEMIC
    }

    /** Why nothing can be said. */
    enum Lack {
        /** The week or month itself was not reported. */
        NOT_REPORTED,
        /** The lake knows fewer than five years before that had no epidemic. */
        FEW_YEARS,
        /** One of the five years lacks the same week or month. */
        BASELINE_GAP
    }

    /** The level is certain, whatever the hidden counts are. */
    record Reached(Level level, Arithmetic arithmetic) implements Verdict {}

    /** The level depends on counts that are hidden: whoever may see them has to judge. */
    record Concealed(Level least, Level most, Arithmetic arithmetic) implements Verdict {}

    /**
     * Không đủ dữ liệu: there is no fallback.
     *
     * @param year the year with the gap, or the last year looked at
     */
    record NotEnough(Lack lack, Slot slot, int year) implements Verdict {}
}
