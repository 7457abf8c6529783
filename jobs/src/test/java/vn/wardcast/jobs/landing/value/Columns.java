package vn.wardcast.jobs.landing.value;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Columns and what their readers make of cells, short enough for tables of promises. */
final class Columns {

    private static final Map<String, Column> KNOWN = new ConcurrentHashMap<>();

    private Columns() {}

    static Column of(ColumnType type) {
        return of("type: " + type.word());
    }

    /** A column of the contract's own words: {@code type: number, uom: share}. */
    static Column of(String contract) {
        return KNOWN.computeIfAbsent(contract, Columns::parsed);
    }

    private static Column parsed(String contract) {
        String headers = contract.contains("headers:") ? "" : ", headers: [Cột]";
        try {
            return new YAMLMapper().readValue("{ " + contract + headers + " }", Column.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NumberReader numbers(ColumnType type, String scale, Cell... seen) {
        return observing(new NumberReader(of(type), new BigDecimal(scale)), seen);
    }

    static <R extends CellReader> R observing(R reader, Cell... seen) {
        Arrays.stream(seen).forEach(reader::observe);
        return reader;
    }

    static Cell[] texts(String... texts) {
        return Arrays.stream(texts).map(Cell::text).toArray(Cell[]::new);
    }

    static Cell number(String value, String format) {
        return new Cell.Number(new BigDecimal(value), format);
    }

    /** The canonical text, the reason of a refusal, or both a value and its warning: {@code "13 FRACTION_OF_DONG"}. */
    static String outcome(Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            return refused.note().reason().name();
        }
        Reading.Read read = (Reading.Read) reading;
        return read.warnings().isEmpty()
                ? read.canonical()
                : read.canonical() + " " + read.warnings().get(0).reason();
    }
}
