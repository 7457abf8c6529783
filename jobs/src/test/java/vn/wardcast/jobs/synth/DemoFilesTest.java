package vn.wardcast.jobs.synth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {

    private static final Path DEMO = Path.of(System.getProperty("wardcast.demo", "../demo"));
    /** Files of the forms bear a unit code; those of public sources do not. */
    private static final String OF_A_UNIT = "[a-z-]+-\\d{5}-\\d{4}(-\\d{4})?\\.(xlsx|csv)";

    @TempDir
    Path folder;

    @Test
    void demoFiles_areWhatTheGeneratorWritesToday() throws IOException {
        Synth.write(new SynthOptions(4, SynthOptions.DEFAULT_MONTHS, SynthOptions.DEFAULT_UNTIL, Filed.SEED, folder));
        assertEquals(names(folder), names(DEMO));
        for (String name : names(folder)) {
            assertSame(name, folder.resolve(name), DEMO.resolve(name));
        }
    }

    private static Set<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root, 2)) {
            Set<String> names = new TreeSet<>();
            files.filter(file -> file.getFileName().toString().matches(OF_A_UNIT))
                    .forEach(file -> names.add(root.relativize(file).toString()));
            return names;
        }
    }

    private static void assertSame(String name, Path written, Path committed) throws IOException {
        if (name.endsWith(".csv")) {
            assertArrayEquals(Files.readAllBytes(committed), Files.readAllBytes(written), name);
        } else {
            assertEquals(cells(committed), cells(written), name);
        }
    }

    /** The parts of a workbook that hold its cells; how they are packed may differ from one Java to the next. */
    private static Map<String, String> cells(Path workbook) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/")) {
                    try (InputStream part = zip.getInputStream(entry)) {
                        cells.put(
                                entry.getName(),
                                new String(part.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return cells;
    }
}
