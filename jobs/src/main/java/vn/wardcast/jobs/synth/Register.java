package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.util.Optional;

/** The two holders of one code: the old commune until 30/06/2025 and the commune of today. Either may be absent. */
record Register(String code, Optional<Unit> before, Optional<Unit> now) {

    static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    Optional<Unit> at(LocalDate day) {
        return day.isBefore(MERGER) ? before : now;
    }
}
