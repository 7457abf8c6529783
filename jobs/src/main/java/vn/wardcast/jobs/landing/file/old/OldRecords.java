package vn.wardcast.jobs.landing.file.old;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;

/** The records of a workbook one by one; what breaks POI refuses the file. */
final class OldRecords implements AutoCloseable {

    private final DocumentInputStream bytes;
    private final RecordFactoryInputStream records;

    OldRecords(DirectoryNode root, String stream) throws IOException {
        this.bytes = root.createDocumentInputStream(stream);
        try {
            this.records = new RecordFactoryInputStream(bytes, false);
        } catch (EncryptedDocumentException e) {
            bytes.close();
            throw new RefusedFile(Reason.ENCRYPTED, "XLS");
        } catch (RuntimeException e) {
            bytes.close();
            throw OldSheets.broken(e);
        }
    }

    /** The next record; empty at the end. */
    Optional<Record> next() {
        try {
            return Optional.ofNullable(records.nextRecord());
        } catch (EncryptedDocumentException e) {
            throw new RefusedFile(Reason.ENCRYPTED, "XLS");
        } catch (RuntimeException e) {
            // Broken lengths and numbers surface as any of a dozen exceptions.
            throw OldSheets.broken(e);
        }
    }

    @Override
    public void close() {
        bytes.close();
    }
}
