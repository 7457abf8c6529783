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
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.Console;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.enrolment.WhatIfRows;
import vn.wardcast.jobs.spark.Publications;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.jobs.spark.TableWriter;
import vn.wardcast.jobs.spark.WriterLock;
import vn.wardcast.lakehouse.ScenarioTables;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.Version;
import vn.wardcast.lakehouse.domain.Domains;

/** Answers a what-if about the schools of one unit and stores it. */
public final class ScenarioJob {

    private static final String DOMAIN = "education";

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
     */
    public record Report(String id, String unitId, String run, boolean isNew, long values, long publication) {}

    /** @param unit unit_id, or the code of a unit of today */
    public Report run(String unit, Levers levers) {
        Publications publications = new Publications(lake);
        try (WriterLock lock = WriterLock.acquire(
                lake.settings(),
                () -> console.say("  Đang chờ lần ghi khác xong · Waiting for another writer to finish"))) {
            publications.rollBackUnpublished();
            lake.tuneFor(0);
            String unitId = unitId(unit);
            String base = baseRun(unitId);
            String id = id(unitId, base, levers);
            if (count("forecast.scenario WHERE scenario_id = '%s'".formatted(id)) > 0) {
                return new Report(
                        id, unitId, base, false, 0, publications.current().number());
            }
            TableWriter writer = new TableWriter(lake, "scenario", id);
            List<Row> values = values(new AnswerRun(lake, domains, base, writer), unitId, id, levers);
            writer.append(ScenarioTables.VALUE, values);
            writer.append(
                    ScenarioTables.SCENARIO,
                    List.of(RowFactory.create(
                            id,
                            DOMAIN,
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
                    publications.publish("scenario").number());
        }
    }

    private List<Row> values(AnswerRun run, String unitId, String id, Levers levers) {
        WhatIfRows rows = WhatIfRows.of(run, unitId, id, levers.all()).orElseThrow(() -> noPupils(unitId));
        checkBase(rows, unitId, run.runId());
        return rows.rows();
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
                throw new UserError(
                        "Không tính được: số liệu của %s đã đổi từ lần dự báo %s; chạy `./wardcast forecast` trước · Cannot answer: figures of %s changed since run %s; run `./wardcast forecast` first"
                                .formatted(unitId, base, unitId, base));
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

    private String baseRun(String unitId) {
        String run = lake.spark()
                .sql("SELECT max(run_id) FROM forecast.enrolment WHERE unit_id = '%s'".formatted(unitId))
                .head()
                .getString(0);
        if (run == null) {
            throw noPupils(unitId);
        }
        return run;
    }

    private static UserError noPupils(String unitId) {
        return new UserError(
                "Chưa dự báo học sinh theo khối của %s; nạp tệp hoc-sinh-*.xlsx rồi chạy `./wardcast forecast` · There is no forecast of pupils by grade of %s; load hoc-sinh-*.xlsx, then run `./wardcast forecast`"
                        .formatted(unitId, unitId));
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
