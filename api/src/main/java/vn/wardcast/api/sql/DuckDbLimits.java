package vn.wardcast.api.sql;

import java.util.List;

/**
 * What the query engine may use of the machine.
 *
 * @param memoryMegabytes memory for all queries together
 * @param threads cores for all queries together
 */
public record DuckDbLimits(long memoryMegabytes, int threads) {

    /** Vietnam has one time zone; timestamps are shown in it, with their offset. */
    public static final String TIME_ZONE = "Asia/Ho_Chi_Minh";

    public DuckDbLimits {
        if (memoryMegabytes < 64 || threads < 1) {
            throw new IllegalArgumentException("Cannot run queries with %d MB and %d threads: 64 MB and 1 are the least"
                    .formatted(memoryMegabytes, threads));
        }
    }

    /** As much memory as this process may take for its heap, and every core. */
    public static DuckDbLimits ofThisMachine() {
        Runtime runtime = Runtime.getRuntime();
        long megabytes = Math.max(512, runtime.maxMemory() / (1024 * 1024));
        return new DuckDbLimits(megabytes, runtime.availableProcessors());
    }

    /** A small share of these, for work beside the questions of people. */
    public DuckDbLimits part() {
        return new DuckDbLimits(Math.max(256, memoryMegabytes / 2), Math.max(1, threads / 2));
    }

    List<String> settings() {
        return List.of(
                "SET memory_limit = '%dMB'".formatted(memoryMegabytes),
                "SET threads = %d".formatted(threads),
                "SET temp_directory = ''",
                "SET parquet_metadata_cache = true",
                "SET autoinstall_known_extensions = false",
                "SET autoload_known_extensions = false",
                "SET TimeZone = '%s'".formatted(TIME_ZONE));
    }
}
