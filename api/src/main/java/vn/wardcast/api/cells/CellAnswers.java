package vn.wardcast.api.cells;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.lake.PublishedTable;
import vn.wardcast.api.series.SeriesAnswers;
import vn.wardcast.api.series.SeriesKey;
import vn.wardcast.api.series.SeriesQuery;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.Zone;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Indicator;

/**
 * {@code /cells}: the cells of the files that one figure was made from. Cells of a figure that counts people are named, but what is
 * in them is not told: parts of a sum may be smaller than what readers may see.
 */
public final class CellAnswers {

    /** A cell: where it stands, and what is in it; {@code value} is null where it may not be told. */
    record Cell(
            String file,
            String sheet,
            Long row,
            String column,
            LocalDate periodStart,
            String unitId,
            String measure,
            BigDecimal value,
            String origin,
            String batchId) {}

    /** A file that cells are from. */
    record File(String batchId, String file, String source, Instant loadedAt, Long rowsRead, Long rowsRejected) {}

    /** A remark of the checks on one of these rows. */
    record Remark(String file, String sheet, Long row, String severity, String reason, String vi, String en) {}

    /**
     * The figure and its cells.
     *
     * @param total cells there are; {@code items} are the first of them
     * @param addsUp whether the figure is the sum of the cells; null where it is not a plain sum of one unit's cells
     * @param hidden why cells are not told: suppressed or counts_people; null: they are
     */
    record Answer(
            String indicator,
            String unitId,
            String breakdown,
            String period,
            BigDecimal value,
            String formula,
            List<Cell> items,
            long total,
            Boolean addsUp,
            String hidden,
            List<File> files,
            List<Remark> remarks) {}

    private static final int MOST = 200;

    private static final String FIGURE = """
            SELECT period_start, frequency, value, suppression, origin FROM gold.indicator_value
            WHERE domain = ? AND indicator = ? AND unit_id = ? AND breakdown = ? AND period = ?
            """;

    private static final String FILES = """
            SELECT batch_id, any_value(_source_file) AS _source_file, any_value(source) AS source, max(loaded_at) AS loaded_at, sum(rows_read) AS rows_read,
                   sum(rows_rejected) AS rows_rejected
            FROM ops.batch WHERE batch_id IN (SELECT unnest(string_split(?, ','))) GROUP BY batch_id ORDER BY 2
            """;

    private static final String REMARKS = """
            SELECT _source_file, _source_sheet, _source_row, severity, reason, message_vi, message_en FROM ops.issue
            WHERE batch_id IN (SELECT unnest(string_split(?, ',')))
              AND (_source_file || '|' || coalesce(_source_sheet, '') || '|' || _source_row) IN (SELECT unnest(string_split(?, chr(10))))
            ORDER BY severity, _source_file, _source_row LIMIT 50
            """;

    private final Units units;
    private final SeriesAnswers series;
    private final Domains domains;

    public CellAnswers(Units units, SeriesAnswers series, Domains domains) {
        this.units = units;
        this.series = series;
        this.domains = domains;
    }

