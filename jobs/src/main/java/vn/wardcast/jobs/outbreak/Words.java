package vn.wardcast.jobs.outbreak;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.models.outbreak.Arithmetic;
import vn.wardcast.models.outbreak.Arithmetic.Range;
import vn.wardcast.models.outbreak.Count;
import vn.wardcast.models.outbreak.Slot;
import vn.wardcast.models.outbreak.Verdict;
import vn.wardcast.models.outbreak.Verdict.Level;
import vn.wardcast.models.outbreak.Window;

/** A verdict in words that an officer can compute again. */
final class Words implements Serializable {

    private final Map<String, Phrase> diseases;

    Words(Map<String, Phrase> diseases) {
        this.diseases = Map.copyOf(diseases);
    }

    Phrase say(DiseaseSeries series, Verdict verdict, boolean over, boolean endemic) {
        Phrase name = diseases.getOrDefault(series.disease(), new Phrase(series.disease(), series.disease()));
        Phrase said = judged(name, verdict, over);
        return endemic
                ? said
                : new Phrase(
                        said.vi()
                                + " Bệnh không thuộc danh sách lưu hành: TT 15/2026 đếm ca liên quan dịch tễ (3 ca trong tuần, 5 ca trong tháng), chưa có danh sách ca; cần xác minh.",
                        said.en()
                                + " The disease is not listed as endemic: circular 15/2026 counts linked cases (3 in a week, 5 in a month), of which there is no list; to be verified.");
    }

    private static Phrase judged(Phrase name, Verdict verdict, boolean over) {
        if (verdict instanceof Verdict.NotEnough lack) {
            return notEnough(name, lack);
        }
        if (verdict instanceof Verdict.Concealed concealed) {
            Phrase sum = sum(name, concealed.arithmetic());
            return new Phrase(
                    sum.vi()
                            + " Kết luận phụ thuộc số ca nhỏ đang bị ẩn để không lộ người bệnh; trạm y tế đối chiếu số gốc (bảng ops.outbreak_exact).",
                    sum.en()
                            + " The verdict depends on small counts that are hidden so that nobody is recognised; the health station compares the exact figures (table ops.outbreak_exact).");
        }
        Verdict.Reached reached = (Verdict.Reached) verdict;
        Phrase sum = sum(name, reached.arithmetic());
        Phrase concluded = joined(sum, conclusion(reached, over));
        return hides(reached.arithmetic())
                ? joined(
                        concluded,
                        new Phrase(
                                "Số ca nhỏ bị ẩn để không lộ người bệnh; kết luận đúng với mọi số có thể.",
                                "Small counts are hidden so that nobody is recognised; the verdict holds whatever they are."))
                : concluded;
    }

    private static Phrase joined(Phrase first, Phrase second) {
        return new Phrase(first.vi() + " " + second.vi(), first.en() + " " + second.en());
    }

    /** Whether a count of the sum is hidden. */
    static boolean hides(Arithmetic sum) {
        return sum.count() instanceof Count.Hidden
                || sum.baseline().stream().anyMatch(each -> each.count() instanceof Count.Hidden);
    }

    private static Phrase notEnough(Phrase name, Verdict.NotEnough lack) {
        String vi = switch (lack.lack()) {
            case NOT_REPORTED -> "chưa có báo cáo";
            case FEW_YEARS -> "chưa đủ 5 năm trước đó không có dịch (thiếu từ năm %d)".formatted(lack.year());
            case BASELINE_GAP -> "thiếu số liệu cùng kỳ năm %d".formatted(lack.year());
        };
        String en = switch (lack.lack()) {
            case NOT_REPORTED -> "not reported";
            case FEW_YEARS -> "fewer than 5 earlier years without an epidemic (missing from %d)".formatted(lack.year());
            case BASELINE_GAP -> "no figure for the same period of %d".formatted(lack.year());
        };
        return new Phrase(
                "%s, %s: không đủ dữ liệu, %s.".formatted(name.vi(), period(lack.slot(), true), vi),
                "%s, %s: not enough data, %s.".formatted(name.en(), period(lack.slot(), false), en));
    }

