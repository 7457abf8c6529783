package vn.wardcast.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Strangers enter by one door: only the package regression imports Smile, and nobody uses its time series. */
class StrangersTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/wardcast/models");

    @Test
    void onlyRegression_importsSmile() throws IOException {
        assertEquals(List.of("regression"), filesWith("import smile."));
    }

    @Test
    void nobody_importsSmileTimeSeries() throws IOException {
        assertEquals(List.of(), filesWith("smile.timeseries"));
    }

    private static List<String> filesWith(String text) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> contains(file, text))
                    .map(file -> SOURCES.relativize(file).getName(0).toString())
                    .distinct()
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
