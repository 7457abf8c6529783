package vn.wardcast.api.targets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.api.http.Cursor;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.http.Refusal;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.series.AsOf;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.TableName;

/** Answers {@code /targets} from the newest run; those at risk come first. */
public final class TargetAnswers {

    private static final String WHERE = " AND (? = '' OR t.unit_id = ?) AND (? = '' OR t.plan = ?)";
    private static final String ONE = " AND t.unit_id = ? AND t.target_id = ?";
    private static final String HISTORY = """
            SELECT period_start, value, numerator, denominator, told_contradicts_counted, suppression, origin FROM gold.target_report
            WHERE unit_id = ? AND target_id = ? AND period_start <= CAST(? AS DATE) ORDER BY period_start
            """;
    private static final Comparator<TargetView> URGENCY = Comparator.comparing(
                    (TargetView target) -> TargetStatus.of(target.status()))
            .thenComparing(
                    target -> target.outlook() == null || target.outlook().probability() == null
                            ? 2
                            : target.outlook().probability())
            .thenComparing(target -> target.unit().unitId())
            .thenComparing(TargetView::targetId);

    private final Units units;

    public TargetAnswers(Units units) {
        this.units = units;
    }

    /** A page of targets with what holds for all that fit unit and plan: how many have each status, which reports are due. */
    record Targets(
            LocalDate knownUntil,
            List<Count> counts,
            List<Count> flagged,
            List<ReportDue> reportsDue,
            List<TargetView> items,
            int total,
            String next) {}

    record Count(String code, Phrase name, long n) {}

    record ReportDue(String targetId, TargetView.Place unit, String title, String owner, LocalDate dueOn) {}

    /** One target with the months that were reported. */
    record Target(LocalDate knownUntil, TargetView target, List<ReportView> reports) {}

    record ReportView(
            String period,
            Double value,
            Double numerator,
            Double denominator,
            boolean toldContradictsCounted,
            String suppression,
            String origin) {
        static ReportView of(Row row) {
            return new ReportView(
                    row.date("period_start").toString().substring(0, 7),
                    row.decimal("value"),
                    row.decimal("numerator"),
                    row.decimal("denominator"),
                    row.flag("told_contradicts_counted"),
                    row.text("suppression"),
                    row.text("origin"));
        }
    }

    public Object list(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit", "plan", "status", AsOf.NAME, "cursor", "limit");
        AsOf asOf = AsOf.from(parameters);
        UnitDirectory directory = units.directory(view);
        String unit = parameters
                .find("unit")
                .map(text -> directory.unit("unit", text).unitId())
                .orElse("");
        String plan = parameters.find("plan").orElse("");
        Optional<String> status =
                parameters.find("status").map(text -> parameters.either("status", text, TargetStatus.codes()));
        require(view);
        List<Row> rows = view.engine().query(TargetView.sql(asOf) + WHERE, List.of(unit, unit, plan, plan)).stream()
                .toList();
        if (rows.isEmpty() && asOf.day().isPresent()) {
            throw asOf.nothing(() -> noTargets());
        }
        List<TargetView> all = rows.stream()
                .map(row -> TargetView.of(row, directory))
                .sorted(URGENCY)
                .toList();
        Cursor.Page<TargetView> page = Cursor.from(parameters, view.publication())
                .page(all.stream()
                        .filter(target -> status.map(target.status()::equals).orElse(true))
                        .toList());
        return new Targets(
                rows.isEmpty() ? null : rows.get(0).date("known_until"),
                byStatus(all),
                byFlag(all),
                due(all),
                page.items(),
                page.total(),
                page.next());
    }

    public Object one(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit", AsOf.NAME);
        AsOf asOf = AsOf.from(parameters);
        UnitDirectory directory = units.directory(view);
        String unit = directory.unit("unit", parameters.required("unit")).unitId();
        String id = question.place("id");
        require(view);
        Row row = view.engine()
                .query(TargetView.sql(asOf) + ONE, List.of(unit, id))
                .first()
                .orElseThrow(() -> asOf.nothing(() -> Trouble.NO_DATA.because(
                        "%s không có chỉ tiêu %s; danh sách ở /api/v1/targets?unit=%s".formatted(unit, id, unit),
                        "%s has no target %s; /api/v1/targets?unit=%s lists them".formatted(unit, id, unit))));
        return new Target(
                row.date("known_until"),
                TargetView.of(row, directory),
                view.engine()
                        .query(
                                HISTORY,
                                List.of(unit, id, row.date("known_until").toString()))
                        .map(ReportView::of));
    }

    private static void require(LakeView view) {
        if (!view.has(TableName.of("gold.target"))
                || !view.has(TableName.of("gold.target_report"))
                || !view.has(TableName.of("forecast.target_progress"))) {
            throw noTargets();
        }
    }

    private static Refusal noTargets() {
        return Trouble.NO_DATA.because(
                "Chưa nạp danh mục chỉ tiêu (chi-tieu-….csv) hoặc chưa dự báo",
                "The catalogue of targets (chi-tieu-….csv) was not loaded, or nothing was forecast yet");
    }

    private static List<Count> byStatus(List<TargetView> all) {
        return java.util.Arrays.stream(TargetStatus.values())
                .map(status -> new Count(
                        status.code(),
                        status.words(),
                        all.stream()
                                .filter(target -> target.status().equals(status.code()))
                                .count()))
                .toList();
    }

    private static List<Count> byFlag(List<TargetView> all) {
        Map<String, Count> counts = new LinkedHashMap<>();
        all.stream()
                .flatMap(target -> target.flags().stream())
                .sorted(Comparator.comparing(Remark::code))
                .forEach(flag -> counts.merge(
                        flag.code(),
                        new Count(flag.code(), flag.text(), 1),
                        (count, one) -> new Count(count.code(), count.name(), count.n() + 1)));
        return List.copyOf(counts.values());
    }

    private static List<ReportDue> due(List<TargetView> all) {
        return all.stream()
                .filter(target -> target.status().equals("report") && target.dueOn() != null)
                .sorted(Comparator.comparing(TargetView::dueOn).thenComparing(TargetView::targetId))
                .map(target ->
                        new ReportDue(target.targetId(), target.unit(), target.title(), target.owner(), target.dueOn()))
                .toList();
    }
}
