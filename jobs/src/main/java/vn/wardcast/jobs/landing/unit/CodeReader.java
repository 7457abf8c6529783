package vn.wardcast.jobs.landing.unit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.text.Words;
import vn.wardcast.jobs.landing.value.CellReader;
import vn.wardcast.jobs.landing.value.NumberReader;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.Column;

/** Reads a column of codes: the code, or any spelling that the contract or the list knows for it. */
public final class CodeReader implements CellReader {

    private final Map<String, String> codeBySpelling = new HashMap<>();

    /** A reader of one column of type CODE. */
    public CodeReader(Column column, ReferenceBook book) {
        column.values().forEach((code, spellings) -> {
            codeBySpelling.put(Words.fold(code), code);
            spellings.forEach(spelling -> codeBySpelling.put(Words.fold(spelling), code));
        });
        if (column.list() != null) {
            book.codes(column.list()).forEach((code, name) -> codeBySpelling.put(Words.fold(code), code));
        }
    }

    @Override
    public Reading read(Cell cell) {
        String shown = NumberReader.whole(cell);
        String code = codeBySpelling.get(Words.fold(shown));
        return code != null ? Reading.of(code) : Reading.refused(Reason.UNKNOWN_CODE, nearest(Words.fold(shown)));
    }

    private String nearest(String folded) {
        return codeBySpelling.keySet().stream()
                .min(Comparator.comparingInt((String known) -> Words.distance(known, folded))
                        .thenComparing(known -> known))
                .map(codeBySpelling::get)
                .orElse("?");
    }

    /** Whether its codes form groups whose rows may stand above those of their members. */
    public boolean hasGroups() {
        return false;
    }

    /** The groups a code belongs to, nearest first. */
    public java.util.List<String> groupsOf(String code) {
        return java.util.List.of();
    }
}
