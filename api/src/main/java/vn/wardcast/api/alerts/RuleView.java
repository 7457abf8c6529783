package vn.wardcast.api.alerts;

import vn.wardcast.api.sql.Rows.Row;
import vn.wardcast.lakehouse.Phrase;

/**
 * One rule and its past on figures of one origin: of {@code judged} periods it alerted in {@code alerts}, {@code false_alerts} of them
 * false. {@code missed} is null where the rule has no such measure.
 */
record RuleView(
        String rule,
        Phrase name,
        String kind,
        String domain,
        String severity,
        String origin,
        long judged,
        long alerts,
        long falseAlerts,
        Double falseRate,
        Long missed) {

    static RuleView of(Row row) {
        Double missed = row.decimal("missed");
        return new RuleView(
                row.text("rule"),
                new Phrase(row.text("name_vi"), row.text("name_en")),
                row.text("kind"),
                row.text("domain"),
                row.text("severity"),
                row.text("origin"),
                row.whole("judged"),
                row.whole("alerts"),
                row.whole("false_alerts"),
                row.decimal("false_rate"),
                missed == null ? null : missed.longValue());
    }
}
