package vn.wardcast.jobs.landing.unit;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.jobs.landing.file.Cell;
import vn.wardcast.jobs.landing.text.Words;
import vn.wardcast.jobs.landing.value.NumberReader;
import vn.wardcast.jobs.landing.value.Reading;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;

/**
 * Finds the administrative unit of a row from the code and the name that stand in it, at the day the row is meant for.
 *
 * <p>A code means the unit that bears it on that day; codes were reused in the merger of 2025, so 02215 is Ỷ La in June 2025 and
 * Minh Xuân in July. A code or name that ended with the merger means, on a later day, the unit into which the whole old one went,
 * with a warning; when it was divided, the row is refused. Where code and name both stand, both must lead to the same unit: 02215
 * beside "Ỷ La" in August 2025 is Minh Xuân by either way and enters with a warning, 02215 beside the name of a unit that went
 * elsewhere is refused.
 */
public final class UnitReader {

    private static final int REMEMBERED = 10_000;

    private final Column column;
    private final ReferenceBook book;
    private final Map<String, String> aliases;
    /** Files repeat their unit in every row. */
    private final Map<Question, Reading> remembered = new HashMap<>();

    /** A reader of one column of type UNIT_CODE or UNIT_NAME. */
    public UnitReader(Column column, ReferenceBook book) {
        this.column = column;
        this.book = book;
        this.aliases = column.aliases().entrySet().stream()
                .collect(Collectors.toMap(alias -> Words.fold(alias.getKey()), Map.Entry::getValue, (a, b) -> a));
    }

    /** What a row says of its unit. */
    private record Question(
            String code, boolean stored, String name, Optional<LocalDate> day, Optional<String> province) {}

    /** Where a code or a name leads. */
    private sealed interface Found {

        /** A unit; {@code old} when it was reached through one that ended with the merger. */
        record Is(ReferenceBook.Unit unit, Optional<ReferenceBook.Unit> old) implements Found {}

        /** Nowhere, with the reason. */
        record Lost(Note note) implements Found {}

        static Found lost(Reason reason, String expected) {
            return new Lost(new Note(reason, expected));
        }
    }

    /**
     * The unit's code.
     *
     * @param code the cell of the code column; missing when the file names units only
     * @param name the cell of the name column; missing when the file gives codes only
     * @param day the day at which the unit must have existed; empty when the row's own date could not be read: then the units of
     *     today are meant
     * @param province code of the province that the file is about, when anything says so: a name needs it where several units
     *     bear it
     */
    public Reading read(Cell code, Cell name, Optional<LocalDate> day, Optional<String> province) {
        Question question = new Question(said(code), code.number().isPresent(), said(name), day, province);
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(question, this::answer);
    }

    private static String said(Cell cell) {
        return cell.isMissing() || cell instanceof Cell.Unreadable
                ? ""
                : Normalizer.normalize(NumberReader.whole(cell), Normalizer.Form.NFKC)
                        .strip();
    }

    private Reading answer(Question question) {
        if (question.code().isEmpty()) {
            return reading(byName(question.name(), question.day(), question.province()));
        }
        String code = padded(question);
        if (book.isEmpty()) {
            return Reading.of(code);
        }
        Found found = byCode(code, question.day());
        if (!(found instanceof Found.Is is)) {
            return reading(found);
        }
        return question.name().isEmpty() ? reading(found) : together(is, question);
    }

    private static Reading reading(Found found) {
        if (found instanceof Found.Is is) {
            return is.old().isEmpty()
                    ? Reading.of(is.unit().code())
                    : Reading.of(
                            is.unit().code(),
                            new Note(Reason.OLD_UNIT, is.unit().shown()));
        }
        return new Reading.Refused(((Found.Lost) found).note());
    }

    // The code.

    private Found byCode(String code, Optional<LocalDate> day) {
        if (code.isEmpty() || !book.knowsCode(code)) {
            return Found.lost(Reason.UNKNOWN_UNIT, "");
        }
        LocalDate meant = day.orElse(ReferenceBook.MERGER);
        Optional<ReferenceBook.Unit> valid = book.unit(code, meant);
        if (valid.isPresent()) {
            return new Found.Is(valid.get(), Optional.empty());
        }
        Optional<ReferenceBook.Unit> old =
                meant.isBefore(ReferenceBook.MERGER) ? Optional.empty() : book.beforeMerger(code);
        return old.map(unit -> heirOf(unit, meant))
                .orElseGet(() -> Found.lost(Reason.UNIT_NOT_VALID, meant.toString()));
    }

