package vn.wardcast.jobs.landing;

import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.value.CellReader;
import vn.wardcast.lakehouse.domain.Column;

/**
 * A sheet column that holds a column of the contract.
 *
 * @param name the column's name in domain.yaml
 * @param column its contract
 * @param position sheet column, 0 is A
 * @param letter sheet column as people name it
 * @param reader reads its cells
 */
record Slot(String name, Column column, int position, String letter, CellReader reader) {
    Slot(String name, Column column, int position, CellReader reader) {
        this(name, column, position, SheetRow.letter(position), reader);
    }
}
