package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The two holders of one code: the old commune until 30/06/2025 and the commune of today. Either may be absent. */
record Register(String code, Optional<Unit> before, Optional<Unit> now) {

    static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    /** Tells of each month of the year that the window covers who files it; months of nobody are left out. */
    void eachMonth(Window window, int year, BiConsumer<Unit, YearMonth> files) {
        window.monthsOf(year).forEach(month -> at(month.atDay(1)).ifPresent(unit -> files.accept(unit, month)));
    }

    Optional<Unit> at(LocalDate day) {
        return day.isBefore(MERGER) ? before : now;
    }
}
