package vn.wardcast.jobs.landing;

import vn.wardcast.jobs.landing.fault.Note;

/**
 * What is wrong with a row or one of its cells.
 *
 * @param letter sheet column, if one cell is meant
 * @param name column name of domain.yaml, if one is meant
 * @param note why
 * @param value the value as it stands in the file
 */
record Fault(String letter, String name, Note note, String value) {
    static Fault at(Slot slot, Note note, String value) {
        return new Fault(slot.letter(), slot.name(), note, value);
    }
}
