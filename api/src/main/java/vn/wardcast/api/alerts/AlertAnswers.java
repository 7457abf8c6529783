package vn.wardcast.api.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.wardcast.api.http.Cursor;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.sql.Rows;
import vn.wardcast.api.units.Unit;
import vn.wardcast.api.units.UnitDirectory;
import vn.wardcast.api.units.Units;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.Domains;

/** {@code /alerts} and {@code /alerts/rules}. */
public final class AlertAnswers {

    /** A replay measures the rules anew and leaves the alerts as they are: the newest measure counts, whoever made it. */
    private static final String MEASURED = """
            SELECT * FROM forecast.alert_rule
            QUALIFY replace(run_id, 'replay-', '') = max(replace(run_id, 'replay-', '')) OVER ()
            """;

    /** The alerts of the newest run that judged the rules, none if it found none; the most serious first, then the longest. */
    private static final String ALERTS = """
            SELECT a.*, coalesce(m.name_vi, a.rule) AS name_vi, coalesce(m.name_en, a.rule) AS name_en, m.false_rate
            FROM forecast.alert a LEFT JOIN (%s) m ON m.rule = a.rule AND m.origin = a.origin
            WHERE a.run_id = (SELECT max(run_id) FROM forecast.alert_rule WHERE run_id NOT LIKE 'replay-%%')
              AND (? = '' OR a.unit_id = ?) AND (? = '' OR a.domain = ?) AND (? = '' OR a.severity = ?) AND (? = 'all' OR a.state = ?)
            ORDER BY CASE a.severity WHEN 'serious' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, a.since, a.rule, a.unit_id, a.breakdown, a.alert_id
            """.formatted(MEASURED);

    private static final String RULES =
            "SELECT * FROM (" + MEASURED + ") WHERE (? = '' OR domain = ?) ORDER BY domain, rule, origin";

    record Rules(List<RuleView> items, int total) {}

    private final Units units;
    private final Map<String, Phrase> names = new HashMap<>();

    public AlertAnswers(Units units, Domains domains) {
        this.units = units;
        domains.all()
                .forEach(domain ->
                        domain.alerts().forEach((key, rule) -> names.put(domain.id() + "." + key, rule.name())));
    }

    public Object list(Question question, LakeView view) {
        Parameters parameters = Parameters.of(question, "unit", "domain", "severity", "state", "cursor", "limit");
        UnitDirectory directory = units.directory(view);
        String unit = parameters
                .find("unit")
                .map(text -> directory.unit("unit", text))
                .map(Unit::unitId)
                .orElse("");
        String domain = parameters.find("domain").orElse("");
        String severity = parameters.either("severity", "", List.of("", "info", "warning", "serious"));
        String state = parameters.either("state", "current", List.of("current", "stale", "all"));
        Cursor cursor = Cursor.from(parameters, view.publication());
        List<Object> values = new ArrayList<>(List.of(unit, unit, domain, domain, severity, severity, state, state));
        int total = view.engine()
                .query("SELECT count(*) AS total FROM (" + ALERTS + ")", values)
                .first()
                .orElseThrow()
                .small("total");
        values.add(cursor.limit());
        values.add(cursor.offset());
        Rows rows = view.engine().query(ALERTS + " LIMIT ? OFFSET ?", values);
        return cursor.page(rows.map(row -> AlertView.of(row, directory, names)), total);
    }

    public Object rules(Question question, LakeView view) {
        String domain = Parameters.of(question, "domain").find("domain").orElse("");
        List<RuleView> items =
                view.engine().query(RULES, List.of(domain, domain)).map(RuleView::of);
        return new Rules(items, items.size());
    }
}
