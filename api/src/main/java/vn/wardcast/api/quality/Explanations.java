package vn.wardcast.api.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.lakehouse.Phrase;

/**
 * What each part of a score lost, and to what. A part's loss is divided among the reasons of its issues by their number, in
 * tenths that add up exactly: an issue may cost several cells (a row that does not enter takes all of its own with it).
 */
final class Explanations {

    private static final int MOST_ISSUES = 200;
    private static final BigDecimal HUNDRED = new BigDecimal("100.0");

    /**
     * Issues of these files that concern the unit and period, or that do not say what they concern. A figure that did not enter can be
     * a small count of people like any other: where a domain or the source counts people, neither value nor figures of the message are
     * shown.
     */
    private static final String ISSUES = """
            SELECT severity, reason, _source_file, _source_sheet, _source_row, _source_column, column_name,
                   if(people, regexp_replace(message_vi, '[0-9][0-9.,]*', '…', 'g'), message_vi) AS message_vi,
                   if(people, regexp_replace(message_en, '[0-9][0-9.,]*', '…', 'g'), message_en) AS message_en,
                   if(people, NULL, value) AS value, exact
            FROM (
                SELECT *, unit_code IS NOT NULL AND period IS NOT NULL AS exact,
                       ? OR domain IN (SELECT domain FROM gold.indicator WHERE people_floor IS NOT NULL) AS people
                FROM ops.issue
                WHERE domain = ? AND (source IS NULL OR source = ?) AND list_contains(string_split(?, ','), batch_id)
                  AND (unit_code IS NULL OR unit_code = ?) AND (period IS NULL OR starts_with(period, ?))
            )
            ORDER BY severity, _source_file, _source_sheet, _source_row, _source_column, reason
            """;

    /** A score explained. */
    record Explanation(QualityView quality, List<PartView> parts, List<Issue> issues, int issuesTotal) {}

    /** One part: what is left of 100, how that was computed, and what the rest was lost to. */
    record PartView(String part, Phrase name, BigDecimal value, BigDecimal lost, String formula, List<Loss> losses) {}

    /** Points of a part lost to one reason, and what that takes from the score. */
    record Loss(String reason, long count, BigDecimal points, BigDecimal scorePoints, Phrase example) {}

    /** A fault as its sender was told it. */
    record Issue(
            String severity,
            String reason,
            String file,
            String sheet,
            Long row,
            String column,
            String columnName,
            Phrase message,
            String value) {
        static Issue of(Row row) {
            return new Issue(
                    row.text("severity"),
                    row.text("reason"),
                    row.text("_source_file"),
                    row.text("_source_sheet"),
                    row.value("_source_row") == null ? null : row.whole("_source_row"),
                    row.text("_source_column"),
                    row.text("column_name"),
                    new Phrase(row.text("message_vi"), row.text("message_en")),
                    row.text("value"));
        }
    }

    /** Something that costs points, how often, and an example of it. */
    private record Cause(String reason, long count, Phrase example) {}

    private final LakeView view;

    private final boolean countsPeople;

    /** @param countsPeople whether the source says that its cells may count people */
    Explanations(LakeView view, boolean countsPeople) {
        this.view = view;
        this.countsPeople = countsPeople;
    }

    Explanation of(QualityView quality, String batchIds) {
        String[] names = quality.dataset().split("\\.", 2);
        List<Row> found = view
                .engine()
                .query(
                        ISSUES,
                        List.of(countsPeople, names[0], names[1], batchIds, quality.unitCode(), quality.period()))
                .stream()
                .toList();
        List<PartView> parts = Arrays.stream(QualityView.Part.values())
                .map(part -> part(quality, part, found))
                .toList();
        List<Issue> issues = found.stream().limit(MOST_ISSUES).map(Issue::of).toList();
        return new Explanation(quality, parts, issues, found.size());
    }

    private static PartView part(QualityView quality, QualityView.Part part, List<Row> issues) {
        BigDecimal value = quality.part(part);
        if (value == null) {
            return new PartView(part.word(), part.title(), null, null, formula(quality, part), List.of());
        }
        BigDecimal lost = HUNDRED.subtract(value);
        List<Loss> losses = divided(lost, causes(quality, part, issues), counted(quality));
        return new PartView(part.word(), part.title(), value, lost, formula(quality, part), losses);
    }

    private static long counted(QualityView quality) {
        return Arrays.stream(QualityView.Part.values())
                .map(quality::part)
                .filter(Objects::nonNull)
                .count();
    }

