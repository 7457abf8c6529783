package vn.wardcast.api.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.wardcast.api.http.Cursor;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.Day;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitDirectory;

/**
 * Which scores are asked for.
 *
 * @param chosen of which unit, dataset and periods
 * @param csv whether the answer is a CSV file of all of them
 * @param page where in the list
 */
record QualityQuery(Chosen chosen, boolean csv, Cursor page) {

    /** Text is compared only where it was given. */
    static final String CHOSEN = """
            (? = '' OR unit_id = ?) AND (? = '' OR dataset = ?) AND (? = '' OR starts_with(period, ?)) AND (? = '' OR period_start <= TRY_CAST(? AS DATE))
            """;

    static final String WHERE = "WHERE " + CHOSEN + "ORDER BY dataset, unit_id, period_start DESC, period\n";

    /**
     * Of what scores are asked for.
     *
     * @param unit only of this unit
     * @param dataset only of this domain.source
     * @param period only periods that begin with this text: 2025 fits 2025-03
     * @param until only periods that had begun on this day
     */
    record Chosen(Optional<String> unit, Optional<String> dataset, Optional<String> period, Optional<LocalDate> until) {

        static Chosen from(Parameters parameters, UnitDirectory units) {
            return new Chosen(
                    parameters
                            .find("unit")
                            .map(text -> units.unit("unit", text))
                            .map(Unit::unitId),
                    parameters.find("dataset"),
                    parameters.find("period"),
                    parameters.find("until").map(text -> Day.last("until", text)));
        }

        /** The values of {@link #CHOSEN}, in order. */
        List<String> values() {
            String ofUnit = unit.orElse("");
            String ofDataset = dataset.orElse("");
            String ofPeriod = period.orElse("");
            String day = until.map(LocalDate::toString).orElse("");
            return List.of(ofUnit, ofUnit, ofDataset, ofDataset, ofPeriod, ofPeriod, day, day);
        }
    }

    static QualityQuery from(Question question, LakeView view, UnitDirectory units) {
        Parameters parameters =
                Parameters.of(question, "unit", "dataset", "period", "until", "format", "cursor", "limit");
        return new QualityQuery(
                Chosen.from(parameters, units),
                parameters.either("format", "json", List.of("json", "csv")).equals("csv"),
                Cursor.from(parameters, view.publication()));
    }

    /** The values of {@link #WHERE}, in order. */
    List<String> values() {
        return chosen.values();
    }
}
