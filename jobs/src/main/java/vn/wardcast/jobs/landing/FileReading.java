package vn.wardcast.jobs.landing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.RefusedFile;
import vn.wardcast.jobs.landing.file.RememberedSheet;
import vn.wardcast.jobs.landing.file.Sheets;
import vn.wardcast.jobs.landing.file.SheetsFile;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.landing.table.Surroundings;
import vn.wardcast.jobs.landing.unit.ReferenceBook;

/** Reads one landing file against the contracts it may answer to and passes on what enters and what does not. */
public final class FileReading {

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

    /** Of fewer rows a share says little: single faults are named one by one and the others enter. */
    private static final long ENOUGH_ROWS = 10;

    private final LandingFile file;
    private final Contracts contracts;
    private final ReferenceBook book;
    private final Optional<Tokens> tokens;
    private final boolean once;
    private final Consumer<Landed> out;
    private final Map<Landed.Form, RowKeys> keys = new HashMap<>();
    private final List<Landed.Issue> aboutSheets = new ArrayList<>();
    private final Set<Landed.Form> forms = new LinkedHashSet<>();

    private int sheets;
    private long read;
    private long accepted;
    private Landed.Cells cells = Landed.Cells.NONE;
    private boolean synthetic;
    private BigDecimal rejectLimit = BigDecimal.ONE;

    private FileReading(
            LandingFile file,
            Contracts contracts,
            ReferenceBook book,
            Optional<Tokens> tokens,
            boolean once,
            Consumer<Landed> out) {
        this.file = file;
        this.contracts = contracts;
        this.book = book;
        this.tokens = tokens;
        this.once = once;
        this.out = out;
    }

    /**
     * Reads the file. A file that cannot be read gives one issue and a summary that says refused; nothing is thrown for what
     * the sender can repair.
     */
    public static void read(LandingFile file, Contracts contracts, ReferenceBook book, Consumer<Landed> out) {
        read(file, contracts, book, Optional.empty(), out);
    }

    /** The same with tokens at hand; without them, a file that holds identity numbers is refused. */
    public static void read(
            LandingFile file, Contracts contracts, ReferenceBook book, Optional<Tokens> tokens, Consumer<Landed> out) {
        HeldBack held = new HeldBack(out);
        try {
            // Nearly every large file is without contradictions: its rows then need not be read to know their keys
            // first.
            new FileReading(file, contracts, book, tokens, true, held).run();
            held.release();
        } catch (NotAtOnce e) {
            out.accept(new Landed.Again(file));
            new FileReading(file, contracts, book, tokens, false, out).run();
        }
    }

    /** Passes records on and keeps all else until it is known that they hold. */
    private static final class HeldBack implements Consumer<Landed> {
        /** More words than these about one file are not held in memory. */
        private static final int MOST = 50_000;

        private final Consumer<Landed> out;
        private final List<Landed> held = new ArrayList<>();

        HeldBack(Consumer<Landed> out) {
            this.out = out;
        }

        @Override
        public void accept(Landed landed) {
            if (landed instanceof Landed.Record) {
                out.accept(landed);
            } else if (landed instanceof Landed.Issue && held.size() >= MOST) {
                throw new NotAtOnce();
            } else {
                held.add(landed);
            }
        }

        void release() {
            held.forEach(out);
        }
    }

