package vn.wardcast.jobs.landing.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;

/** The row of column numbers that many forms carry under their header. */
public final class ColumnNumbers {

    private ColumnNumbers() {}

    /** The row under a header that numbers its columns: A, B, 1, 2, (7)=(3)+(4). */
    public static boolean isIn(SheetRow row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row.cells()) {
            if (!cell.isBlank()) {
                texts.add(cell.shown().replace(" ", ""));
            }
        }
        if (texts.size() < 2 || !texts.stream().allMatch(ColumnNumbers::isColumnNumber)) {
            return false;
        }
        String first = texts.get(0).replaceAll("[()\\[\\]]", "").toUpperCase(Locale.ROOT);
        boolean starts = first.equals("A") || first.equals("1") || first.equals("1.0");
        boolean ascending = true;
        int expected = 1;
        for (String text : texts) {
            String bare =
                    text.replaceAll("[()\\[\\]]", "").replaceFirst("[=:].*", "").replace(".0", "");
            if (bare.matches("\\d+")) {
                ascending &= Integer.parseInt(bare) >= expected && Integer.parseInt(bare) <= expected + 1;
                expected = Integer.parseInt(bare) + 1;
            }
        }
        return starts && ascending;
    }

    private static boolean isColumnNumber(String text) {
        return text.matches("[(\\[]?(?:\\d{1,2}(?:\\.0)?|[A-Za-z])[)\\]]?(?:[=:].*)?");
    }
}
