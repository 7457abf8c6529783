package vn.wardcast.lakehouse;

import java.util.Map;

/** What holds for every table of the lake. */
public final class TableProperties {

    /**
     * Copy-on-write only: readers such as DuckDB read plain data files, so a shared table never has delete files. Without a
     * write distribution Spark does not sample and shuffle for every small write; jobs choose the number of files.
     */
    public static final Map<String, String> FOR_EVERY_TABLE = Map.of(
            "format-version", "2",
            "write.delete.mode", "copy-on-write",
            "write.update.mode", "copy-on-write",
            "write.merge.mode", "copy-on-write",
            "write.parquet.compression-codec", "zstd",
            "write.distribution-mode", "none",
            "write.metadata.previous-versions-max", "20",
            "write.metadata.delete-after-commit.enabled", "true",
            "history.expire.min-snapshots-to-keep", "1");

    private TableProperties() {}
}
