package vn.wardcast.lakehouse.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.Zone;

/**
 * A domain as its folder tells it.
 *
 * @param id the folder's name
 * @param name what it is called
 * @param owner who answers for it
 * @param sources the kinds of files that arrive, by id
 * @param silver identity of a fact
 * @param dimensions words for the codes of breakdowns
 * @param indicators what is published, by full id
 * @param alerts when somebody should be told, by key
 * @param silverSql the SELECT that shapes the facts
 * @param gold its gold tables, in the order of their names
 */
public record Domain(
        @JsonIgnore String id,
        Phrase name,
        Phrase owner,
        LinkedHashMap<String, Source> sources,
        Silver silver,
        LinkedHashMap<String, Dimension> dimensions,
        LinkedHashMap<String, Indicator> indicators,
        LinkedHashMap<String, AlertRule> alerts,
        @JsonIgnore String silverSql,
        @JsonIgnore List<GoldTable> gold) {

    /** The domain whose tables every other may use; its gold tables live in the namespace {@code reference}. */
    public static final String REFERENCE = "reference";

    /**
     * Identity of a fact: a later file with the same key corrects it.
     *
     * @param key columns of silver.sql
     */
    public record Silver(List<String> key) {}

    public Domain {
        sources = sources == null ? new LinkedHashMap<>() : sources;
        dimensions = dimensions == null ? new LinkedHashMap<>() : dimensions;
        indicators = indicators == null ? new LinkedHashMap<>() : indicators;
        alerts = alerts == null ? new LinkedHashMap<>() : alerts;
        gold = gold == null ? List.of() : gold;
    }

    /** The domain with what its folder adds to domain.yaml; ids are completed and names are checked against each other. */
    Domain complete(String folder, String sql, List<GoldTable> tables) {
        if (name == null
                || silver == null
                || silver.key() == null
                || silver.key().isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot use domain '%s': it needs name and silver.key".formatted(folder));
        }
        Map<String, GoldTable> byName = tables.stream().collect(Collectors.toMap(GoldTable::table, table -> table));
        LinkedHashMap<String, Source> namedSources = new LinkedHashMap<>();
        sources.forEach((key, source) -> namedSources.put(key, source.withId(key)));
        LinkedHashMap<String, Indicator> named = new LinkedHashMap<>();
        indicators.forEach((key, indicator) -> {
            if (!byName.containsKey(indicator.from())) {
                throw new IllegalArgumentException("Cannot use indicator '%s.%s': there is no gold/%s.sql"
                        .formatted(folder, key, indicator.from()));
            }
            List<String> madeOf = datasets(folder, key, indicator, byName.get(indicator.from()));
            named.put(folder + "." + key, indicator.completed(folder + "." + key, madeOf));
        });
        named.values().forEach(indicator -> checkLeader(indicator, named));
        alerts.values().forEach(rule -> rule.check(folder, named));
        return new Domain(folder, name, owner, namedSources, silver, dimensions, named, alerts, sql, tables);
    }

    /** Sources by full name: what the indicator says, else what its table's SQL names in quotes, else all. */
    private List<String> datasets(String folder, String key, Indicator indicator, GoldTable table) {
        List<String> named = sources.keySet().stream()
                .filter(source -> table.sql().contains("'" + source + "'"))
                .toList();
        List<String> chosen = named.isEmpty() ? List.copyOf(sources.keySet()) : named;
        if (indicator.datasets() != null) {
            chosen = indicator.datasets();
        }
        if (!sources.keySet().containsAll(chosen)) {
            throw new IllegalArgumentException(
                    "Cannot use indicator '%s.%s': its datasets %s are not all sources, %s are"
                            .formatted(folder, key, chosen, sources.keySet()));
        }
        return chosen.stream().map(source -> folder + "." + source).toList();
    }

    /** Where values are hidden with those of another indicator, each must have the other's beside it. */
    private static void checkLeader(Indicator indicator, Map<String, Indicator> all) {
        indicator.countsPeople().flatMap(People::findLeader).ifPresent(id -> {
            Indicator leader = all.get(id);
            if (leader == null
                    || leader.countsPeople().flatMap(People::findLeader).isPresent()
                    || leader.countsPeople().isEmpty()
                    || !leader.from().equals(indicator.from())
                    || !leader.breakdowns().containsAll(indicator.breakdowns())
                    || leader.bridge() != indicator.bridge()) {
                throw new IllegalArgumentException(
                        "Cannot hide values of '%s' with those of '%s': that must count people, from the same table, by the same breakdowns"
                                .formatted(indicator.id(), id));
            }
        });
    }

    /** The sources whose figures were officially published before they came here. */
    public List<String> officialSources() {
        return sources.values().stream()
                .filter(Source::published)
                .map(Source::id)
                .toList();
    }

    /** Whether all indicators made from this gold table, of which there are some, count no people: then every reader may have it. */
    public boolean countsNobody(GoldTable table) {
        List<Indicator> made = indicators.values().stream()
                .filter(indicator -> indicator.from().equals(table.table()))
                .toList();
        return !made.isEmpty()
                && made.stream().allMatch(indicator -> indicator.countsPeople().isEmpty());
    }

    public TableName silverTable() {
        return new TableName(Zone.SILVER, id);
    }

    public TableName goldTable(GoldTable table) {
        return new TableName(isReference() ? Zone.REFERENCE : Zone.GOLD, table.table());
    }

    @JsonIgnore
    public boolean isReference() {
        return id.equals(REFERENCE);
    }
}
