package vn.wardcast.jobs.landing.file.grid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.file.Sheets;

/** Passes on rows with the value of a merged range in each of its cells. Rows without content are left out. */
public final class MergedRows {

    /** More carried cells than a sheet of a ward can have; a hostile one merges a billion. */
    private static final long MOST_CARRIED = 5_000_000;

    private final Deque<MergedRange> waiting;
    private final List<Carried> active = new ArrayList<>();
    private final Sheets.RowVisitor visitor;
    private long last;
    private long carried;

    private record Carried(MergedRange range, Cell value) {}

    /** Rows pass on to the visitor; ranges may come in any order. */
    public MergedRows(Collection<MergedRange> ranges, Sheets.RowVisitor visitor) {
        this.waiting = new ArrayDeque<>(ranges.stream()
                .filter(MergedRange::isRange)
                .sorted(Comparator.comparingLong(MergedRange::firstRow))
                .toList());
        this.visitor = visitor;
    }

    /**
     * Takes the next row.
     *
     * @return false when the visitor has seen enough
     * @throws RefusedFile when rows go back or merged ranges have no end
     */
    public boolean row(long number, List<Cell> cells) {
        if (number <= last) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "dòng " + number + " lặp lại · row " + number + " repeats");
        }
        if (!emptyRowsBefore(number)) {
            return false;
        }
        last = number;
        begin(number, cells);
        return active.isEmpty() ? cells.isEmpty() || visitor.row(new SheetRow(number, cells)) : pass(number, cells);
    }

    /** Ends the sheet: ranges may reach below its last row. */
    public boolean end() {
        return emptyRowsBefore(Long.MAX_VALUE);
    }

    /** Rows the file does not hold, yet a range covers. */
    private boolean emptyRowsBefore(long number) {
        for (long row = last + 1; row < number; row++) {
            finish(row);
            if (active.isEmpty()) {
                return true;
            }
            last = row;
            if (!pass(row, List.of())) {
                return false;
            }
        }
        finish(number);
        return true;
    }

    private void finish(long row) {
        active.removeIf(carried -> carried.range().lastRow() < row);
    }

    private void begin(long row, List<Cell> cells) {
        while (!waiting.isEmpty() && waiting.peek().firstRow() <= row) {
            MergedRange range = waiting.poll();
            boolean filled = range.firstRow() == row && range.firstColumn() < cells.size();
            Cell value = filled ? cells.get(range.firstColumn()) : Cell.BLANK;
            if (!value.isBlank()) {
                active.add(new Carried(range, value));
            }
        }
    }

    private boolean pass(long row, List<Cell> own) {
        List<Cell> cells = new ArrayList<>(own);
        BitSet places = new BitSet();
        for (Iterator<Carried> each = active.iterator(); each.hasNext(); ) {
            fill(row, each.next(), cells, places);
        }
        return visitor.row(new SheetRow(row, cells, places, Optional.empty()));
    }

    private void fill(long row, Carried merged, List<Cell> cells, BitSet places) {
        MergedRange range = merged.range();
        carried += range.lastColumn() - range.firstColumn() + 1;
        if (carried > MOST_CARRIED) {
            throw new RefusedFile(Reason.TOO_LARGE, "ô gộp · merged cells");
        }
        while (cells.size() <= range.lastColumn()) {
            cells.add(Cell.BLANK);
        }
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            if (row > range.firstRow() || column > range.firstColumn()) {
                cells.set(column, merged.value());
                places.set(column);
            }
        }
    }
}
