package vn.wardcast.jobs.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.encryption.EncryptedOutputFile;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;
import vn.wardcast.jobs.landing.Landed;

/**
 * Writes the records of landing files as data files of {@code bronze.record} while they are read. None of them is in the table
 * until its name is appended, so a file that is refused, or read once more, leaves nothing behind. A small file's records wait
 * until the file is known to enter, and share a data file with others; a large file gets its own.
 */
final class BronzeFiles {

    private static final int FEW = 20_000;

    /** A data file is read by one task: a large landing file becomes several. */
    private static final int ROWS_OF_A_FILE = 500_000;

    private final Table table;
    private final Instant loadedAt;
    private final OutputFileFactory files;
    private final Map<String, Open> shared = new HashMap<>();
    private final Map<String, Open> own = new HashMap<>();
    private final List<DataFile> ofOwn = new ArrayList<>();
    private final List<Landed.Record> waiting = new ArrayList<>();
    private final List<DataFile> made = new ArrayList<>();

    /** Writes for one task; {@code task} tells its files from those of others. */
    BronzeFiles(Table table, int partition, long task, Instant loadedAt) {
        this.table = table;
        this.loadedAt = loadedAt;
        this.files = OutputFileFactory.builderFor(table, partition, task)
                .format(FileFormat.PARQUET)
                .build();
    }

    /** A data file being written. */
    private record Open(DataWriter<Landed.Record> writer, long[] rows) {}

    /** Takes a record of the file at hand. */
    void add(Landed.Record record) {
        if (own.isEmpty() && ofOwn.isEmpty()) {
            waiting.add(record);
            if (waiting.size() > FEW) {
                waiting.forEach(first -> write(first, own, ofOwn));
                waiting.clear();
            }
        } else {
            write(record, own, ofOwn);
        }
    }

    /** Forgets what was written of the file at hand. */
    void forget() {
        waiting.clear();
        closeAll(own, ofOwn);
        ofOwn.forEach(file -> table.io().deleteFile(file.location()));
        ofOwn.clear();
    }

    /** Ends the file at hand. */
    void end(boolean refused) {
        if (refused) {
            forget();
            return;
        }
        waiting.forEach(row -> write(row, shared, made));
        waiting.clear();
        closeAll(own, ofOwn);
        made.addAll(ofOwn);
        ofOwn.clear();
    }

    /** Ends the task; the data files that were made. */
    List<DataFile> close() {
        closeAll(shared, made);
        return made;
    }

    private void write(Landed.Record record, Map<String, Open> writers, List<DataFile> done) {
        String domain = record.form().domain();
        Open open = writers.computeIfAbsent(domain, this::open);
        open.writer().write(record);
        if (++open.rows()[0] == ROWS_OF_A_FILE) {
            writers.remove(domain);
            done.add(closed(open));
        }
    }

    private Open open(String domain) {
        GenericRecord key = GenericRecord.create(table.schema());
        key.setField("domain", domain);
        PartitionKey partition = new PartitionKey(table.spec(), table.schema());
        partition.partition(key);
        EncryptedOutputFile file = files.newOutputFile(table.spec(), partition);
        try {
            DataWriter<Landed.Record> writer = Parquet.writeData(file.encryptingOutputFile())
                    .forTable(table)
                    .withPartition(partition)
                    .createWriterFunc(type -> RecordWriter.of(type, loadedAt))
                    .build();
            return new Open(writer, new long[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write " + file.encryptingOutputFile().location(), e);
        }
    }

    private static void closeAll(Map<String, Open> writers, List<DataFile> done) {
        writers.values().forEach(open -> done.add(closed(open)));
        writers.clear();
    }

    private static DataFile closed(Open open) {
        try {
            open.writer().close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot end a data file of bronze.record", e);
        }
        return open.writer().toDataFile();
    }
}
