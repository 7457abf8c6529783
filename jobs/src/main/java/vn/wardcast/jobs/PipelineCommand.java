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
import vn.wardcast.jobs.forecast.ForecastJob;
import vn.wardcast.jobs.forecast.ForecastReport;
import vn.wardcast.jobs.forecast.ReplayJob;
import vn.wardcast.jobs.forecast.ReplayReport;
import vn.wardcast.jobs.load.LoadJob;
import vn.wardcast.jobs.load.LoadReport;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code wardcast pipeline [DIR]}: load, then forecast, on one Spark session. */
@Command(name = "pipeline", description = "Nạp rồi dự báo · Load, then forecast")
final class PipelineCommand implements Callable<Integer> {

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
            names = "--replay",
            description =
                    "Dự báo lại như ở các ngày đã qua để chấm điểm · Also forecast as of past days, to be scored at once")
    private boolean replay;

    @Override
    public Integer call() {
        Settings settings = common.settings();
        Console console = common.console();
        Domains domains = Domains.load(settings);
        long start = System.nanoTime();
        try (SparkLake lake =
                console.stage("spark", "Khởi động Spark · Starting Spark", () -> SparkLake.open(settings))) {
            LoadReport loaded = new LoadJob(lake, domains, console).run(folder, Optional.ofNullable(domain));
            LoadWords.say(loaded, console);
            Map<String, Object> summary = LoadWords.asMap(loaded, console);
            loaded.report().ifPresent(senders -> senders.writeSummary(summary));
            ForecastReport forecast = new ForecastJob(lake, domains, console).run(Optional.empty(), false);
            ForecastCommand.print(console, forecast);
            Map<String, Object> map = new LinkedHashMap<>(summary);
            map.put("publication", forecast.publication());
            map.put("forecast", ForecastCommand.asMap(forecast));
            if (replay) {
                ReplayReport replayed = new ReplayJob(lake, domains, console).run();
                ReplayCommand.print(console, replayed);
                map.put("publication", replayed.publication());
                map.put("replay", ReplayCommand.asMap(replayed));
            }
            Map<String, Double> seconds = console.seconds();
            seconds.put("total", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
            map.put("seconds", seconds);
            console.say(
                    "Tổng cộng %.1f giây · %.1f seconds in all".formatted(seconds.get("total"), seconds.get("total")));
            console.json(map);
            return loaded.refused().isEmpty() ? 0 : 1;
        }
    }
}
