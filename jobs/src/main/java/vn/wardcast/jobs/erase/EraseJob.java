package vn.wardcast.jobs.erase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.landing.person.Tokens;
import vn.wardcast.jobs.load.DomainRebuild;
import vn.wardcast.jobs.spark.AuditLog;
import vn.wardcast.jobs.spark.Publications;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.jobs.spark.WriterLock;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;

/**
 * Erases a person: rewrites every table that holds the tokens, publishes that, forgets every version that held them, removes
 * the files, and then reads what is left to the last value to prove it. Killed anywhere, the next run ends the work: up to the
 * publication a killed run is rolled back, and after it each step looks for what is still there.
 */
public final class EraseJob {

    private static final String JOB = "erase";

    /** Readers look for a new publication every two seconds; the files they read until then must not vanish under them. */
    public static final Duration TIME_TO_MOVE_ON = Duration.ofSeconds(6);

    private static final int SHOWN_OF_HASH = 12;

    private final SparkLake lake;
    private final Domains domains;
    private final Console console;
    private final Duration timeToMoveOn;
    private final Publications publications;

    public EraseJob(SparkLake lake, Domains domains, Console console) {
        this(lake, domains, console, TIME_TO_MOVE_ON);
    }

    /** With another time for readers to take the new version before the old files go. */
    public EraseJob(SparkLake lake, Domains domains, Console console, Duration timeToMoveOn) {
        this.lake = lake;
        this.domains = domains;
        this.console = console;
        this.timeToMoveOn = timeToMoveOn;
        this.publications = new Publications(lake);
    }

    /**
     * Erases whoever these tokens stand for: one person, once per space of tokens.
     *
     * @param tokens of the shape {@link Tokens#isToken}
     */
    public EraseReport run(Set<String> tokens) {
        tokens.stream().filter(token -> !Tokens.isToken(token)).findFirst().ifPresent(other -> {
            throw new IllegalArgumentException("Cannot erase something that is not a token");
        });
        LakeFiles files = new LakeFiles(lake);
        try (WriterLock lock = WriterLock.acquire(
                lake.settings(),
                () -> console.say("  Đang chờ lần ghi khác xong · Waiting for another writer to finish"))) {
            publications.rollBackUnpublished();
            return new Run(tokens, files).run();
        }
    }

    /** Lets rows of these tokens enter again, for whoever asks to be served again. Nothing comes back by itself. */
    public long allowAgain(Set<String> tokens) {
        try (WriterLock lock = WriterLock.acquire(
                lake.settings(),
                () -> console.say("  Đang chờ lần ghi khác xong · Waiting for another writer to finish"))) {
            publications.rollBackUnpublished();
            new TableWriter(lake, JOB, "allow again")
                    .delete(
                            SharedTables.ERASED.name(),
                            tokens.stream()
                                    .map(Tokens::hash)
                                    .collect(Collectors.joining("', '", "token_hash IN ('", "')")));
            new AuditLog(lake, JOB).note("allow_again", subject(tokens), 0, Map.of());
            return publications.publish(JOB).number();
        }
    }

