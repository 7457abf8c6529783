package vn.wardcast.jobs.landing;

import java.util.HashMap;
import java.util.Map;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.value.CellReader;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.Column;

/** A sheet column that holds a column of the contract. It remembers what its texts were read as: most come again. */
final class Slot {

    private static final int REMEMBERED = 1 << 14;

    private final String name;
    private final Column column;
    private final int position;
    private final String letter;
    private final CellReader reader;
    private final Map<Cell, Reading> known = new HashMap<>();

    /**
     * A slot.
     *
     * @param name the column's name in domain.yaml
     * @param column its contract
     * @param position sheet column, 0 is A
     * @param reader reads its cells
     */
    Slot(String name, Column column, int position, CellReader reader) {
        this.name = name;
        this.column = column;
        this.position = position;
        this.letter = SheetRow.letter(position);
        this.reader = reader;
    }

    String name() {
        return name;
    }

    Column column() {
        return column;
    }

    int position() {
        return position;
    }

    /** Sheet column as people name it. */
    String letter() {
        return letter;
    }

    CellReader reader() {
        return reader;
    }

    /** Lets one cell of the column testify; what was read before may then be meant otherwise. */
    void observe(Cell cell) {
        if (!known.isEmpty()) {
            known.clear();
        }
        reader.observe(cell);
    }

    /** Reads a cell that is not missing. */
    Reading read(Cell cell) {
        if (cell instanceof Cell.Unreadable unreadable) {
            return Reading.refused(unreadable.reason(), "");
        }
        if (!(cell instanceof Cell.Text)) {
            return reader.read(cell);
        }
        Reading before = known.get(cell);
        if (before != null) {
            return before;
        }
        Reading read = reader.read(cell);
        if (known.size() < REMEMBERED) {
            known.put(cell, read);
        }
        return read;
    }
}
