package vn.wardcast.jobs.landing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One data row read against its contract.
 *
 * @param row its number
 * @param scope unit and period as far as the row as a whole tells them
 * @param faults what keeps the whole row out
 * @param facts its facts: one in a plain table, one for every group of columns in a wide one
 * @param holdsPersonalData whether a text of the row identifies a person
 */
record RowReading(long row, Landed.Scope scope, List<Fault> faults, List<Fact> facts, boolean holdsPersonalData) {

    /**
     * Measures of one key.
     *
     * @param row number of the row
     * @param scope unit and period
     * @param period the period in full, days included; empty when the form has none
     * @param key digest of the key's values
     * @param content digest of all its values
     * @param firstKey column that a word about the key is said at, with its sheet column
     * @param firstLetter its sheet column; null when the key does not stand in the table
     * @param values canonical text by column
     * @param raw text as it arrived, where reading changed it
     * @param letters sheet column by column
     * @param numbers value by sheet column
     * @param faults what keeps single cells, or all of this fact, out
     * @param warnings what deserves a look
     * @param isRefused whether the fact as a whole is kept out
     * @param isEmpty whether no measure of it holds anything
     * @param cells how its measures were counted
     */
    record Fact(
            long row,
            Landed.Scope scope,
            String period,
            long key,
            long content,
            String firstKey,
            String firstLetter,
            Map<String, String> values,
            Map<String, String> raw,
            Map<String, String> letters,
            Map<Integer, BigDecimal> numbers,
            Set<Integer> rejectedPositions,
            List<Fault> faults,
            List<Fault> warnings,
            boolean isRefused,
            boolean isEmpty,
            Landed.Cells cells) {

        /** Whether it can enter. */
        boolean isUsable() {
            return !isRefused && !isEmpty;
        }

        boolean isSynthetic() {
            return values.containsValue("synthetic");
        }

        /** Its cells when nothing of it enters. */
        Landed.Cells allRejected() {
            return new Landed.Cells(cells.read(), 0, cells.missing(), cells.values() + cells.rejected());
        }

        /** Unit and period in words, for a message. */
        String shownScope() {
            return (scope.unit().orElse("") + " " + scope.period().orElse("")).strip();
        }
    }
}
