package vn.wardcast.jobs.enrolment;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.lakehouse.EnrolmentTables;
import vn.wardcast.models.Fallback;
import vn.wardcast.models.Forecast;
import vn.wardcast.models.Levels;
import vn.wardcast.models.cohort.CohortForecast;
import vn.wardcast.models.cohort.SchoolNeed;
import vn.wardcast.models.cohort.SchoolNeed.Norm;
import vn.wardcast.models.cohort.SchoolsForecast;
import vn.wardcast.models.reconciliation.Hierarchy;
import vn.wardcast.models.reconciliation.Outcomes;
import vn.wardcast.models.reconciliation.Rounding;

/** One unit's forecast as rows. */
final class EnrolmentRows {

    private static final int SEPTEMBER = 9;

    private final String runId;
    private final UnitPupils unit;
    private final Grades grades;
    private final CohortForecast forecast;

    EnrolmentRows(String runId, UnitPupils unit, Grades grades, CohortForecast forecast) {
        this.runId = runId;
        this.unit = unit;
        this.grades = grades;
        this.forecast = forecast;
    }

    /** Rows of {@code forecast.enrolment}: the total, levels, grades; whole pupils that add up. */
    List<Row> pupils() {
        List<String> ladder = forecast.grades();
        Map<String, List<String>> wholes = new LinkedHashMap<>();
        wholes.put(EnrolmentTables.ALL, ladder);
        grades.levels().forEach((level, of) -> wholes.put(level, of));
        Hierarchy tree = Hierarchy.grouped(ladder, wholes);
        Rounding rounding = Rounding.of(tree);
        Map<String, Forecast> intervals = new LinkedHashMap<>();
        wholes.forEach((name, of) -> intervals.put(name, forecast.level(of, Levels.STANDARD)));
        ladder.forEach(grade -> intervals.put(grade, forecast.grade(grade, Levels.STANDARD)));
        List<Row> rows = new ArrayList<>();
        for (int year = 0; year < forecast.pupils().length; year++) {
            double[] whole = rounding.round(tree.sums(forecast.pupils()[year]));
            for (int node = 0; node < whole.length; node++) {
                String name = tree.names().get(node);
                rows.add(row(name, year, Math.round(whole[node]), intervals.get(name)));
            }
        }
        return rows;
    }

    /** The rounded pupils of {@link #pupils()} by year and grade. */
    long[][] wholes() {
        List<String> ladder = forecast.grades();
        Map<String, List<String>> wholes = new LinkedHashMap<>();
        wholes.put(EnrolmentTables.ALL, ladder);
        wholes.putAll(grades.levels());
        Hierarchy tree = Hierarchy.grouped(ladder, wholes);
        Rounding rounding = Rounding.of(tree);
        return Arrays.stream(forecast.pupils())
                .map(year -> Arrays.stream(tree.bottom(rounding.round(tree.sums(year))))
                        .mapToLong(Math::round)
                        .toArray())
                .toArray(long[][]::new);
    }

    private Row row(String node, int year, long mean, Forecast interval) {
        boolean isGrade = forecast.grades().contains(node);
        return RowFactory.create(
                runId,
                PupilRows.DOMAIN,
                unit.unitId(),
                isGrade ? level(node) : node,
                isGrade ? node : EnrolmentTables.ALL,
                period(forecast.firstYear() + year),
                start(forecast.firstYear() + year),
                year + 1,
                mean,
                Math.min(mean, interval.interval(80).lower()[year]),
                Math.max(mean, interval.interval(80).upper()[year]),
                Math.min(mean, interval.interval(95).lower()[year]),
                Math.max(mean, interval.interval(95).upper()[year]),
                forecast.model(),
                forecast.fallback().map(Fallback::code).orElse(null),
                unit.nature());
    }

