package vn.wardcast.jobs.landing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.table.TableShape;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.ColumnType;

/**
 * Holds totals against their parts. A total may stand below or above its parts, sum a section or the whole table, or sum other
 * totals: it is right when any of these sums is its figure. Where a part was rejected nothing can be said.
 */
final class TotalCheck {

    private final Measures measures;
    private final List<TableShape.RowTotal> across;
    private final Map<Integer, Sums> sums = new HashMap<>();
    private final List<Found> found = new ArrayList<>();

    TotalCheck(Measures measures) {
        this.measures = measures;
        this.across = measures.rowTotals();
    }

    /** A total that does not match. */
    record Found(long row, Fault fault) {}

    /** Adds a part; null for one that was rejected. */
    void add(int position, BigDecimal value) {
        sums.computeIfAbsent(position, key -> new Sums()).add(value);
    }

    /** A text row begins a new section. */
    void text() {
        sums.values().forEach(Sums::section);
    }

    /** A row that says it is a total. */
    void total(SheetRow row) {
        each(
                row,
                (slot, value) ->
                        sums.computeIfAbsent(slot.position(), key -> new Sums()).total(row, slot, value));
        sums.values().forEach(Sums::section);
    }

    /** A section row that carries the sum of its section, above or below the parts. */
    void subtotal(SheetRow row) {
        each(
                row,
                (slot, value) ->
                        sums.computeIfAbsent(slot.position(), key -> new Sums()).open(row, slot, value));
    }

    /** Ends the table; returns the totals that do not match. */
    List<Found> end() {
        sums.values().forEach(Sums::end);
        return found;
    }

    /** Holds the total columns of one row against the columns that they sum. */
    List<Fault> checkAcross(SheetRow row, RowReading reading) {
        List<Fault> wrong = new ArrayList<>();
        for (TableShape.RowTotal total : across) {
            Slot slot = measures.byPosition().get(total.column());
            Cell cell = row.cell(total.column());
            boolean rejected = reading.facts().stream()
                    .anyMatch(fact -> !fact.rejectedPositions().isEmpty());
            if (rejected || cell.isMissing() || !(slot.read(cell) instanceof Reading.Read read)) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            int parts = 0;
            for (Measures.Group group : measures.groups()) {
                for (Slot part : group.slots()) {
                    boolean sharesCodes =
                            group.codes().entrySet().containsAll(total.codes().entrySet());
                    if (part.name().equals(total.measure()) && sharesCodes) {
                        for (RowReading.Fact fact : reading.facts()) {
                            BigDecimal value = fact.numbers().get(part.position());
                            if (value != null) {
                                sum = sum.add(value);
                                parts++;
                            }
                        }
                    }
                }
            }
            if (parts > 0 && !agree(slot, new BigDecimal(read.canonical()), sum, parts)) {
                wrong.add(Fault.at(slot, new Note(Reason.TOTAL_MISMATCH, sum.toPlainString()), cell.shown()));
            }
        }
        return wrong;
    }

    private interface Each {
        void cell(Slot slot, BigDecimal value);
    }

    private void each(SheetRow row, Each each) {
        for (Measures.Group group : measures.groups()) {
            for (Slot slot : group.slots()) {
                Cell cell = row.cell(slot.position());
                if (!cell.isMissing()
                        && !(cell instanceof Cell.Unreadable)
                        && slot.read(cell) instanceof Reading.Read read) {
                    each.cell(slot, new BigDecimal(read.canonical()));
                }
            }
        }
    }

    /** Counts must agree exactly; measured and scaled figures may differ by the rounding of their parts. */
    static boolean agree(Slot slot, BigDecimal total, BigDecimal sum, int parts) {
        boolean exact =
                slot.column().type() == ColumnType.COUNT || slot.column().type() == ColumnType.INTEGER;
        BigDecimal difference = total.subtract(sum).abs();
        if (exact) {
            return difference.signum() == 0;
        }
        // One unit in the fifth significant digit, or half of the last written digit of every part.
        BigDecimal relative = total.abs().movePointLeft(5);
        BigDecimal step = total.signum() == 0
                ? BigDecimal.ZERO
                : BigDecimal.ONE.movePointLeft(Math.max(0, Math.max(total.scale(), sum.scale())));
        return difference.compareTo(
                        relative.min(step.multiply(new BigDecimal(parts)).max(relative)))
                <= 0;
    }

