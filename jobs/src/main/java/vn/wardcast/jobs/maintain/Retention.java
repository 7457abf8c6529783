package vn.wardcast.jobs.maintain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.load.DomainRebuild;
import vn.wardcast.jobs.spark.AuditLog;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.domain.ColumnType;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Source;

/**
 * Removes the rows that their contract keeps for a time only. Age counts from the end of the period a row is about, not from its
 * loading, or whoever loads an old list again would keep it for ever. Sums of those periods stay in gold as they were.
 */
final class Retention {

    private static final String JOB = "retain";

    private final SparkLake lake;
    private final Domains domains;
    private final Console console;
    private final LocalDate today;
    private final TableWriter writer;

    Retention(SparkLake lake, Domains domains, Console console, LocalDate today) {
        this.lake = lake;
        this.domains = domains;
        this.console = console;
        this.today = today;
        this.writer = new TableWriter(lake, JOB, "retention on " + today);
    }

    /** Applies every contract; returns the number of rows that left bronze. */
    long apply() {
        Set<String> changed = new HashSet<>();
        long removed = 0;
        for (Domain domain : domains.all()) {
            Map<Source, Long> expired = expired(domain);
            if (expired.isEmpty()) {
                continue;
            }
            if (rebuild().isOutdated(domain)) {
                console.warn(
                        "  Chưa xóa dòng quá hạn của '%1$s': định nghĩa vừa đổi, nạp trước rồi bảo trì lại · Rows of '%1$s' past their time stay for now: its definitions changed, load first and maintain again"
                                .formatted(domain.id()));
                continue;
            }
            removed += remove(domain, expired);
            changed.add(domain.id());
        }
        rebuild().gold(changed);
        return removed;
    }

    private DomainRebuild rebuild() {
        return new DomainRebuild(lake, domains, writer);
    }

    private Map<Source, Long> expired(Domain domain) {
        Map<Source, Long> expired = new LinkedHashMap<>();
        for (Source source : domain.sources().values()) {
            if (source.retentionMonths() != null && lake.lake().has(domain.silverTable())) {
                long rows = lake.spark()
                        .table(SharedTables.RECORD.name().toString())
                        .where(condition(domain, source))
                        .count();
                if (rows > 0) {
                    expired.put(source, rows);
                }
            }
        }
        return expired;
    }

    private long remove(Domain domain, Map<Source, Long> expired) {
        int shortest = expired.keySet().stream()
                .mapToInt(Source::retentionMonths)
                .min()
                .orElseThrow();
        expired.forEach((source, rows) -> {
            writer.delete(SharedTables.RECORD.name(), condition(domain, source));
            new AuditLog(lake, JOB)
                    .note(
                            "retain",
                            domain.id() + "." + source.id(),
                            rows,
                            Map.of("months", source.retentionMonths(), "today", today.toString()));
        });
        rebuild().silverKeepingSums(domain, today.minusMonths(shortest).withDayOfMonth(1));
        return expired.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows whose period ended more than the contract's months ago; without a period, rows loaded that long ago. */
    private String condition(Domain domain, Source source) {
        String end = source.periodColumn()
                .map(column -> periodEnd(
                        source.columns().get(column).type(), "try_element_at(values, '%s')".formatted(column)))
                .orElse("to_date(loaded_at)");
        return "domain = '%s' AND source = '%s' AND add_months(%s, %d) < DATE'%s'"
                .formatted(domain.id(), source.id(), end, source.retentionMonths(), today);
    }

    /** SQL for the last day of a period given by its canonical text. */
    private static String periodEnd(ColumnType type, String text) {
        return switch (type) {
            case MONTH -> "last_day(to_date(%s))".formatted(text);
            case DAY -> "to_date(%s)".formatted(text);
            case YEAR -> "make_date(CAST(%s AS INT), 12, 31)".formatted(text);
            case SCHOOL_YEAR -> "make_date(CAST(substr(%s, 1, 4) AS INT) + 1, 8, 31)".formatted(text);
            default -> throw new IllegalStateException("Bug: no period: " + type);
        };
    }
}
