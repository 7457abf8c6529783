package vn.wardcast.jobs.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PupilFormTest {

    private static final List<List<Object>> ROWS = Filed.byNamedUnits("education").stream()
            .filter(table -> table.file().startsWith("education/hoc-sinh-"))
            .flatMap(table -> table.rows().stream())
            .toList();

    /** Codes of the four communes of today with their whole predecessors. */
    private static final Map<String, List<String>> COMMUNES = Map.of(
            "03408", List.of("03387", "03408", "03409", "03415", "03418"),
            "03549", List.of("03490", "03549", "03574", "03589"));

    @ParameterizedTest
    @ValueSource(strings = {"03408", "03549"})
    void nextYear_aGradeIsOneHigher(String commune) {
        for (int year = 2021; year < 2026; year++) {
            for (int grade : List.of(1, 2, 3, 4, 6, 7, 8, 10, 11)) {
                double now = pupils(commune, year, grade);
                assertEquals(now, pupils(commune, year + 1, grade + 1), 0.15 * now, grade + " of " + year);
            }
        }
    }

    @Test
    void childrenOfTheDragonYear_areMoreThanTheirNeighbours() {
        assertTrue(pupils("03408", 2022, 5) > pupils("03408", 2021, 5));
        assertTrue(pupils("03408", 2022, 5) > pupils("03408", 2023, 5));
    }

    @Test
    void bornIn2024_areInKindergartenFrom2027() {
        World world = new World(Filed.SEED);
        Register register = world.registers(world.choose(1)).get(0).get();
        Map<String, Long> groups = new TreeMap<>();
        new PupilForm(world)
                .tables(register, Filed.months("2027-09", "2027-09"))
                .flatMap(table -> table.rows().stream())
                .forEach(row -> groups.merge((String) row.get(7), (Long) row.get(9), Long::sum));
        assertTrue(groups.get("3 tuổi") > groups.get("4 tuổi"), groups.toString());
    }

    @Test
    void schools_keepTheirCodeThroughTheMerger() {
        assertEquals(schools("2024-2025", COMMUNES.get("03549")), schools("2025-2026", List.of("03549")));
    }

    @Test
    void everyOldCommune_alsoADividedOne_hasSchoolsOfTheThreeLowerLevels() {
        World world = new World(Filed.SEED);
        Set<String> levels = Set.of("Mầm non", "Tiểu học", "THCS");
        world.registers(world.choose(300)).stream()
                .map(Supplier::get)
                .filter(register -> register.before().isPresent())
                .forEach(register -> {
                    Map<String, Long> pupils = new TreeMap<>();
                    new PupilForm(world)
                            .tables(register, Filed.months("2024-09", "2024-09"))
                            .flatMap(table -> table.rows().stream())
                            .forEach(row -> pupils.merge((String) row.get(6), (Long) row.get(9), Long::sum));
                    assertTrue(pupils.keySet().containsAll(levels), register.code() + " " + pupils);
                    pupils.values().forEach(count -> assertTrue(count > 0, register.code() + " " + pupils));
                });
    }

    /** Kim Phú, Thủy Hà and An Lư were divided; one school may be large or small for its place, all of them together less so. */
    @ParameterizedTest
    @ValueSource(strings = {"02497", "11530", "11533"})
    void pupilsOfADividedCommune_areInProportionToItsPeople(String code) {
        World world = new World(Filed.SEED);
        double expected = 0;
        for (Commune successor : world.successors(code)) {
            for (Part part : world.parts(successor)) {
                boolean own = part.old().code().equals(code);
                expected += own ? part.people() * lowerLevels(part.today()) : 0;
            }
        }
        double pupils = sum(row -> row.get(1).equals(code)
                && row.get(3).equals("2024-2025")
                && !row.get(6).equals("THPT"));
        assertEquals(expected, pupils, 0.35 * expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02215", "03408", "03549", "11533"})
    void mergedCommune_hasTheSchoolsAndPupilsOfItsConstants(String code) {
        Profile today = Profile.of(new Gazetteer().commune(code), Filed.SEED);
        for (Level level : Level.values()) {
            Predicate<List<Object>> of = row -> row.get(1).equals(code)
                    && row.get(3).equals("2025-2026")
                    && row.get(6).equals(level.label());
            long schools =
                    ROWS.stream().filter(of).map(row -> row.get(4)).distinct().count();
            assertEquals(today.count(level.constant("schools")), schools, level.label());
            double pupils = today.constant(level.constant("pupils"));
            assertEquals(pupils, sum(of), 0.07 * pupils, level.label());
        }
    }

    @Test
    void girls_areSomeOfThePupils() {
        ROWS.forEach(row -> assertTrue((Long) row.get(10) <= (Long) row.get(9), row.toString()));
    }

    private static double lowerLevels(Profile today) {
        return Stream.of(Level.KINDERGARTEN, Level.PRIMARY, Level.LOWER_SECONDARY)
                .mapToDouble(level -> today.constant(level.constant("pupils")))
                .sum();
    }

    private static double sum(Predicate<List<Object>> rows) {
        return ROWS.stream().filter(rows).mapToLong(row -> (Long) row.get(9)).sum();
    }

    private static double pupils(String commune, int year, int grade) {
        List<String> codes = year < 2025 ? COMMUNES.get(commune) : List.of(commune);
        return ROWS.stream()
                .filter(row -> codes.contains(row.get(1)))
                .filter(row -> row.get(3).equals(year + "-" + (year + 1)))
                .filter(row -> row.get(7).equals(Integer.toString(grade)))
                .mapToLong(row -> (Long) row.get(9))
                .sum();
    }

    private static List<String> schools(String schoolYear, List<String> codes) {
        return ROWS.stream()
                .filter(row -> codes.contains(row.get(1)) && row.get(3).equals(schoolYear))
                .map(row -> row.get(4) + " " + row.get(5))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    @Test
    void twelveGradesAndThreeGroups_areFiled() {
        List<Object> grades =
                ROWS.stream().map(row -> row.get(7)).distinct().sorted().collect(Collectors.toList());
        assertEquals(15, grades.size());
        IntStream.rangeClosed(1, 12).forEach(grade -> assertTrue(grades.contains(Integer.toString(grade))));
    }
}
