package vn.wardcast.jobs.synth;

import java.util.Locale;

/** What was made: files, data rows in them, communes of today, months, and how long it took. */
public record Summary(long files, long rows, int units, int months, long seed, double seconds) {

    /** One line of JSON, the same in every locale. */
    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"files\":%d,\"rows\":%d,\"units\":%d,\"months\":%d,\"seed\":%d,\"seconds\":%.1f}",
                files,
                rows,
                units,
                months,
                seed,
                seconds);
    }
}
