package vn.wardcast.models.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.longfile.LongFile;

/**
 * Scores of models on whole benchmark sets: {@code Benchmark FOLDER SETS MODELS [INNER]}, sets and models separated by
 * commas. With INNER the competition's test part is cut off first and the last values before it are forecast instead: this
 * is what settings may be chosen by.
 */
final class Benchmark {

    /** A collection with the horizon of its competition. */
    record Collection(String name, Frequency frequency, RollingOrigin origins, boolean trainingOnly) {
        List<Series> read(Path folder) throws IOException {
            return LongFile.read(folder.resolve(name + ".csv"), frequency, frequency.season());
        }
    }

    static final List<Collection> COLLECTIONS = List.of(
            new Collection("m1_monthly", Frequency.MONTH, RollingOrigin.holdOut(18), false),
            new Collection("m1_quarterly", Frequency.QUARTER, RollingOrigin.holdOut(8), false),
            new Collection("m1_yearly", Frequency.YEAR, RollingOrigin.holdOut(6), false),
            new Collection("m3_monthly", Frequency.MONTH, RollingOrigin.holdOut(18), false),
            new Collection("m3_quarterly", Frequency.QUARTER, RollingOrigin.holdOut(8), false),
            new Collection("m3_yearly", Frequency.YEAR, RollingOrigin.holdOut(6), false),
            new Collection("tourism_monthly_train", Frequency.MONTH, RollingOrigin.holdOut(24), true),
            new Collection("tourism_quarterly_train", Frequency.QUARTER, RollingOrigin.holdOut(8), true),
            new Collection("tourism_yearly_train", Frequency.YEAR, RollingOrigin.holdOut(4), true),
            new Collection("au_retail", Frequency.MONTH, new RollingOrigin(3, 12, 12), true),
            new Collection("tx_revenue", Frequency.MONTH, new RollingOrigin(3, 12, 12), true),
            new Collection("br_tax", Frequency.MONTH, new RollingOrigin(3, 12, 12), true),
            new Collection("cn_outbound", Frequency.MONTH, new RollingOrigin(3, 12, 12), true),
            new Collection("au_tourism_quarterly", Frequency.QUARTER, new RollingOrigin(2, 8, 8), true),
            new Collection("hk_daily", Frequency.DAY, new RollingOrigin(6, 28, 28), true));

    private Benchmark() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        boolean inner = args.length > 3;
        List<Forecaster> models =
                Arrays.stream(args[2].split(",")).map(Forecasters::named).toList();
        for (String name : args[1].split(",")) {
            var collection = COLLECTIONS.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            List<Series> all = collection.read(folder).stream()
                    .map(series ->
                            inner && !collection.trainingOnly() ? withoutTest(series, collection) : Optional.of(series))
                    .flatMap(Optional::stream)
                    .toList();
            for (Forecaster model : models) {
                print(name, new Backtest(collection.origins()).judge(all, model));
            }
        }
    }

    private static Optional<Series> withoutTest(Series series, Collection collection) {
        int known = series.length() - collection.origins().horizon();
        return known > collection.origins().horizon() ? Optional.of(series.first(known)) : Optional.empty();
    }

    private static void print(String set, Score score) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %-18s n=%-5d sMAPE %7.3f  MASE %7.4f  RMSSE %7.4f  MSIS95 %8.3f  cov80 %.3f  cov95 %.3f  %7.2f ms%n",
                set,
                score.model(),
                score.n(),
                score.smape(),
                score.mase(),
                score.rmsse(),
                score.msis95(),
                score.coverage80(),
                score.coverage95(),
                1000 * score.seconds() / score.n());
    }
}
