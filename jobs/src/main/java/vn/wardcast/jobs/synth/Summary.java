package vn.wardcast.jobs.synth;

/** What was made: files, data rows in them, communes of today, months, and how long it took. */
public record Summary(long files, long rows, int units, int months, long seed, double seconds) {}
