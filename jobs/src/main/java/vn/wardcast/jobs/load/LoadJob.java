package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.landing.Landed;
import vn.wardcast.jobs.landing.LandingFile;
import vn.wardcast.jobs.landing.LandingFolder;
import vn.wardcast.jobs.landing.person.TokenKey;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.quality.QualityTable;
import vn.wardcast.jobs.report.ReportWriter;
import vn.wardcast.jobs.spark.Publications;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.jobs.spark.WriterLock;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;

/** Loads a landing folder: bronze, silver, gold, indicators; then one publication. Killed anywhere, the next run redoes it. */
public final class LoadJob {

    private final SparkLake lake;
    private final Domains domains;
    private final Console console;
    private final Optional<TokenKey> key;
    private final Publications publications;

    /** A load that takes the key of tokens from the environment. */
    public LoadJob(SparkLake lake, Domains domains, Console console) {
        this(lake, domains, console, TokenKey.fromEnvironment());
    }

    /** A load with this key; without one, files that hold identity numbers are refused. */
    public LoadJob(SparkLake lake, Domains domains, Console console, Optional<TokenKey> key) {
        this.lake = lake;
        this.domains = domains;
        this.console = console;
        this.key = key;
        this.publications = new Publications(lake);
    }

    /** Loads every file of {@code folder} whose content is new; the report lies in home, in a folder named after the load. */
    public LoadReport run(Path folder, Optional<String> onlyDomain) {
        return run(folder, onlyDomain, Optional.empty());
    }

    /**
     * Loads every file of {@code folder} whose content is new.
     *
     * @param reportFolder where the report goes instead; outside the landing folder, or it would be loaded in its turn
     */
    public LoadReport run(Path folder, Optional<String> onlyDomain, Optional<Path> reportFolder) {
        reportFolder.ifPresent(report -> refuseInside(folder, report));
        LandingFolder landing = new LandingFolder(domains, onlyDomain);
        LandingFolder.Found found = console.stage(
                "find",
                "Tìm tệp · Finding files",
                () -> landing.list(folder.toAbsolutePath().normalize()));
        try (WriterLock lock = WriterLock.acquire(lake.settings(), this::sayWaiting)) {
            publications
                    .rollBackUnpublished()
                    .forEach(table ->
                            console.say("  Bỏ phần ghi dở của lần chạy trước · Undone from a killed run: " + table));
            return new Run(found, reportFolder).run();
        }
    }

    private static void refuseInside(Path landing, Path report) {
        Path outer = landing.toAbsolutePath().normalize();
        if (report.toAbsolutePath().normalize().startsWith(outer)) {
            throw new UserError(
                    "Không đặt báo cáo '%s' trong thư mục nạp '%s'; chọn thư mục khác · Cannot put the report '%s' into the landing folder '%s'; choose another"
                            .formatted(report, outer, report, outer));
        }
    }

    private void sayWaiting() {
        console.say("  Đang chờ lần ghi khác xong · Waiting for another writer to finish");
    }

    /** One load under the lock. */
    private final class Run {
        private final Instant at = Instant.now();
        private final String loadId = "load-" + at;
        private final LandingFolder.Found found;
        private final Path reportFolder;
        private final Map<String, LandingFile> fresh = new LinkedHashMap<>();
        private final Set<String> refusedBefore = new HashSet<>();
        private final List<LoadReport.Refused> refused = new ArrayList<>();
        private final Map<String, Long> issues = new TreeMap<>();
        private final TokenBook tokenBook = new TokenBook(lake);
        private final Optional<Tokens> tokens;
        private int loaded;
        private int alreadyLoaded;
        private long read;
        private long accepted;
        private long rejected;
        private Landed.Cells cells = Landed.Cells.NONE;
        private long added;
        private long corrected;
        private long unchanged;
        private long values;
        private Optional<ReportWriter> senders = Optional.empty();

        Run(LandingFolder.Found found, Optional<Path> reportFolder) {
            this.found = found;
            // Not every disk takes the colons of a time.
            this.reportFolder = reportFolder.orElseGet(
                    () -> lake.settings().home().resolve("reports").resolve(loadId.replace(':', '-')));
            this.tokens = tokenBook.open(key);
        }

        LoadReport run() {
            skipLoaded();
            if (fresh.isEmpty()) {
                return load();
            }
            try (ReportWriter writer = new ReportWriter(reportFolder)) {
                senders = Optional.of(writer);
                return load();
            }
        }

