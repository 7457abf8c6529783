package vn.wardcast.api.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.Domains;

/** How good the figures of one unit, dataset and period are: parts 0-100, null where they cannot be judged. */
record QualityView(
        String dataset,
        Phrase datasetName,
        Place unit,
        String period,
        LocalDate periodStart,
        LocalDate periodEnd,
        BigDecimal score,
        BigDecimal valid,
        BigDecimal complete,
        BigDecimal clean,
        BigDecimal fresh,
        String arrival,
        LocalDate dueOn,
        LocalDate arrivedOn,
        int dueDays,
        int lateDays,
        Counts counts,
        Instant computedAt,
        String href) {

    static final String COLUMNS = """
            dataset, unit_id, period, period_start, period_end, score, valid, complete, clean, fresh, arrival, due_on, arrived_on, due_days,
            late_days, rows_read, rows_accepted, cells_read, cells_values, cells_missing, cells_rejected, required_missing, cells_expected,
            cells_absent, warned, batch_ids, computed_at
            """;

    /** The unit, named; null where files do not say it. */
    record Place(String unitId, String fullName, String fullNameEn) {
        static Place of(String unitId, UnitDirectory units) {
            if (unitId == null) {
                return null;
            }
            return units.findUnit(unitId)
                    .map(unit -> new Place(unitId, unit.nameIn("vi"), unit.nameIn("en")))
                    .orElse(new Place(unitId, unitId, unitId));
        }
    }

    /** The counts behind the parts. */
    record Counts(
            long rowsRead,
            long rowsAccepted,
            long cellsRead,
            long cellsValues,
            long cellsMissing,
            long cellsRejected,
            long requiredMissing,
            long cellsExpected,
            long cellsAbsent,
            long warned) {
        static Counts of(Row row) {
            return new Counts(
                    row.whole("rows_read"),
                    row.whole("rows_accepted"),
                    row.whole("cells_read"),
                    row.whole("cells_values"),
                    row.whole("cells_missing"),
                    row.whole("cells_rejected"),
                    row.whole("required_missing"),
                    row.whole("cells_expected"),
                    row.whole("cells_absent"),
                    row.whole("warned"));
        }
    }

    static QualityView of(Row row, UnitDirectory units, Domains domains) {
        String dataset = row.text("dataset");
        String unitId = row.text("unit_id");
        return new QualityView(
                dataset,
                Datasets.name(dataset, domains),
                Place.of(unitId, units),
                row.text("period"),
                row.date("period_start"),
                row.date("period_end"),
                row.exact("score"),
                row.exact("valid"),
                row.exact("complete"),
                row.exact("clean"),
                row.exact("fresh"),
                row.text("arrival"),
                row.date("due_on"),
                row.date("arrived_on"),
                row.small("due_days"),
                row.small("late_days"),
                Counts.of(row),
                row.instant("computed_at"),
                href(dataset, unitId, row.text("period")));
    }

    /** Where a score is explained; null where unit or period is not known. */
    static String href(String dataset, String unitId, String period) {
        return unitId == null || period == null ? null : "/api/v1/quality/%s/%s/%s".formatted(dataset, unitId, period);
    }

    /** The parts by name, in the order in which they are said. */
    enum Part {
        VALID("Đúng", "Valid"),
        COMPLETE("Đủ", "Complete"),
        CLEAN("Sạch", "Clean"),
        FRESH("Sống", "Fresh");

        private final Phrase title;

        Part(String vi, String en) {
            this.title = new Phrase(vi, en);
        }

        Phrase title() {
            return title;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    BigDecimal part(Part part) {
        return switch (part) {
            case VALID -> valid;
            case COMPLETE -> complete;
            case CLEAN -> clean;
            case FRESH -> fresh;
        };
    }

    /** Code of the unit, as files write it. */
    String unitCode() {
        return unit.unitId().replaceFirst("@.*", "");
    }
}