    /** What became of a unit that ended with the merger. */
    private Found heirOf(ReferenceBook.Unit old, LocalDate day) {
        List<Succession> successions = book.successions(old);
        if (successions.isEmpty()) {
            return Found.lost(Reason.UNIT_NOT_VALID, day.toString());
        }
        List<ReferenceBook.Unit> heirs = book.heirs(old);
        boolean whole = heirs.size() == 1 && successions.get(0).extent() == Succession.Extent.WHOLE;
        return whole
                ? new Found.Is(heirs.get(0), Optional.of(old))
                : Found.lost(
                        Reason.DIVIDED_UNIT,
                        heirs.stream().map(ReferenceBook.Unit::shown).collect(Collectors.joining(", ")));
    }

    /**
     * Excel drops leading zeros: 2215 is 02215, 8 is 08. One or two digits in a column of communes could be a province's
     * (4: Cao Bằng, or Ba Đình 00004), three digits that of an island that was a district until 2025 (318: Bạch Long Vĩ, or 00318):
     * then the name beside the code decides, and without a name nothing does.
     */
    private String padded(Question question) {
        String code = question.code().replaceFirst("^['’‘]", "").strip();
        code = code.matches("\\d+\\.0+") ? new BigDecimal(code).toBigInteger().toString() : code;
        if (!code.matches("\\d{1,4}")) {
            return code;
        }
        String commune = "0".repeat(5 - code.length()) + code;
        if (code.length() == 4) {
            return commune;
        }
        if (code.length() == 3) {
            return book.knowsCode(code) ? theOneNamed(List.of(code, commune), question) : commune;
        }
        if ("commune".equals(column.level())) {
            return code.startsWith("0") ? "" : theOneNamed(List.of(commune), question);
        }
        return code.length() == 1 ? "0" + code : code;
    }

    /** The code whose unit the name beside it confirms; empty when none is named. */
    private String theOneNamed(List<String> codes, Question question) {
        return codes.stream()
                .filter(code -> !question.name().isEmpty()
                        && byCode(code, question.day()) instanceof Found.Is is
                        && isNamed(is.old().orElse(is.unit()), nameOf(question.name(), "commune")))
                .findFirst()
                .orElse("");
    }

    // Code and name.

    private Reading together(Found.Is is, Question question) {
        UnitName name = nameOf(question.name(), is.unit().level());
        if (contradictsProvince(name, is.unit())) {
            return contradiction(is);
        }
        if (isNamed(is.unit(), name)
                || is.old().filter(old -> isNamed(old, name)).isPresent()) {
            return reading(is);
        }
        Optional<ReferenceBook.Unit> old =
                question.day().filter(day -> day.isBefore(ReferenceBook.MERGER)).isPresent()
                        ? Optional.empty()
                        : oldUnitThatBecame(is.unit(), name);
        if (old.isPresent()) {
            return reading(new Found.Is(is.unit(), old));
        }
        return mentions(question.name(), is) ? reading(is) : contradiction(is);
    }

    private static Reading contradiction(Found.Is is) {
        return Reading.refused(
                Reason.UNIT_CONTRADICTION, is.old().orElse(is.unit()).shown());
    }

    private boolean contradictsProvince(UnitName name, ReferenceBook.Unit unit) {
        return !name.provinces().isEmpty()
                && name.provinces().stream().noneMatch(province -> book.isIn(unit, province));
    }

    private boolean isNamed(ReferenceBook.Unit unit, UnitName name) {
        return bearers(unit.level(), name).stream().anyMatch(unit::equals);
    }

    /** An old unit of that name whose whole went into the unit. */
    private Optional<ReferenceBook.Unit> oldUnitThatBecame(ReferenceBook.Unit unit, UnitName name) {
        return bearers(unit.level(), name).stream()
                .filter(ReferenceBook::isBeforeMerger)
                .filter(old -> heirOf(old, ReferenceBook.MERGER) instanceof Found.Is is
                        && is.unit().equals(unit))
                .findFirst();
    }

    /** "Trạm Y tế phường Minh Xuân" is no unit's name, but it says which unit is meant. */
    private boolean mentions(String text, Found.Is is) {
        List<UnitMention> communes = UnitMention.in(text, book).stream()
                .filter(mention -> mention.level().equals(is.unit().level()))
                .toList();
        return communes.size() == 1
                && (communes.get(0).code().equals(is.unit().code())
                        || isNamed(
                                is.unit(),
                                nameOf(communes.get(0).name(), is.unit().level())));
    }

    // The name alone.

