package vn.wardcast.jobs.enrolment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.wardcast.models.cohort.SchoolNeed.Norm;

/**
 * The ladder of grades, its levels and the norm of each grade, from {@code enrolment/norms.csv}.
 *
 * @param levels level to its grades, lowest first
 * @param norms grade to its norm
 * @param evidence grade to how well its norm is known
 */
record Grades(Map<String, List<String>> levels, Map<String, Norm> norms, Map<String, String> evidence)
        implements Serializable {

    private static final String FILE = "/enrolment/norms.csv";

    static Grades load() {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        Map<String, Norm> norms = new LinkedHashMap<>();
        Map<String, String> evidence = new LinkedHashMap<>();
        for (String[] line : lines()) {
            for (String grade : line[1].split(" ")) {
                levels.computeIfAbsent(line[0], any -> new ArrayList<>()).add(grade);
                norms.put(
                        grade,
                        new Norm(Integer.parseInt(line[2]), Double.parseDouble(line[3]), Double.parseDouble(line[4])));
                evidence.put(grade, line[5]);
            }
        }
        return new Grades(levels, norms, evidence);
    }

    private static List<String[]> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Grades.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> line.split(";"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All grades, each one year above the one before. */
    List<String> ladder() {
        return levels.values().stream().flatMap(List::stream).toList();
    }

    /** Grade to norm, of one level. */
    Map<String, Norm> normsOf(String level) {
        Map<String, Norm> some = new LinkedHashMap<>();
        levels.get(level).forEach(grade -> some.put(grade, norms.get(grade)));
        return some;
    }
}
