package vn.wardcast.jobs.landing.file.delimited;

import java.util.function.Function;
import vn.wardcast.jobs.landing.file.Cell;

/**
 * The texts met lately with their cells. Units, dates and small counts come again in thousands of rows: met again, they cost no
 * new object, and whoever remembers what he read of a cell finds it at once.
 */
final class KnownCells {

    private static final int BITS = 15;

    private final char[][] texts = new char[1 << BITS][];
    private final Cell[] cells = new Cell[1 << BITS];
    private final Function<String, Cell> reader;

    /** Cells that {@code reader} makes of texts. */
    KnownCells(Function<String, Cell> reader) {
        this.reader = reader;
    }

    Cell cell(Records records, int field) {
        int place = records.hash(field) >>> (Integer.SIZE - BITS);
        char[] known = texts[place];
        if (known != null && records.isField(field, known)) {
            return cells[place];
        }
        String text = records.field(field);
        texts[place] = text.toCharArray();
        cells[place] = reader.apply(text);
        return cells[place];
    }
}
