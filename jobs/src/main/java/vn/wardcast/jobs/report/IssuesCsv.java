package vn.wardcast.jobs.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import vn.wardcast.lakehouse.SpreadsheetText;

/** All faults of a load as comma-separated values, which Excel opens by a double click. */
final class IssuesCsv implements AutoCloseable {

    /** Without it, Excel takes UTF-8 for the machine's own encoding. */
    private static final char BOM = '\uFEFF';

    private static final List<String> HEADER = List.of(
            "file",
            "sheet",
            "row",
            "column",
            "column_title",
            "severity",
            "reason",
            "message_vi",
            "message_en",
            "value");

    private final ReportFolder folder;
    private final Writer out;

    IssuesCsv(ReportFolder folder) {
        this.folder = folder;
        this.out = folder.text(ReportFolder.ISSUES);
        write(BOM + String.join(",", HEADER));
    }

    void add(Fault fault) {
        Fault.Place place = fault.place();
        write(List.of(
                        fault.file(),
                        place.sheet().orElse(""),
                        place.row().isPresent() ? String.valueOf(place.row().getAsLong()) : "",
                        place.letter().orElse(""),
                        fault.title(),
                        fault.reason().severity().word(),
                        fault.reason().code(),
                        fault.vietnamese(),
                        fault.english(),
                        fault.value())
                .stream()
                .map(IssuesCsv::cell)
                .collect(Collectors.joining(",")));
    }

    private void write(String line) {
        try {
            out.write(line);
            out.write("\r\n");
        } catch (IOException e) {
            throw folder.cannotWrite(ReportFolder.ISSUES, e);
        }
    }

    private static String cell(String text) {
        String safe = SpreadsheetText.safe(text);
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw folder.cannotWrite(ReportFolder.ISSUES, e);
        }
    }
}
