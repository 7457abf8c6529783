package vn.wardcast.jobs.landing.value;

import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;

/** Reads free text, unless something in it identifies a person. */
public final class TextReader implements CellReader {
    @Override
    public Reading read(Cell cell) {
        String shown = NumberReader.whole(cell);
        return PersonalData.isIn(shown) ? Reading.refused(Reason.PERSONAL_DATA, "") : Reading.of(shown);
    }
}
