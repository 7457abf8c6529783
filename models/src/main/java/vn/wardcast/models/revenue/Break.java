package vn.wardcast.models.revenue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * A day from which revenue is not what it was.
 *
 * @param id stable, in snake case
 * @param from first day of the new state
 * @param announced since when anybody could know; before it the model does not
 * @param codes items or sub-items concerned; empty: all
 * @param source law or decision
 */
public record Break(
        String id,
        LocalDate from,
        LocalDate announced,
        Effect effect,
        Set<String> codes,
        String source,
        String vi,
        String en)
        implements Serializable {

    /** What happens to the lines concerned. */
    public enum Effect {
        /** Nothing is collected any more. */
        ENDED,
        /** The level changes by an amount that only the months since can tell. */
        SHIFT,
        /** Old units went into today's: the level may step, in every line of the unit. */
        MERGER
    }

    public Break {
        codes = Set.copyOf(codes);
    }

    public boolean concerns(Line line) {
        return codes.isEmpty() || codes.contains(line.item()) || codes.contains(line.subItem());
    }

    public boolean knownOn(LocalDate day) {
        return !announced.isAfter(day);
    }
}