    private static String formula(QualityView quality, QualityView.Part part) {
        QualityView.Counts counts = quality.counts();
        long given = counts.cellsValues() + counts.cellsRejected();
        return switch (part) {
            case VALID ->
                given > 0
                        ? "%d / (%d + %d)".formatted(counts.cellsValues(), counts.cellsValues(), counts.cellsRejected())
                        : "%d / %d".formatted(counts.rowsAccepted(), counts.rowsRead());
            case COMPLETE -> "(%1$d - %2$d) / %1$d".formatted(counts.cellsExpected(), counts.cellsAbsent());
            case CLEAN ->
                "1 - %d / %d".formatted(counts.warned(), Math.max(counts.cellsValues(), counts.rowsAccepted()));
            case FRESH -> "1 - %d / %d".formatted(quality.lateDays(), quality.dueDays());
        };
    }

    private static List<Cause> causes(QualityView quality, QualityView.Part part, List<Row> issues) {
        return switch (part) {
            case VALID -> byReason(issues, "reject");
            case COMPLETE -> absences(quality);
            case CLEAN -> byReason(issues, "warn");
            case FRESH -> List.of(new Cause(quality.arrival(), quality.lateDays(), lateness(quality)));
        };
    }

    private static List<Cause> absences(QualityView quality) {
        if (quality.counts().cellsExpected() == 0) {
            return List.of(new Cause(
                    "never_came",
                    1,
                    new Phrase("Chưa có tệp nào dùng được cho kỳ này.", "No usable file has come for this period.")));
        }
        return List.of(
                        new Cause(
                                "missing_figure",
                                quality.counts().cellsMissing(),
                                new Phrase(
                                        "Ô số liệu để trống hoặc ghi là chưa có.",
                                        "Cells of figures that are empty or say there is none.")),
                        new Cause(
                                "missing_value",
                                quality.counts().requiredMissing(),
                                new Phrase("Ô bắt buộc để trống.", "Required cells that are empty.")))
                .stream()
                .filter(cause -> cause.count() > 0)
                .toList();
    }

    private static Phrase lateness(QualityView quality) {
        return new Phrase(
                "Hạn %s, trễ %d ngày.".formatted(quality.dueOn(), quality.lateDays()),
                "Due on %s, %d days late.".formatted(quality.dueOn(), quality.lateDays()));
    }

    /** Issues that name the unit and period; those that name none count only where there are no others. */
    private static List<Cause> byReason(List<Row> issues, String severity) {
        List<Row> ofSeverity = issues.stream()
                .filter(row -> row.text("severity").equals(severity))
                .toList();
        List<Row> exact = ofSeverity.stream().filter(row -> row.flag("exact")).toList();
        Map<String, Cause> causes = new LinkedHashMap<>();
        for (Row row : exact.isEmpty() ? ofSeverity : exact) {
            Phrase message = new Phrase(row.text("message_vi"), row.text("message_en"));
            causes.merge(
                    row.text("reason"),
                    new Cause(row.text("reason"), 1, message),
                    (one, other) -> new Cause(one.reason(), one.count() + 1, one.example()));
        }
        return causes.isEmpty() ? List.of(unnamed()) : List.copyOf(causes.values());
    }

    /** Counted by the reader, told by no issue of its own. */
    private static Cause unnamed() {
        return new Cause("not_listed", 1, new Phrase("Không có lỗi ghi riêng.", "No issue of its own."));
    }

    /** Divides the loss by counts, in tenths; those left over go where the most was cut off. */
    static List<Loss> divided(BigDecimal lost, List<Cause> causes, long parts) {
        int tenths = lost.movePointRight(1).intValueExact();
        if (tenths == 0) {
            return List.of();
        }
        long all = causes.stream().mapToLong(Cause::count).sum();
        int[] shares = new int[causes.size()];
        List<Integer> byRest = new ArrayList<>();
        int given = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (int) (tenths * causes.get(i).count() / all);
            given += shares[i];
            byRest.add(i);
        }
        byRest.sort(
                java.util.Comparator.comparingLong(i -> -(tenths * causes.get(i).count() % all)));
        for (int i = 0; i < tenths - given; i++) {
            shares[byRest.get(i)]++;
        }
        List<Loss> losses = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            losses.add(loss(causes.get(i), shares[i], parts));
        }
        losses.sort(java.util.Comparator.comparing(Loss::points).reversed());
        return losses;
    }

    private static Loss loss(Cause cause, int tenths, long parts) {
        BigDecimal points = BigDecimal.valueOf(tenths, 1);
        BigDecimal ofScore = points.divide(BigDecimal.valueOf(parts), 2, java.math.RoundingMode.HALF_UP);
        return new Loss(cause.reason(), cause.count(), points, ofScore, cause.example());
    }
}
