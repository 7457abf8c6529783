package vn.wardcast.jobs.enrolment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.jobs.answers.WhatIfValue;
import vn.wardcast.models.cohort.CohortForecast;
import vn.wardcast.models.cohort.Lever;
import vn.wardcast.models.cohort.SchoolNeed;
import vn.wardcast.models.cohort.SchoolNeed.Norm;
import vn.wardcast.models.cohort.SchoolsForecast;
import vn.wardcast.models.cohort.WhatIf;

/**
 * One unit's enrolment under levers, beside its base: rows of {@code forecast.scenario_value}. What changes in the unit is divided among
 * its schools by their shares, and the unit needs what they need together.
 */
public final class WhatIfRows {

    private final UnitPupils unit;
    private final Grades grades;
    private final CohortForecast base;
    private final EnrolmentRows before;
    private final SchoolsForecast divided;
    private final List<EnrolmentRows.Needed> needed;

    /**
     * @param before rows of {@code base}
     * @param divided the base by school
     */
    WhatIfRows(UnitPupils unit, Grades grades, CohortForecast base, EnrolmentRows before, SchoolsForecast divided) {
        this.unit = unit;
        this.grades = grades;
        this.base = base;
        this.before = before;
        this.divided = divided;
        this.needed = before.needed(grades.norms(), divided);
    }

    /** Computed from what readers know now; empty when the unit has no pupils by grade. */
    public static Optional<WhatIfRows> of(AnswerRun run, String unitId) {
        List<UnitPupils> found =
                PupilRows.read(run).filter(unit -> unit.unitId().equals(unitId)).collect();
        return found.isEmpty() ? Optional.empty() : Optional.of(of(found.get(0)));
    }

    private static WhatIfRows of(UnitPupils unit) {
        Grades grades = Grades.load();
        CohortForecast base = unit.forecast(grades.ladder(), unit.lastYear(), SchoolYears.YEARS);
        EnrolmentRows before = new EnrolmentRows("", unit, grades, base);
        return new WhatIfRows(unit, grades, base, before, unit.divide(base, before.wholes(), grades, unit.lastYear()));
    }

    /** Rows of {@code forecast.enrolment} of the base, to be held against those that were published. */
    public List<Row> basePupils() {
        return before.pupils();
    }

    /**
     * Rows of {@code forecast.scenario_value}: {@code pupils} by level and grade, and what the levels need under the levers.
     *
     * @throws vn.wardcast.models.LeverFault as {@link WhatIf#of}
     */
    public List<Row> rows(String scenarioId, List<Lever> levers) {
        CohortForecast changed = WhatIf.of(base, levers);
        EnrolmentRows after = new EnrolmentRows("", unit, grades, changed);
        List<WhatIfValue> values = new ArrayList<>(pupils(after.pupils()));
        values.addAll(
                needs(after.needed(norms(levers), unit.divide(changed, after.wholes(), grades, unit.lastYear()))));
        return values.stream()
                .map(value -> value.row(scenarioId, PupilRows.DOMAIN, unit.unitId(), unit.nature()))
                .toList();
    }

    /** What is needed with classes of this size: the pupils, and how they are divided among schools, are those of the base. */
    List<WhatIfValue> needs(Lever.ClassSize size) {
        return needs(before.needed(norms(List.of(size)), divided));
    }

    private Map<String, Norm> norms(List<Lever> levers) {
        Map<String, Norm> norms = new HashMap<>(grades.norms());
        for (Lever lever : levers) {
            if (lever instanceof Lever.ClassSize size) {
                norms.replaceAll((grade, norm) -> norm.withClassSize(size.pupils()));
            }
        }
        return norms;
    }

    /** @param after rows of {@code forecast.enrolment} under the levers, in the order of those of the base */
    private List<WhatIfValue> pupils(List<Row> after) {
        List<Row> base = before.pupils();
        List<WhatIfValue> values = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Row row = after.get(i);
            values.add(new WhatIfValue(
                    "pupils",
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getDate(6).toLocalDate(),
                    (double) base.get(i).getLong(8),
                    row.getLong(8),
                    new WhatIfValue.Range(row.getDouble(9), row.getDouble(10), row.getDouble(11), row.getDouble(12)),
                    null));
        }
        return values;
    }

    /** @param after what the same levels need under the levers, in the order of those of the base */
    private List<WhatIfValue> needs(List<EnrolmentRows.Needed> after) {
        List<WhatIfValue> values = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            EnrolmentRows.Needed now = after.get(i);
            SchoolNeed need = now.need();
            for (int year = 0; year < need.classes().length; year++) {
                values.add(new WhatIfValue(
                        now.resource(),
                        now.level(),
                        "total",
                        EnrolmentRows.period(base.firstYear() + year),
                        EnrolmentRows.start(base.firstYear() + year).toLocalDate(),
                        EnrolmentRows.tidy(needed.get(i).need().classes()[year]),
                        EnrolmentRows.tidy(need.classes()[year]),
                        new WhatIfValue.Range(
                                need.lower()[year], need.upper()[year], need.lower95()[year], need.upper95()[year]),
                        now.has().orElse(null)));
            }
        }
        return values;
    }
}
