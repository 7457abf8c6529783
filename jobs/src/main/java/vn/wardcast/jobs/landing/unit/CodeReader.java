package vn.wardcast.jobs.landing.unit;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.value.CellReader;
import vn.wardcast.jobs.landing.value.NumberReader;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.Column;

/**
 * Reads a column of codes: the code, or any spelling that the contract or the list knows for it. A group's code (mục 1400 among
 * sub-items, CHN above HNK) is read like any other; whether its row repeats what its children say is seen by
 * {@link #ancestors}.
 */
public final class CodeReader implements CellReader {

    private static final int REMEMBERED = 10_000;
    private static final int ITEM_WIDTH = 50;
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern LIST_WORD = Pattern.compile(
            "(?iu)^(?:tiểu mục|tieu muc|tm|mục|muc|mã đất|mã|ma|loại đất)\\s*[.:]?\\s*(?=[\\p{L}\\p{Nd}])");
    private static final Pattern VALUE_WORD = Pattern.compile("(?iu)^(?:bệnh|benh)\\s+(?=\\p{L})");
    private static final Pattern CODE_AND_NAME = Pattern.compile("^([\\p{L}\\p{Nd}]{2,5})\\s*[-–:.]?\\s+(.+)$");
    private static final List<Pattern> JOINTS =
            List.of(Pattern.compile("(?iu)\\s*(?:[+,/;&()]|(?<=\\s)và(?=\\s))\\s*"), Pattern.compile("\\s+"));

    private final CodeSpellings spellings = new CodeSpellings();
    private final Map<String, ListedCode> listed;
    private final Map<String, ListedCode> parents;
    private final Set<String> groups = new HashSet<>();
    private final Map<String, Reading> remembered = new ConcurrentHashMap<>();

    /** A reader of one column of type CODE. */
    public CodeReader(Column column, ReferenceBook book) {
        listed = column.list() == null ? Map.of() : book.listed(column.list());
        parents = column.parents() == null ? Map.of() : book.listed(column.parents());
        column.values().forEach(this::putValue);
        listed.values().forEach(this::putListed);
        parents.values().forEach(this::putListed);
        listed.values().forEach(code -> groups.add(code.parent()));
        groups.addAll(parents.keySet());
        groups.remove("");
    }

    private void putValue(String code, List<String> written) {
        spellings.put(code, code);
        written.forEach(spelling -> spellings.put(spelling, code));
        written.stream()
                .filter(spelling -> !Spelling.isAccentless(spelling))
                .findFirst()
                .ifPresent(vietnamese -> spellings.show(code, vietnamese));
        written.stream().findFirst().ifPresent(first -> spellings.show(code, first));
    }

    private void putListed(ListedCode code) {
        spellings.put(code.code(), code.code());
        String name = code.name().replaceFirst("^\\(cũ\\)\\s*", "");
        // "Khác" alone could stand below any item.
        if (name.contains(" ")) {
            spellings.put(name, code.code());
        }
        spellings.show(code.code(), code.shown());
    }

    @Override
    public Reading read(Cell cell) {
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(written(cell), this::answer);
    }

