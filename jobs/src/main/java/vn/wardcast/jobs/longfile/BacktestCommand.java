package vn.wardcast.jobs.longfile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.wardcast.jobs.Console;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Workers;
import vn.wardcast.models.backtest.Backtest;
import vn.wardcast.models.backtest.RollingOrigin;

/** {@code wardcast backtest FILE --horizon H --season S}: how well would the models have forecast what is in the file? */
@Command(
        name = "backtest",
        sortOptions = false,
        description = {
            "Giấu H giá trị cuối của mỗi chuỗi, dự báo chúng, chấm điểm; in một đối tượng JSON",
            "Hide the last H values of every series, forecast them, score; prints one JSON object"
        },
        exitCodeListHeading = "%nMã thoát · Exit codes:%n",
        exitCodeList = {"0:xong · done", "1:không chấm được · failed", "2:sai tham số · wrong usage"})
public final class BacktestCommand implements Callable<Integer> {

    @Mixin
    private SeriesOptions asked;

    @Option(
            names = "--freq",
            paramLabel = "F",
            converter = FrequencyName.class,
            description = {
                "Chu kỳ: year, quarter, month, week, day (không cho: đoán từ các ngày)",
                "Frequency (absent: told by the dates)"
            })
    private Frequency frequency;

    @Option(
            names = "--model",
            paramLabel = "M",
            parameterConsumer = ModelNames.class,
            description = {
                "Mô hình, cách nhau bằng dấu phẩy; all: tất cả · Models, separated by commas; all: every one",
                "(default: automatic,seasonal_naive,naive,ets,dynamic_theta)"
            })
    private List<String> models = null;

    @Option(
            names = "--out",
            paramLabel = "F",
            description = {
                "Ghi các dự báo: unique_id,ds,model,mean,lo-80,hi-80,lo-95,hi-95",
                "Write the forecasts; model is the one asked, JSON counts who answered for it (fallbacks)"
            })
    private Path out;

    @Option(
            names = "--origins",
            paramLabel = "K",
            defaultValue = "1",
            converter = Whole.class,
            description = {
                "Số lần dự báo lùi dần, mỗi lần H bước; chuỗi ngắn được ít lần hơn (mặc định: 1)",
                "Rolling origins, H steps apart; short series get fewer (default: 1)"
            })
    private int origins;

    @Option(names = "--json", description = "Luôn luôn JSON · The output is always JSON")
    private boolean json;

    @Override
    public Integer call() {
        SeriesFile file = SeriesFile.read(asked.file, Optional.ofNullable(frequency), asked.season, asked.horizon);
        Examination examination = examine(file);
        new Console(true).json(report(file, examination));
        return 0;
    }

    private List<String> models() {
        return models == null ? List.of("automatic", "seasonal_naive", "naive", "ets", "dynamic_theta") : models;
    }

    private Examination examine(SeriesFile file) {
        RollingOrigin rolling = new RollingOrigin(origins, asked.horizon, asked.horizon);
        Set<String> examined = new LinkedHashSet<>(models());
        examined.add(Examination.YARDSTICK);
        Workers workers = asked.workers(examined.size() * count(file, rolling));
        Examination examination = new Examination();
        try (ForecastFile forecasts = out == null ? ForecastFile.nowhere() : ForecastFile.create(out, asked.file)) {
            new FileTrials(new Backtest(rolling), workers).of(file, examined, trials -> {
                trials.forEach((model, each) -> each.forEach(trial -> examination.add(model, trial)));
                models().forEach(model ->
                        trials.get(model).forEach(trial -> forecasts.write(trial.known(), trial.forecast(), model)));
            });
        }
        return examination;
    }

    /** Series times the origins each is long enough for. */
    private static int count(SeriesFile file, RollingOrigin rolling) {
        return file.series().stream()
                .mapToInt(series -> (int) rolling.ends(series.length()).count())
                .sum();
    }

    private Map<String, Object> report(SeriesFile file, Examination examination) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("file", file.path().getFileName().toString());
        report.put("series", file.series().size());
        report.put("frequency", file.frequency().code());
        report.put("horizon", asked.horizon);
        report.put("season", asked.season);
        report.put("origins", origins);
        Map<String, Object> scores = new LinkedHashMap<>();
        models().forEach(model -> scores.put(model, examination.of(model)));
        report.put("models", scores);
        report.put("owa_against", examination.yardstick());
        return report;
    }
}