        private LoadReport load() {
            lake.tuneFor(fresh.values().stream().mapToLong(LandingFile::bytes).sum());
            List<LandingFile> reference = fresh.values().stream()
                    .filter(file -> file.domain().equals(Domain.REFERENCE))
                    .toList();
            List<LandingFile> others = fresh.values().stream()
                    .filter(file -> !file.domain().equals(Domain.REFERENCE))
                    .toList();
            Set<String> changed = new HashSet<>();
            changed.addAll(stage(reference, ReferenceBook.EMPTY, Set.of(Domain.REFERENCE)));
            Set<String> rest = domains.all().stream().map(Domain::id).collect(Collectors.toSet());
            rest.remove(Domain.REFERENCE);
            ReferenceBook book = Reference.read(lake);
            changed.addAll(stage(others, book, rest));
            publishIndicators(changed);
            console.stage("quality", "Đúng, đủ, sạch, sống · Quality", () -> scoreQuality(book));
            long publication = console.stage(
                            "publish", "Công bố phiên bản · Publishing", () -> publications.publish("load"))
                    .number();
            return new LoadReport(
                    found.known().size() + found.unknown().size(),
                    loaded,
                    alreadyLoaded,
                    refused,
                    read,
                    accepted,
                    rejected,
                    cells,
                    added,
                    corrected,
                    unchanged,
                    values,
                    issues,
                    publication,
                    senders.map(ReportWriter::report));
        }

        /** Content that is in the lake is not read again; content that was refused is tried again. */
        private void skipLoaded() {
            Set<String> known = new HashSet<>();
            for (Row row : lake.spark()
                    .table(SharedTables.BATCH.name().toString())
                    .select("batch_id", "status")
                    .collectAsList()) {
                (row.getString(1).equals("loaded") ? known : refusedBefore).add(row.getString(0));
            }
            List<LandingFile> all = new ArrayList<>(found.known());
            all.addAll(found.unknown());
            for (LandingFile file : all) {
                if (known.contains(file.batchId()) || fresh.putIfAbsent(file.batchId(), file) != null) {
                    alreadyLoaded++;
                }
            }
        }

        /** Reads these files and brings the domains up to date; returns the domains whose gold changed. */
        private Set<String> stage(List<LandingFile> files, ReferenceBook book, Set<String> allowed) {
            if (files.isEmpty()) {
                return refresh(Optional.empty(), book, allowed);
            }
            try (LandedRows landed = console.stage(
                    "read",
                    "Đọc và kiểm tra %d tệp · Reading and checking".formatted(files.size()),
                    () -> LandedRows.read(
                            lake, files, domains, book, tokens, lake.settings().province(), at))) {
                count(landed);
                tokens.ifPresent(made -> tokenBook.bind(made, landed, domains));
                console.stage("bronze", "Ghi bronze và ops · Writing bronze and ops", () -> {
                    writeRecordsAndFaults(landed);
                    return null;
                });
                // Before the publication: a load that is killed in between is done again, and so is its report.
                console.stage("report", "Trả lỗi về nơi gửi · Returning faults to senders", () -> {
                    senders.ifPresent(
                            writer -> writer.add(new Faults(domains).inOrder(landed), Faults.files(landed, fresh)));
                    return null;
                });
                return refresh(Optional.of(landed), book, allowed);
            }
        }

        private void count(LandedRows landed) {
            Map<String, Row> messages =
                    landed.issues().where("severity = 'reject' AND _source_row IS NULL").collectAsList().stream()
                            .collect(Collectors.toMap(row -> row.getAs("batch_id"), row -> row, (a, b) -> a));
            landed.issues()
                    .groupBy("reason")
                    .count()
                    .collectAsList()
                    .forEach(row -> issues.merge(row.getString(0), row.getLong(1), Long::sum));
            for (Row summary : landed.summaries()) {
                read += summary.<Long>getAs("rows_read");
                accepted += summary.<Long>getAs("rows_accepted");
                rejected += summary.<Long>getAs("rows_rejected");
                cells = cells.plus(Faults.cells(summary));
                if (summary.<String>getAs("status").equals("refused")) {
                    refuse(summary, landed, messages);
                } else {
                    loaded++;
                }
            }
        }

