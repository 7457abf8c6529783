package vn.wardcast.api.series;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Refusal;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.lakehouse.SharedTable;

/**
 * Whether an answer is asked for as it stands, or as it would have stood on a past day.
 *
 * @param day empty: as it stands
 */
public record AsOf(Optional<LocalDate> day) {

    /** The parameter. */
    public static final String NAME = "as_of";

    /** An answer as it stands. */
    public static final AsOf NOW = new AsOf(Optional.empty());

    public static AsOf from(Parameters parameters) {
        return of(parameters.find(NAME));
    }

    /** Of what the parameter says, where it is given. */
    public static AsOf of(Optional<String> text) {
        return new AsOf(text.map(given -> Day.last(NAME, given)));
    }

    /** SQL of the rows of the newest run; of a past day, of the newest replay that knew no more than that day. */
    public String newest(SharedTable table, String where) {
        return day.map(then -> """
                        SELECT * FROM %s WHERE %s AND as_of <= DATE '%s'
                        QUALIFY as_of = max(as_of) OVER () AND run_id = max(run_id) OVER (PARTITION BY as_of)
                        """.formatted(table.asOfPastDays().name(), where, then))
                .orElseGet(() -> "SELECT * FROM %s WHERE %s QUALIFY run_id = max(run_id) OVER ()"
                        .formatted(table.name(), where));
    }

    /** Why there is no row: nothing is kept of that day, or {@code otherwise}. */
    public Refusal nothing(Supplier<Refusal> otherwise) {
        return day.map(then -> Trouble.NO_DATA.in(
                        NAME,
                        "Phần này không lưu bản nào lập từ số biết đến ngày %s.".formatted(Day.inVietnamese(then)),
                        "Of this part no version made from what was known on %s is kept.".formatted(then)))
                .orElseGet(otherwise);
    }
}
