package vn.wardcast.jobs.synth;

import java.util.ArrayList;
import java.util.List;

/** One landing file before it is bytes: title, header and rows, every row marked as synthetic. */
final class Table {

    static final String MARK_HEADER = "Tính chất";
    static final String MARK = "mô phỏng";
    static final String TITLE_MARK = "SỐ LIỆU MÔ PHỎNG";

    /** How the file is written; CSV forms carry no title. */
    enum Format {
        XLSX,
        CSV_COMMA,
        CSV_SEMICOLON_WITH_BOM
    }

    private final Format format;
    private final String file;
    private final String title;
    private final List<String> headers;
    private final List<List<Object>> rows = new ArrayList<>();

    /** @param file domain folder and file name, as "land/thong-ke-dat-dai-02215-2025.xlsx" */
    Table(Format format, String file, String title, String... headers) {
        this.format = format;
        this.file = file;
        this.title = title + " - " + TITLE_MARK;
        this.headers = marked(MARK_HEADER, (Object[]) headers).stream()
                .map(String.class::cast)
                .toList();
    }

    /** Codes and dates as text, so that no zero is lost; figures as numbers. */
    void add(Object... cells) {
        if (cells.length != headers.size() - 1) {
            throw new IllegalArgumentException("Cannot add a row of %d cells to '%s', which has %d columns"
                    .formatted(cells.length, file, headers.size() - 1));
        }
        rows.add(marked(MARK, cells));
    }

    private static List<Object> marked(String mark, Object... cells) {
        List<Object> row = new ArrayList<>(cells.length + 1);
        row.add(mark);
        row.addAll(List.of(cells));
        return List.copyOf(row);
    }

    Format format() {
        return format;
    }

    String file() {
        return file;
    }

    String title() {
        return title;
    }

    List<String> headers() {
        return headers;
    }

    List<List<Object>> rows() {
        return rows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
