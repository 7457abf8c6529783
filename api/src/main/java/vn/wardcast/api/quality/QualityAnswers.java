package vn.wardcast.api.quality;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.wardcast.api.http.Cursor;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.TextAnswer;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.print.ResultFormat;
import vn.wardcast.api.print.ResultPrinter;
import vn.wardcast.api.sql.Rows;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Source;

/** {@code /quality}: how good figures are, and down to each issue why. */
public final class QualityAnswers {

    private static final String SELECT = "SELECT " + QualityView.COLUMNS + " FROM ops.quality\n";
    private static final String COUNT = "SELECT count(*) AS total FROM (" + SELECT + QualityQuery.WHERE + ")";
    private static final String ONE = SELECT + "WHERE dataset = ? AND unit_id = ? AND period = ?";

    private final Units units;
    private final Domains domains;

    public QualityAnswers(Units units, Domains domains) {
        this.units = units;
        this.domains = domains;
    }

    public Object list(Question question, LakeView view) {
        UnitDirectory directory = units.directory(view);
        QualityQuery query = QualityQuery.from(question, view, directory);
        return query.csv() ? csv(query, view) : page(query, directory, view);
    }

    /** One score with what each of its parts lost to which reason. */
    public Object one(Question question, LakeView view) {
        Parameters.of(question);
        UnitDirectory directory = units.directory(view);
        String dataset = question.place("dataset");
        String unitId = directory.unit("unit_id", question.place("unit_id")).unitId();
        String period = question.place("period");
        Rows.Row row = view.engine()
                .query(ONE, List.of(dataset, unitId, period))
                .first()
                .orElseThrow(() -> Trouble.NO_DATA.because(
                        "Chưa chấm điểm %s của %s kỳ %s; danh sách ở /api/v1/quality"
                                .formatted(dataset, unitId, period),
                        "There is no score of %s for %s in %s; /api/v1/quality lists them"
                                .formatted(dataset, unitId, period)));
        return new Explanations(view, countsPeople(dataset))
                .of(QualityView.of(row, directory, domains), row.text("batch_ids"));
    }

    private boolean countsPeople(String dataset) {
        return domains.all().stream()
                .flatMap(domain -> domain.sources().values().stream()
                        .filter(source -> dataset.equals(domain.id() + "." + source.id())))
                .anyMatch(Source::people);
    }

    private Cursor.Page<QualityView> page(QualityQuery query, UnitDirectory directory, LakeView view) {
        int total =
                view.engine().query(COUNT, query.values()).first().orElseThrow().small("total");
        List<Object> values = new ArrayList<>(query.values());
        values.add(query.page().limit());
        values.add(query.page().offset());
        Rows rows = view.engine().query(SELECT + QualityQuery.WHERE + " LIMIT ? OFFSET ?", values);
        return query.page().page(rows.map(row -> QualityView.of(row, directory, domains)), total);
    }

    private static TextAnswer csv(QualityQuery query, LakeView view) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultPrinter printer = ResultFormat.csv.printer(new PrintStream(bytes, false, StandardCharsets.UTF_8));
        view.engine().stream(SELECT + QualityQuery.WHERE, query.values(), printer::header, printer::row);
        printer.end();
        return new TextAnswer("text/csv; charset=utf-8", bytes.toString(StandardCharsets.UTF_8));
    }
}
