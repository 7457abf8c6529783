package vn.wardcast.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.wardcast.jobs.scenario.Levers;
import vn.wardcast.jobs.scenario.ScenarioJob;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code wardcast scenario}. */
@Command(
        name = "scenario",
        description =
                "Nếu… thì: học sinh, thu ngân sách hoặc lượt khách khi đầu vào khác đi · What if: pupils, revenue or visitors with other inputs")
final class ScenarioCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--unit", required = true, paramLabel = "U", description = "Mã đơn vị · Code of the unit")
    private String unit;

    @Option(
            names = "--lever",
            required = true,
            paramLabel = "L",
            description =
                    "class_size=35, migration=0.5, housing=500@2028; growth=1700:+5@2026-11, delay=1400:6@2026-10, amount=1400:20e9@2026-12, end=1003@2027-01, plan=total:400e9; visitors=+10@2026-10-15, festival=+60@2026-10-10..2026-10-12, move=Trung thu@2026-10-10, capacity=8000; viết nhiều lần được, cùng một lĩnh vực · may be given several times, all of one domain")
    private List<String> levers;

    @Override
    public Integer call() {
        Settings settings = common.settings();
        Console console = common.console();
        Levers changed = Levers.parse(levers);
        Domains domains = Domains.load(settings);
        try (SparkLake lake =
                console.stage("spark", "Khởi động Spark · Starting Spark", () -> SparkLake.open(settings))) {
            ScenarioJob.Report report = new ScenarioJob(lake, domains, console).run(unit, changed);
            console.say("%s %s: %s, phiên bản #%d. Xem: /api/v1/scenarios/%s"
                    .formatted(
                            report.isNew() ? "Đã lưu" : "Đã có từ trước",
                            report.id(),
                            report.unitId(),
                            report.publication(),
                            report.id()));
            console.say("%s %s: %s, version #%d. See: /api/v1/scenarios/%s"
                    .formatted(
                            report.isNew() ? "Stored" : "Was there already",
                            report.id(),
                            report.unitId(),
                            report.publication(),
                            report.id()));
            report.note().ifPresent(note -> {
                console.say(note.vi());
                console.say(note.en());
            });
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("scenario", report.id());
            map.put("unit", report.unitId());
            map.put("run", report.run());
            map.put("new", report.isNew());
            map.put("values", report.values());
            map.put("publication", report.publication());
            console.json(map);
            return 0;
        }
    }
}
