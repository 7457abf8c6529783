package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * An event whose days are known in advance: a holiday, a pilgrimage, a fair.
 *
 * @param days its first day (or only one), each time it takes place, past and future; a copy in and out
 */
public record Festival(String name, NavigableSet<LocalDate> days) {

    public Festival {
        Objects.requireNonNull(name, "name");
        days = new TreeSet<>(days);
    }

    public static Festival of(String name, Collection<LocalDate> days) {
        return new Festival(name, new TreeSet<>(days));
    }

    @Override
    public NavigableSet<LocalDate> days() {
        return new TreeSet<>(days);
    }

    /** Days from the nearest time it takes place: negative before, 0 on the day; of two as near, the coming one. */
    public long distance(LocalDate date) {
        LocalDate before = days.floor(date);
        LocalDate after = days.ceiling(date);
        long since = before == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(before, date);
        long until = after == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(date, after);
        return since < until ? since : -until;
    }
}