    /** The running sums of one column. */
    private final class Sums {
        private BigDecimal all = BigDecimal.ZERO;
        private BigDecimal section = BigDecimal.ZERO;
        private BigDecimal sinceTotal = BigDecimal.ZERO;
        private BigDecimal totals = BigDecimal.ZERO;
        private int parts;
        private int sectionParts;
        private int sinceTotalParts;
        private boolean rejected;
        private final List<Open> open = new ArrayList<>();

        void add(BigDecimal value) {
            if (value == null) {
                rejected = true;
                return;
            }
            all = all.add(value);
            section = section.add(value);
            sinceTotal = sinceTotal.add(value);
            parts++;
            sectionParts++;
            sinceTotalParts++;
            open.forEach(total -> total.sum = total.sum.add(value));
        }

        void section() {
            settle();
            section = BigDecimal.ZERO;
            sectionParts = 0;
        }

        void total(SheetRow row, Slot slot, BigDecimal value) {
            settle();
            if (sinceTotalParts == 0 && parts == 0) {
                open.add(new Open(
                        row.number(), slot, value, row.cell(slot.position()).shown()));
            } else {
                boolean matches = matches(slot, value, all, parts)
                        || matches(slot, value, section, sectionParts)
                        || matches(slot, value, sinceTotal, sinceTotalParts)
                        || matches(slot, value, totals, parts);
                if (!matches && sinceTotalParts == 0) {
                    open.add(new Open(
                            row.number(), slot, value, row.cell(slot.position()).shown()));
                } else if (!matches) {
                    wrong(
                            row.number(),
                            slot,
                            row.cell(slot.position()).shown(),
                            sinceTotalParts == parts ? all : sinceTotal);
                }
            }
            totals = totals.add(value);
            sinceTotal = BigDecimal.ZERO;
            sinceTotalParts = 0;
        }

        void open(SheetRow row, Slot slot, BigDecimal value) {
            settle();
            boolean below = matches(slot, value, section, sectionParts);
            if (!below) {
                open.add(new Open(
                        row.number(), slot, value, row.cell(slot.position()).shown()));
            }
            section = BigDecimal.ZERO;
            sectionParts = 0;
        }

        void end() {
            settle();
            for (Open total : open) {
                wrong(total.row, total.slot, total.shown, total.firstSum());
            }
            open.clear();
        }

        /** Totals above their parts are settled wherever a section ends with the right sum. */
        private void settle() {
            open.forEach(Open::note);
            open.removeIf(total -> matches(total.slot, total.value, total.sum, Math.max(1, parts)));
        }

        private void wrong(long row, Slot slot, String shown, BigDecimal sum) {
            if (!rejected) {
                found.add(new Found(row, Fault.at(slot, new Note(Reason.TOTAL_MISMATCH, sum.toPlainString()), shown)));
            }
        }

        private boolean matches(Slot slot, BigDecimal total, BigDecimal sum, int count) {
            return agree(slot, total, sum, Math.max(1, count));
        }
    }

    /** A total that still waits for its parts below. */
    private static final class Open {
        private final long row;
        private final Slot slot;
        private final BigDecimal value;
        private final String shown;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal first;

        Open(long row, Slot slot, BigDecimal value, String shown) {
            this.row = row;
            this.slot = slot;
            this.value = value;
            this.shown = shown;
        }

        void note() {
            if (first == null && sum.signum() != 0) {
                first = sum;
            }
        }

        BigDecimal firstSum() {
            return first == null ? sum : first;
        }
    }
}