    /** What the cell says: 1001 where Excel made it 1001.0 or kept an apostrophe. */
    private static String written(Cell cell) {
        String text = Normalizer.normalize(NumberReader.whole(cell), Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("^['’‘]", "");
        return text.matches("\\d+\\.0+") ? new BigDecimal(text).toBigInteger().toString() : text;
    }

    private Reading answer(String written) {
        return known(written).map(this::settled).orElseGet(() -> unlisted(written));
    }

    private Optional<String> known(String written) {
        return spellings
                .find(written)
                .or(() -> spellings.find(withoutWord(written)))
                .or(() -> codeBesideItsName(written));
    }

    /** The code or name without the word that says what it is: {@code TM 1701}, {@code Bệnh sởi}. */
    private String withoutWord(String written) {
        return (listed.isEmpty() ? VALUE_WORD : LIST_WORD).matcher(written).replaceFirst("");
    }

    /** {@code 1701 - Thuế GTGT …}: taken when the name is that of the code. */
    private Optional<String> codeBesideItsName(String written) {
        Matcher both = CODE_AND_NAME.matcher(written);
        if (!both.matches()) {
            return Optional.empty();
        }
        Optional<String> code = spellings.find(both.group(1));
        return code.filter(found -> code.equals(spellings.find(both.group(2))));
    }

    private Reading settled(String code) {
        ListedCode entry = listed.get(code);
        if (entry == null || !entry.isSuperseded()) {
            return Reading.of(code);
        }
        String heir = entry.successor().isEmpty() ? "?" : spellings.shown(entry.successor());
        return entry.hasOneSuccessor() && listed.containsKey(entry.successor())
                ? Reading.of(entry.successor(), new Note(Reason.SUPERSEDED_CODE, heir))
                : Reading.refused(Reason.DIVIDED_CODE, heir);
    }

    private Reading unlisted(String written) {
        if (isCombined(written)) {
            return Reading.refused(Reason.COMBINED_CODE, "");
        }
        String bare = withoutWord(written);
        return itemOf(bare)
                .map(item -> Reading.of(
                        bare, new Note(Reason.UNLISTED_CODE, parents.get(item).shown())))
                .orElseGet(() -> Reading.refused(Reason.UNKNOWN_CODE, spellings.nearest(written)));
    }

    private boolean isCombined(String written) {
        return JOINTS.stream().anyMatch(joint -> isCombined(written, joint));
    }

    /** Several codes in one cell, one of them known; the others may be words of a list that only has the same form. */
    private boolean isCombined(String written, Pattern joint) {
        List<String> parts = Arrays.stream(joint.split(written))
                .filter(part -> !part.isBlank())
                .toList();
        List<Optional<String>> known = parts.stream().map(spellings::find).toList();
        return parts.size() > 1
                && known.stream().anyMatch(Optional::isPresent)
                && known.stream().distinct().count() > 1
                && parts.stream().allMatch(part -> spellings.find(part).isPresent() || hasFormOfListed(part));
    }

    private boolean hasFormOfListed(String part) {
        String form = form(part);
        return listed.keySet().stream().anyMatch(code -> form(code).equals(form));
    }

    private static String form(String code) {
        return code.replaceAll("\\p{L}", "A").replaceAll("\\p{Nd}", "0");
    }

    /** The listed item within whose fifty numbers the code lies: 1401 to 1449 belong to 1400. */
    private Optional<String> itemOf(String code) {
        if (!FOUR_DIGITS.matcher(code).matches()) {
            return Optional.empty();
        }
        String item = "%04d".formatted(Integer.parseInt(code) / ITEM_WIDTH * ITEM_WIDTH);
        return Optional.of(item).filter(parents::containsKey).filter(known -> !known.equals(code));
    }

    /** The group that a code belongs to: {@code CHN} of {@code HNK}, {@code 1400} of {@code 1401}; empty at the top. */
    public Optional<String> parentOf(String code) {
        String parent = listed.containsKey(code) ? listed.get(code).parent() : "";
        return parent.isEmpty() ? itemOf(code) : Optional.of(parent);
    }

    /** All groups that a code belongs to, the nearest first. */
    public List<String> ancestors(String code) {
        List<String> above = new ArrayList<>();
        Optional<String> next = parentOf(code);
        while (next.isPresent() && !above.contains(next.get())) {
            above.add(next.get());
            next = parentOf(next.get());
        }
        return above;
    }

    /** Whether other codes belong to this one. A group without rows of its children is a fact under its own code. */
    public boolean isGroup(String code) {
        return groups.contains(code);
    }

    /** The group that a cell names, by code or by any of its spellings; empty when it names none. */
    public Optional<String> group(String written) {
        return known(written).filter(this::isGroup);
    }

    /** Whether any of its codes is a group. */
    public boolean hasGroups() {
        return !groups.isEmpty();
    }
}
