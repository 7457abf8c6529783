package vn.wardcast.api.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.wardcast.api.enrolment.EnrolmentAnswers.Known;
import vn.wardcast.api.enrolment.EnrolmentAnswers.Need;
import vn.wardcast.api.sql.Rows.Row;

/** What the pupils of the newest school year known need by the norms of the years ahead, each school for itself. */
final class NowNeeded {

    private static final String SUPPRESSED = "suppressed";

    /** A millionth of a pupil is arithmetic, not a class. */
    private static final double HAIR = 1e-6;

    /** Classes, teachers or rooms of a level; {@code needed} is null where pupils of one of its schools are hidden. */
    record Now(
            String level, String resource, String period, Double needed, Double has, Double surplus, String reason) {}

    /** A grade of one school in a school year; {@code pupils} is null where they are hidden. */
    record OfSchool(String level, String grade, String period, Double pupils) {
        static OfSchool of(Row row) {
            return new OfSchool(row.text("level"), row.text("grade"), row.text("period"), row.decimal("pupils"));
        }
    }

    private final String period;
    private final List<Known> known;
    private final Map<String, List<OfSchool>> schools;

    private NowNeeded(String period, List<Known> known, List<OfSchool> schools) {
        this.period = period;
        this.known = known.stream().filter(each -> each.period().equals(period)).toList();
        this.schools = schools.stream()
                .filter(each -> each.period().equals(period))
                .collect(Collectors.groupingBy(each -> each.level() + " " + each.grade()));
    }

    /**
     * @param needs of the years ahead, which say the norms and what there is
     * @param known grades of the unit, or of the one school asked for
     * @param schools grades of the unit's schools; empty where one school was asked for
     */
    static List<Now> of(List<Need> needs, List<Known> known, List<OfSchool> schools) {
        Optional<String> newest = known.stream().map(Known::period).max(String::compareTo);
        if (newest.isEmpty()) {
            return List.of();
        }
        NowNeeded now = new NowNeeded(newest.get(), known, schools);
        List<Now> found = new ArrayList<>();
        needs.stream()
                .collect(
                        Collectors.toMap(need -> need.level() + need.resource(), need -> need, (first, later) -> first))
                .values()
                .stream()
                .sorted((one, other) -> (one.level() + one.resource()).compareTo(other.level() + other.resource()))
                .forEach(need -> Norm.of(need.stored())
                        .flatMap(norm -> now.of(need, norm))
                        .ifPresent(found::add));
        return found;
    }

    /** Empty where a grade of the level has no norm, or nobody is in it. */
    private Optional<Now> of(Need need, Norm norm) {
        List<Known> grades =
                known.stream().filter(each -> each.level().equals(need.level())).toList();
        if (grades.isEmpty()
                || grades.stream().anyMatch(each -> norm.sizeOf(each.grade()).isEmpty())) {
            return Optional.empty();
        }
        if (grades.stream().anyMatch(this::hidden)) {
            return Optional.of(new Now(need.level(), need.resource(), period, null, need.has(), null, SUPPRESSED));
        }
        double classes = grades.stream()
                .mapToDouble(each -> classes(each, norm.sizeOf(each.grade()).orElseThrow()))
                .sum();
        double needed = tidy(norm.forClasses(classes));
        Double surplus = need.has() == null ? null : (Double) tidy(need.has() - needed);
        return Optional.of(new Now(need.level(), need.resource(), period, needed, need.has(), surplus, need.reason()));
    }

    private boolean hidden(Known grade) {
        return grade.pupils() == null || schoolsOf(grade).stream().anyMatch(school -> school.pupils() == null);
    }

    /** Classes do not cross schools; pupils whom no school reports share classes among themselves. */
    private double classes(Known grade, int size) {
        double taught = schoolsOf(grade).stream().mapToDouble(OfSchool::pupils).sum();
        double ofSchools = schoolsOf(grade).stream()
                .mapToDouble(school -> rounded(school.pupils(), size))
                .sum();
        return ofSchools + rounded(grade.pupils() - taught, size);
    }

    private List<OfSchool> schoolsOf(Known grade) {
        return schools.getOrDefault(grade.level() + " " + grade.grade(), List.of());
    }

    private static double rounded(double pupils, int size) {
        return Math.max(0, Math.ceil((pupils - HAIR) / size));
    }

    /** Norms have at most two decimals; arithmetic has more. */
    private static double tidy(double amount) {
        return Math.round(amount * 100) / 100.0;
    }
}
