package vn.wardcast.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.wardcast.jobs.forecast.ForecastJob;
import vn.wardcast.jobs.forecast.ForecastReport;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code wardcast forecast}. */
@Command(name = "forecast", description = "Dự báo các chỉ tiêu từ gold · Forecast the targets from gold")
final class ForecastCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Option(names = "--indicator", paramLabel = "I", description = "Chỉ chỉ tiêu này · This indicator only")
    private String indicator;

    @Option(names = "--again", description = "Chạy lại dù số liệu không đổi · Run even if nothing changed")
    private boolean again;

    @Option(
            names = "--series-only",
            description = {
                "Chỉ các chuỗi; dự toán, học sinh, cảnh báo... giữ của lần trước",
                "Series only; revenue against plan, pupils, alerts and other answers stay those of the last run"
            })
    private boolean seriesOnly;

    @Override
    public Integer call() {
        Settings settings = common.settings();
        Console console = common.console();
        Domains domains = Domains.load(settings);
        try (SparkLake lake =
                console.stage("spark", "Khởi động Spark · Starting Spark", () -> SparkLake.open(settings))) {
            ForecastReport report =
                    new ForecastJob(lake, domains, console).run(Optional.ofNullable(indicator), again, !seriesOnly);
            print(console, report);
            Map<String, Object> map = asMap(report);
            map.put("seconds", console.seconds());
            console.json(map);
            return 0;
        }
    }

    static void print(Console console, ForecastReport report) {
        if (report.run().isEmpty()) {
            console.say("Số liệu không đổi từ lần dự báo trước; không có gì mới (--again để chạy lại)");
            console.say("Nothing changed since the last forecast (--again runs it anyway)");
            return;
        }
        console.say(
                "Đã dự báo %d chuỗi (%d chuỗi chưa đủ số): %d dự báo, %d kết quả kiểm định lại. Lần chạy %s, phiên bản #%d"
                        .formatted(
                                report.series(),
                                report.skipped(),
                                report.forecasts(),
                                report.backtests(),
                                report.run(),
                                report.publication()));
        console.say("Forecast %d series (%d without values): %d forecasts, %d backtest rows. Run %s, version #%d"
                .formatted(
                        report.series(),
                        report.skipped(),
                        report.forecasts(),
                        report.backtests(),
                        report.run(),
                        report.publication()));
    }

    static Map<String, Object> asMap(ForecastReport report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", report.run());
        map.put("series", report.series());
        map.put("skipped", report.skipped());
        map.put("forecasts", report.forecasts());
        map.put("backtests", report.backtests());
        map.put("publication", report.publication());
        return map;
    }
}
