package vn.wardcast.jobs.enrolment;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What readers know of one school: pupils by school year and grade, and what its levels have. */
final class SchoolPupils implements Serializable {

    private static final long serialVersionUID = 1;

    private final String code;
    private final String name;

    /** By first calendar year of the school year and grade; {@code NaN} where readers know no more than that somebody is there. */
    private final TreeMap<Integer, Map<String, Double>> pupils = new TreeMap<>();

    /** "2025 grade": marked as few people, or as what would tell them. */
    private final Set<String> hidden = new HashSet<>();

    /** By level and resource, the newest report. */
    private final Map<String, Double> has = new HashMap<>();

    SchoolPupils(String code, String name) {
        this.code = code;
        this.name = name;
    }

    void add(int year, String grade, double known, boolean marked) {
        pupils.computeIfAbsent(year, any -> new HashMap<>()).merge(grade, known, Double::sum);
        if (marked) {
            hidden.add(year + " " + grade);
        }
    }

    void has(String levelAndResource, double value) {
        has.put(levelAndResource, value);
    }

    String code() {
        return code;
    }

    /** As last reported; may be null. */
    String name() {
        return name;
    }

    int firstYear() {
        return pupils.firstKey();
    }

    /** The last school year reported, not after {@code last}. */
    int lastYear(int last) {
        return pupils.floorKey(last);
    }

    int years(int last) {
        return pupils.headMap(last, true).size();
    }

    Optional<Double> has(String level, String resource) {
        return Optional.ofNullable(has.get(level + " " + resource));
    }

    /** 0 where the school reported none. */
    double pupils(int year, String grade) {
        return pupils.getOrDefault(year, Map.of()).getOrDefault(grade, 0.0);
    }

    boolean hidden(int year, String grade) {
        return hidden.contains(year + " " + grade);
    }

    /** Levels with somebody in them in a school year. */
    List<String> levels(Grades grades, int year) {
        Map<String, Double> row = pupils.getOrDefault(year, Map.of());
        return grades.levels().entrySet().stream()
                .filter(level -> level.getValue().stream().anyMatch(grade -> row.getOrDefault(grade, 0.0) != 0))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Pupils of these grades together; empty where one of them is hidden or the school did not report that year. */
    Optional<Double> shown(int year, List<String> of) {
        Map<String, Double> row = pupils.getOrDefault(year, Map.of());
        if (of.stream().noneMatch(row::containsKey) || of.stream().anyMatch(grade -> hidden(year, grade))) {
            return Optional.empty();
        }
        return Optional.of(
                of.stream().mapToDouble(grade -> row.getOrDefault(grade, 0.0)).sum());
    }

    /**
     * School years by grade. A level of which no school of the unit reported in a year says nothing about this one; where others did, a
     * school that did not has nobody.
     */
    double[][] table(Grades grades, List<SchoolPupils> all, int first, int last) {
        List<String> ladder = grades.ladder();
        double[][] table = new double[last - first + 1][ladder.size()];
        for (int year = first; year <= last; year++) {
            for (List<String> level : grades.levels().values()) {
                int at = year;
                boolean reported = all.stream().anyMatch(school -> school.reports(at, level));
                for (String grade : level) {
                    table[year - first][ladder.indexOf(grade)] = reported
                            ? pupils.getOrDefault(year, Map.of()).getOrDefault(grade, 0.0)
                            : taughtNear(year, grade) ? Double.NaN : 0;
                }
            }
        }
        return table;
    }

    private boolean reports(int year, List<String> level) {
        return level.stream().anyMatch(pupils.getOrDefault(year, Map.of())::containsKey);
    }

    /** In the newest year reported until then, or else in the first one. */
    private boolean taughtNear(int year, String grade) {
        Map.Entry<Integer, Map<String, Double>> near = pupils.floorEntry(year);
        return near != null && near.getValue().getOrDefault(grade, 0.0) != 0;
    }
}