    public Object answer(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "indicator", "unit", "breakdown", "period");
        SeriesKey key = series.key(SeriesQuery.from(question.without("period")), view);
        String period = parameters.required("period");
        Row figure = figure(key, period, view);
        Indicator indicator = domains.indicators()
                .filter(each -> each.id().equals(key.indicator().id()))
                .findFirst()
                .orElseThrow(() -> Trouble.NO_DATA.because(
                        "Bản này không còn định nghĩa của %s; nạp lại bằng ./wardcast load."
                                .formatted(key.indicator().id()),
                        "This version has no definition of %s any more; run ./wardcast load again."
                                .formatted(key.indicator().id())));
        if (figure.text("suppression") != null) {
            return answer(key, period, null, List.of(), null, "suppressed", view);
        }
        List<Cell> cells = cells(key, indicator, figure, view);
        boolean people = indicator.countsPeople().isPresent();
        return answer(
                key,
                period,
                figure.exact("value"),
                people ? cells.stream().map(CellAnswers::withoutValue).toList() : cells,
                people ? null : addsUp(cells, indicator, figure, key),
                people ? "counts_people" : null,
                view);
    }

    private static Row figure(SeriesKey key, String period, LakeView view) {
        List<String> values = new ArrayList<>(key.values());
        values.add(period);
        return view.engine()
                .query(FIGURE, values)
                .first()
                .orElseThrow(() -> Trouble.NO_DATA.in(
                        "period",
                        "Không có số của kỳ '%s'; các kỳ có số ở /api/v1/series".formatted(period),
                        "There is no figure of period '%s'; /api/v1/series has the periods".formatted(period)));
    }

    private List<Cell> cells(SeriesKey key, Indicator indicator, Row figure, LakeView view) {
        Optional<PublishedTable> silver =
                view.findTable(new TableName(Zone.SILVER, key.indicator().domain()));
        if (silver.isEmpty()) {
            return List.of();
        }
        LocalDate from = figure.date("period_start");
        LocalDate until = Period.plus(figure.text("frequency"), from, 1);
        List<Object> values =
                new ArrayList<>(List.of(datasets(indicator), unitIds(key, view), from.toString(), until.toString()));
        StringBuilder where = new StringBuilder();
        dimensions(key.breakdown()).forEach((name, code) -> {
            if (silver.get().schema().findField(name) != null) {
                where.append(" AND CAST(\"").append(name).append("\" AS VARCHAR) = ?");
                values.add(code);
            }
        });
        String sql = """
                SELECT _source_file, _source_sheet, _source_row, _source_column, period_start, unit_id, %s AS measure, value, origin, batch_id
                FROM %s
                WHERE dataset IN (SELECT unnest(string_split(?, ','))) AND unit_id IN (SELECT unnest(string_split(?, ',')))
                  AND period_start >= CAST(? AS DATE) AND period_start < CAST(? AS DATE) %s
                ORDER BY _source_file, _source_sheet NULLS FIRST, _source_row, _source_column
                """.formatted(
                        has(silver.get().schema(), "measure"), silver.get().name(), where);
        List<Cell> all = view.engine().query(sql, values).map(CellAnswers::cell);
        List<Cell> measured = all.stream()
                .filter(cell ->
                        indicator.value().equals(cell.measure()) || Objects.equals(indicator.per(), cell.measure()))
                .toList();
        return measured.isEmpty() ? all : measured;
    }

    private static String has(Schema schema, String column) {
        return schema.findField(column) == null ? "CAST(NULL AS VARCHAR)" : column;
    }

    /** The sources that feed the indicator, without their domain. */
    private static String datasets(Indicator indicator) {
        return indicator.datasets().stream()
                .map(id -> id.substring(id.indexOf('.') + 1))
                .collect(Collectors.joining(","));
    }

    /** The unit, and those that it came from: figures from before a merger are theirs. */
    private String unitIds(SeriesKey key, LakeView view) {
        List<String> ids = new ArrayList<>(List.of(key.unit().unitId()));
        ids.addAll(units.directory(view).cameFrom(key.unit()));
        return String.join(",", ids);
    }

    /** Of {@code item=1700;sub_item=1701}. */
    private static Map<String, String> dimensions(String breakdown) {
        Map<String, String> found = new LinkedHashMap<>();
        if (!breakdown.equals(Indicator.TOTAL)) {
            for (String pair : breakdown.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).matches("[a-z_]+")) {
                    found.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        return found;
    }

    /** A plain sum that readers can do again: nothing filtered, divided or carried over. */
    private static Boolean addsUp(List<Cell> cells, Indicator indicator, Row figure, SeriesKey key) {
        boolean plain = indicator.per() == null
                && indicator.where() == null
                && indicator.scale().compareTo(BigDecimal.ONE) == 0
                && !figure.text("origin").equals("bridged")
                && cells.stream()
                        .allMatch(cell -> cell.unitId().equals(key.unit().unitId()) && cell.value() != null);
        if (!plain || cells.isEmpty()) {
            return null;
        }
        BigDecimal sum = cells.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(figure.exact("value")) == 0;
    }

    private static Answer answer(
            SeriesKey key,
            String period,
            BigDecimal value,
            List<Cell> cells,
            Boolean addsUp,
            String hidden,
            LakeView view) {
        String batches = cells.stream().map(Cell::batchId).distinct().collect(Collectors.joining(","));
        String rows = cells.stream()
                .map(cell -> "%s|%s|%d".formatted(cell.file(), cell.sheet() == null ? "" : cell.sheet(), cell.row()))
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Answer(
                key.indicator().id(),
                key.unit().unitId(),
                key.breakdown(),
                period,
                value,
                key.indicator().formula(),
                cells.stream().limit(MOST).toList(),
                cells.size(),
                addsUp,
                hidden,
                view.engine().query(FILES, List.of(batches)).map(CellAnswers::file),
                "counts_people".equals(hidden)
                        ? List.of()
                        : view.engine().query(REMARKS, List.of(batches, rows)).map(CellAnswers::remark));
    }

    private static Cell cell(Row row) {
        return new Cell(
                row.text("_source_file"),
                row.text("_source_sheet"),
                row.value("_source_row") == null ? null : row.whole("_source_row"),
                row.text("_source_column"),
                row.date("period_start"),
                row.text("unit_id"),
                row.text("measure"),
                row.value("value") == null ? null : row.exact("value"),
                row.text("origin"),
                row.text("batch_id"));
    }

    private static Cell withoutValue(Cell cell) {
        return new Cell(
                cell.file(),
                cell.sheet(),
                cell.row(),
                cell.column(),
                cell.periodStart(),
                cell.unitId(),
                cell.measure(),
                null,
                cell.origin(),
                cell.batchId());
    }

    private static File file(Row row) {
        return new File(
                row.text("batch_id"),
                row.text("_source_file"),
                row.text("source"),
                row.instant("loaded_at"),
                row.value("rows_read") == null ? null : row.whole("rows_read"),
                row.value("rows_rejected") == null ? null : row.whole("rows_rejected"));
    }

    private static Remark remark(Row row) {
        return new Remark(
                row.text("_source_file"),
                row.text("_source_sheet"),
                row.value("_source_row") == null ? null : row.whole("_source_row"),
                row.text("severity"),
                row.text("reason"),
                row.text("message_vi"),
                row.text("message_en"));
    }
}
