package vn.wardcast.jobs.enrolment;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.WhatIfStep;
import vn.wardcast.models.cohort.Lever;

/** What classes of another size need, answered with every forecast, so that a slider need not wait. */
final class NeedGrid {

    private static final int LEAST_PUPILS = 25;
    private static final int MOST_PUPILS = 50;
    private static final String KIND = "class_size";

    private NeedGrid() {}

    /** Rows of {@code forecast.scenario_grid}: one place for each whole number of pupils. */
    static List<Row> rows(String runId, UnitPupils unit, WhatIfRows whatIf) {
        return IntStream.rangeClosed(LEAST_PUPILS, MOST_PUPILS)
                .boxed()
                .flatMap(pupils -> rows(runId, unit, whatIf, pupils))
                .toList();
    }

    private static Stream<Row> rows(String runId, UnitPupils unit, WhatIfRows whatIf, int pupils) {
        WhatIfStep step = new WhatIfStep(KIND + "=" + pupils, KIND, "total", pupils);
        return whatIf.needs(new Lever.ClassSize(pupils)).stream()
                .map(value -> value.row(runId, PupilRows.DOMAIN, unit.unitId(), step, unit.nature()));
    }
}