    private String level(String grade) {
        return grades.levels().entrySet().stream()
                .filter(level -> level.getValue().contains(grade))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /**
     * What one level needs of one thing.
     *
     * @param has what was last reported of it
     */
    record Needed(
            String level,
            String resource,
            Map<String, Norm> norms,
            SchoolNeed.What what,
            SchoolNeed need,
            Optional<Double> has) {}

    /**
     * What the levels need that the unit teaches. Classes do not cross schools: where schools are known, the unit needs what they need
     * together.
     *
     * @param divided the same forecast by school
     */
    List<Needed> needed(Map<String, Norm> norms, SchoolsForecast divided) {
        List<Needed> needed = new ArrayList<>();
        List<CohortForecast> houses = divided.houses(forecast);
        for (String level : grades.levels().keySet()) {
            if (unit.sum(unit.lastYear(), grades.levels().get(level)).orElse(0.0) > 0) {
                Map<String, Norm> of = new LinkedHashMap<>();
                grades.levels().get(level).forEach(grade -> of.put(grade, norms.get(grade)));
                for (SchoolNeed.What what : SchoolNeed.What.values()) {
                    String resource = what.name().toLowerCase(Locale.ROOT);
                    needed.add(new Needed(
                            level, resource, of, what, SchoolNeed.of(houses, of, what), unit.has(level, resource)));
                }
            }
        }
        return needed;
    }

    /** Rows of {@code forecast.school_need}: {@link #needed}. */
    List<Row> needs(Map<String, Norm> norms, SchoolsForecast divided) {
        return needed(norms, divided).stream().flatMap(this::needs).toList();
    }

    private Stream<Row> needs(Needed each) {
        return IntStream.range(0, each.need().classes().length).mapToObj(year -> {
            double needed = tidy(each.need().classes()[year]);
            return RowFactory.create(
                    runId,
                    PupilRows.DOMAIN,
                    unit.unitId(),
                    each.level(),
                    each.resource(),
                    period(forecast.firstYear() + year),
                    start(forecast.firstYear() + year),
                    needed,
                    each.need().lower()[year],
                    each.need().upper()[year],
                    each.has().orElse(null),
                    each.has().map(value -> tidy(value - needed)).orElse(null),
                    each.has().isPresent() ? null : "no_data",
                    words(each.norms(), each.what()),
                    grades.evidence().get(grades.levels().get(each.level()).get(0)),
                    unit.nature());
        });
    }

    /** Norms have at most two decimals; arithmetic has more. */
    static double tidy(double amount) {
        return Math.round(amount * 100) / 100.0;
    }

    /** "age_3 25, age_4 30; 2.2 teachers a class". */
    static String words(Map<String, Norm> norms, SchoolNeed.What what) {
        Map<Integer, List<String>> bySize = new LinkedHashMap<>();
        norms.forEach((grade, norm) -> bySize.computeIfAbsent(norm.classSize(), any -> new ArrayList<>())
                .add(grade));
        String sizes = bySize.size() == 1
                ? bySize.keySet().iterator().next() + " pupils a class"
                : String.join(
                                ", ",
                                bySize.entrySet().stream()
                                        .map(e -> String.join(" ", e.getValue()) + ": " + e.getKey())
                                        .toList())
                        + " pupils a class";
        Norm any = norms.values().iterator().next();
        return switch (what) {
            case CLASSES -> sizes;
            case TEACHERS -> sizes + "; " + any.teachersPerClass() + " teachers a class";
            case ROOMS -> sizes + "; " + any.roomsPerClass() + " rooms a class";
        };
    }

    /**
     * The event that a level has at least as many pupils next school year as in the last one known: a row of {@code forecast.chance}
     * for each level.
     */
    List<Row> chances() {
        List<Row> rows = new ArrayList<>();
        int last = forecast.firstYear() - 1;
        grades.levels()
                .forEach((level, of) -> unit.sum(last, of)
                        .filter(now -> now > 0)
                        .ifPresent(now -> {
                            double[] next = Arrays.stream(forecast.paths())
                                    .mapToDouble(path -> of.stream()
                                            .mapToDouble(grade ->
                                                    path[0][forecast.grades().indexOf(grade)])
                                            .sum())
                                    .toArray();
                            rows.add(RowFactory.create(
                                    runId,
                                    PupilRows.DOMAIN,
                                    unit.unitId(),
                                    PupilRows.PUPILS,
                                    "level=" + level,
                                    "year",
                                    period(last + 1),
                                    start(last + 1),
                                    "at_least",
                                    now,
                                    "last_year",
                                    new Outcomes(next).probabilityOfAtLeast(now),
                                    forecast.level(of, Levels.STANDARD).mean()[0],
                                    forecast.model(),
                                    1,
                                    period(last),
                                    unit.nature()));
                        }));
        return rows;
    }

    static String period(int year) {
        return year + "-" + (year + 1);
    }

    static Date start(int year) {
        return Date.valueOf(LocalDate.of(year, SEPTEMBER, 1));
    }
}
