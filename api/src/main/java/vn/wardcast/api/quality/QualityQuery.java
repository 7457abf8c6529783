package vn.wardcast.api.quality;

import java.util.List;
import java.util.Optional;
import vn.wardcast.api.http.Cursor;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitDirectory;

/**
 * Which scores are asked for.
 *
 * @param unit only of this unit
 * @param dataset only of this domain.source
 * @param period only periods that begin with this text: 2025 fits 2025-03
 * @param csv whether the answer is a CSV file of all of them
 * @param page where in the list
 */
record QualityQuery(
        Optional<String> unit, Optional<String> dataset, Optional<String> period, boolean csv, Cursor page) {

    /** Text is compared only where it was given. */
    static final String WHERE = """
            WHERE (? = '' OR unit_id = ?) AND (? = '' OR dataset = ?) AND (? = '' OR starts_with(period, ?))
            ORDER BY dataset, unit_id, period_start DESC, period
            """;

    static QualityQuery from(Question question, LakeView view, UnitDirectory units) {
        Parameters parameters = Parameters.of(question, "unit", "dataset", "period", "format", "cursor", "limit");
        return new QualityQuery(
                parameters.find("unit").map(text -> units.unit("unit", text)).map(Unit::unitId),
                parameters.find("dataset"),
                parameters.find("period"),
                parameters.either("format", "json", List.of("json", "csv")).equals("csv"),
                Cursor.from(parameters, view.publication()));
    }

    /** The values of {@link #WHERE}, in order. */
    List<String> values() {
        String ofUnit = unit.orElse("");
        String ofDataset = dataset.orElse("");
        String ofPeriod = period.orElse("");
        return List.of(ofUnit, ofUnit, ofDataset, ofDataset, ofPeriod, ofPeriod);
    }
}
