package vn.wardcast.jobs.landing.table;

import java.util.Map;
import java.util.Optional;
import vn.wardcast.jobs.landing.value.Span;

/** What a column of a sheet turns out to be for one source. */
sealed interface HeaderMeaning {

    /**
     * It holds a column of the contract.
     *
     * @param column its name
     * @param corrected the header that was meant, when the sender misspelt it
     */
    record Direct(String column, Optional<String> corrected) implements HeaderMeaning {}

    /**
     * It holds a measure for one value of other columns: the visitors of March, the girls of grade 6.
     *
     * @param measure the measure; empty when the header does not name it
     * @param codes code by column name
     * @param span period, when the header names one
     */
    record Across(Optional<String> measure, Map<String, String> codes, Optional<Span> span) implements HeaderMeaning {}

    /**
     * It sums the across columns of a measure.
     *
     * @param measure the measure; empty when the header does not name it
     * @param codes code by column name, of those dimensions that it does not sum over
     */
    record Total(Optional<String> measure, Map<String, String> codes) implements HeaderMeaning {}

    /** It holds a year that completes the months of another column. */
    record YearPart() implements HeaderMeaning {}

    /** It counts rows: STT. */
    record Counter() implements HeaderMeaning {}

    /** Cumulative, a share, last year's or an estimate: another thing than the measure, whatever stands below it. */
    record LeftOut() implements HeaderMeaning {}

    /** Nothing the contract knows. */
    record Unknown() implements HeaderMeaning {}
}