        private void refuse(Row summary, LandedRows landed, Map<String, Row> messages) {
            String batch = summary.getAs("batch_id");
            Row message = messages.containsKey(batch)
                    ? messages.get(batch)
                    : landed.issues().where(col("batch_id").equalTo(batch)).head();
            refused.add(new LoadReport.Refused(
                    summary.getAs("_source_file"), message.getAs("message_vi"), message.getAs("message_en")));
        }

        private void writeRecordsAndFaults(LandedRows landed) {
            forgetRefused(landed);
            TableWriter writer = writer(landed.summaries());
            writer.append(SharedTables.RECORD.name(), landed.dataFiles());
            Map<SharedTable, Dataset<Row>> writes = Map.of(
                    SharedTables.ISSUE, landed.issues(),
                    SharedTables.TALLY, landed.tallies(),
                    SharedTables.BATCH, landed.batches(loadId));
            SideBySide.map(List.copyOf(writes.keySet()), table -> append(writer, table, writes.get(table)));
        }

        /** A file that was refused before and is tried again leaves only its newest faults. */
        private void forgetRefused(LandedRows landed) {
            String again = landed.summaries().stream()
                    .map(row -> row.<String>getAs("batch_id"))
                    .filter(refusedBefore::contains)
                    .collect(Collectors.joining("', '", "batch_id IN ('", "')"));
            if (!again.equals("batch_id IN ('')")) {
                TableWriter writer = writer(landed.summaries());
                writer.delete(SharedTables.ISSUE.name(), again);
                writer.delete(SharedTables.TALLY.name(), again);
                writer.delete(SharedTables.BATCH.name(), again);
            }
        }

        private TableName append(TableWriter writer, SharedTable table, Dataset<Row> rows) {
            Column[] columns = Arrays.stream(
                            lake.spark().table(table.name().toString()).columns())
                    .map(functions::col)
                    .toArray(Column[]::new);
            writer.append(table.name(), rows.select(columns));
            return table.name();
        }

        private TableWriter writer(Collection<Row> summaries) {
            return new TableWriter(
                    lake,
                    "load",
                    summaries.stream().map(row -> row.<String>getAs("batch_id")).collect(Collectors.joining(",")));
        }

        /** Silver and gold of every domain that got facts, or whose definitions are others than those that made its tables. */
        private Set<String> refresh(Optional<LandedRows> landed, ReferenceBook book, Set<String> allowed) {
            Set<String> withFacts = landed.map(LandedRows::domainsWithFacts).orElse(Set.of());
            TableWriter writer = writer(landed.map(LandedRows::summaries).orElse(List.of()));
            List<DomainRefresh> work = domains.all().stream()
                    .filter(domain -> allowed.contains(domain.id()))
                    .map(domain -> new DomainRefresh(lake, domain, book, writer))
                    .filter(refresh -> withFacts.contains(refresh.domain().id()) || refresh.isOutdated())
                    .toList();
            if (work.isEmpty()) {
                return Set.of();
            }
            String names = work.stream().map(refresh -> refresh.domain().id()).collect(Collectors.joining(", "));
            Map<String, DomainRefresh.Outcome> outcomes = console.stage(
                    "silver_gold",
                    "Silver, gold: " + names,
                    () -> DomainRefresh.all(work, landed.map(LandedRows::records), withFacts));
            Set<String> changed = new HashSet<>();
            outcomes.forEach((domain, outcome) -> {
                added += outcome.silver().added();
                corrected += outcome.silver().corrected();
                unchanged += outcome.silver().unchanged();
                if (outcome.goldRebuilt()) {
                    changed.add(domain);
                }
            });
            return changed;
        }

        private void publishIndicators(Set<String> changed) {
            IndicatorTables tables = new IndicatorTables(lake, domains, writer(List.of()));
            Set<String> due = new HashSet<>(changed);
            // Other units or other successions move every bridged value.
            due.addAll(changed.contains(Domain.REFERENCE) ? allIds() : tables.redefined());
            if (!due.isEmpty()) {
                values = console.stage("indicators", "Chỉ tiêu · Indicators", () -> tables.write(due));
            }
        }

        private boolean scoreQuality(ReferenceBook book) {
            return new QualityTable(lake, domains, writer(List.of())).refresh(book, at);
        }

        private Set<String> allIds() {
            return domains.all().stream().map(Domain::id).collect(Collectors.toSet());
        }
    }
}
