package vn.wardcast.jobs.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardcast.lakehouse.UserError;

class SynthTest {

    @TempDir
    Path folder;

    @Test
    void sameSeed_givesTheSameBytes_inAnyPlaceAndLanguage() throws IOException {
        Path here = folder.resolve("here");
        Path elsewhere = folder.resolve("elsewhere");
        Synth.write(options(3, here));
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Synth.write(options(3, elsewhere));
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
        assertEquals(digests(here), digests(elsewhere));
    }

    @Test
    void otherSeed_givesOtherFigures() throws IOException {
        Synth.write(new SynthOptions(1, 2, YearMonth.of(2026, 2), 1, folder.resolve("one")));
        Synth.write(new SynthOptions(1, 2, YearMonth.of(2026, 2), 2, folder.resolve("two")));
        assertFalse(digests(folder.resolve("one")).equals(digests(folder.resolve("two"))));
    }

    @Test
    void moreUnitsAndMonths_leaveTheOthersAsTheyWere() {
        Set<String> few = lines(2, Filed.months("2025-04", "2025-12"));
        Set<String> many = lines(9, Filed.months("2024-10", "2026-03"));
        assertTrue(few.size() > 2000);
        few.removeAll(many);
        assertEquals(Set.of(), few);
    }

    @Test
    void everyRow_saysItIsSynthetic() {
        Filed.by(5, Filed.months("2025-01", "2025-12")).forEach(table -> {
            assertEquals(Table.MARK_HEADER, table.headers().get(0));
            assertTrue(table.title().endsWith("SỐ LIỆU MÔ PHỎNG"));
            table.rows().forEach(row -> assertEquals("mô phỏng", row.get(0)));
        });
    }

    @Test
    void oldCommunesReportUntilJune2025_andTodaysSinceJuly() {
        Set<String> june = names(Filed.months("2025-06", "2025-06"), "tourism");
        Set<String> july = names(Filed.months("2025-07", "2025-07"), "tourism");
        assertEquals(
                Set.of("02203 Phường Minh Xuân", "02206 Phường Tân Quang", "02215 Phường Ỷ La"),
                june.stream().filter(name -> name.startsWith("02")).collect(Collectors.toSet()));
        assertEquals(
                Set.of(
                        "02215 Phường Minh Xuân",
                        "03408 Phường Tân Phong",
                        "03549 Xã Phong Thổ",
                        "11533 Phường Hòa Bình"),
                july);
    }

    @Test
    void oldCommuneDividedBetweenTwo_isFiledOnceAndWhole() {
        World world = new World(Filed.SEED);
        List<Commune> both = List.of(new Gazetteer().commune("11533"), new Gazetteer().commune("11560"));
        Window window = Filed.months("2024-12", "2024-12");
        List<String> together = Filed.by(world, both, window).map(Table::file).toList();
        assertEquals(new HashSet<>(together).size(), together.size());
        assertEquals(
                anLu(Filed.by(world, both.subList(0, 1), window)),
                anLu(Filed.by(world, both, window)),
                "An Lư is the same whichever successor was asked for");
    }

    @Test
    void islandDistrictWithoutCommunes_filesNothingBeforeTheMerger() {
        World world = new World(Filed.SEED);
        List<Commune> island = List.of(new Gazetteer().commune("20333"));
        assertEquals(
                0, Filed.by(world, island, Filed.months("2024-11", "2024-12")).count());
        assertTrue(Filed.by(world, island, Filed.months("2025-11", "2025-12")).count() >= 6);
    }

    @Test
    void windowWithoutDecember_hasTheLastStateBeforeItsEnd() {
        assertEquals(List.of(2025), Filed.months("2026-03", "2026-09").yearsWith(12));
        assertEquals(List.of(2021, 2022), Filed.months("2021-01", "2022-12").yearsWith(12));
        assertEquals(List.of(2026), Filed.months("2026-03", "2026-09").yearsWith(9));
        assertEquals(List.of(2025), Filed.months("2026-03", "2026-08").yearsWith(9));
    }

    @Test
    void folderOfOthers_isLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        UserError error = assertThrows(UserError.class, () -> Synth.write(options(1, folder)));
        assertTrue(error.getMessage().contains("Cannot write into"));
        assertEquals(Set.of("mine.txt"), digests(folder).keySet());
    }

    @Test
    void secondRun_replacesWhatTheFirstWroteAndNothingElse() throws IOException {
        Synth.write(options(3, folder));
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Synth.write(options(1, folder));
        Path once = folder.resolveSibling(folder.getFileName() + "-once");
        Synth.write(options(1, once));
        Map<String, Integer> left = digests(folder);
        left.remove("mine.txt");
        assertEquals(digests(once), left);
    }

    /** A province passes on what its wards filed: the same rows, in one file a form and year. */
    @Test
    void together_isTheSameRows_inOneFileAFormAndYear() throws IOException {
        Path apart = folder.resolve("apart");
        Path together = folder.resolve("together");
        Set<String> forms = Set.of("luot-khach-ngay", "benh-truyen-nhiem");
        YearMonth until = YearMonth.of(2025, 8);
        Summary one = Synth.write(new SynthOptions(2, 4, until, Filed.SEED, apart, forms, false));
        Summary all = Synth.write(new SynthOptions(2, 4, until, Filed.SEED, together, forms, true));
        assertEquals(one.rows(), all.rows());
        assertEquals(2, all.files());
        assertTrue(Files.exists(together.resolve("tourism/luot-khach-ngay-cac-xa-2025.csv")));
        List<String> lines = Files.readAllLines(together.resolve("health/benh-truyen-nhiem-cac-xa-2025.csv"));
        assertTrue(lines.get(0).startsWith("\uFEFFTính chất;Mã ĐVHC"), lines.get(0));
        assertEquals(1, lines.stream().filter(line -> line.contains("Mã ĐVHC")).count());
    }

    @Test
    void aFormThatIsNotThere_isRefusedWithThoseThatAre() {
        IllegalArgumentException error = assertThrows(
                IllegalArgumentException.class,
                () -> new SynthOptions(1, 1, YearMonth.of(2025, 8), 1, folder, Set.of("thu-thue"), false));
        assertTrue(error.getMessage().contains("thu-thue") && error.getMessage().contains("thu-ngan-sach"));
    }

    @Test
    void summary_countsWhatWasWritten() throws IOException {
        Summary summary = Synth.write(options(2, folder));
        assertEquals(digests(folder).size() - 1, summary.files(), "all but the hidden list");
        assertTrue(summary.rows() > 1000);
    }

    private static SynthOptions options(int units, Path out) {
        return new SynthOptions(units, 4, YearMonth.of(2025, 8), Filed.SEED, out);
    }

    private static Set<String> lines(int units, Window window) {
        return Filed.by(units, window).flatMap(Filed::lines).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> names(Window window, String domain) {
        return Filed.by(4, window)
                .filter(table -> table.file().startsWith(domain))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.get(1) + " " + row.get(2))
                .collect(Collectors.toSet());
    }

    private static List<String> anLu(Stream<Table> tables) {
        return tables.flatMap(Filed::lines)
                .filter(line -> line.contains("Phường An Lư"))
                .toList();
    }

    private static Map<String, Integer> digests(Path root) throws IOException {
        Map<String, Integer> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(root.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return digests;
    }
}
