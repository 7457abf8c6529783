package vn.wardcast.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.wardcast.jobs.forecast.ReplayJob;
import vn.wardcast.jobs.forecast.ReplayReport;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code wardcast replay}. */
@Command(
        name = "replay",
        description =
                "Dự báo lại như ở các ngày đã qua và chấm điểm · Forecast as of past days, and score what was forecast")
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        Settings settings = common.settings();
        Console console = common.console();
        Domains domains = Domains.load(settings);
        try (SparkLake lake =
                console.stage("spark", "Khởi động Spark · Starting Spark", () -> SparkLake.open(settings))) {
            ReplayReport report = new ReplayJob(lake, domains, console).run();
            print(console, report);
            Map<String, Object> map = asMap(report);
            map.put("seconds", console.seconds());
            console.json(map);
            return 0;
        }
    }

    static void print(Console console, ReplayReport report) {
        if (report.run().isEmpty()) {
            console.say("Các ngày đã qua đều đã được dự báo lại; không có gì mới");
            console.say("Every past day was replayed before; nothing new");
            return;
        }
        Object[] told = {
            report.days(), report.forecasts(), report.chances(), report.answers(), report.run(), report.publication()
        };
        console.say(
                "Đã dự báo lại như ở %d ngày đã qua: %d dự báo, %d xác suất, %d dòng trả lời. Lần chạy %s, phiên bản #%d"
                        .formatted(told));
        console.say(
                "Forecast as of %d past days: %d forecasts, %d probabilities, %d rows of answers. Run %s, version #%d"
                        .formatted(told));
    }

    static Map<String, Object> asMap(ReplayReport report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("run", report.run());
        map.put("days", report.days());
        map.put("forecasts", report.forecasts());
        map.put("chances", report.chances());
        map.put("answers", report.answers());
        map.put("publication", report.publication());
        return map;
    }
}
