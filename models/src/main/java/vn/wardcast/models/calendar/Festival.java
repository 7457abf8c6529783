package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * An event whose days are known in advance: a holiday, a pilgrimage, a fair.
 *
 * @param days its first day, each time it takes place, past and future; a copy in and out
 * @param length how many days it lasts; on these days it does not matter which weekday it is
 */
public record Festival(String name, NavigableSet<LocalDate> days, int length) {

    public Festival {
        Objects.requireNonNull(name, "name");
        days = new TreeSet<>(days);
        if (length < 1) {
            throw new IllegalArgumentException(
                    "Cannot use festival '%s' of %d days: must last 1 or more".formatted(name, length));
        }
    }

    /** A festival of one day. */
    public static Festival of(String name, Collection<LocalDate> days) {
        return new Festival(name, new TreeSet<>(days), 1);
    }

    /** The same festival, lasting so many days from each of its days. */
    public Festival lasting(int count) {
        return new Festival(name, days, count);
    }

    @Override
    public NavigableSet<LocalDate> days() {
        return new TreeSet<>(days);
    }

    /** The first day of the nearest time it takes place, of two as near the coming one; empty when it has no day. */
    public Optional<LocalDate> nearest(LocalDate date) {
        LocalDate before = days.floor(date);
        LocalDate after = days.ceiling(date);
        if (before == null || after == null) {
            return Optional.ofNullable(before == null ? after : before);
        }
        boolean earlier = ChronoUnit.DAYS.between(before, date) < ChronoUnit.DAYS.between(date, after);
        return Optional.of(earlier ? before : after);
    }

    /** Days since the first day of the nearest time it takes place, negative before it; far away when it has no day. */
    public long distance(LocalDate date) {
        return nearest(date).map(day -> ChronoUnit.DAYS.between(day, date)).orElse((long) Integer.MAX_VALUE);
    }
}
