package vn.wardcast.api.outbreaks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.wardcast.api.indicators.Labels;
import vn.wardcast.api.series.AsOf;
import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.lakehouse.OutbreakTables;
import vn.wardcast.lakehouse.Phrase;

/**
 * What the rules say of the newest week or month of one disease. Numbers are null where they are hidden or not known.
 *
 * @param level none, warning, epidemic, over, concealed or unknown
 * @param deviation sample standard deviation of the baseline
 * @param baseline the periods compared with, newest first
 * @param epidemicYears years stepped over
 * @param next what the period after may bring
 * @param sentence the arithmetic in words
 */
record VerdictView(
        String breakdown,
        Phrase name,
        String frequency,
        String period,
        boolean complete,
        boolean endemic,
        String level,
        String reason,
        LocalDate since,
        Double cases,
        Double mean,
        Double deviation,
        Double warningLevel,
        Double epidemicLevel,
        List<Operand> baseline,
        List<Integer> epidemicYears,
        Next next,
        Phrase sentence,
        String suppression,
        String origin) {

    /** One of the periods compared with: a number, or the bounds of a hidden one. */
    record Operand(String period, Double cases, Double least, Double most) {
        static Operand of(String text) {
            String[] parts = text.split("=");
            if (parts[1].contains("..")) {
                String[] bounds = parts[1].split("\\.\\.");
                return new Operand(parts[0], null, Double.valueOf(bounds[0]), Double.valueOf(bounds[1]));
            }
            return new Operand(parts[0], Double.valueOf(parts[1]), null, null);
        }
    }

    /** The period after the newest: its level of epidemic, the probability of passing it, expected cases. */
    record Next(String period, Double epidemicLevel, Double probability, Double expected) {}

    private static final String OF = "domain = ? AND indicator = ? AND unit_id = ?";

    /** The verdicts of the newest run, a disease it no longer speaks of has none; or those of a past day. */
    static String sql(AsOf asOf) {
        String then = asOf.day().isPresent() ? "" : " AND run_id = (SELECT max(run_id) FROM forecast.run)";
        return "SELECT * FROM (%s) ORDER BY breakdown".formatted(asOf.newest(OutbreakTables.OUTBREAK, OF + then));
    }

    static VerdictView of(Row row, Labels labels) {
        return new VerdictView(
                row.text("breakdown"),
                labels.breakdown(row.text("domain"), row.text("breakdown")),
                row.text("frequency"),
                row.text("period"),
                row.flag("complete"),
                row.flag("endemic"),
                row.text("level"),
                row.text("reason"),
                row.date("since"),
                row.decimal("cases"),
                row.decimal("mean"),
                row.decimal("deviation"),
                row.decimal("warning_level"),
                row.decimal("epidemic_level"),
                words(row.text("baseline")).map(Operand::of).toList(),
                words(row.text("epidemic_years")).map(Integer::valueOf).toList(),
                new Next(
                        row.text("next_period"),
                        row.decimal("next_epidemic_level"),
                        row.decimal("next_probability"),
                        row.decimal("next_expected")),
                new Phrase(row.text("reason_vi"), row.text("reason_en")),
                row.text("suppression"),
                row.text("origin"));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }
}
