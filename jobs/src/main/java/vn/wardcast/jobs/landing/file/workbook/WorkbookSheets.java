package vn.wardcast.jobs.landing.file.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.Sheets;

/** The worksheets of an XLSX file, streamed; charts are no sheets. */
public final class WorkbookSheets implements Sheets {

    private final Archive archive;
    private final List<Sheet> sheets;

    private WorkbookSheets(Archive archive, List<Sheet> sheets) {
        this.archive = archive;
        this.sheets = sheets;
    }

    /**
     * Opens the file.
     *
     * @throws RefusedFile when it is no workbook, hostile, locked or broken
     */
    public static WorkbookSheets open(Path file) throws IOException {
        Archive archive = Archive.open(file);
        try {
            PackageCheck.check(archive);
            return new WorkbookSheets(archive, sheets(archive));
        } catch (RefusedFile | IOException e) {
            archive.close();
            throw e;
        }
    }

    private static List<Sheet> sheets(Archive archive) throws IOException {
        String main = Relations.of(archive, "")
                .byType("officeDocument")
                .orElseThrow(() -> new RefusedFile(Reason.CORRUPT_FILE, "_rels/.rels"));
        Relations relations = Relations.of(archive, main);
        Book book = new Book(archive, relations);
        List<Sheet> sheets = new ArrayList<>();
        InputStream in = archive.part(main).orElseThrow(() -> new RefusedFile(Reason.CORRUPT_FILE, "workbook.xml"));
        try (Xml xml = new Xml(in, "workbook.xml")) {
            for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
                if (event == Xml.Event.START) {
                    read(xml, book, relations).ifPresent(sheets::add);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new RefusedFile(Reason.CORRUPT_FILE, "không có trang tính · no worksheet");
        }
        return List.copyOf(sheets);
    }

    private static Optional<Sheet> read(Xml xml, Book book, Relations relations) throws IOException {
        switch (xml.name()) {
            case "workbookPr" -> {
                if (xml.isTrue("date1904")) {
                    book.countFrom1904();
                }
            }
            case "calcPr" -> {
                if (xml.isTrue("fullCalcOnLoad")) {
                    book.leaveUncalculated();
                }
            }
            case "definedName" -> {
                String name = String.valueOf(xml.attribute("name"));
                StringBuilder formula = new StringBuilder();
                while (xml.next() == Xml.Event.TEXT) {
                    xml.appendTo(formula);
                }
                book.name(name, formula.toString());
            }
            case "sheet" -> {
                return worksheet(xml, book, relations);
            }
            default -> {}
        }
        return Optional.empty();
    }

    private static Optional<Sheet> worksheet(Xml xml, Book book, Relations relations) throws IOException {
        String name = String.valueOf(xml.attribute("name"));
        boolean hidden = xml.attribute("state") != null && !"visible".equals(xml.attribute("state"));
        Relations.Target target = relations
                .byId(String.valueOf(xml.relation()))
                .orElseThrow(() -> new RefusedFile(Reason.CORRUPT_FILE, "workbook.xml: " + Archive.printable(name)));
        if (!target.type().equals("worksheet")) {
            return Optional.empty();
        }
        String part = target.part()
                .orElseThrow(() ->
                        new RefusedFile(Reason.FORBIDDEN_PART, "ngoài tệp · outside: " + Archive.printable(name)));
        if (!book.archive().has(part)) {
            throw new RefusedFile(Reason.CORRUPT_FILE, Archive.printable(part));
        }
        return Optional.of(new Worksheet(book, part, name, hidden));
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
