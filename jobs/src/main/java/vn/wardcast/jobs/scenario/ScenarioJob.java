package vn.wardcast.jobs.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.enrolment.WhatIfRows;
import vn.wardcast.jobs.revenue.RevenueWhatIf;
import vn.wardcast.jobs.spark.Publications;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.jobs.spark.WriterLock;
import vn.wardcast.jobs.tourism.VisitorWhatIf;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.ScenarioTables;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.Version;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.models.LeverFault;

/** Answers a what-if about the schools, the revenue or the visitors of one unit and stores it. */
public final class ScenarioJob {

    private final SparkLake lake;
    private final Domains domains;
    private final Console console;

    public ScenarioJob(SparkLake lake, Domains domains, Console console) {
        this.lake = lake;
        this.domains = domains;
        this.console = console;
    }

    /**
     * What was done.
     *
     * @param isNew whether it was stored now; the same question on the same base was stored before
     * @param note what the figures alone do not say
     */
    public record Report(
            String id,
            String unitId,
            String run,
            boolean isNew,
            long values,
            long publication,
            Optional<Phrase> note) {}

    /** @param unit unit_id, or the code of a unit of today */
    public Report run(String unit, Levers levers) {
        Publications publications = new Publications(lake);
        try (WriterLock lock = WriterLock.acquire(
                lake.settings(),
                () -> console.say("  Đang chờ lần ghi khác xong · Waiting for another writer to finish"))) {
            publications.rollBackUnpublished();
            lake.tuneFor(0);
            String unitId = unitId(unit);
            String base = baseRun(unitId, levers.domain());
            String id = id(unitId, base, levers);
            if (count("forecast.scenario WHERE scenario_id = '%s'".formatted(id)) > 0) {
                return new Report(
                        id, unitId, base, false, 0, publications.current().number(), delayed(id));
            }
            TableWriter writer = new TableWriter(lake, "scenario", id);
            List<Row> values = values(new AnswerRun(lake, domains, base, writer), unitId, id, levers);
            writer.append(ScenarioTables.VALUE, values);
            writer.append(
                    ScenarioTables.SCENARIO,
                    List.of(RowFactory.create(
                            id,
                            levers.domain(),
                            unitId,
                            base,
                            levers.canonical(),
                            Timestamp.from(Instant.now()),
                            Version.current())));
            return new Report(
                    id,
                    unitId,
                    base,
                    true,
                    values.size(),
                    publications.publish("scenario").number(),
                    delayed(id));
        }
    }

    private List<Row> values(AnswerRun run, String unitId, String id, Levers levers) {
        try {
            if (levers instanceof RevenueLevers revenue) {
                return revenue(run, unitId, id, revenue);
            }
            if (levers instanceof VisitorLevers visitors) {
                return visitors(run, unitId, id, visitors);
            }
            return pupils(run, unitId, id, (PupilLevers) levers);
        } catch (LeverFault e) {
            throw new UserError(
                    "Không tính được kịch bản này: %s · Cannot compute this scenario: %s".formatted(e.vi(), e.en()), e);
        }
    }

    private List<Row> pupils(AnswerRun run, String unitId, String id, PupilLevers levers) {
        WhatIfRows rows = WhatIfRows.of(run, unitId).orElseThrow(() -> noBase(unitId, levers.domain()));
        checkBase(rows, unitId, run.runId());
        return rows.rows(id, levers.all());
    }

    private List<Row> revenue(AnswerRun run, String unitId, String id, RevenueLevers levers) {
        RevenueWhatIf whatIf = RevenueWhatIf.of(run, unitId).orElseThrow(() -> noBase(unitId, levers.domain()));
        Map<String, Double> published = published("""
                SELECT breakdown, expected FROM forecast.revenue_year r WHERE run_id = '%1$s' AND unit_id = '%2$s' AND expected IS NOT NULL
                 AND year = (SELECT min(year) FROM forecast.revenue_year WHERE run_id = '%1$s' AND unit_id = '%2$s')
                """.formatted(run.runId(), unitId));
        checkBase(published, whatIf.expected(), unitId, run.runId());
        return whatIf.rows(id, levers.all());
    }

    private List<Row> visitors(AnswerRun run, String unitId, String id, VisitorLevers levers) {
        VisitorWhatIf whatIf = VisitorWhatIf.of(run, unitId).orElseThrow(() -> noBase(unitId, levers.domain()));
        Map<String, Double> published = published("""
                SELECT concat(breakdown, ' ', period), expected FROM forecast.chance
                WHERE run_id = '%s' AND unit_id = '%s' AND domain = 'tourism' AND frequency = 'day'
                """.formatted(run.runId(), unitId));
        checkBase(published, whatIf.expected(), unitId, run.runId());
        return whatIf.rows(id, levers.all());
    }

