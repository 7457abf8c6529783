package vn.wardcast.jobs.enrolment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import vn.wardcast.models.cohort.CohortForecast;
import vn.wardcast.models.cohort.CohortModel;
import vn.wardcast.models.cohort.Enrolment;
import vn.wardcast.models.cohort.EntryPool;
import vn.wardcast.models.cohort.SchoolCohorts;
import vn.wardcast.models.cohort.SchoolsForecast;

/** What is known of the pupils of one unit: by grade and school year, its small children, and what its levels have. */
final class UnitPupils implements Serializable {

    private static final long serialVersionUID = 1;

    /** Children of this age enter the ladder. */
    private static final int ENTRY_AGE = 3;

    /** Further from gold, schools are missing or have changed their codes, and their sum is not the unit's. */
    private static final double MOST_APART = 0.25;

    private final String unitId;
    private final String nature;

    /** By first calendar year of the school year and grade. */
    private final TreeMap<Integer, Map<String, Double>> pupils = new TreeMap<>();

    /** Residents below five, by the year at whose end they were counted. */
    private final TreeMap<Integer, Double> smallChildren = new TreeMap<>();

    /** By level and resource, the newest report. */
    private final Map<String, Double> has = new HashMap<>();

    private final TreeMap<String, SchoolPupils> schools = new TreeMap<>();

    /** "2024 grade": gold divided an old commune by population; here stands what the schools of this unit had. */
    private final Set<String> dividedByPeople = new HashSet<>();

    private UnitPupils(String unitId, String nature) {
        this.unitId = unitId;
        this.nature = nature;
    }

    /** From a row of {@link PupilRows}. */
    static UnitPupils of(Row row, Map<String, String> schoolNames) {
        UnitPupils unit = new UnitPupils(row.getAs("unit_id"), row.getAs("nature"));
        for (Row each : rows(row, "pupils")) {
            unit.pupils
                    .computeIfAbsent(each.getInt(0), any -> new HashMap<>())
                    .merge(each.getString(1), each.getDouble(2), Double::sum);
        }
        for (Row each : rows(row, "schools")) {
            unit.schools
                    .computeIfAbsent(each.getString(0), code -> new SchoolPupils(code, schoolNames.get(code)))
                    .add(
                            each.getInt(1),
                            each.getString(2),
                            each.isNullAt(3) ? Double.NaN : each.getDouble(3),
                            each.getBoolean(4));
        }
        for (Row each : rows(row, "school_has")) {
            SchoolPupils school = unit.schools.get(each.getString(0));
            if (school != null) {
                school.has(each.getString(1), each.getDouble(2));
            }
        }
        unit.countBySchool();
        for (Row each : rows(row, "children")) {
            unit.smallChildren.put(each.getInt(0), each.getDouble(1));
        }
        for (Row each : rows(row, "has")) {
            unit.has.put(each.getString(0), each.getDouble(1));
        }
        return unit;
    }

    /**
     * Of an old commune that was divided gold gives each heir a share of its pupils by population. A school is not divided: where all
     * schools of a grade are known, their sum is the unit's past.
     */
    private void countBySchool() {
        pupils.forEach((year, grades) -> grades.replaceAll((grade, value) -> {
            double sum = 0;
            for (SchoolPupils school : schools.values()) {
                if (school.hidden(year, grade)) {
                    return value;
                }
                sum += school.pupils(year, grade);
            }
            if (Math.abs(sum - value) < 0.5 || Math.abs(sum - value) > MOST_APART * value) {
                return value;
            }
            dividedByPeople.add(year + " " + grade);
            return sum;
        }));
    }

    /** Whether gold's figure of any of these grades is an estimate that does not follow the schools. */
    boolean dividedByPeople(int year, List<String> grades) {
        return grades.stream().anyMatch(grade -> dividedByPeople.contains(year + " " + grade));
    }

    private static List<Row> rows(Row row, String column) {
        List<Row> rows = row.getList(row.fieldIndex(column));
        return rows == null ? List.of() : rows;
    }

    String unitId() {
        return unitId;
    }

    String nature() {
        return nature;
    }

    int firstYear() {
        return pupils.firstKey();
    }

    int lastYear() {
        return pupils.lastKey();
    }

    Optional<Double> has(String level, String resource) {
        return Optional.ofNullable(has.get(level + " " + resource));
    }

    /** Pupils of these grades in a school year; empty where none of them was reported. */
    Optional<Double> sum(int year, List<String> grades) {
        Map<String, Double> known = pupils.getOrDefault(year, Map.of());
        double[] values = grades.stream()
                .filter(known::containsKey)
                .mapToDouble(known::get)
                .toArray();
        return values.length == 0
                ? Optional.empty()
                : Optional.of(Arrays.stream(values).sum());
    }

    /** Those that had reported by the school year {@code last}, by code. */
    List<SchoolPupils> schools(int last) {
        return schools.values().stream()
                .filter(school -> school.firstYear() <= last)
                .toList();
    }

    /** Divides a forecast of the unit, made after the school year {@code last} began, among the schools known then. */
    SchoolsForecast divide(CohortForecast of, long[][] wholes, Grades grades, int last) {
        List<SchoolPupils> known = schools(last);
        Enrolment unit = enrolment(grades.ladder(), last);
        List<Enrolment> tables = known.stream()
                .map(school -> Enrolment.of(
                        school.code(), grades.ladder(), firstYear(), school.table(grades, known, firstYear(), last)))
                .toList();
        return SchoolCohorts.of(
                        CohortModel.STANDARD,
                        unit,
                        tables,
                        List.copyOf(grades.levels().values()))
                .divide(of, wholes);
    }

    /** The cohort model on what was known after the school year {@code last} began. */
    CohortForecast forecast(List<String> ladder, int last, int years) {
        Enrolment enrolment = enrolment(ladder, last);
        return CohortModel.STANDARD
                .fit(pool(last).map(enrolment::with).orElse(enrolment))
                .predict(years);
    }

    private Enrolment enrolment(List<String> ladder, int last) {
        int first = firstYear();
        double[][] table = new double[last - first + 1][ladder.size()];
        for (int year = first; year <= last; year++) {
            Map<String, Double> known = pupils.getOrDefault(year, Map.of());
            for (int grade = 0; grade < ladder.size(); grade++) {
                table[year - first][grade] = known.getOrDefault(ladder.get(grade), Double.NaN);
            }
        }
        return Enrolment.of(unitId, ladder, first, table);
    }

    /**
     * Children of the age of entry: a fifth of those below five at the end of a year are three in the school year that begins two years
     * later on average, so that the pool reaches two years ahead.
     */
    private Optional<EntryPool> pool(int last) {
        TreeMap<Integer, Double> known = new TreeMap<>(smallChildren.headMap(last, false));
        if (known.size() < 2) {
            return Optional.empty();
        }
        int first = known.firstKey();
        double[] children = new double[known.lastKey() - first + 1];
        Arrays.setAll(children, i -> known.getOrDefault(first + i, Double.NaN) / 5);
        return Optional.of(new EntryPool(first + ENTRY_AGE - 1, children));
    }
}
