package vn.wardcast.jobs.landing.file;

import java.io.IOException;
import java.nio.file.Path;
import vn.wardcast.jobs.landing.file.delimited.TextSheets;
import vn.wardcast.jobs.landing.file.markup.HtmlSheets;
import vn.wardcast.jobs.landing.file.markup.Xml2003Sheets;
import vn.wardcast.jobs.landing.file.old.OldSheets;
import vn.wardcast.jobs.landing.file.workbook.WorkbookSheets;

/** Finds out what a landing file really is and opens it. */
public final class SheetsFile {

    private SheetsFile() {}

    /**
     * Opens the file. Content decides what it is, whatever the name says.
     *
     * @throws RefusedFile when it is not a table of figures, hostile, locked or broken; the reason says what to do
     * @throws IOException when the disk fails
     */
    public static Sheets open(Path path) throws IOException {
        return switch (FileKind.of(path)) {
            case ARCHIVE -> WorkbookSheets.open(path);
            case OLE -> OldSheets.open(path);
            case HTML -> HtmlSheets.open(path);
            case XML_2003 -> Xml2003Sheets.open(path);
            case TEXT -> TextSheets.open(path);
        };
    }
}
