package vn.wardcast.jobs;

import java.nio.file.Path;
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

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description =
                    "Nơi ghi lỗi và bản sao trả về (mặc định: reports trong thư mục dữ liệu) · Where faults and returned copies go (default: reports in home)")
    private Path report;

    @Override
    public Integer call() {
        Settings settings = common.settings();
        Console console = common.console();
        Domains domains = Domains.load(settings);
        try (SparkLake lake =
                console.stage("spark", "Khởi động Spark · Starting Spark", () -> SparkLake.open(settings))) {
            LoadReport done = new LoadJob(lake, domains, console)
                    .run(folder, Optional.ofNullable(domain), Optional.ofNullable(report));
            LoadWords.say(done, console);
            Map<String, Object> summary = LoadWords.asMap(done, console);
            done.report().ifPresent(senders -> senders.writeSummary(summary));
            console.json(summary);
            return done.refused().isEmpty() ? 0 : 1;
        }
    }
}
