package vn.wardcast.lakehouse.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.wardcast.lakehouse.Phrase;

/**
 * One kind of landing file.
 *
 * @param id its name, and the view that silver.sql reads; filled in from the key in domain.yaml
 * @param title what it is called
 * @param files globs on the file's name; case does not matter
 * @param publisher who publishes it, shown beside a number
 * @param dueDays freshness promise: days after the period that `dueFrom` says; null when nothing was promised
 * @param dueFrom end (default): the promise counts from the last day of the period; start: from its first, for what is known
 *     beforehand such as plans and the pupils of a new school year
 * @param replaces whether a new file replaces all facts of its units and periods; by default it adds and corrects, and facts that
 *     are not in it stay
 * @param rejectLimit share of rejected rows above which nothing of a file is published, 0 to 1; 0.6 when absent
 * @param retentionMonths months after the end of its period that a row is kept; then maintenance removes it and only the gold
 *     tables remember its sums; null: kept for ever
 * @param published whether its figures were officially published before they came here: small counts in them are no secret
 * @param people whether its cells may count people although no indicator of its domain says so: what is in a faulty cell is then shown to
 *     nobody but its sender
 * @param columns its columns by name, in the order of domain.yaml
 */
public record Source(
        String id,
        Phrase title,
        List<String> files,
        Phrase publisher,
        @JsonProperty("due_days") Integer dueDays,
        @JsonProperty("due_from") String dueFrom,
        boolean replaces,
        @JsonProperty("reject_limit") BigDecimal rejectLimit,
        @JsonProperty("retention_months") Integer retentionMonths,
        boolean published,
        boolean people,
        LinkedHashMap<String, Column> columns)
        implements Serializable {

    private static final BigDecimal MOST = new BigDecimal("0.6");

    public Source {
        rejectLimit = rejectLimit == null ? MOST : rejectLimit;
        dueFrom = dueFrom == null ? "end" : dueFrom;
        if (!List.of("start", "end").contains(dueFrom)) {
            throw new IllegalArgumentException("Cannot use due_from '%s': choose start or end".formatted(dueFrom));
        }
        if (files == null || files.isEmpty() || columns == null || columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot use a source without `files` and `columns` (title: %s)".formatted(title));
        }
        if (retentionMonths != null && retentionMonths < 1) {
            throw new IllegalArgumentException(
                    "Cannot keep rows for %d months: choose at least 1, or leave retention_months out"
                            .formatted(retentionMonths));
        }
        columns.forEach((name, column) -> checkPersonal(name, column, columns));
        for (Map.Entry<String, Column> column : columns.entrySet()) {
            String at = column.getValue().at();
            if (at != null && !columns.containsKey(at)) {
                throw new IllegalArgumentException(
                        "Cannot date column '%s' by '%s': there is no such column".formatted(column.getKey(), at));
            }
        }
    }

    /** Names, addresses and, in lists of persons, remarks never land: a contract that would let them in is refused before it reads a file. */
    private static void checkPersonal(String name, Column column, Map<String, Column> columns) {
        boolean ofPersons = columns.values().stream().anyMatch(other -> other.type() == ColumnType.TOKEN);
        if (column.type() == ColumnType.TEXT) {
            column.headers().stream()
                    .filter(header ->
                            PersonalHeaders.namePerson(header) || ofPersons && PersonalHeaders.areRemarks(header))
                    .findFirst()
                    .ifPresent(header -> {
                        throw new IllegalArgumentException(
                                "Cannot land column '%s' as text: under '%s' stand names, addresses or remarks; use type personal"
                                        .formatted(name, header));
                    });
        }
        if (column.check() != null) {
            Stream.of(column.check().birth(), column.check().sex())
                    .filter(other -> other != null && !columns.containsKey(other))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new IllegalArgumentException(
                                "Cannot check column '%s' against '%s': there is no such column"
                                        .formatted(name, other));
                    });
        }
    }

    /** The same source under this id. */
    public Source withId(String name) {
        return new Source(
                name,
                title,
                files,
                publisher,
                dueDays,
                dueFrom,
                replaces,
                rejectLimit,
                retentionMonths,
                published,
                people,
                columns);
    }

    /** Whether a file of this name belongs here. */
    public boolean accepts(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return files.stream().anyMatch(glob -> pattern(glob).matcher(name).matches());
    }

    public List<String> keyColumns() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().key())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The column that says which unit a row is about; none where the source is about one place, such as the country. */
    public Optional<String> unitColumn() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().type().isUnit())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether its rows are about persons, told apart by a token. */
    public boolean holdsTokens() {
        return columns.values().stream().anyMatch(column -> column.type() == ColumnType.TOKEN);
    }

    /**
     * The column that says which period a row is about: the one that dates its unit, else a key column with a date or year, else
     * any. Quality is scored and retention counted by it.
     */
    public Optional<String> periodColumn() {
        Optional<String> ofUnit = unitColumn().map(columns::get).map(Column::at);
        return ofUnit.or(() -> columns.entrySet().stream()
                .filter(column -> column.getValue().type().isPeriod())
                .min(Comparator.comparing(column -> !column.getValue().key()))
                .map(Map.Entry::getKey));
    }

    /** The column in which files say whether they are synthetic, if this source has one. */
    public Optional<String> originColumn() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().type() == ColumnType.ORIGIN)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (char c : glob.toLowerCase(Locale.ROOT).toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
