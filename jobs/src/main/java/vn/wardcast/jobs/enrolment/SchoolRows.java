package vn.wardcast.jobs.enrolment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** The schools of one unit as rows, forecast together with it. */
final class SchoolRows {

    private static final String OPEN = "open";
    private static final String NEW = "new";
    private static final String CLOSED = "closed";

    private final String runId;
    private final UnitPupils unit;
    private final Grades grades;
    private final int last;
    private final int floor;
    private final List<SchoolPupils> schools;
    private final SchoolsForecast divided;

    /** @param last the newest school year that was taken as known when {@code divided} was made */
    SchoolRows(String runId, UnitPupils unit, Grades grades, SchoolsForecast divided, int last, int floor) {
        this.runId = runId;
        this.unit = unit;
        this.grades = grades;
        this.last = last;
        this.floor = floor;
        this.schools = unit.schools(last);
        this.divided = divided;
    }

    /** Rows of {@code forecast.school}. */
    List<Row> schools() {
        List<Row> rows = new ArrayList<>();
        for (int s = 0; s < schools.size(); s++) {
            SchoolPupils school = schools.get(s);
            int newest = school.lastYear(last);
            Optional<String> reason = divided.schools().get(s).fallback().map(Fallback::code);
            rows.add(RowFactory.create(
                    runId,
                    PupilRows.DOMAIN,
                    unit.unitId(),
                    school.code(),
                    school.name(),
                    String.join("+", school.levels(grades, newest)),
                    school.firstYear(),
                    newest,
                    school.years(last),
                    state(school, reason),
                    reason.orElse(null),
                    unit.nature()));
        }
        return rows;
    }

    /** A unit's first year makes none of its schools new. */
    private String state(SchoolPupils school, Optional<String> reason) {
        if (reason.filter("closed_unit"::equals).isPresent()) {
            return CLOSED;
        }
        return school.firstYear() == last && unit.firstYear() < last ? NEW : OPEN;
    }

    /** Rows of {@code forecast.school_enrolment}: what schools teach, and what is left of the unit's pupils. */
    List<Row> pupils() {
        List<Row> rows = new ArrayList<>();
        int years = divided.unassigned().length;
        for (Map.Entry<String, List<String>> level : grades.levels().entrySet()) {
            for (int year = 0; year < years; year++) {
                rows.addAll(pupils(level.getKey(), level.getValue(), year));
                unassigned(level.getKey(), level.getValue(), year).ifPresent(rows::addAll);
            }
        }
        return rows;
    }

    private List<Row> pupils(String level, List<String> of, int year) {
        long[][] counts = new long[schools.size()][of.size() + 1];
        boolean[][] fromHidden = new boolean[schools.size()][of.size() + 1];
        for (int s = 0; s < schools.size(); s++) {
            for (int g = 0; g < of.size(); g++) {
                counts[s][g] = count(s, of.get(g), year);
                counts[s][of.size()] += counts[s][g];
                fromHidden[s][g] = schools.get(s).hidden(last, of.get(Math.max(0, g - year - 1)));
            }
        }
        FewPupils.Mark[][] marks = FewPupils.of(counts, fromHidden, floor);
        List<Row> rows = new ArrayList<>();
        for (int s = 0; s < schools.size(); s++) {
            CohortForecast forecast = divided.schools().get(s);
            for (int g = 0; counts[s][of.size()] > 0 && g <= of.size(); g++) {
                boolean total = g == of.size();
                Forecast interval =
                        total ? forecast.level(of, Levels.STANDARD) : forecast.grade(of.get(g), Levels.STANDARD);
                if (total || counts[s][g] > 0) {
                    rows.add(row(
                            s,
                            level,
                            total ? EnrolmentTables.ALL : of.get(g),
                            year,
                            counts[s][g],
                            marks[s][g],
                            interval));
                }
            }
        }
        return rows;
    }

    private long count(int school, String grade, int year) {
        CohortForecast forecast = divided.schools().get(school);
        return Math.round(forecast.pupils()[year][forecast.grades().indexOf(grade)]);
    }

    private Row row(int s, String level, String grade, int year, long mean, FewPupils.Mark mark, Forecast interval) {
        CohortForecast forecast = divided.schools().get(s);
        boolean shown = mark == FewPupils.Mark.NONE;
        int start = forecast.firstYear() + year;
        return RowFactory.create(
                runId,
                PupilRows.DOMAIN,
                unit.unitId(),
                schools.get(s).code(),
                level,
                grade,
                EnrolmentRows.period(start),
                EnrolmentRows.start(start),
                year + 1,
                shown ? mean : null,
                shown ? Math.min(mean, interval.interval(80).lower()[year]) : null,
                shown ? Math.max(mean, interval.interval(80).upper()[year]) : null,
                shown ? Math.min(mean, interval.interval(95).lower()[year]) : null,
                shown ? Math.max(mean, interval.interval(95).upper()[year]) : null,
                shown ? null : mark.name().toLowerCase(Locale.ROOT),
                forecast.model(),
                forecast.fallback().map(Fallback::code).orElse(null),
                unit.nature());
    }

