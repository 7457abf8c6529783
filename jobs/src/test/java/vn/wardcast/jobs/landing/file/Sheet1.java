package vn.wardcast.jobs.landing.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a file gives, in a form tests can compare. */
public final class Sheet1 {

    private Sheet1() {}

    /** The rows of the first sheet. */
    public static List<SheetRow> rows(Path file) throws IOException {
        return rows(file, 0);
    }

    /** The rows of a sheet, from 0. */
    public static List<SheetRow> rows(Path file, int sheet) throws IOException {
        try (Sheets sheets = SheetsFile.open(file)) {
            return rows(sheets.sheets().get(sheet));
        }
    }

    /** All rows of a sheet. */
    public static List<SheetRow> rows(Sheets.Sheet sheet) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        sheet.visit(rows::add);
        return rows;
    }

    /** The rows as {@code number: cell | cell}, faults as {@code number: !reason}, unreadable cells as {@code !reason}. */
    public static List<String> shown(Path file) throws IOException {
        return rows(file).stream().map(Sheet1::shown).toList();
    }

    /** One row as {@link #shown(Path)} has it. */
    public static String shown(SheetRow row) {
        String text = row.fault()
                .map(note -> "!" + note.reason().code() + "(" + note.expected() + ")")
                .orElseGet(() -> row.cells().stream().map(Sheet1::shown).collect(Collectors.joining(" | ")));
        return row.number() + ": " + text;
    }

    private static String shown(Cell cell) {
        return cell instanceof Cell.Unreadable unreadable
                ? "!" + unreadable.reason().code()
                : cell.shown();
    }
}