    /** Whom an entry of the audit is about: the beginnings of the tokens' hashes. */
    static String subject(Set<String> tokens) {
        return tokens.stream()
                .map(Tokens::hash)
                .map(hash -> hash.substring(0, SHOWN_OF_HASH))
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** One erasure under the lock. */
    private final class Run {
        private final Set<String> tokens;
        private final LakeFiles files;
        private final TokenRows rows;
        private final TokenScan scan;
        private final TableWriter writer;
        private final AuditLog audit = new AuditLog(lake, JOB);
        private final Map<TableName, Long> removed = new LinkedHashMap<>();
        private List<String> sourceFiles = List.of();
        private long expired;
        private long deleted;
        private long scanned;

        Run(Set<String> tokens, LakeFiles files) {
            this.tokens = tokens;
            this.files = files;
            this.rows = new TokenRows(lake, tokens);
            this.scan = new TokenScan(tokens);
            this.writer = new TableWriter(lake, JOB, subject(tokens));
        }

        EraseReport run() {
            console.stage("rows", "Xóa dòng khỏi các bảng · Removing rows from tables", this::removeRows);
            console.stage("sums", "Tính lại số tổng · Making the sums anew", this::rebuildSums);
            console.stage("manifests", "Viết lại danh mục tệp · Rewriting manifests", this::rewriteManifests);
            noteErasure();
            publications.publish(JOB);
            console.stage("forget", "Quên phiên bản cũ, xóa tệp · Forgetting versions, removing files", this::forget);
            List<String> hits = console.stage("prove", "Đọc lại mọi tệp · Reading every file again", this::hits);
            noteProof(hits);
            long publication = publications.publish(JOB).number();
            return new EraseReport(words(removed), sourceFiles, expired, deleted, scanned, hits, publication);
        }

        private Void removeRows() {
            sourceFiles = rows.sourceFiles();
            removed.putAll(rows.count(publications.tables()));
            removed.keySet().forEach(table -> rows.remove(table, writer));
            return null;
        }

        /** Gold and indicators of the domains whose facts changed: a sum must be the sum of what is there. */
        private Void rebuildSums() {
            Set<String> changed = domains.all().stream()
                    .filter(domain -> removed.containsKey(domain.silverTable()))
                    .map(Domain::id)
                    .collect(Collectors.toSet());
            new DomainRebuild(lake, domains, writer).gold(changed);
            return null;
        }

        /** A manifest goes on naming the files that were rewritten, with the smallest and largest token in them. */
        private Void rewriteManifests() {
            for (TableName name : publications.tables()) {
                Table table = lake.lake().table(name);
                Snapshot now = table.currentSnapshot();
                if (now != null && now.allManifests(table.io()).stream().anyMatch(this::isTainted)) {
                    table.rewriteManifests()
                            .clusterBy(file -> "all")
                            .set(TableWriter.SQL_DIGEST, now.summary().getOrDefault(TableWriter.SQL_DIGEST, ""))
                            .set("wardcast.job", JOB)
                            .commit();
                }
            }
            return null;
        }

        private boolean isTainted(ManifestFile manifest) {
            return scan.isIn(LakeFiles.path(manifest.path()));
        }

        private void noteErasure() {
            Set<String> known = new HashSet<>();
            lake.spark().table(SharedTables.ERASED.name().toString()).select("token_hash").collectAsList().stream()
                    .map((Row row) -> row.getString(0))
                    .forEach(known::add);
            List<Row> fresh = tokens.stream()
                    .map(Tokens::hash)
                    .filter(hash -> !known.contains(hash))
                    .map(hash -> RowFactory.create(hash, Timestamp.from(Instant.now())))
                    .toList();
            writer.append(SharedTables.ERASED, fresh);
            audit.note(
                    "erase",
                    subject(tokens),
                    total(),
                    Map.of("tables", words(removed), "source_files", sourceFiles.size()));
        }

        private long total() {
            return removed.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Removes whatever of the old is still on the disk, whoever left it there. */
        private Void forget() {
            List<Path> tainted = tainted();
            if (!tainted.isEmpty()) {
                letReadersMoveOn();
                publications.tables().forEach(name -> forgetVersions(lake.lake().table(name), tainted));
                forgetPublications();
                Set<Path> needed = needed();
                tainted.stream()
                        .filter(Files::exists)
                        .filter(file -> files.isExport(file) || !needed.contains(file))
                        .forEach(this::delete);
            }
            return null;
        }

        private List<Path> tainted() {
            return files.list().parallelStream().filter(scan::isIn).toList();
        }

        private void letReadersMoveOn() {
            try {
                Thread.sleep(timeToMoveOn.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted before the old files were removed; run it again", e);
            }
        }

        /** All versions but today's of a table that owns one of the files. */
        private void forgetVersions(Table table, List<Path> tainted) {
            Set<Path> owned = LakeFiles.neededBy(table);
            Snapshot now = table.currentSnapshot();
            List<Long> old = StreamSupport.stream(table.snapshots().spliterator(), false)
                    .map(Snapshot::snapshotId)
                    .filter(id -> now == null || id != now.snapshotId())
                    .toList();
            if (old.isEmpty() || tainted.stream().noneMatch(owned::contains)) {
                return;
            }
            var expire = table.expireSnapshots().cleanExpiredFiles(true).expireOlderThan(0);
            old.forEach(expire::expireSnapshotId);
            expire.commit();
            expired += old.size();
        }

        /** Publications that name a forgotten version cannot be read whole any more. */
        private void forgetPublications() {
            Set<Long> there = new HashSet<>();
            publications
                    .tables()
                    .forEach(name ->
                            lake.lake().table(name).snapshots().forEach(snapshot -> there.add(snapshot.snapshotId())));
            String broken = lake.spark().table(SharedTables.PUBLICATION.name().toString()).collectAsList().stream()
                    .filter(row -> !there.contains(row.<Long>getAs("snapshot_id")))
                    .map(row -> String.valueOf(row.<Long>getAs("publication")))
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!broken.isEmpty()) {
                writer.delete(SharedTables.PUBLICATION.name(), "publication IN (%s)".formatted(broken));
            }
        }

        private Set<Path> needed() {
            Set<Path> needed = new HashSet<>(LakeFiles.neededBy(lake.lake().table(SharedTables.PUBLICATION.name())));
            publications
                    .tables()
                    .forEach(
                            name -> needed.addAll(LakeFiles.neededBy(lake.lake().table(name))));
            return needed;
        }

        private void delete(Path file) {
            LakeFiles.delete(file);
            deleted++;
        }

        private List<String> hits() {
            List<Path> all = files.list();
            scanned = all.size();
            return all.parallelStream()
                    .filter(scan::isIn)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }

        private void noteProof(List<String> hits) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("snapshots_expired", expired);
            details.put("files_deleted", deleted);
            details.put("files_scanned", scanned);
            details.put("hits", hits.size());
            audit.note("prove_erased", subject(tokens), 0, details);
        }
    }

    private static Map<String, Long> words(Map<TableName, Long> counts) {
        Map<String, Long> words = new LinkedHashMap<>();
        counts.forEach((table, count) -> words.put(table.toString(), count));
        return words;
    }
}
