package vn.wardcast.jobs.longfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Series;
import vn.wardcast.models.Workers;
import vn.wardcast.models.backtest.Backtest;
import vn.wardcast.models.backtest.Trial;

/**
 * Several models examined on all series of a file. A model that borrows sees the whole file at once; the others take it piece
 * by piece, so that their forecasts need not all be kept.
 */
final class FileTrials {

    private final Backtest backtest;
    private final Workers workers;

    FileTrials(Backtest backtest, Workers workers) {
        this.backtest = backtest;
        this.workers = workers;
    }

    /** @param sink takes the trials of each model on one series, in the order of the series */
    void of(SeriesFile file, Iterable<String> models, Consumer<Map<String, List<Trial>>> sink) {
        Map<String, List<List<Trial>>> together = together(file, models);
        int from = 0;
        for (List<Series> piece : file.pieces()) {
            int end = from + piece.size();
            Map<String, List<List<Trial>>> trials = new LinkedHashMap<>();
            for (String model : models) {
                List<List<Trial>> known = together.get(model);
                trials.put(model, known == null ? trials(piece, model) : known.subList(from, end));
            }
            bySeries(trials, piece.size()).forEach(sink);
            from = end;
        }
    }

    private Map<String, List<List<Trial>>> together(SeriesFile file, Iterable<String> models) {
        Map<String, List<List<Trial>>> together = new LinkedHashMap<>();
        for (String model : models) {
            if (Forecasters.named(model).borrows()) {
                together.put(model, trials(file.series(), model));
            }
        }
        return together;
    }

    private List<List<Trial>> trials(List<Series> series, String model) {
        return backtest.trials(series, Forecasters.named(model), workers);
    }

    private static List<Map<String, List<Trial>>> bySeries(Map<String, List<List<Trial>>> byModel, int count) {
        List<Map<String, List<Trial>>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = i;
            Map<String, List<Trial>> trials = new LinkedHashMap<>();
            byModel.forEach((model, each) -> trials.put(model, each.get(place)));
            all.add(trials);
        }
        return all;
    }
}
