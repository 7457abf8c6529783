package vn.wardcast.jobs.landing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.table.SheetTables;
import vn.wardcast.jobs.landing.table.TableShape;
import vn.wardcast.jobs.landing.value.CellReader;
import vn.wardcast.jobs.landing.value.NumberReader;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.jobs.landing.value.Span;
import vn.wardcast.jobs.landing.value.UnitOfMeasure;
import vn.wardcast.jobs.landing.value.UnitOfMeasure.Kind;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** The measures of a table: which sheet column holds which, in which unit of measure. */
final class Measures {

    /**
     * Measures that share the keys fixed by their headers.
     *
     * @param codes code by key column
     * @param span period, when headers name it
     * @param slots the measures
     */
    record Group(Map<String, String> codes, Optional<Span> span, List<Slot> slots) {}

    private final SheetTables.Table table;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Integer, Slot> byPosition = new HashMap<>();

    Measures(SheetTables.Table table) {
        this.table = table;
        for (TableShape.Group group : table.shape().groups()) {
            List<Slot> slots = new ArrayList<>();
            group.measures().forEach((name, position) -> slots.add(slot(name, position)));
            groups.add(new Group(group.codes(), group.span(), slots));
        }
        table.shape().totals().forEach(total -> slot(total.measure(), total.column()));
    }

    private Slot slot(String name, int position) {
        Column column = table.contract().source().columns().get(name);
        Slot slot = new Slot(name, column, position, reader(column, position));
        byPosition.put(position, slot);
        return slot;
    }

    /** Money in another currency cannot become đồng; none of its column is read. */
    private CellReader reader(Column column, int position) {
        if (column.type() == ColumnType.MONEY) {
            Optional<String> foreign = Stream.concat(
                            table.shape().header().paths().get(position).stream(), table.titles().stream())
                    .filter(UnitOfMeasure::namesForeignCurrency)
                    .findFirst();
            if (foreign.isPresent()) {
                return cell -> Reading.refused(Reason.FOREIGN_CURRENCY, foreign.get());
            }
        }
        return new NumberReader(column, scale(column, position));
    }

    List<Group> groups() {
        return groups;
    }

    /** Columns that sum others. */
    List<TableShape.RowTotal> rowTotals() {
        return table.shape().totals();
    }

    /** The measure at a sheet column, totals included. */
    Map<Integer, Slot> byPosition() {
        return byPosition;
    }

    /** The factor into the base unit: what the header says, or the nearest line above the table, or the contract. */
    private BigDecimal scale(Column column, int position) {
        return unit(column, position).map(UnitOfMeasure::factor).orElse(column.scale());
    }

    private Optional<UnitOfMeasure> unit(Column column, int position) {
        List<String> path = table.shape().header().paths().get(position);
        String measured = column.uom() != null ? column.uom() : byType(column.type());
        for (int i = path.size() - 1; i >= 0; i--) {
            Optional<UnitOfMeasure> own = in(path.get(i), measured, true);
            if (own.isPresent()) {
                return own;
            }
        }
        for (int i = table.titles().size() - 1; i >= 0; i--) {
            Optional<UnitOfMeasure> above = in(table.titles().get(i), measured, false);
            if (above.isPresent()) {
                return above;
            }
        }
        return Optional.empty();
    }

    /** A factor of money says nothing about a count in the same table; what measures nothing known takes its own header's word. */
    private static Optional<UnitOfMeasure> in(String text, String measured, boolean ownHeader) {
        return switch (measured) {
            case "money" -> UnitOfMeasure.in(text, Kind.MONEY);
            case "area" -> UnitOfMeasure.in(text, Kind.AREA);
            case "count" -> UnitOfMeasure.in(text, Kind.COUNT);
            case "" ->
                ownHeader
                        ? UnitOfMeasure.in(text).filter(unit -> unit.kind() != Kind.SHARE && unit.kind() != Kind.MONEY)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String byType(ColumnType type) {
        return switch (type) {
            case MONEY -> "money";
            case COUNT, INTEGER -> "count";
            default -> "";
        };
    }
}
