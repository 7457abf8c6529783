package vn.wardcast.jobs.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriterV2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.CannotReplaceMissingTableException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.TableProperties;
import vn.wardcast.lakehouse.Version;

/** The only code that changes tables. Every write is one snapshot whose summary names batch, job and code version. */
public final class TableWriter {

    /** In a snapshot's summary: digest of the SQL that made the table; another digest means that it must be made anew. */
    public static final String SQL_DIGEST = "wardcast.sql";

    private static final int LONGEST_SUMMARY = 1000;

    /** What rows to be merged are called; a merge knows its target by the table's name only. */
    private static final String INCOMING = "incoming_rows";

    private final SparkLake lake;
    private final Map<String, String> summary;

    /** Writes for {@code job}; {@code batch} names what came in. */
    public TableWriter(SparkLake lake, String job, String batch) {
        this(
                lake,
                Map.of(
                        "wardcast.job",
                        job,
                        "wardcast.batch",
                        batch.length() > LONGEST_SUMMARY ? batch.substring(0, LONGEST_SUMMARY) + "…" : batch,
                        "wardcast.version",
                        Version.current()));
    }

    private TableWriter(SparkLake lake, Map<String, String> summary) {
        this.lake = lake;
        this.summary = summary;
    }

    /** The same writer, noting the digest of the SQL behind the table. */
    public TableWriter withSqlDigest(String digest) {
        Map<String, String> more = new java.util.HashMap<>(summary);
        more.put(SQL_DIGEST, digest);
        return new TableWriter(lake, more);
    }

    /** Appends rows that were made by hand; few of them. */
    public void append(SharedTable table, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        StructType schema = lake.spark().table(table.name().toString()).schema();
        append(table.name(), lake.spark().createDataFrame(rows, schema).coalesce(1));
    }

    public void append(TableName table, Dataset<Row> rows) {
        write(rows, table, DataFrameWriterV2::append);
    }

    /** Adds data files that tasks have written by themselves. */
    public void append(TableName table, List<DataFile> files) {
        if (files.isEmpty()) {
            return;
        }
        AppendFiles append = lake.lake().table(table).newAppend();
        files.forEach(append::appendFile);
        summary.forEach(append::set);
        append.commit();
    }

    /** Replaces the partitions that the rows fall into. */
    public void replacePartitions(TableName table, Dataset<Row> rows) {
        write(rows, table, DataFrameWriterV2::overwritePartitions);
    }

    /** Replaces the whole content; the table comes into being, or changes its columns, as the rows ask. */
    public void replace(TableName table, Dataset<Row> rows, String comment) {
        if (lake.lake().has(table) && sameColumns(table, rows)) {
            write(rows, table, writer -> writer.overwrite(functions.lit(true)));
        } else {
            createOrReplace(table, rows, comment);
        }
    }

    /** Updates facts that changed and adds those that are new, by key, in one snapshot. */
    public void merge(TableName table, Dataset<Row> rows, List<String> key) {
        Column same = key.stream()
                .map(name -> functions.col(table + "." + name).eqNullSafe(functions.col(INCOMING + "." + name)))
                .reduce(Column::and)
                .orElseThrow();
        withCommitProperties(() -> rows.alias(INCOMING)
                .mergeInto(table.toString(), same)
                .whenMatched()
                .updateAll()
                .whenNotMatched()
                .insertAll()
                .merge());
    }

    /** Removes rows; only for what must be replaced by hand. */
    public void delete(TableName table, String condition) {
        withCommitProperties(() -> lake.spark().sql("DELETE FROM %s WHERE %s".formatted(table, condition)));
    }

    /** What the newest snapshot of the table says of itself. */
    public static Optional<String> summaryOf(SparkLake lake, TableName table, String key) {
        if (!lake.lake().has(table)) {
            return Optional.empty();
        }
        Snapshot snapshot = lake.lake().table(table).currentSnapshot();
        return snapshot == null
                ? Optional.empty()
                : Optional.ofNullable(snapshot.summary().get(key));
    }

    private boolean sameColumns(TableName table, Dataset<Row> rows) {
        StructType there = lake.spark().table(table.toString()).schema();
        return Arrays.equals(there.fieldNames(), rows.schema().fieldNames())
                && Arrays.equals(
                        Arrays.stream(there.fields())
                                .map(f -> f.dataType().catalogString())
                                .toArray(),
                        Arrays.stream(rows.schema().fields())
                                .map(f -> f.dataType().catalogString())
                                .toArray());
    }

    private void createOrReplace(TableName table, Dataset<Row> rows, String comment) {
        var writer = rows.writeTo(table.toString()).using("iceberg").tableProperty("comment", comment);
        TableProperties.FOR_EVERY_TABLE.forEach(writer::tableProperty);
        summary.forEach((key, value) -> writer.option("snapshot-property." + key, value));
        if (lake.lake().has(table)) {
            replaceExisting(writer);
        } else {
            createNew(writer);
        }
    }

    private static void replaceExisting(org.apache.spark.sql.CreateTableWriter<Row> writer) {
        try {
            writer.replace();
        } catch (CannotReplaceMissingTableException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void createNew(org.apache.spark.sql.CreateTableWriter<Row> writer) {
        try {
            writer.create();
        } catch (TableAlreadyExistsException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Write {
        void with(DataFrameWriterV2<Row> writer) throws NoSuchTableException;
    }

    private void write(Dataset<Row> rows, TableName table, Write write) {
        DataFrameWriterV2<Row> writer = rows.writeTo(table.toString());
        summary.forEach((key, value) -> writer.option("snapshot-property." + key, value));
        try {
            write.with(writer);
        } catch (NoSuchTableException e) {
            throw new IllegalStateException("Cannot write %s: it is not in the lake".formatted(table), e);
        }
    }

    private void withCommitProperties(Runnable write) {
        try {
            org.apache.iceberg.spark.CommitMetadata.withCommitProperties(
                    summary,
                    () -> {
                        write.run();
                        return null;
                    },
                    RuntimeException.class);
        } catch (RuntimeException e) {
            throw e;
        }
    }
}
