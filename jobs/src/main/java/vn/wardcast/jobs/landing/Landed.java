package vn.wardcast.jobs.landing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.wardcast.jobs.landing.fault.Reason;

/** What reading a file gives, row by row: what enters, what is wrong, and at the end the counts that must add up. */
public sealed interface Landed {

    /**
     * The kind of table that a sheet holds.
     *
     * @param domain domain folder
     * @param source source of that domain
     */
    record Form(String domain, String source) {}

    /**
     * The unit and period that figures are about.
     *
     * @param unit code of the unit; empty when it is not known
     * @param period canonical text of the period column: 2025, 2025-03-01, 2025-03-31 or 2025-2026; empty when it is not known
     */
    record Scope(Optional<String> unit, Optional<String> period) {
        public static final Scope UNKNOWN = new Scope(Optional.empty(), Optional.empty());
    }

    /**
     * A row that enters; in a wide form every group of columns is a row of its own.
     *
     * @param file its file
     * @param form what kind of table it stands in
     * @param sheet worksheet; null for text files
     * @param row row in the sheet, from 1
     * @param values canonical text by column name; missing cells are absent
     * @param raw the text as it arrived, where reading changed it
     * @param columns sheet column letter by column name
     * @param asOf the day up to which the figures count, when the file says so
     */
    record Record(
            LandingFile file,
            Form form,
            String sheet,
            long row,
            Map<String, String> values,
            Map<String, String> raw,
            Map<String, String> columns,
            Optional<LocalDate> asOf)
            implements Landed {}

    /**
     * The records passed on so far do not count: two rows of the file contradict each other, so it is read once more, with all its
     * keys known beforehand.
     *
     * @param file its file
     */
    record Again(LandingFile file) implements Landed {}

    /**
     * A fault.
     *
     * @param file its file
     * @param form what kind of table it stands in; empty when that is not known
     * @param scope the unit and period concerned, as far as known
     * @param sheet worksheet; null for text files or the whole file
     * @param row row from 1; null for the whole sheet or file
     * @param letter sheet column letter, if one cell is meant
     * @param column column name of domain.yaml, if one is meant
     * @param reason why
     * @param value the value as it may be shown
     * @param vietnamese the sentence for the sender
     * @param english the same in English
     */
    record Issue(
            LandingFile file,
            Optional<Form> form,
            Scope scope,
            String sheet,
            Long row,
            String letter,
            String column,
            Reason reason,
            String value,
            String vietnamese,
            String english)
            implements Landed {}

    /**
     * How many cells of measures were read, one count per outcome.
     *
     * @param read cells of measures in data rows
     * @param values those that became a value
     * @param missing those that say there is no figure
     * @param rejected those that do not enter
     */
    record Cells(long read, long values, long missing, long rejected) {
        public static final Cells NONE = new Cells(0, 0, 0, 0);

        public Cells {
            if (values + missing + rejected != read) {
                throw new IllegalStateException("Bug: %d cells read but %d values, %d missing and %d rejected"
                        .formatted(read, values, missing, rejected));
            }
        }

        public Cells plus(Cells other) {
            return new Cells(
                    read + other.read, values + other.values, missing + other.missing, rejected + other.rejected);
        }
    }

    /**
     * What a file says about one unit and period, for the quality score.
     *
     * @param file the file
     * @param form the kind of table
     * @param scope unit and period
     * @param rows data rows read
     * @param accepted rows that entered
     * @param cells cells of measures
     * @param warned cells and rows that entered with a warning
     */
    record Tally(LandingFile file, Form form, Scope scope, long rows, long accepted, Cells cells, long warned)
            implements Landed {}

    /**
     * The end of a file: accepted + rejected = read.
     *
     * @param file the file
     * @param forms kinds of tables that its sheets hold
     * @param sheets sheets that held a table
     * @param read data rows read
     * @param accepted rows that entered
     * @param rejected rows that did not
     * @param cells cells of measures
     * @param refused whether the file as a whole was refused
     * @param synthetic whether it says it is synthetic
     */
    record Summary(
            LandingFile file,
            Set<Form> forms,
            int sheets,
            long read,
            long accepted,
            long rejected,
            Cells cells,
            boolean refused,
            boolean synthetic)
            implements Landed {
        public Summary {
            if (accepted + rejected != read) {
                throw new IllegalStateException("Bug: '%s' has %d rows read but %d accepted and %d rejected"
                        .formatted(file.name(), read, accepted, rejected));
            }
        }
    }
}