    private static Phrase sum(Phrase name, Arithmetic a) {
        String skippedVi = a.epidemicYears().isEmpty() ? "" : " (bỏ năm có dịch %s)".formatted(join(a.epidemicYears()));
        String skippedEn =
                a.epidemicYears().isEmpty() ? "" : " (epidemic years %s left out)".formatted(join(a.epidemicYears()));
        return new Phrase(
                "%s, %s: %s ca%s. Cùng kỳ%s: %s; trung bình %s, độ lệch chuẩn %s, mức cảnh báo (TB + 1 ĐLC) %s, mức có dịch (TB + 2 ĐLC) %s."
                        .formatted(
                                name.vi(),
                                period(a.slot(), true),
                                count(a.count(), true),
                                a.complete() ? "" : " đến nay, kỳ chưa kết thúc",
                                skippedVi,
                                operands(a, true),
                                range(a.mean(), true),
                                range(a.deviation(), true),
                                range(a.warning(), true),
                                range(a.epidemic(), true)),
                "%s, %s: %s cases%s. Same period%s: %s; mean %s, standard deviation %s, warning level (mean + 1 SD) %s, epidemic level (mean + 2 SD) %s."
                        .formatted(
                                name.en(),
                                period(a.slot(), false),
                                count(a.count(), false),
                                a.complete() ? "" : " so far, the period is not over",
                                skippedEn,
                                operands(a, false),
                                range(a.mean(), false),
                                range(a.deviation(), false),
                                range(a.warning(), false),
                                range(a.epidemic(), false)));
    }

    private static Phrase conclusion(Verdict.Reached reached, boolean over) {
        if (over) {
            return new Phrase(
                    "Tháng đầu trở lại không quá mức có dịch: hết dịch (Đ16.3b).",
                    "First month back at or below the epidemic level: the epidemic is over (16.3b).");
        }
        boolean week = reached.arithmetic().slot().window() == Window.WEEK;
        return switch (reached.level()) {
            case EPIDEMIC ->
                new Phrase("Vượt mức có dịch: có dịch (Đ16.1b).", "Above the epidemic level: epidemic (16.1b).");
            case WARNING ->
                week
                        ? new Phrase(
                                "Từ mức cảnh báo trở lên: cảnh báo (Đ22.1b).",
                                "At or above the warning level: warning (22.1b).")
                        : new Phrase(
                                "Từ mức cảnh báo, chưa vượt mức có dịch: theo dõi như cảnh báo.",
                                "At or above the warning level, not above the epidemic level: watched as a warning.");
            case NONE -> new Phrase("Dưới mức cảnh báo.", "Below the warning level.");
        };
    }

    private static String period(Slot slot, boolean vi) {
        return switch (slot.window()) {
            case MONTH ->
                vi
                        ? "tháng %d/%d".formatted(slot.number(), slot.year())
                        : "%d-%02d".formatted(slot.year(), slot.number());
            case WEEK ->
                vi
                        ? "tuần %d/%d".formatted(slot.number(), slot.year())
                        : "%d-W%02d".formatted(slot.year(), slot.number());
        };
    }

    private static String operands(Arithmetic a, boolean vi) {
        return a.baseline().stream()
                .map(each -> "%s %s"
                        .formatted(
                                period(each.slot(), vi).replace("tháng ", "").replace("tuần ", "T"),
                                count(each.count(), vi)))
                .collect(Collectors.joining("; "));
    }

    /** The five as the column {@code baseline} writes them. */
    static String baseline(DiseaseSeries series, List<Arithmetic.Operand> operands) {
        return operands.stream()
                .map(each -> series.period(each.slot()) + "="
                        + (each.count() instanceof Count.Hidden hidden
                                ? hidden.from() + ".." + hidden.to()
                                : number(each.count().least(), false)))
                .collect(Collectors.joining(" "));
    }

    private static String count(Count count, boolean vi) {
        return count instanceof Count.Hidden hidden
                ? "%d–%d (%s)".formatted(hidden.from(), hidden.to(), vi ? "ẩn" : "hidden")
                : number(count.least(), vi);
    }

    private static String range(Range range, boolean vi) {
        return range.exact()
                ? one(range.least(), vi)
                : "%s–%s".formatted(one(range.least(), vi), one(range.most(), vi));
    }

    private static String one(double value, boolean vi) {
        return String.format(vi ? Locale.forLanguageTag("vi-VN") : Locale.ROOT, "%.1f", value);
    }

    private static String number(double value, boolean vi) {
        return value == Math.rint(value) ? String.valueOf((long) value) : one(value, vi);
    }

    private static String join(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
