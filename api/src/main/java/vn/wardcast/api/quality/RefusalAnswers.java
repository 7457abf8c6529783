package vn.wardcast.api.quality;

import java.time.Instant;
import java.util.List;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.ReasonNames;
import vn.wardcast.lakehouse.domain.Domains;

/**
 * {@code /quality/refusals}: for which reasons figures did not enter, how often, and where to look first. Only places are told,
 * never what stands in a cell: it may be a person's.
 */
public final class RefusalAnswers {

    /**
     * Faults of the files that the scores count, each once, though it may concern several periods. What names neither unit nor period
     * concerns everything in its file.
     */
    private static final String SQL = """
            WITH scored AS (
              SELECT domain, dataset, unit_id, period, split_part(unit_id, '@', 1) AS code, unnest(string_split(batch_ids, ',')) AS batch_id
              FROM ops.quality
              WHERE %s
            ),
            refused AS (
              SELECT s.dataset, s.unit_id, s.period, i.reason, i.batch_id, i.loaded_at, i._source_file, i._source_sheet, i._source_row, i._source_column,
                     i.column_name, {unit: i.unit_code, period: i.period} AS about, {file: i.batch_id, sheet: i._source_sheet, "row": i._source_row} AS line
              FROM ops.issue i
              JOIN scored s ON i.domain = s.domain AND i.batch_id = s.batch_id AND (i.source IS NULL OR s.dataset = i.domain || '.' || i.source)
                   AND (i.unit_code IS NULL OR s.code IS NULL OR i.unit_code = s.code)
                   AND (i.period IS NULL OR s.period IS NULL OR starts_with(i.period, s.period))
              WHERE i.severity = 'reject'
            ),
            counted AS (
              SELECT dataset, reason, count(DISTINCT {line: line, "column": _source_column, name: column_name, about: about}) AS faults,
                     count(DISTINCT line) FILTER (WHERE _source_row IS NOT NULL) AS rows
              FROM refused
              GROUP BY dataset, reason
            ),
            newest AS (
              SELECT *
              FROM refused
              QUALIFY row_number() OVER (PARTITION BY dataset, reason
                      ORDER BY loaded_at DESC, period DESC, _source_file, _source_sheet, _source_row, _source_column) = 1
            )
            SELECT counted.faults, counted.rows, newest.*
            FROM counted JOIN newest USING (dataset, reason)
            ORDER BY faults DESC, dataset, reason
            """.formatted(QualityQuery.CHOSEN);

    private final Units units;
    private final Domains domains;
    private final ReasonNames reasons = ReasonNames.load();

    public RefusalAnswers(Units units, Domains domains) {
        this.units = units;
        this.domains = domains;
    }

    /**
     * Everything refused, the most frequent reason of a dataset first.
     *
     * @param faults of all items together
     */
    record Refusals(List<Refused> items, int total, long faults) {}

    /**
     * What one dataset lost for one reason.
     *
     * @param faults cells, rows or sheets that did not enter
     * @param rows the different rows they stand in
     * @param newest the newest of them
     * @param href explains the score it took points from; null where the file names no unit or period
     */
    record Refused(
            String dataset,
            Phrase datasetName,
            String reason,
            Phrase reasonName,
            long faults,
            long rows,
            Example newest,
            String href) {}

    /** Where a fault stands; sheet, row and column are null where it is the whole file or sheet. */
    record Example(
            String batchId, Instant loadedAt, String file, String sheet, Long row, String column, String columnName) {
        static Example of(Row row) {
            return new Example(
                    row.text("batch_id"),
                    row.instant("loaded_at"),
                    row.text("_source_file"),
                    row.text("_source_sheet"),
                    row.value("_source_row") == null ? null : row.whole("_source_row"),
                    row.text("_source_column"),
                    row.text("column_name"));
        }
    }

    public Object list(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit", "dataset", "period", "until");
        QualityQuery.Chosen chosen = QualityQuery.Chosen.from(parameters, units.directory(view));
        List<Refused> items = view.engine().query(SQL, chosen.values()).map(this::refused);
        return new Refusals(
                items, items.size(), items.stream().mapToLong(Refused::faults).sum());
    }

    private Refused refused(Row row) {
        String dataset = row.text("dataset");
        return new Refused(
                dataset,
                Datasets.name(dataset, domains),
                row.text("reason"),
                reasons.name(row.text("reason")),
                row.whole("faults"),
                row.whole("rows"),
                Example.of(row),
                QualityView.href(dataset, row.text("unit_id"), row.text("period")));
    }
}