    private void run() {
        try (Sheets opened = SheetsFile.open(Path.of(file.path()))) {
            List<SheetReading> readings = new ArrayList<>();
            Surroundings around = aroundFile();
            List<Sheets.Sheet> all = opened.sheets();
            for (Sheets.Sheet sheet : all) {
                if (ReturnedWorkbook.isSummary(sheet.name())) {
                    continue;
                }
                SheetReading reading = new SheetReading(
                        file, contracts, book, tokens, new RememberedSheet(sheet, all.size()), around, out);
                reading.findTables();
                readings.add(reading);
            }
            // Two sheets may contradict each other: every key of the file is known before the first row enters, or the
            // first
            // contradiction ends the attempt to do without.
            boolean atOnce = once && readings.stream().allMatch(SheetReading::mayBeReadAtOnce);
            for (SheetReading reading : readings) {
                reading.survey(keys, atOnce);
            }
            for (SheetReading reading : readings) {
                reading.read();
                add(reading);
            }
            end(readings);
        } catch (NotAtOnce e) {
            throw e;
        } catch (RefusedFile e) {
            refuse(new Note(e.reason(), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            refuse(new Note(Reason.CORRUPT_FILE, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // One file that nobody foresaw must not keep all others out; the log tells where to look.
            LOG.error("Cannot read '{}'", file.name(), e);
            refuse(new Note(Reason.OUR_FAULT, e.getClass().getSimpleName()));
        }
    }

    /** What the file's name says, then its folders, the inner ones first, and the settings. */
    private Surroundings aroundFile() {
        List<Surroundings.Level> levels = new ArrayList<>();
        levels.add(Surroundings.Level.of(List.of(baseName()), book));
        for (Path folder = Path.of(file.name()).getParent(); folder != null; folder = folder.getParent()) {
            levels.add(Surroundings.Level.of(
                    List.of(folder.getFileName().toString().replace('-', ' ').replace('_', ' ')), book));
        }
        contracts.province().ifPresent(code -> levels.add(Surroundings.Level.ofProvince(code)));
        return new Surroundings(levels);
    }

    private void add(SheetReading reading) {
        sheets += reading.tables() > 0 ? 1 : 0;
        read += reading.rows();
        accepted += reading.accepted();
        cells = cells.plus(reading.cells());
        synthetic |= reading.synthetic();
        forms.addAll(reading.forms());
        rejectLimit = rejectLimit.min(reading.rejectLimit());
    }

    private void end(List<SheetReading> readings) {
        boolean table = sheets > 0;
        readings.stream()
                .flatMap(reading -> reading.aboutSheet().stream())
                .filter(about -> !table || about.evenBesideTables())
                .map(SheetReading.AboutSheet::issue)
                .forEach(aboutSheets::add);
        aboutSheets.forEach(out);
        if (!table && aboutSheets.stream().noneMatch(issue -> issue.reason().severity() == Reason.Severity.REJECT)) {
            out.accept(issue(
                    file.source() == null
                            ? new Note(Reason.UNKNOWN_FILE, contracts.patterns(file))
                            : new Note(
                                    Reason.NO_TABLE,
                                    SheetReading.requiredTitles(
                                            contracts.candidates(file).get(0)))));
        }
        boolean blank = table && (read == 0 || (cells.read() > 0 && cells.values() + cells.rejected() == 0));
        if (blank) {
            accepted = 0;
            out.accept(issue(Note.of(Reason.NO_FIGURES)));
        }
        boolean tooMany = read >= ENOUGH_ROWS
                && new BigDecimal(read - accepted).compareTo(rejectLimit.multiply(new BigDecimal(read))) > 0;
        if (tooMany) {
            out.accept(issue(new Note(
                    Reason.TOO_MANY_REJECTS,
                    "%d/%d, %s%%"
                            .formatted(
                                    read - accepted,
                                    read,
                                    rejectLimit
                                            .movePointRight(2)
                                            .stripTrailingZeros()
                                            .toPlainString()))));
            accepted = 0;
        }
        summary(read == 0 || blank || tooMany);
    }

    private void refuse(Note note) {
        out.accept(issue(note));
        read = 0;
        accepted = 0;
        cells = Landed.Cells.NONE;
        summary(true);
    }

    private void summary(boolean refused) {
        out.accept(new Landed.Summary(file, forms, sheets, read, accepted, read - accepted, cells, refused, synthetic));
    }

    private String baseName() {
        // The name as it lies in the folder: the one that lineage keeps is masked.
        String name =
                ReturnedWorkbook.nameWhenSent(Path.of(file.path()).getFileName().toString());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Landed.Issue issue(Note note) {
        return refusal(file, note);
    }

    /** An issue about a whole file. */
    public static Landed.Issue refusal(LandingFile file, Note note) {
        return new Landed.Issue(
                file,
                file.source() == null ? Optional.empty() : Optional.of(new Landed.Form(file.domain(), file.source())),
                Landed.Scope.UNKNOWN,
                null,
                null,
                null,
                null,
                note.reason(),
                null,
                note.reason().vietnamese("", "", note.expected()),
                note.reason().english("", "", note.expected()));
    }
}
