package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.backtest.RollingOrigin;

/**
 * A collection of series and how it is judged.
 *
 * @param name of its file, without {@code .csv}
 * @param trainingOnly whether the competition's test part is not in the file
 */
public record BenchmarkSet(
        String name, Frequency frequency, RollingOrigin origins, boolean trainingOnly, Layout layout) {

    public boolean isIn(Path folder) {
        return Files.exists(file(folder));
    }

    List<Series> read(Path folder) throws IOException {
        return layout.read(file(folder), frequency);
    }

    /** Without the test part, where there is one: what settings may be chosen by. */
    public List<Series> readInner(Path folder) throws IOException {
        return trainingOnly
                ? read(folder)
                : read(folder).stream()
                        .map(this::withoutTest)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Optional<Series> withoutTest(Series series) {
        int known = series.length() - origins.horizon();
        return known > origins.horizon() ? Optional.of(series.first(known)) : Optional.empty();
    }

    private Path file(Path folder) {
        return folder.resolve(name + ".csv");
    }

    @Override
    public String toString() {
        return "%s: %d steps (%s) from %s"
                .formatted(
                        name,
                        origins.horizon(),
                        frequency.pluralEn(),
                        origins.origins() == 1
                                ? "one origin"
                                : "%d origins, %d apart".formatted(origins.origins(), origins.stride()));
    }
}
