package vn.wardcast.api.indicators;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.domain.Dimension;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Domains;
import vn.wardcast.lakehouse.domain.Indicator;

/** Words for breakdowns: from domain.yaml, and from the code lists of the lake where a dimension points there. */
public final class Labels {

    private static final Phrase TOTAL = new Phrase("Tổng số", "Total");
    private static final TableName CODE_LIST = TableName.of("reference.code_list");
    private static final String CODES_SQL = """
            SELECT kind, code, name, name_en
            FROM reference.code_list
            """;

    private final Domains domains;
    private final Map<String, Phrase> codes = new HashMap<>();

    private Labels(Domains domains) {
        this.domains = domains;
    }

    static Labels of(Domains domains, LakeView view) {
        Labels labels = new Labels(domains);
        if (view.has(CODE_LIST)) {
            view.engine().query(CODES_SQL).stream()
                    .forEach(row -> labels.codes.put(
                            row.text("kind") + " " + row.text("code"),
                            new Phrase(row.text("name"), row.text("name_en"))));
        }
        return labels;
    }

    /** Words for a way of breaking down: {@code level+grade}. */
    public Phrase dimensions(String domain, String breakdown) {
        List<String> dimensions = Indicator.dimensions(breakdown);
        return dimensions.isEmpty()
                ? TOTAL
                : join(
                        dimensions,
                        dimension -> findDimension(domain, dimension)
                                .map(Dimension::name)
                                .orElse(new Phrase(dimension, dimension)));
    }

    /** Words for one breakdown of one series: {@code level=primary;grade=1}. */
    public Phrase breakdown(String domain, String breakdown) {
        return breakdown.equals(Indicator.TOTAL)
                ? TOTAL
                : join(Arrays.asList(breakdown.split(";")), pair -> pair(domain, pair));
    }

    private Phrase pair(String domain, String pair) {
        String[] parts = pair.split("=", 2);
        String code = parts.length == 2 ? parts[1] : "";
        Optional<Dimension> dimension = findDimension(domain, parts[0]);
        return dimension
                .map(found -> found.values().get(code))
                .or(() -> dimension.map(Dimension::list).map(list -> codes.get(list + " " + code)))
                .orElseGet(() -> unnamed(dimension, parts[0], code));
    }

    private static Phrase unnamed(Optional<Dimension> dimension, String id, String code) {
        Phrase name = dimension.map(Dimension::name).orElse(new Phrase(id, id));
        return new Phrase(name.vi() + " " + code, name.en() + " " + code);
    }

    private Optional<Dimension> findDimension(String domain, String dimension) {
        return domains.findDomain(domain).map(Domain::dimensions).map(all -> all.get(dimension));
    }

    private static Phrase join(List<String> parts, Function<String, Phrase> words) {
        List<Phrase> phrases = parts.stream().map(words).toList();
        return new Phrase(
                phrases.stream().map(Phrase::vi).collect(Collectors.joining(", ")),
                phrases.stream().map(Phrase::en).collect(Collectors.joining(", ")));
    }
}
