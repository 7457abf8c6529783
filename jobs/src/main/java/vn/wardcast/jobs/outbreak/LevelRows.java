package vn.wardcast.jobs.outbreak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.models.outbreak.DiseaseWatch;
import vn.wardcast.models.outbreak.Levels;
import vn.wardcast.models.outbreak.Slot;
import vn.wardcast.models.outbreak.Window;

/** Rows of {@code forecast.outbreak_level}: what every week or month was held against, and those of a year to come. */
final class LevelRows {

    private LevelRows() {}

    static List<Row> of(String runId, DiseaseSeries series, DiseaseWatch watch) {
        List<Row> rows = new ArrayList<>();
        watch.verdicts()
                .forEach((slot, verdict) -> rows.add(row(
                        runId,
                        series,
                        watch,
                        slot,
                        Outbreaks.level(verdict, watch.isOver(slot)),
                        Outbreaks.reason(verdict))));
        Slot slot = watch.last().next();
        for (int ahead = 0; ahead < inAYear(slot.window()); ahead++, slot = slot.next()) {
            if (watch.levels(slot).isPresent()) {
                rows.add(row(runId, series, watch, slot, null, null));
            }
        }
        return rows;
    }

    private static int inAYear(Window window) {
        return window == Window.MONTH ? 12 : 52;
    }

    private static Row row(
            String runId, DiseaseSeries series, DiseaseWatch watch, Slot slot, String level, String reason) {
        Optional<Levels> levels = watch.levels(slot);
        return RowFactory.create(
                runId,
                series.domain(),
                series.unitId(),
                series.indicator(),
                series.breakdown(),
                series.frequency(),
                series.period(slot),
                DiseaseSeries.sql(slot),
                level,
                reason,
                levels.map(Levels::mean).orElse(null),
                levels.map(Levels::deviation).orElse(null),
                levels.map(Levels::warning).orElse(null),
                levels.map(Levels::epidemic).orElse(null));
    }
}
