package vn.wardcast.jobs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.load.LoadReport;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code wardcast load [DIR]}. */
@Command(
        name = "load",
        description = "Nạp tệp vào kho: bronze, silver, gold · Load landing files: bronze, silver, gold")
final class LoadCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "landing",
            description = "Thư mục tệp nguồn · Landing folder (default: landing)")
    private Path folder;

    @Option(names = "--domain", paramLabel = "D", description = "Chỉ lĩnh vực này · This domain only")
    private String domain;

    @Override
    public Integer call() {
        Settings settings = common.settings();
        Console console = common.console();
        Domains domains = Domains.load(settings);
        try (SparkLake lake =
                console.stage("spark", "Khởi động Spark · Starting Spark", () -> SparkLake.open(settings))) {
            LoadReport report = new LoadJob(lake, domains, console).run(folder, Optional.ofNullable(domain));
            print(console, report);
            console.json(asMap(report, console));
            return report.refused().isEmpty() ? 0 : 1;
        }
    }

    static void print(Console console, LoadReport report) {
        console.say(
                "Đã nạp %d tệp (%d đã có từ trước, %d bị trả lại): %d dòng đọc = %d nhận + %d loại; %d số liệu mới, %d sửa, %d không đổi. Phiên bản #%d"
                        .formatted(
                                report.loaded(),
                                report.alreadyLoaded(),
                                report.refused().size(),
                                report.read(),
                                report.accepted(),
                                report.rejected(),
                                report.added(),
                                report.corrected(),
                                report.unchanged(),
                                report.publication()));
        console.say(
                "Loaded %d files (%d were there already, %d refused): %d rows read = %d accepted + %d rejected; %d new rows, %d corrected, %d unchanged. Version #%d"
                        .formatted(
                                report.loaded(),
                                report.alreadyLoaded(),
                                report.refused().size(),
                                report.read(),
                                report.accepted(),
                                report.rejected(),
                                report.added(),
                                report.corrected(),
                                report.unchanged(),
                                report.publication()));
        report.issues().forEach((reason, count) -> console.say("  %-22s %6d".formatted(reason, count)));
        report.refused()
                .forEach(file -> console.warn(
                        "  TRẢ LẠI · REFUSED %s: %s · %s".formatted(file.file(), file.vietnamese(), file.english())));
        if (!report.issues().isEmpty()) {
            console.say(
                    "Xem từng lỗi · See each fault: ./wardcast sql \"SELECT _source_file, _source_row, _source_column, message_vi FROM ops.issue\"");
        }
    }

    static Map<String, Object> asMap(LoadReport report, Console console) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("files", report.files());
        map.put("loaded", report.loaded());
        map.put("already_loaded", report.alreadyLoaded());
        map.put("refused", report.refused());
        map.put("read", report.read());
        map.put("accepted", report.accepted());
        map.put("rejected", report.rejected());
        map.put("written", report.added() + report.corrected());
        map.put("added", report.added());
        map.put("corrected", report.corrected());
        map.put("unchanged", report.unchanged());
        map.put("indicator_values", report.values());
        map.put("issues", report.issues());
        map.put("publication", report.publication());
        map.put("seconds", console.seconds());
        return map;
    }
}
