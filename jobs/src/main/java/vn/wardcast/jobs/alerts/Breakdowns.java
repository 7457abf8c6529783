package vn.wardcast.jobs.alerts;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import vn.wardcast.jobs.answers.AnswerRun;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Indicator;

/** Words for the breakdowns of all domains, from domain.yaml and from the code lists that it points to. */
final class Breakdowns implements Serializable {

    private static final TableName TARGETS = TableName.of("gold.target");

    /** Two wards may use one id for two things. */
    private static final String TITLES =
            "SELECT target_id, max(title) FROM gold.target GROUP BY target_id HAVING count(DISTINCT title) = 1";

    private static final TableName CODE_LIST = TableName.of("reference.code_list");

    /** By {@code domain dimension} and by {@code domain dimension=code}. */
    private final HashMap<String, Phrase> words = new HashMap<>();

    static Breakdowns of(AnswerRun run) {
        Breakdowns breakdowns = new Breakdowns();
        Map<String, List<Row>> lists = run.lake().lake().has(CODE_LIST)
                ? run
                        .lake()
                        .spark()
                        .sql("SELECT kind, code, name, name_en FROM reference.code_list")
                        .collectAsList()
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.getString(0)))
                : Map.of();
        for (Domain domain : run.domains().all()) {
            domain.dimensions().forEach((key, dimension) -> {
                String prefix = domain.id() + " " + key;
                breakdowns.words.put(prefix, dimension.name());
                lists.getOrDefault(String.valueOf(dimension.list()), List.of())
                        .forEach(row -> breakdowns.words.put(
                                prefix + "=" + row.getString(1), new Phrase(row.getString(2), row.getString(3))));
                dimension.values().forEach((code, name) -> breakdowns.words.put(prefix + "=" + code, name));
            });
        }
        if (run.lake().lake().has(TARGETS)) {
            run.lake()
                    .spark()
                    .sql(TITLES)
                    .collectAsList()
                    .forEach(row -> breakdowns.target(row.getString(0), row.getString(1)));
        }
        return breakdowns;
    }

    private void target(String id, String title) {
        String name = "%s %s".formatted(id, title);
        words.put("public_services target_id=" + id, new Phrase(name, name));
    }

    /** The name of what an alert is about: that of the indicator, and in parentheses what part of it. */
    Phrase of(String domain, Phrase indicator, String breakdown) {
        if (breakdown.equals(Indicator.TOTAL)) {
            return indicator;
        }
        List<Phrase> parts = Arrays.stream(breakdown.split(";"))
                .map(pair -> part(domain, pair))
                .toList();
        return new Phrase(
                "%s (%s)"
                        .formatted(
                                indicator.vi(), parts.stream().map(Phrase::vi).collect(Collectors.joining(", "))),
                "%s (%s)"
                        .formatted(
                                indicator.en(), parts.stream().map(Phrase::en).collect(Collectors.joining(", "))));
    }

    /** A code without words is shown with the name of its dimension. */
    private Phrase part(String domain, String pair) {
        Phrase found = words.get(domain + " " + pair);
        if (found != null) {
            return found;
        }
        String[] parts = pair.split("=", 2);
        Phrase dimension = words.getOrDefault(domain + " " + parts[0], new Phrase(parts[0], parts[0]));
        return new Phrase(dimension.vi() + " " + parts[1], dimension.en() + " " + parts[1]);
    }
}
