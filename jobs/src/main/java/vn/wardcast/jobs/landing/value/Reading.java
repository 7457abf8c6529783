package vn.wardcast.jobs.landing.value;

import java.util.List;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;

/** What became of a cell that is not missing. */
public sealed interface Reading {

    /**
     * A value.
     *
     * @param canonical the text that enters the lake: plain decimals, ISO dates, codes
     * @param warnings what deserves a look although it enters
     */
    record Read(String canonical, List<Note> warnings) implements Reading {}

    /** A cell that does not enter. */
    record Refused(Note note) implements Reading {}

    static Reading of(String canonical) {
        return new Read(canonical, List.of());
    }

    static Reading of(String canonical, Note warning) {
        return new Read(canonical, List.of(warning));
    }

    static Reading refused(Reason reason, String expected) {
        return new Refused(new Note(reason, expected));
    }
}
