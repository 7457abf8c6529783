package vn.wardcast.jobs.landing;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.table.ColumnNumbers;
import vn.wardcast.jobs.landing.table.TableShape;
import vn.wardcast.jobs.landing.text.Words;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/** Tells data rows from totals, sections, notes and column numbers. No figure is set aside unless its row says what it is. */
final class RowSorter {

    private static final Set<String> TOTAL_WORDS = Set.of(
            "tong",
            "tong so",
            "tong cong",
            "cong",
            "tong chung",
            "cong chung",
            "total",
            "luy ke",
            "cong luy ke",
            "tong ket");
    private static final Pattern TOTAL_PHRASE =
            Pattern.compile("(?:[ivx]+ |[a-z] |\\d+ )?(?:tong cong|tong so|tong|cong|luy ke|total)(?: .*)?");
    private static final Pattern CARRIED_OVER = Pattern.compile(
            "(?:cong trang|cong mang sang|mang sang|cong chuyen trang|chuyen trang|trang truoc chuyen sang|cong trang truoc|so mang sang|luy ke trang).*");
    /** Who signs below a table: where few columns are keys, such a line fills them all. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:nguoi lap|can bo lap|ke toan|thu truong|(?:kt |tm )?(?:pho )?chu tich|tm uy ban|tm ubnd|ky ho ten|ky dong dau|noi nhan|xac nhan cua)(?: .*)?");

    private static final Pattern SECTION_MARK = Pattern.compile("[IVXLC]{1,5}|[A-HĐ]");

    /** What a row is. */
    enum Kind {
        /** Facts. */
        DATA,
        /** A total below or above its parts. */
        TOTAL,
        /** A section row with the sum of its section. */
        SUBTOTAL,
        /** Text without figures: section names, notes, signatures. */
        TEXT,
        /** Page totals, column numbers, repeated headers. */
        ORNAMENT
    }

    private final TableShape shape;
    private final int[] keys;
    private final BitSet measures = new BitSet();
    private final BitSet texts = new BitSet();
    private final Set<Long> headerEnds;
    private final boolean hasMeasureColumns;

    /**
     * A sorter of one table.
     *
     * @param headerEnds numbers of the last row of each place where its header stands
     */
    RowSorter(TableShape shape, Set<Long> headerEnds) {
        this.headerEnds = headerEnds;
        this.shape = shape;
        Map<String, Column> columns = shape.source().columns();
        this.keys = shape.direct().entrySet().stream()
                .filter(direct -> columns.get(direct.getKey()).required() || isUnitName(columns.get(direct.getKey())))
                .mapToInt(Map.Entry::getValue)
                .toArray();
        shape.groups().forEach(group -> group.measures().values().forEach(measures::set));
        shape.totals().forEach(total -> measures.set(total.column()));
        shape.notes().forEach((position, note) -> {
            if (note instanceof TableShape.HeaderNote.LeftOut) {
                measures.set(position);
            }
        });
        shape.direct().forEach((name, position) -> {
            if (columns.get(name).type() == ColumnType.TEXT || isUnitName(columns.get(name))) {
                texts.set(position);
            }
        });
        this.hasMeasureColumns =
                columns.values().stream().anyMatch(column -> column.type().isNumeric());
    }

    private static boolean isUnitName(Column column) {
        return column.names() != null;
    }

    Kind kind(SheetRow row) {
        if (row.fault().isPresent() || !hasMeasureColumns) {
            return Kind.DATA;
        }
        if (headerEnds.contains(row.number() - 1) && ColumnNumbers.isIn(row)) {
            return Kind.ORNAMENT;
        }
        int filled = filledKeys(row);
        boolean figures = hasFigures(row);
        boolean complete = filled == keys.length;
        if (complete && figures && !isTotalWord(row)) {
            return Kind.DATA;
        }
        String label = label(row);
        if (CARRIED_OVER.matcher(label).matches()) {
            return Kind.ORNAMENT;
        }
        if (!figures) {
            boolean said = isTotalWord(row) || SIGNATURE.matcher(label).matches();
            return complete && keys.length > 0 && !said ? Kind.DATA : Kind.TEXT;
        }
        if (isTotalWord(row) || (TOTAL_PHRASE.matcher(label).matches() && !complete)) {
            return Kind.TOTAL;
        }
        return hasSectionMark(row) ? Kind.SUBTOTAL : Kind.DATA;
    }

    private int filledKeys(SheetRow row) {
        int filled = 0;
        for (int position : keys) {
            filled += row.cell(position).isMissing() ? 0 : 1;
        }
        return filled;
    }

    /** Whether any measure of the row holds something like a number. */
    private boolean hasFigures(SheetRow row) {
        for (int position = measures.nextSetBit(0); position >= 0; position = measures.nextSetBit(position + 1)) {
            Cell cell = row.cell(position);
            if (cell instanceof Cell.Number
                    || cell instanceof Cell.Unreadable
                    || (cell instanceof Cell.Text text && looksNumeric(text.text()))) {
                return true;
            }
        }
        return false;
    }

    /** A digit at the beginning, behind a sign or bracket at most. */
    private static boolean looksNumeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                return true;
            }
            if ("-+(−– ".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether a text column, or the first cell that is not a measure, says nothing but "total". */
    private boolean isTotalWord(SheetRow row) {
        for (int position = texts.nextSetBit(0); position >= 0; position = texts.nextSetBit(position + 1)) {
            if (isTotal(row.cell(position))) {
                return true;
            }
        }
        for (int position = 0; position < row.cells().size(); position++) {
            if (!measures.get(position) && !row.cell(position).isBlank()) {
                if (isTotal(row.cell(position)) && !isKnownCode(position)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A code column may list a total of its own, as official tables do. */
    private boolean isKnownCode(int position) {
        return shape.direct().entrySet().stream()
                .filter(direct -> direct.getValue() == position)
                .map(direct -> shape.source().columns().get(direct.getKey()))
                .anyMatch(column -> column.values().containsKey("total"));
    }

    private static boolean isTotal(Cell cell) {
        if (!(cell instanceof Cell.Text text) || text.text().length() > 30) {
            return false;
        }
        char first = Character.toLowerCase(text.text().charAt(0));
        return (first == 't' || first == 'c' || first == 'l') && TOTAL_WORDS.contains(text.folded());
    }

    /** The texts outside the measures, folded, as one line. */
    private String label(SheetRow row) {
        StringBuilder label = new StringBuilder();
        String last = "";
        for (int position = 0; position < row.cells().size(); position++) {
            if (!measures.get(position)
                    && row.cell(position) instanceof Cell.Text text
                    && !text.text().equals(last)) {
                label.append(text.text()).append(' ');
                last = text.text();
            }
        }
        return Words.fold(label.toString());
    }

    /** Whether the first cell counts sections: I, II, A, B. */
    private boolean hasSectionMark(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (!cell.isBlank()) {
                String mark = cell.shown().replaceAll("[.)]$", "").strip();
                return SECTION_MARK.matcher(mark.toUpperCase(Locale.ROOT)).matches()
                        && Character.isUpperCase(mark.charAt(0));
            }
        }
        return false;
    }
}
