package vn.wardcast.jobs.landing.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import vn.wardcast.jobs.landing.value.UnitOfMeasure.Kind;
import vn.wardcast.lakehouse.domain.Column;

/**
 * What a column measures and in which unit, as far as its contract says.
 *
 * @param kind empty for plain numbers
 * @param base what one of the column's own unit is in đồng, hectare, one or percent: 0.1 for a column in per mille
 */
record Measured(Optional<Kind> kind, BigDecimal base) {

    static Measured by(Column column) {
        if (column.uom() != null) {
            return new Measured(
                    Arrays.stream(Kind.values())
                            .filter(kind -> kind.name().equalsIgnoreCase(column.uom()))
                            .findFirst(),
                    BigDecimal.ONE);
        }
        return switch (column.type()) {
            case MONEY -> new Measured(Optional.of(Kind.MONEY), BigDecimal.ONE);
            case COUNT, INTEGER -> new Measured(Optional.of(Kind.COUNT), BigDecimal.ONE);
            default -> byHeaders(column);
        };
    }

    private static Measured byHeaders(Column column) {
        return column.headers().stream()
                .map(UnitOfMeasure::in)
                .flatMap(Optional::stream)
                .findFirst()
                .map(unit -> new Measured(
                        Optional.of(unit.kind()), unit.kind() == Kind.SHARE ? unit.factor() : BigDecimal.ONE))
                .orElse(new Measured(Optional.empty(), BigDecimal.ONE));
    }

    boolean isShare() {
        return kind.equals(Optional.of(Kind.SHARE));
    }

    /** Whether a figure with this unit can stand in the column. Counts stand alone: no words beside them. */
    boolean accepts(UnitWords.Phrase unit) {
        if (kind.equals(Optional.of(Kind.COUNT))) {
            return false;
        }
        return unit.kind().isEmpty() ? !isShare() : unit.kind().equals(kind);
    }
}
