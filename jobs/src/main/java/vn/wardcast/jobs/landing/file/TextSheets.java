package vn.wardcast.jobs.landing.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.wardcast.jobs.landing.fault.Reason;

/** A text file with separated values as one sheet: UTF-8 with or without BOM; comma, semicolon or tab. */
public final class TextSheets implements Sheets {

    private static final int BOM = 0xFEFF;

    private final Path file;
    private final char delimiter;

    private TextSheets(Path file, char delimiter) {
        this.file = file;
        this.delimiter = delimiter;
    }

    public static TextSheets open(Path file) throws IOException {
        return new TextSheets(file, delimiter(file));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet() {
            @Override
            public String name() {
                return null;
            }

            @Override
            public void visit(RowVisitor visitor) throws IOException {
                visitRecords(visitor);
            }
        });
    }

    private void visitRecords(RowVisitor visitor) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(reader(file), format)) {
            for (CSVRecord record : parser) {
                if (!visitor.row(new SheetRow(record.getRecordNumber(), cells(record)))) {
                    return;
                }
            }
        } catch (UncheckedIOException e) {
            throw refused(e.getCause());
        } catch (CharacterCodingException e) {
            throw refused(e);
        }
    }

    private static RefusedFile refused(IOException cause) {
        return cause instanceof CharacterCodingException
                ? new RefusedFile(Reason.UNREADABLE_TEXT, "byte sequence")
                : new RefusedFile(Reason.CORRUPT_FILE, String.valueOf(cause.getMessage()));
    }

    private static List<Cell> cells(CSVRecord record) {
        List<Cell> cells = new ArrayList<>(record.size());
        for (String value : record) {
            cells.add(Cell.text(value));
        }
        return cells;
    }

    /** The separator that the first filled line uses most, outside quotes. */
    private static char delimiter(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(reader(file));
                Stream<String> lines = reader.lines()) {
            String sample = lines.filter(line -> !line.isBlank())
                    .limit(20)
                    .reduce((a, b) -> count(a, ',') + count(a, ';') + count(a, '\t')
                                    >= count(b, ',') + count(b, ';') + count(b, '\t')
                            ? a
                            : b)
                    .orElse("");
            long semicolons = count(sample, ';');
            long tabs = count(sample, '\t');
            long commas = count(sample, ',');
            return tabs > Math.max(semicolons, commas) ? '\t' : semicolons >= commas && semicolons > 0 ? ';' : ',';
        } catch (UncheckedIOException e) {
            throw refused(e.getCause());
        } catch (CharacterCodingException e) {
            throw refused(e);
        }
    }

    private static long count(String line, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (char c : line.toCharArray()) {
            quoted ^= c == '"';
            count += c == wanted && !quoted ? 1 : 0;
        }
        return count;
    }

    /** Strict: a broken sequence is an error, never a question mark in the lake. */
    private static Reader reader(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        return reader;
    }

    @Override
    public void close() {}
}