    private Map<String, Double> published(String sql) {
        Map<String, Double> published = new HashMap<>();
        lake.spark().sql(sql).collectAsList().forEach(row -> published.put(row.getString(0), row.getDouble(1)));
        return published;
    }

    /** The base is computed again; where it is not what was published, figures have changed since. */
    private static void checkBase(
            Map<String, Double> published, Map<String, Double> again, String unitId, String base) {
        if (!published.keySet().equals(again.keySet())
                || published.entrySet().stream()
                        .anyMatch(each -> Math.abs(each.getValue() - again.get(each.getKey()))
                                > 1e-9 * Math.max(1, Math.abs(each.getValue())))) {
            throw changed(unitId, base);
        }
    }

    private static UserError changed(String unitId, String base) {
        return new UserError(
                "Không tính được: số liệu của %s đã đổi từ lần dự báo %s; chạy `./wardcast forecast` trước · Cannot answer: figures of %s changed since run %s; run `./wardcast forecast` first"
                        .formatted(unitId, base, unitId, base));
    }

    /** Figures that came after the base run would make another base than the one that was published. */
    private void checkBase(WhatIfRows rows, String unitId, String base) {
        Map<String, Long> published = new HashMap<>();
        lake.spark()
                .sql("SELECT level, grade, period, mean FROM forecast.enrolment WHERE run_id = '%s' AND unit_id = '%s'"
                        .formatted(base, unitId))
                .collectAsList()
                .forEach(
                        row -> published.put("%s %s %s".formatted(row.get(0), row.get(1), row.get(2)), row.getLong(3)));
        for (Row row : rows.basePupils()) {
            if (!row.get(8).equals(published.get("%s %s %s".formatted(row.get(3), row.get(4), row.get(5))))) {
                throw changed(unitId, base);
            }
        }
    }

    private String unitId(String unit) {
        List<Row> found = unit.matches("[0-9A-Z]+(@[0-9]{8})?")
                ? lake.spark()
                        .sql(
                                "SELECT unit_id FROM reference.unit WHERE unit_id = '%1$s' OR (code = '%1$s' AND valid_to IS NULL)"
                                        .formatted(unit))
                        .collectAsList()
                : List.of();
        if (found.size() != 1) {
            throw new UserError(
                    "Không có đơn vị '%s' hiện nay; viết mã, ví dụ 02215 · There is no unit '%s' today; write its code, as 02215"
                            .formatted(unit, unit));
        }
        return found.get(0).getString(0);
    }

    /** Where the runs of a domain's forecasts stand, and the files that they are made from. */
    private static final Map<String, List<String>> BASES = Map.of(
            "education", List.of("forecast.enrolment", "hoc-sinh-*.xlsx"),
            "budget", List.of("forecast.revenue_year", "thu-ngan-sach-*.xlsx"),
            "tourism", List.of("forecast.crowd", "luot-khach-ngay-*.csv"));

    private String baseRun(String unitId, String domain) {
        String run = lake.spark()
                .sql("SELECT max(run_id) FROM %s WHERE unit_id = '%s'"
                        .formatted(BASES.get(domain).get(0), unitId))
                .head()
                .getString(0);
        if (run == null) {
            throw noBase(unitId, domain);
        }
        return run;
    }

    private static UserError noBase(String unitId, String domain) {
        String files = BASES.get(domain).get(1);
        return new UserError(
                "Chưa có dự báo để thay đổi của %s; nạp tệp %s rồi chạy `./wardcast forecast` · There is no forecast of %s to change; load %s, then run `./wardcast forecast`"
                        .formatted(unitId, files, unitId, files));
    }

    /** What a delay moves beyond the years that are shown is in none of them. */
    private Optional<Phrase> delayed(String id) {
        return lake.spark().sql("""
                        SELECT period, mean FROM forecast.scenario_value
                        WHERE scenario_id = '%s' AND quantity = 'delayed_beyond' AND level = 'total' AND mean > 0 ORDER BY period DESC LIMIT 1
                        """.formatted(id)).collectAsList().stream()
                .map(row -> new Phrase(
                        "%.0f triệu đồng dự kiến bị lùi ra sau năm %s, không có trong các năm được tính"
                                .formatted(row.getDouble(1) / 1e6, row.getString(0)),
                        "%.0f million VND are expected to come only after %s, beyond the years that are computed"
                                .formatted(row.getDouble(1) / 1e6, row.getString(0))))
                .findFirst();
    }

    private long count(String from) {
        return lake.spark().sql("SELECT count(*) FROM " + from).head().getLong(0);
    }

    private static String id(String unitId, String base, Levers levers) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest("%s\n%s\n%s"
                            .formatted(unitId, base, levers.canonical())
                            .getBytes(StandardCharsets.UTF_8));
            return "KB-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
