package vn.wardcast.jobs.landing.value;

import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.text.Words;

/** Reads the column in which a file says whether its figures are synthetic. */
public final class OriginReader implements CellReader {
    @Override
    public Reading read(Cell cell) {
        String word = Words.fold(cell.shown());
        boolean synthetic = word.equals("mo phong") || word.equals("synthetic") || word.startsWith("so lieu mo phong");
        return Reading.of(synthetic ? "synthetic" : "reported");
    }
}