    /** Without interval: nobody knows which school they will go to. */
    private Optional<List<Row>> unassigned(String level, List<String> of, int year) {
        long sum = of.stream().mapToLong(grade -> left(grade, year)).sum();
        if (sum == 0) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        of.stream()
                .filter(grade -> left(grade, year) > 0)
                .forEach(grade -> rows.add(left(level, grade, year, left(grade, year))));
        rows.add(left(level, EnrolmentTables.ALL, year, sum));
        return Optional.of(rows);
    }

    private long left(String grade, int year) {
        return divided.unassigned()[year][grades.ladder().indexOf(grade)];
    }

    private Row left(String level, String grade, int year, long mean) {
        int start = last + 1 + year;
        return RowFactory.create(
                runId,
                PupilRows.DOMAIN,
                unit.unitId(),
                EnrolmentTables.UNASSIGNED,
                level,
                grade,
                EnrolmentRows.period(start),
                EnrolmentRows.start(start),
                year + 1,
                mean,
                null,
                null,
                null,
                null,
                null,
                "rest",
                "no_school",
                unit.nature());
    }

    /** Rows of {@code forecast.school_resource} of the levels that each open school teaches. */
    List<Row> resources(Map<String, Norm> norms) {
        List<Row> rows = new ArrayList<>();
        for (int s = 0; s < schools.size(); s++) {
            SchoolPupils school = schools.get(s);
            CohortForecast forecast = divided.schools().get(s);
            for (String level : school.levels(grades, last)) {
                Map<String, Norm> of = new LinkedHashMap<>();
                grades.levels().get(level).forEach(grade -> of.put(grade, norms.get(grade)));
                for (SchoolNeed.What what : SchoolNeed.What.values()) {
                    rows.addAll(resource(school, forecast, level, of, what));
                }
            }
        }
        return rows;
    }

    private List<Row> resource(
            SchoolPupils school, CohortForecast forecast, String level, Map<String, Norm> norms, SchoolNeed.What what) {
        String resource = what.name().toLowerCase(Locale.ROOT);
        SchoolNeed need = SchoolNeed.of(forecast, norms, what);
        Optional<Double> has = school.has(level, resource);
        List<Row> rows = new ArrayList<>();
        for (int year = 0; year < need.classes().length; year++) {
            double needed = EnrolmentRows.tidy(need.classes()[year]);
            int start = forecast.firstYear() + year;
            rows.add(RowFactory.create(
                    runId,
                    PupilRows.DOMAIN,
                    unit.unitId(),
                    school.code(),
                    level,
                    resource,
                    EnrolmentRows.period(start),
                    EnrolmentRows.start(start),
                    needed,
                    need.lower()[year],
                    need.upper()[year],
                    has.orElse(null),
                    has.map(value -> EnrolmentRows.tidy(value - needed)).orElse(null),
                    has.isPresent() ? null : "no_data",
                    EnrolmentRows.words(norms, what),
                    grades.evidence().get(grades.levels().get(level).get(0)),
                    unit.nature()));
        }
        return rows;
    }

    /** Rows of {@code forecast.school_backtest}: levels and grades whose pupils of the year forecast are known and shown. */
    List<Row> backtest() {
        List<Row> rows = new ArrayList<>();
        for (int s = 0; s < schools.size(); s++) {
            for (Map.Entry<String, List<String>> level : grades.levels().entrySet()) {
                for (int year = 0; year < divided.unassigned().length; year++) {
                    scored(s, level.getKey(), EnrolmentTables.ALL, level.getValue(), year)
                            .ifPresent(rows::add);
                    for (String grade : level.getValue()) {
                        scored(s, level.getKey(), grade, List.of(grade), year).ifPresent(rows::add);
                    }
                }
            }
        }
        return rows;
    }

    private Optional<Row> scored(int s, String level, String node, List<String> of, int year) {
        CohortForecast forecast = divided.schools().get(s);
        int start = forecast.firstYear() + year;
        Optional<Double> actual = schools.get(s).shown(start, of);
        Optional<Double> naive = schools.get(s).shown(last, of);
        if (actual.isEmpty() || naive.isEmpty() || actual.get() + naive.get() == 0) {
            return Optional.empty();
        }
        Forecast interval = forecast.level(of, Levels.STANDARD);
        return Optional.of(RowFactory.create(
                runId,
                PupilRows.DOMAIN,
                unit.unitId(),
                schools.get(s).code(),
                level,
                node,
                last,
                EnrolmentRows.period(start),
                year + 1,
                interval.mean()[year],
                interval.interval(80).lower()[year],
                interval.interval(80).upper()[year],
                interval.interval(95).lower()[year],
                interval.interval(95).upper()[year],
                actual.get(),
                naive.get(),
                forecast.model(),
                unit.nature()));
    }
}
