package vn.wardcast.jobs.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.RememberedSheet;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.SheetsFile;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.landing.table.Table;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.Source;

/** Reads one landing file against its source's contract and passes on what enters and what does not. */
public final class FileReading {

    private final LandingFile file;
    private final Source source;
    private final ReferenceBook book;
    private final Optional<Tokens> tokens;
    private final Consumer<Landed> out;

    private int sheets;
    private long read;
    private long accepted;
    private boolean synthetic;

    private FileReading(
            LandingFile file, Source source, ReferenceBook book, Optional<Tokens> tokens, Consumer<Landed> out) {
        this.file = file;
        this.source = source;
        this.book = book;
        this.tokens = tokens;
        this.out = out;
    }

    /**
     * Reads the file. A file that cannot be read gives one issue and a summary that says refused; nothing is thrown for what
     * the sender can repair.
     */
    public static void read(LandingFile file, Source source, ReferenceBook book, Consumer<Landed> out) {
        read(file, source, book, Optional.empty(), out);
    }

    /** The same with tokens at hand; without them, a file whose source holds identity numbers is refused. */
    public static void read(
            LandingFile file, Source source, ReferenceBook book, Optional<Tokens> tokens, Consumer<Landed> out) {
        new FileReading(file, source, book, tokens, out).run();
    }

    private void run() {
        if (source.holdsTokens() && tokens.isEmpty()) {
            out.accept(issue(null, null, Reason.NO_TOKEN_KEY, Settings.TOKEN_KEY));
            summary(true);
            return;
        }
        try (Sheets opened = SheetsFile.open(Path.of(file.path()))) {
            List<FaultySheet> faulty = new ArrayList<>();
            for (Sheets.Sheet sheet : opened.sheets()) {
                readSheet(new RememberedSheet(sheet), faulty);
            }
            if (sheets == 0) {
                faulty.forEach(fault -> out.accept(fault.issue()));
            } else {
                faulty.stream().filter(FaultySheet::isTable).forEach(fault -> out.accept(fault.issue()));
            }
            if (sheets > 0 && read == 0) {
                out.accept(issue(null, null, Reason.NO_FIGURES, ""));
            }
            summary(read == 0);
        } catch (RefusedFile e) {
            out.accept(issue(null, null, e.reason(), e.getMessage()));
            accepted = 0;
            read = 0;
            summary(true);
        } catch (IOException e) {
            out.accept(issue(null, null, Reason.CORRUPT_FILE, String.valueOf(e.getMessage())));
            read = 0;
            accepted = 0;
            summary(true);
        }
    }

    private void summary(boolean refused) {
        out.accept(new Landed.Summary(
                file,
                Set.of(new Landed.Form(file.domain(), source.id())),
                sheets,
                read,
                accepted,
                read - accepted,
                Landed.Cells.NONE,
                refused,
                synthetic));
    }

    /** A sheet without its table; it counts as a fault when it nearly is one, or when the file holds no other. */
    private record FaultySheet(Landed.Issue issue, boolean isTable) {}

    private void readSheet(Sheets.Sheet sheet, List<FaultySheet> faulty) throws IOException {
        List<SheetRow> top = new ArrayList<>();
        sheet.visit(row -> {
            top.add(row);
            return top.size() < Table.SEARCHED_ROWS;
        });
        var found = Table.find(source, top);
        if (found.isEmpty()) {
            String required = source.columns().values().stream()
                    .filter(Column::required)
                    .map(Column::title)
                    .collect(Collectors.joining(", "));
            faulty.add(new FaultySheet(issue(sheet.name(), null, Reason.NO_TABLE, required), false));
            return;
        }
        Table table = found.get();
        List<String> missing = table.missing(source);
        for (String name : missing) {
            faulty.add(new FaultySheet(missingColumn(sheet.name(), table, name), true));
        }
        if (missing.isEmpty()) {
            sheets++;
            SheetReading reading = new SheetReading(file, source, book, tokens, sheet, table, out);
            reading.run();
            read += reading.read();
            accepted += reading.accepted();
            synthetic |= reading.synthetic();
        }
    }

    private Landed.Issue missingColumn(String sheet, Table table, String name) {
        Column column = source.columns().get(name);
        String names = String.join(", ", column.headers());
        return new Landed.Issue(
                file,
                Optional.of(new Landed.Form(file.domain(), file.source())),
                Landed.Scope.UNKNOWN,
                sheet,
                table.headerRow(),
                null,
                name,
                Reason.MISSING_COLUMN,
                null,
                Reason.MISSING_COLUMN.vietnamese("", column.title(), names),
                Reason.MISSING_COLUMN.english("", column.title(), names));
    }

    private Landed.Issue issue(String sheet, Long row, Reason reason, String expected) {
        return refusal(file, sheet, row, reason, expected);
    }

    /** An issue about a whole file or sheet. */
    public static Landed.Issue refusal(LandingFile file, String sheet, Long row, Reason reason, String expected) {
        return new Landed.Issue(
                file,
                Optional.of(new Landed.Form(file.domain(), file.source())),
                Landed.Scope.UNKNOWN,
                sheet,
                row,
                null,
                null,
                reason,
                null,
                reason.vietnamese("", "", expected),
                reason.english("", "", expected));
    }
}
