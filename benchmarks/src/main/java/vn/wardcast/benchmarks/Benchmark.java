package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.wardcast.models.Forecaster;
import vn.wardcast.models.Forecasters;
import vn.wardcast.models.backtest.Backtest;
import vn.wardcast.models.backtest.Score;

/**
 * Scores of models on whole sets, one line each: {@code Benchmark FOLDER SETS MODELS [INNER]}, sets and models separated by
 * commas. With INNER the competition's test part is cut off first and the last values before it are forecast instead: this
 * is what settings may be chosen by.
 */
final class Benchmark {

    private Benchmark() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("Usage: Benchmark FOLDER SETS MODELS [INNER]");
            System.exit(2);
        }
        var folder = Path.of(args[0]);
        List<Forecaster> models =
                Arrays.stream(args[2].split(",")).map(Forecasters::named).toList();
        for (String name : args[1].split(",")) {
            var set = BenchmarkSets.named(name);
            var collection = args.length > 3 ? set.readInner(folder) : set.read(folder);
            models.forEach(model -> print(name, new Backtest(set.origins()).judge(collection, model)));
        }
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
