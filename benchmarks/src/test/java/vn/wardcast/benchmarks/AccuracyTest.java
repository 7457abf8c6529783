package vn.wardcast.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aSetOfTwoShortSeries() throws IOException {
        String lines = IntStream.range(0, 30)
                .mapToObj(i -> "%s,%d-01-01,%d".formatted(i < 15 ? "a" : "b", 2000 + i % 15, 50 + i * i % 7))
                .collect(Collectors.joining("\n", "unique_id,ds,y\n", "\n"));
        Files.writeString(folder.resolve("m3_yearly.csv"), lines);
        Files.writeString(folder.resolve("tourism_yearly_train.csv"), lines);
    }

    @Test
    void wrongData_failTheSelfCheck_andTheCommand() throws IOException {
        assertEquals(1, run("m3_yearly"));
    }

    @Test
    void everyAskedModel_standsInTheTable_andSkippedSetsAreNamed() throws IOException {
        var file = folder.resolve("table.md");
        assertEquals(0, run("tourism_*,m1_yearly", "--models", "automatic,drift", "--markdown", file.toString()));
        String table = Files.readString(file);
        assertTrue(table.contains("| automatic | 2 |"), table);
        assertTrue(table.contains("| drift | 2 |"), table);
        assertTrue(
                table.contains("skipped, no file: tourism_monthly_train, tourism_quarterly_train, m1_yearly"), table);
    }

    @Test
    void unknownSetsModelsAndFolders_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> run("m9_yearly"));
        assertThrows(IllegalArgumentException.class, () -> run("m3_yearly", "--models", "crystal_ball"));
        assertThrows(IllegalArgumentException.class, () -> run("m3_yearly", "--markdown"));
        assertThrows(
                IllegalArgumentException.class,
                () -> AccuracyOptions.parse(new String[] {folder.resolve("none").toString()}));
    }

    @Test
    void inner_hidesTheTestPart() throws IOException {
        assertEquals(
                15 - 6,
                BenchmarkSets.named("m3_yearly").readInner(folder).get(0).length());
        assertEquals(
                15,
                BenchmarkSets.named("tourism_yearly_train")
                        .readInner(folder)
                        .get(0)
                        .length());
    }

    private int run(String... sets) throws IOException {
        var args = new String[sets.length + 1];
        args[0] = folder.toString();
        System.arraycopy(sets, 0, args, 1, sets.length);
        return Accuracy.run(AccuracyOptions.parse(args), new PrintStream(OutputStream.nullOutputStream()));
    }
}
