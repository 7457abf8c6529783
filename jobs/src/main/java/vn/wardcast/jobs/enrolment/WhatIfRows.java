package vn.wardcast.jobs.enrolment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.models.cohort.CohortForecast;
import vn.wardcast.models.cohort.Lever;
import vn.wardcast.models.cohort.SchoolNeed.Norm;
import vn.wardcast.models.cohort.WhatIf;

/**
 * One unit's enrolment under levers, beside its base: rows of {@code forecast.scenario_value}. What changes in the unit is divided among
 * its schools by their shares, and the unit needs what they need together.
 */
public final class WhatIfRows {

    private static final String KEY = "%s %s %s %s";

    private final List<Row> basePupils;
    private final List<Row> rows = new ArrayList<>();

    private WhatIfRows(List<Row> basePupils) {
        this.basePupils = basePupils;
    }

    /** Computed from what readers know now; empty when the unit has no pupils by grade. */
    public static Optional<WhatIfRows> of(AnswerRun run, String unitId, String scenarioId, List<Lever> levers) {
        List<UnitPupils> found =
                PupilRows.read(run).filter(unit -> unit.unitId().equals(unitId)).collect();
        return found.isEmpty() ? Optional.empty() : Optional.of(of(found.get(0), scenarioId, levers));
    }

    private static WhatIfRows of(UnitPupils unit, String scenarioId, List<Lever> levers) {
        Grades grades = Grades.load();
        CohortForecast base = unit.forecast(grades.ladder(), unit.lastYear(), SchoolYears.YEARS);
        EnrolmentRows before = new EnrolmentRows("", unit, grades, base);
        CohortForecast changed = WhatIf.of(base, levers);
        EnrolmentRows after = new EnrolmentRows("", unit, grades, changed);
        WhatIfRows result = new WhatIfRows(before.pupils());
        result.add(scenarioId, result.basePupils, after.pupils());
        result.add(
                scenarioId,
                before.needs(grades.norms(), unit.divide(base, before.wholes(), grades, unit.lastYear())),
                after.needs(norms(grades, levers), unit.divide(changed, after.wholes(), grades, unit.lastYear())));
        return result;
    }

    private static Map<String, Norm> norms(Grades grades, List<Lever> levers) {
        Map<String, Norm> norms = new HashMap<>(grades.norms());
        for (Lever lever : levers) {
            if (lever instanceof Lever.ClassSize size) {
                norms.replaceAll((grade, norm) -> norm.withClassSize(size.pupils()));
            }
        }
        return norms;
    }

    /** Rows of {@code forecast.enrolment} of the base, to be held against those that were published. */
    public List<Row> basePupils() {
        return basePupils;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Both lists name the same quantities; pupils stand in columns of {@code forecast.enrolment}, needs in those of school_need. */
    private void add(String scenarioId, List<Row> before, List<Row> after) {
        Map<String, Double> base = new HashMap<>();
        before.forEach(row -> base.put(key(row), mean(row)));
        for (Row row : after) {
            boolean pupils = isPupils(row);
            rows.add(RowFactory.create(
                    scenarioId,
                    PupilRows.DOMAIN,
                    row.get(2),
                    pupils ? "pupils" : row.get(4),
                    row.get(3),
                    pupils ? row.get(4) : "total",
                    row.get(5),
                    row.get(6),
                    base.get(key(row)),
                    mean(row),
                    pupils ? row.get(9) : row.get(8),
                    pupils ? row.get(10) : row.get(9),
                    pupils ? null : row.get(10),
                    row.get(15)));
        }
    }

    private static boolean isPupils(Row row) {
        return row.get(7) instanceof Integer;
    }

    private static String key(Row row) {
        return KEY.formatted(isPupils(row) ? "pupils" : "need", row.get(3), row.get(4), row.get(5));
    }

    private static double mean(Row row) {
        return ((Number) row.get(isPupils(row) ? 8 : 7)).doubleValue();
    }
}
