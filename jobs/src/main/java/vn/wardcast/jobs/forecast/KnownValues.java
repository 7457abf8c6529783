package vn.wardcast.jobs.forecast;

import java.util.Collection;
import java.util.stream.Collectors;
import vn.wardcast.jobs.privacy.Mark;
import vn.wardcast.lakehouse.domain.Domains;

/**
 * {@code gold.indicator_value} as far as its readers know it. Forecasts and answers know no more, or they would tell what is hidden:
 * a small count stands for the middle of what it may be, any other hidden value is a gap.
 */
public final class KnownValues {

    private final Domains domains;

    public KnownValues(Domains domains) {
        this.domains = domains;
    }

    /** A query for the values of these indicators, with {@code known}, a DOUBLE that is null where nothing is known. */
    public String of(Collection<String> indicators) {
        return """
                SELECT *, CASE WHEN suppression IS NULL THEN CAST(value AS DOUBLE) WHEN suppression = '%s' THEN %s END AS known
                FROM gold.indicator_value WHERE indicator IN ('%s')
                """.formatted(
                Mark.SMALL_COUNT.code(), middles(), indicators.stream().sorted().collect(Collectors.joining("', '")));
    }

    /** The middle of 1 to below the floor, by indicator; shares of people have none. */
    private String middles() {
        String cases = domains.indicators()
                .filter(indicator -> indicator.per() == null)
                .flatMap(indicator -> indicator.countsPeople().stream()
                        .filter(people -> people.findLeader().isEmpty())
                        .map(people -> " WHEN '%s' THEN %sD".formatted(indicator.id(), people.floor() / 2.0)))
                .collect(Collectors.joining());
        return cases.isEmpty() ? "CAST(NULL AS DOUBLE)" : "CASE indicator%s END".formatted(cases);
    }
}
