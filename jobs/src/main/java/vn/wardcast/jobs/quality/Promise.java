package vn.wardcast.jobs.quality;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Source;

/**
 * What a dataset is expected to be.
 *
 * @param domain domain folder
 * @param source its contract
 * @param rhythm its periods
 */
record Promise(String domain, Source source, Rhythm rhythm) implements Serializable {

    /** The promise of a source whose rows name a period; lists of codes have none and are not scored. */
    static Optional<Promise> find(Domain domain, Source source) {
        if (domain.isReference()) {
            return Optional.empty();
        }
        return source.periodColumn()
                .map(name -> new Promise(
                        domain.id(), source, Rhythm.of(source.columns().get(name))));
    }

    String dataset() {
        return domain + "." + source.id();
    }

    boolean isPromised() {
        return source.dueDays() != null;
    }

    /** Days promised, and days until freshness is 0: as late again as was promised; at least one. */
    int days() {
        return isPromised() ? Math.max(1, source.dueDays()) : 0;
    }

    /** The last day in time. */
    Optional<LocalDate> due(LocalDate start) {
        if (!isPromised()) {
            return Optional.empty();
        }
        LocalDate from = source.dueFrom().equals("start") ? start : rhythm.end(start);
        return Optional.of(from.plusDays(source.dueDays()));
    }

    /** Columns that every row must fill, measures left out since they are counted as such. */
    long requiredColumns() {
        return source.columns().values().stream().filter(Promise::isRequired).count();
    }

    static boolean isRequired(Column column) {
        return column.required() && !column.type().isNumeric();
    }
}
