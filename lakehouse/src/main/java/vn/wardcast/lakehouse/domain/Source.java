package vn.wardcast.lakehouse.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param frequency how often it is reported, year, month or day; by default as often as its period column says. Daily figures
 *     that are handed in once a month are scored month by month
 * @param replaces whether a new file replaces all facts of its units and periods; by default it adds and corrects, and facts that
 *     are not in it stay
 * @param rejectLimit share of rejected rows above which nothing of a file is published, 0 to 1; 0.5 when absent
 * @param columns its columns by name, in the order of domain.yaml
 */
public record Source(
        String id,
        Phrase title,
        List<String> files,
        Phrase publisher,
        @JsonProperty("due_days") Integer dueDays,
        @JsonProperty("due_from") String dueFrom,
        String frequency,
        boolean replaces,
        @JsonProperty("reject_limit") BigDecimal rejectLimit,
        LinkedHashMap<String, Column> columns)
        implements Serializable {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Source {
        rejectLimit = rejectLimit == null ? HALF : rejectLimit;
        dueFrom = dueFrom == null ? "end" : dueFrom;
        if (!List.of("start", "end").contains(dueFrom)) {
            throw new IllegalArgumentException("Cannot use due_from '%s': choose start or end".formatted(dueFrom));
        }
        if (frequency != null && !List.of("year", "month", "day").contains(frequency)) {
            throw new IllegalArgumentException(
                    "Cannot use frequency '%s' of a source: choose year, month or day".formatted(frequency));
        }
        if (files == null || files.isEmpty() || columns == null || columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot use a source without `files` and `columns` (title: %s)".formatted(title));
        }
        for (Map.Entry<String, Column> column : columns.entrySet()) {
            String at = column.getValue().at();
            if (at != null && !columns.containsKey(at)) {
                throw new IllegalArgumentException(
                        "Cannot date column '%s' by '%s': there is no such column".formatted(column.getKey(), at));
            }
        }
    }

    Source withId(String name) {
        return new Source(name, title, files, publisher, dueDays, dueFrom, frequency, replaces, rejectLimit, columns);
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

    /** The column that says which period a row is about: the one that dates its unit, else the first that holds a period. */
    public Optional<String> periodColumn() {
        return unitColumn()
                .map(columns::get)
                .map(Column::at)
                .or(() -> columns.entrySet().stream()
                        .filter(column -> column.getValue().type().isPeriod())
                        .map(Map.Entry::getKey)
                        .findFirst());
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