    private Found byName(String text, Optional<LocalDate> day, Optional<String> province) {
        if (text.isEmpty()) {
            return Found.lost(Reason.UNKNOWN_UNIT, "");
        }
        String level = level();
        UnitName name = nameOf(text, level);
        Set<String> provinces = level.equals("province")
                ? Set.of()
                : name.provinces().isEmpty() ? province.map(Set::of).orElse(Set.of()) : name.provinces();
        LocalDate meant = day.orElse(ReferenceBook.MERGER);
        return among(candidates(bearers(level, name), provinces, name.type(), meant), !provinces.isEmpty(), meant);
    }

    private String level() {
        if (column.level() != null) {
            return column.level();
        }
        return column.type() == ColumnType.UNIT_CODE ? "commune" : "province";
    }

    /** Those that bear the name, in the province if one is known, of the written type if any of them is. */
    private List<ReferenceBook.Unit> candidates(
            List<ReferenceBook.Unit> bearers, Set<String> provinces, String type, LocalDate day) {
        List<ReferenceBook.Unit> here = bearers.stream()
                .filter(unit -> provinces.isEmpty() || provinces.stream().anyMatch(code -> book.isIn(unit, code)))
                .toList();
        List<ReferenceBook.Unit> ofType = here.stream()
                .filter(unit -> Spelling.type(unit.fullName()).equals(type))
                .filter(unit -> unit.isValidOn(day) || isOld(unit, day))
                .toList();
        return ofType.isEmpty() ? here : ofType;
    }

    private static boolean isOld(ReferenceBook.Unit unit, LocalDate day) {
        return !day.isBefore(ReferenceBook.MERGER) && ReferenceBook.isBeforeMerger(unit);
    }

    private Found among(List<ReferenceBook.Unit> units, boolean provinceKnown, LocalDate day) {
        if (units.isEmpty()) {
            return Found.lost(Reason.UNKNOWN_UNIT, "");
        }
        List<ReferenceBook.Unit> valid =
                units.stream().filter(unit -> unit.isValidOn(day)).toList();
        List<ReferenceBook.Unit> old =
                units.stream().filter(unit -> isOld(unit, day)).toList();
        if (valid.size() > 1) {
            return ambiguous(valid);
        }
        Set<Found> heirs = new LinkedHashSet<>();
        old.forEach(unit -> heirs.add(heirOf(unit, day)));
        if (valid.size() == 1) {
            // Without a province, a unit of another province that bore the name until the merger may be meant as well.
            return provinceKnown || heirs.stream().allMatch(heir -> leadsTo(heir, valid.get(0)))
                    ? new Found.Is(valid.get(0), Optional.empty())
                    : ambiguous(both(valid, old));
        }
        if (heirs.isEmpty()) {
            return Found.lost(Reason.UNIT_NOT_VALID, day.toString());
        }
        Set<Optional<ReferenceBook.Unit>> ends = heirs.stream()
                .map(heir ->
                        heir instanceof Found.Is is ? Optional.of(is.unit()) : Optional.<ReferenceBook.Unit>empty())
                .collect(Collectors.toSet());
        boolean one = heirs.size() == 1 || (ends.size() == 1 && !ends.contains(Optional.<ReferenceBook.Unit>empty()));
        return one ? heirs.iterator().next() : ambiguous(old);
    }

    private static boolean leadsTo(Found heir, ReferenceBook.Unit unit) {
        return heir instanceof Found.Is is && is.unit().equals(unit);
    }

    private static List<ReferenceBook.Unit> both(List<ReferenceBook.Unit> a, List<ReferenceBook.Unit> b) {
        List<ReferenceBook.Unit> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    /** Names the provinces between which the file leaves us to choose, or the units where they lie in one. */
    private Found ambiguous(List<ReferenceBook.Unit> units) {
        Set<String> provinces = units.stream()
                .flatMap(unit -> book.homes(unit).stream())
                .map(code -> book.unit(code, ReferenceBook.MERGER)
                        .map(ReferenceBook.Unit::fullName)
                        .orElse(code))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Found.lost(
                Reason.AMBIGUOUS_UNIT,
                provinces.size() > 1
                        ? String.join(", ", provinces)
                        : units.stream()
                                .map(ReferenceBook.Unit::shown)
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    private UnitName nameOf(String text, String level) {
        return UnitName.of(aliases.getOrDefault(Words.fold(text), text), level, book);
    }

    private List<ReferenceBook.Unit> bearers(String level, UnitName name) {
        return name.accentless() ? book.namedWithoutAccents(level, name.bare()) : book.named(level, name.bare());
    }
}
