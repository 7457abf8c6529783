package vn.wardcast.api.forecasts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.sql.Rows.Row;

/** The run that made a forecast. */
record RunView(String id, Instant startedAt, Instant finishedAt, String codeVersion, String valuesSnapshot, Long seed) {

    private static final String SQL = """
            SELECT run_id, started_at, finished_at, code_version, values_snapshot, seed
            FROM forecast.run
            WHERE run_id = ?
            """;

    static Optional<RunView> find(LakeView view, String runId) {
        return view.engine().query(SQL, List.of(runId)).first().map(RunView::of);
    }

    private static RunView of(Row row) {
        return new RunView(
                row.text("run_id"),
                row.instant("started_at"),
                row.instant("finished_at"),
                row.text("code_version"),
                row.text("values_snapshot"),
                row.whole("seed"));
    }
}
