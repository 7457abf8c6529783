package vn.wardcast.jobs.longfile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.wardcast.jobs.Console;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;

/** {@code wardcast predict FILE --horizon H --season S --freq F --out F}: what comes after the end of the file? */
@Command(
        name = "predict",
        sortOptions = false,
        description = {
            "Dự báo H bước sau giá trị cuối của mỗi chuỗi trong tệp",
            "Forecast H steps beyond the end of every series of the file"
        },
        exitCodeListHeading = "%nMã thoát · Exit codes:%n",
        exitCodeList = {"0:xong · done", "1:không dự báo được · failed", "2:sai tham số · wrong usage"})
public final class PredictCommand implements Callable<Integer> {

    @Mixin
    private SeriesOptions asked;

    @Option(
            names = "--freq",
            paramLabel = "F",
            required = true,
            converter = FrequencyName.class,
            description = "Chu kỳ · Frequency: year, quarter, month, week, day")
    private Frequency frequency;

    @Option(
            names = "--model",
            paramLabel = "M",
            defaultValue = "automatic",
            description = "Mô hình · Model (default: ${DEFAULT-VALUE})")
    private String model;

    @Option(
            names = "--out",
            paramLabel = "F",
            required = true,
            description = {
                "Tệp ghi dự báo: unique_id,ds,model,mean,lo-80,hi-80,lo-95,hi-95; model là mô hình thực sự trả lời",
                "File of the forecasts; model is the one that really answered"
            })
    private Path out;

    @Option(names = "--json", description = "Dòng cuối là một đối tượng JSON · The last line is one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Forecasters.names().contains(model)) {
            throw ModelNames.unknown(spec, model);
        }
        SeriesFile file = SeriesFile.read(asked.file, Optional.of(frequency), asked.season, 0);
        tell(file, predict(file));
        return 0;
    }

    /** How many series each model answered. */
    private Map<String, Integer> predict(SeriesFile file) {
        Forecaster forecaster = Forecasters.named(model);
        Workers workers = asked.workers(file.series().size());
        Map<String, Integer> answered = new TreeMap<>();
        try (ForecastFile forecasts = ForecastFile.create(out, asked.file)) {
            for (List<Series> piece : forecaster.borrows() ? List.of(file.series()) : file.pieces()) {
                List<Forecast> ahead =
                        workers.quietly().map(forecaster.fitAll(piece, workers), fit -> fit.predict(asked.horizon));
                for (int i = 0; i < piece.size(); i++) {
                    String by = ahead.get(i).model();
                    forecasts.write(piece.get(i), ahead.get(i), by);
                    answered.merge(by, 1, Integer::sum);
                }
            }
        }
        return answered;
    }

    private void tell(SeriesFile file, Map<String, Integer> answered) {
        Console console = new Console(json);
        int series = file.series().size();
        console.say("Đã dự báo %d bước của %d chuỗi vào %s %s".formatted(asked.horizon, series, out, answered));
        console.say("Forecast %d steps of %d series into %s %s".formatted(asked.horizon, series, out, answered));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("file", file.path().getFileName().toString());
        result.put("series", series);
        result.put("horizon", asked.horizon);
        result.put("answered", answered);
        console.json(result);
    }
}
