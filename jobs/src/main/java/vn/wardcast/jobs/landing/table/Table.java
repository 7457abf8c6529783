package vn.wardcast.jobs.landing.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.wardcast.jobs.landing.file.SheetRow;
import vn.wardcast.jobs.landing.text.Words;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.Source;

/**
 * Where the table of a sheet begins.
 *
 * @param headerRow number of the header row; data starts below
 * @param positions sheet column (0 is A) by column name
 * @param unknown header words that no column claims, by sheet column
 */
public record Table(long headerRow, Map<String, Integer> positions, Map<Integer, String> unknown) {

    /** A header stands within this many rows from the top. */
    public static final int SEARCHED_ROWS = 40;

    /** The header row that names most columns of the source; at least half of the required ones must be there. */
    public static Optional<Table> find(Source source, List<SheetRow> top) {
        Map<String, String> byHeader = byHeader(source);
        Table best = null;
        for (SheetRow row : top) {
            Table candidate = read(row, byHeader);
            if (best == null || candidate.positions.size() > best.positions.size()) {
                best = candidate;
            }
        }
        long required =
                source.columns().values().stream().filter(Column::required).count();
        Table found = best;
        long present = best == null
                ? 0
                : source.columns().entrySet().stream()
                        .filter(c -> c.getValue().required() && found.positions.containsKey(c.getKey()))
                        .count();
        return present * 2 >= required && present > 0 ? Optional.of(found) : Optional.empty();
    }

    /** The required columns that the header does not name. */
    public List<String> missing(Source source) {
        List<String> missing = new ArrayList<>();
        source.columns().forEach((name, column) -> {
            if (column.required() && !positions.containsKey(name)) {
                missing.add(name);
            }
        });
        return missing;
    }

    private static Table read(SheetRow row, Map<String, String> byHeader) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        Map<Integer, String> unknown = new LinkedHashMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String header = row.cell(column).shown();
            String name = byHeader.getOrDefault(accented(header), byHeader.get(Words.fold(header)));
            if (name != null && !positions.containsKey(name)) {
                positions.put(name, column);
            } else if (!header.isBlank()) {
                unknown.put(column, header);
            }
        }
        return new Table(row.number(), positions, unknown);
    }

    /**
     * Columns by header word, with and without accents: without them, Năm (year) and Nam (men) are one word, which then names
     * neither.
     */
    private static Map<String, String> byHeader(Source source) {
        Map<String, String> byHeader = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        source.columns()
                .forEach((name, column) -> column.headers().forEach(header -> {
                    String other = byHeader.putIfAbsent(Words.fold(header), name);
                    if (other != null && !other.equals(name)) {
                        ambiguous.add(Words.fold(header));
                    }
                }));
        byHeader.keySet().removeAll(ambiguous);
        source.columns()
                .forEach((name, column) -> column.headers().forEach(header -> byHeader.put(accented(header), name)));
        return byHeader;
    }

    private static String accented(String header) {
        return Words.tidy(header).toLowerCase(Locale.ROOT);
    }
}
