package vn.wardcast.jobs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.wardcast.jobs.maintain.MaintainJob;
import vn.wardcast.jobs.maintain.MaintainReport;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code wardcast maintain}. */
@Command(
        name = "maintain",
        description =
                "Xóa dòng quá hạn lưu, gộp tệp nhỏ, quên bản cũ, xóa tệp mồ côi · Remove rows past their time, compact, expire old versions, remove orphan files")
final class MaintainCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "20",
            description = "Số phiên bản còn đọc lại được · Versions that stay readable (default: 20)")
    private int keep;

    @Option(
            names = "--orphan-hours",
            paramLabel = "H",
            defaultValue = "72",
            description = "Tuổi tệp mồ côi, từ 24 · Age of orphan files in hours, from 24 (default: 72)")
    private long orphanHours;

    @Override
    public Integer call() {
        Settings settings = common.settings();
        Console console = common.console();
        Domains domains = Domains.load(settings);
        try (SparkLake lake =
                console.stage("spark", "Khởi động Spark · Starting Spark", () -> SparkLake.open(settings))) {
            MaintainReport report = new MaintainJob(lake, domains, console).run(keep, Duration.ofHours(orphanHours));
            console.say(
                    "Đã xóa %d dòng quá hạn lưu, gộp %d tệp, quên %d bản cũ, xóa %d tệp mồ côi trong %d bảng. Phiên bản #%d"
                            .formatted(
                                    report.retired(),
                                    report.compacted(),
                                    report.expired(),
                                    report.orphans(),
                                    report.tables(),
                                    report.publication()));
            console.say(
                    "Removed %d rows past their time, merged %d files, forgot %d old versions, removed %d orphans in %d tables. Version #%d"
                            .formatted(
                                    report.retired(),
                                    report.compacted(),
                                    report.expired(),
                                    report.orphans(),
                                    report.tables(),
                                    report.publication()));
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("tables", report.tables());
            map.put("retired", report.retired());
            map.put("compacted", report.compacted());
            map.put("expired", report.expired());
            map.put("orphans", report.orphans());
            map.put("publication", report.publication());
            map.put("seconds", console.seconds());
            console.json(map);
            return 0;
        }
    }
}
