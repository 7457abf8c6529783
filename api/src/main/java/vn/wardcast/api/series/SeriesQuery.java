package vn.wardcast.api.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.lakehouse.domain.Indicator;

/**
 * Which series is asked for.
 *
 * @param indicator id of the indicator
 * @param unit unit_id or code
 * @param breakdown total, or dimension=value pairs
 * @param frequency the one wanted; empty: the one with most points
 * @param from first day
 * @param to last day
 * @param last at most so many points, the newest
 */
public record SeriesQuery(
        String indicator,
        String unit,
        String breakdown,
        Optional<String> frequency,
        LocalDate from,
        LocalDate to,
        int last) {

    private static final int MOST = 100_000;

    private static final List<String> FREQUENCIES = List.of("", "year", "quarter", "month", "week", "day");

    public static SeriesQuery from(Question question) {
        Parameters parameters =
                Parameters.of(question, "indicator", "unit", "breakdown", "frequency", "from", "to", "last");
        LocalDate from =
                parameters.find("from").map(text -> Day.first("from", text)).orElse(LocalDate.of(1, 1, 1));
        LocalDate to = parameters.find("to").map(text -> Day.last("to", text)).orElse(LocalDate.of(9999, 12, 31));
        if (from.isAfter(to)) {
            throw Parameters.bad(
                    "from", "%s sau 'to' %s".formatted(from, to), "%s is after 'to' %s".formatted(from, to));
        }
        String frequency = parameters.either("frequency", "", FREQUENCIES);
        return new SeriesQuery(
                parameters.required("indicator"),
                parameters.required("unit"),
                parameters.find("breakdown").orElse(Indicator.TOTAL),
                Optional.of(frequency).filter(text -> !text.isEmpty()),
                from,
                to,
                parameters.whole("last", MOST, 1, MOST));
    }
}
