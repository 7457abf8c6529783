package vn.wardcast.jobs.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.parquet.ParquetValueWriter;
import org.apache.iceberg.parquet.ParquetValueWriters;
import org.apache.iceberg.shaded.org.apache.parquet.column.ColumnDescriptor;
import org.apache.iceberg.shaded.org.apache.parquet.io.api.Binary;
import org.apache.iceberg.shaded.org.apache.parquet.schema.GroupType;
import org.apache.iceberg.shaded.org.apache.parquet.schema.MessageType;
import org.apache.iceberg.shaded.org.apache.parquet.schema.Type;
import vn.wardcast.jobs.landing.Landed;

/**
 * Writes landed records into the Parquet columns of {@code bronze.record}. Names of columns, units and dates come again in millions
 * of rows: each becomes bytes once, which makes this several times as fast as Iceberg's writer for any table.
 */
final class RecordWriter extends ParquetValueWriters.StructWriter<Landed.Record> {

    private final Long loadedAt;
    private final String[] columns;

    private RecordWriter(String[] columns, List<ParquetValueWriter<?>> writers, Instant loadedAt) {
        super(writers);
        this.columns = columns;
        this.loadedAt = ChronoUnit.MICROS.between(Instant.EPOCH, loadedAt);
    }

    /** A writer into a file of this type. */
    static RecordWriter of(MessageType type, Instant loadedAt) {
        String[] columns = type.getFields().stream().map(Type::getName).toArray(String[]::new);
        List<ParquetValueWriter<?>> writers = type.getFields().stream()
                .<ParquetValueWriter<?>>map(field -> writer(type, field))
                .toList();
        return new RecordWriter(columns, writers, loadedAt);
    }

    private static ParquetValueWriter<?> writer(MessageType type, Type field) {
        return field.isPrimitive() ? leaf(type, field, field.getName()) : texts(type, field.asGroupType());
    }

    private static ParquetValueWriter<?> texts(MessageType type, GroupType map) {
        GroupType pair = map.getType(0).asGroupType();
        String[] path = {map.getName(), pair.getName()};
        ParquetValueWriter<?> writer = ParquetValueWriters.maps(
                type.getMaxDefinitionLevel(path),
                type.getMaxRepetitionLevel(path),
                leaf(type, pair.getType(0), map.getName(), pair.getName(), pair.getFieldName(0)),
                leaf(type, pair.getType(1), map.getName(), pair.getName(), pair.getFieldName(1)));
        return ParquetValueWriters.option(map, type.getMaxDefinitionLevel(map.getName()), writer);
    }

    private static ParquetValueWriter<?> leaf(MessageType type, Type leaf, String... path) {
        ColumnDescriptor column = type.getColumnDescription(path);
        ParquetValueWriter<?> writer = switch (leaf.asPrimitiveType().getPrimitiveTypeName()) {
            case BINARY -> new TextWriter(column);
            case INT64 -> ParquetValueWriters.longs(column);
            case INT32 -> ParquetValueWriters.ints(column);
            default -> throw new IllegalStateException("Bug: bronze.record has a column of type " + leaf);
        };
        return ParquetValueWriters.option(leaf, type.getMaxDefinitionLevel(path), writer);
    }

    @Override
    protected Object get(Landed.Record record, int index) {
        return switch (columns[index]) {
            case "domain" -> record.form().domain();
            case "source" -> record.form().source();
            case "batch_id" -> record.file().batchId();
            case "_source_file" -> record.file().name();
            case "_source_sheet" -> record.sheet();
            case "_source_row" -> record.row();
            case "values" -> record.values();
            case "raw" -> record.raw();
            case "columns" -> record.columns();
            case "loaded_at" -> loadedAt;
            case "_source_as_of" -> record.asOf().map(RecordWriter::day).orElse(null);
            default -> throw new IllegalStateException("Bug: bronze.record has a column " + columns[index]);
        };
    }

    private static Integer day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** Writes texts, most of which it has met before. */
    private static final class TextWriter extends ParquetValueWriters.PrimitiveWriter<String> {
        private static final int REMEMBERED = 1 << 14;

        private final Map<String, Binary> known = new HashMap<>();

        TextWriter(ColumnDescriptor column) {
            super(column);
        }

        @Override
        public void write(int repetitionLevel, String text) {
            Binary bytes = known.get(text);
            if (bytes == null) {
                bytes = Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
                if (known.size() < REMEMBERED) {
                    known.put(text, bytes);
                }
            }
            column.writeBinary(repetitionLevel, bytes);
        }
    }
}
