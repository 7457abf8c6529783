package vn.wardcast.jobs.report;

import vn.wardcast.lakehouse.Phrase;

/**
 * A faulty file on its way back.
 *
 * @param file its name as lineage keeps it
 * @param rejects faults that kept a file, sheet, row or cell out
 * @param warnings faults that did not
 * @param copy whether its sender gets a marked copy
 */
public record Returned(String file, long rejects, long warnings, Copy copy) {

    /** A marked copy, or why there is none. */
    public sealed interface Copy {

        /**
         * A workbook with a word in every bad cell.
         *
         * @param name its name in the report's folder
         */
        record Written(String name) implements Copy {}

        /**
         * Only the list of faults.
         *
         * @param why the reason, for the sender
         */
        record None(Phrase why) implements Copy {}
    }
}
