package vn.wardcast.jobs.landing;

import java.util.Map;

/** What reading a file gives, row by row: what enters, what is wrong, and at the end the count that must add up. */
public sealed interface Landed {

    /**
     * A row that enters.
     *
     * @param file its file
     * @param sheet worksheet; null for text files
     * @param row row in the sheet, from 1
     * @param values canonical text by column name; missing cells are absent
     * @param raw the text as it arrived, where reading changed it
     * @param columns sheet column letter by column name
     */
    record Record(
            LandingFile file,
            String sheet,
            long row,
            Map<String, String> values,
            Map<String, String> raw,
            Map<String, String> columns)
            implements Landed {}

    /**
     * A fault.
     *
     * @param file its file
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
     * The end of a file: accepted + rejected = read.
     *
     * @param file the file
     * @param sheets sheets that held a table
     * @param read data rows read
     * @param accepted rows that entered
     * @param rejected rows that did not
     * @param refused whether the file as a whole was refused
     * @param synthetic whether it says it is synthetic
     */
    record Summary(
            LandingFile file, int sheets, long read, long accepted, long rejected, boolean refused, boolean synthetic)
            implements Landed {
        public Summary {
            if (accepted + rejected != read) {
                throw new IllegalStateException("Bug: '%s' has %d rows read but %d accepted and %d rejected"
                        .formatted(file.name(), read, accepted, rejected));
            }
        }
    }
}
