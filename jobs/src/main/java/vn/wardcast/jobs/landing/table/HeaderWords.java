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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.text.Tones;
import vn.wardcast.jobs.landing.text.Words;
import vn.wardcast.jobs.landing.unit.CodeReader;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.jobs.landing.value.UnitOfMeasure;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;
import vn.wardcast.lakehouse.domain.Source;

/** The words that may head the columns of one source, as its contract lists them, and the codes that may stand there instead. */
final class HeaderWords {

    /** Below this length one wrong letter makes another word: Năm and Nam, Nữ and Nợ. */
    private static final int LONG_ENOUGH_TO_MISSPELL = 6;

    private static final int LONG_ENOUGH_FOR_TWO_SLIPS = 12;
    private static final int SHORT = 3;
    private static final Pattern MARKS =
            Pattern.compile("^\\s*(?:[IVX]+[.)]|\\(?\\d{1,2}[.)]|[a-zđ][.)])\\s*|[*:]+\\s*$|\\(\\d\\)\\s*$");

    private static final int REMEMBERED = 20_000;

    /** Words are asked for again and again, by several threads: a body repeats its words, a load its headers. */
    private final Map<String, Optional<String>> named = new ConcurrentHashMap<>();

    private final Source source;
    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, CodeReader> across = new LinkedHashMap<>();

    HeaderWords(Source source, ReferenceBook book) {
        this.source = source;
        Set<String> ambiguous = new HashSet<>();
        source.columns().forEach((name, column) -> {
            for (String header : spellings(column)) {
                exact.putIfAbsent(key(header), name);
                String other = folded.putIfAbsent(Words.fold(header), name);
                // Without accents Năm (year) and Nam (men) are one word, which then names neither.
                if (other != null && !other.equals(name)) {
                    ambiguous.add(Words.fold(header));
                }
            }
            if (column.across() && column.type() == ColumnType.CODE) {
                across.put(name, new CodeReader(column, book));
            }
        });
        folded.keySet().removeAll(ambiguous);
    }

    private static List<String> spellings(Column column) {
        List<String> all = new ArrayList<>();
        for (String header : column.headers()) {
            all.add(header);
            all.add(bare(header));
        }
        return all;
    }

    Source source() {
        return source;
    }

    /** The column that this word names, as it is written or without accents. */
    Optional<String> column(String word) {
        if (named.size() > REMEMBERED) {
            named.clear();
        }
        return named.computeIfAbsent(word, this::lookUp);
    }

    private Optional<String> lookUp(String word) {
        String bare = bare(word);
        String name = exact.getOrDefault(key(word), exact.get(key(bare)));
        if (name == null && mayLackAccents(word)) {
            name = folded.getOrDefault(Words.fold(word), folded.get(Words.fold(bare)));
        }
        return Optional.ofNullable(name);
    }

    /** Short words with other accents are other words: Mạ, a people, is not Mã, a code. */
    private static boolean mayLackAccents(String word) {
        String fold = Words.fold(word);
        return fold.length() > SHORT || fold.equals(key(word));
    }

    /** The only column whose header the word misspells by a letter or two, with that header. */
    Optional<Map.Entry<String, String>> misspelt(String word) {
        String written = Words.fold(bare(word));
        if (written.length() < LONG_ENOUGH_TO_MISSPELL) {
            return Optional.empty();
        }
        int allowed = written.length() < LONG_ENOUGH_FOR_TWO_SLIPS ? 1 : 2;
        Map<String, String> near = new LinkedHashMap<>();
        source.columns()
                .forEach((name, column) -> column.headers().forEach(header -> {
                    String known = Words.fold(bare(header));
                    if (known.length() >= LONG_ENOUGH_TO_MISSPELL
                            && Math.abs(known.length() - written.length()) <= allowed
                            && Words.distance(known, written) <= allowed) {
                        near.putIfAbsent(name, header);
                    }
                }));
        return near.size() == 1 ? Optional.of(near.entrySet().iterator().next()) : Optional.empty();
    }

    /** The code of an across column that the word spells; {@code heading} is the column named by the word above it, if any. */
    Optional<Map.Entry<String, String>> code(String word, Optional<String> heading) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        across.forEach((name, reader) -> {
            boolean bareNumber = word.length() <= 2 && word.chars().allMatch(Character::isDigit);
            if (bareNumber && !heading.equals(Optional.of(name))) {
                return;
            }
            Cell cell = Cell.text(word);
            if (!cell.isMissing() && reader.read(cell) instanceof Reading.Read read) {
                found.add(Map.entry(name, read.canonical()));
            }
        });
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The measure whose header, the longest one, is contained in a title such as SỐ HỌC SINH CHIA THEO KHỐI. */
    Optional<String> measureIn(String title) {
        String text = " " + key(title) + " ";
        String plain = " " + Words.fold(title) + " ";
        String best = null;
        int length = 0;
        for (Map.Entry<String, Column> column : source.columns().entrySet()) {
            if (!column.getValue().type().isNumeric()) {
                continue;
            }
            for (String header : column.getValue().headers()) {
                String word = bare(header);
                boolean contained = text.contains(" " + key(word) + " ")
                        || (Words.fold(word).length() >= LONG_ENOUGH_TO_MISSPELL
                                && plain.contains(" " + Words.fold(word) + " "));
                if (contained && word.length() > length) {
                    best = column.getKey();
                    length = word.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The header without unit of measure, numbering and footnote marks. */
    static String bare(String header) {
        String plain = UnitOfMeasure.without(Words.tidy(header)).strip();
        String unmarked = MARKS.matcher(plain).replaceAll("").strip();
        return unmarked.isEmpty() ? plain : unmarked;
    }

    /** Lower case, composed, tone placed, spaces and punctuation as one space: accents count. */
    static String key(String word) {
        return Tones.placed(Words.tidy(word))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}%]+", " ")
                .strip();
    }
}
