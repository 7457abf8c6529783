package vn.wardcast.jobs.erase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Looks for tokens in files: in the bytes as they lie on the disk and, since Parquet pages and Avro blocks are compressed, in
 * every text and binary value inside them. Iceberg keeps the first 16 characters of the smallest and largest value of a column
 * in its manifests, so that much of a token counts as the token.
 */
final class TokenScan {

    /** Iceberg's default for bounds, truncate(16): "pt_" and 52 bits of the hash. */
    private static final int KEPT_IN_BOUNDS = 16;

    private static final int CHUNK = 1 << 20;

    private final List<byte[]> needles;

    TokenScan(Set<String> tokens) {
        this.needles = tokens.stream()
                .map(token -> token.substring(0, KEPT_IN_BOUNDS).getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    /** Whether any of the tokens is in the file. A file that cannot be read to its end is an error: nothing is proven then. */
    boolean isIn(Path file) {
        try {
            String name = file.getFileName().toString();
            return isInBytes(file)
                    || name.endsWith(".parquet") && isInParquet(file)
                    || name.endsWith(".avro") && isInAvro(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search '%s' for the token".formatted(file), e);
        }
    }

    private boolean isInBytes(Path file) throws IOException {
        byte[] buffer = new byte[CHUNK + KEPT_IN_BOUNDS];
        try (InputStream in = Files.newInputStream(file)) {
            int carried = 0;
            for (int read = in.readNBytes(buffer, 0, CHUNK); read > 0; read = in.readNBytes(buffer, carried, CHUNK)) {
                int length = carried + read;
                if (isIn(buffer, 0, length)) {
                    return true;
                }
                // A token may lie across two chunks.
                carried = Math.min(KEPT_IN_BOUNDS - 1, length);
                System.arraycopy(buffer, length - carried, buffer, 0, carried);
            }
        }
        return false;
    }

    private boolean isInParquet(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            MessageType schema = reader.getFooter().getFileMetaData().getSchema();
            String createdBy = reader.getFooter().getFileMetaData().getCreatedBy();
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                var columns = new ColumnReadStoreImpl(
                        group, new GroupRecordConverter(schema).getRootConverter(), schema, createdBy);
                for (ColumnDescriptor column : schema.getColumns()) {
                    if (column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                            && isInColumn(columns.getColumnReader(column), column)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isInColumn(ColumnReader values, ColumnDescriptor column) {
        for (long i = 0; i < values.getTotalValueCount(); i++) {
            if (values.getCurrentDefinitionLevel() == column.getMaxDefinitionLevel()
                    && isIn(values.getBinary().toByteBuffer())) {
                return true;
            }
            values.consume();
        }
        return false;
    }

    private boolean isInAvro(Path file) throws IOException {
        try (DataFileReader<Object> records = new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
            while (records.hasNext()) {
                if (isInValue(records.next())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isInValue(Object value) {
        if (value instanceof IndexedRecord record) {
            for (int i = 0; i < record.getSchema().getFields().size(); i++) {
                if (isInValue(record.get(i))) {
                    return true;
                }
            }
            return false;
        }
        if (value instanceof Iterable<?> values) {
            for (Object one : values) {
                if (isInValue(one)) {
                    return true;
                }
            }
            return false;
        }
        if (value instanceof Map<?, ?> map) {
            return isInValue(map.keySet()) || isInValue(map.values());
        }
        if (value instanceof ByteBuffer bytes) {
            return isIn(bytes);
        }
        return value instanceof CharSequence text
                && isIn(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private boolean isIn(ByteBuffer bytes) {
        if (bytes.remaining() < KEPT_IN_BOUNDS) {
            return false;
        }
        if (bytes.hasArray()) {
            return isIn(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        }
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return isIn(copy, 0, copy.length);
    }

    private boolean isIn(byte[] bytes, int from, int length) {
        for (int at = from; at <= from + length - KEPT_IN_BOUNDS; at++) {
            if (bytes[at] == 'p' && bytes[at + 1] == 't' && bytes[at + 2] == '_' && isAt(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] bytes, int at) {
        for (byte[] needle : needles) {
            int same = 0;
            while (same < needle.length && bytes[at + same] == needle[same]) {
                same++;
            }
            if (same == needle.length) {
                return true;
            }
        }
        return false;
    }
}
