package vn.wardcast.jobs.erase;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The proof is worth what the search finds: whatever packs a value, the search must see through it. */
class TokenScanTest {

    private static final String WANTED = "pt_" + "0123456789abcdef".repeat(4);
    private static final String OTHER = "pt_" + "fedcba9876543210".repeat(4);

    private final TokenScan scan = new TokenScan(Set.of(WANTED));

    @TempDir
    private Path folder;

    @Test
    void plainBytes_alsoAcrossTheBorderOfTwoChunks() throws IOException {
        for (int before : new int[] {0, 1, (1 << 20) - 70, (1 << 20) - 15, (1 << 20) - 1, 1 << 20, (1 << 21) - 3}) {
            Path file = folder.resolve("a.json");
            Files.writeString(file, "x".repeat(before) + WANTED + "y", StandardCharsets.US_ASCII);
            assertTrue(scan.isIn(file), "after " + before + " bytes");
            Files.writeString(file, "x".repeat(before) + OTHER + "y", StandardCharsets.US_ASCII);
            assertFalse(scan.isIn(file), "after " + before + " bytes");
        }
    }

    @ParameterizedTest
    @EnumSource(value = ParquetProperties.WriterVersion.class)
    void everyValueOfAParquetFile_whateverItsEncoding(ParquetProperties.WriterVersion version) throws IOException {
        // The smallest and largest value stand in the footer as they are; the one looked for lies between.
        for (boolean dictionary : new boolean[] {true, false}) {
            assertTrue(scan.isIn(parquet(version, dictionary, WANTED)), version + " " + dictionary);
            assertFalse(scan.isIn(parquet(version, dictionary, OTHER)), version + " " + dictionary);
        }
    }

    @Test
    void theBoundsOfAManifest_holdTheBeginningOfAToken() throws IOException {
        assertTrue(scan.isIn(avro(WANTED)));
        assertFalse(scan.isIn(avro(OTHER)));
    }

    @Test
    void aFileThatCannotBeRead_isAnErrorAndNoProof() throws IOException {
        Path file = folder.resolve("broken.parquet");
        Files.writeString(file, "PAR1 this is not one PAR1");
        assertThrows(RuntimeException.class, () -> scan.isIn(file));
    }

    private Path parquet(ParquetProperties.WriterVersion version, boolean dictionary, String token) throws IOException {
        Path file = folder.resolve("%s-%s-%s.parquet".formatted(version, dictionary, token.substring(0, 5)));
        MessageType schema = MessageTypeParser.parseMessageType(
                "message row { required int64 n; optional group tags (MAP) { repeated group key_value { required binary key (STRING); optional binary value (STRING); } } }");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withWriterVersion(version)
                .withDictionaryEncoding(dictionary)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (int i = 0; i < 1000; i++) {
                Group row = new SimpleGroupFactory(schema).newGroup().append("n", (long) i);
                String value = i == 500 ? token : "pt_%s%058d%s".formatted(i < 500 ? "00" : "ff", i, "zzzz");
                row.addGroup("tags")
                        .addGroup("key_value")
                        .append("key", "person")
                        .append("value", value);
                writer.write(row);
            }
        }
        return file;
    }

    private Path avro(String token) throws IOException {
        Path file = folder.resolve(token.substring(0, 5) + ".avro");
        Schema schema = SchemaBuilder.record("entry")
                .fields()
                .name("lower_bounds")
                .type(Schema.createArray(Schema.create(Schema.Type.BYTES)))
                .noDefault()
                .endRecord();
        try (var writer = new DataFileWriter<GenericData.Record>(new GenericDatumWriter<>(schema))) {
            writer.setCodec(CodecFactory.deflateCodec(9));
            writer.create(schema, file.toFile());
            for (int i = 0; i < 100; i++) {
                GenericData.Record entry = new GenericData.Record(schema);
                byte[] bound = (i == 50 ? token.substring(0, 16) : "nothing %d".formatted(i))
                        .getBytes(StandardCharsets.US_ASCII);
                entry.put("lower_bounds", java.util.List.of(ByteBuffer.wrap(bound)));
                writer.append(entry);
            }
        }
        return file;
    }
}
