package vn.wardcast.jobs.landing.unit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The units and code lists that a reader checks against: what is in the namespace {@code reference}, by code and by name. It
 * travels to executors, so it holds plain maps; it is never changed once built.
 */
public final class ReferenceBook implements Serializable {

    private static final long serialVersionUID = 2L;

    /** The day on which wards and provinces were merged and codes reused. */
    public static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    /** Nothing known yet: what the reference files themselves are read with. */
    public static final ReferenceBook EMPTY = new ReferenceBook(List.of(), List.of(), List.of());

    private static final LocalDate EVE = MERGER.minusDays(1);

    /**
     * A version of a unit.
     *
     * @param code 2 or 5 digits, or VN
     * @param level country, province or commune
     * @param name without type
     * @param fullName with type
     * @param validFrom first day
     * @param validTo last day; null: still valid
     * @param province code of the province it belongs to; null for provinces, and for old communes of which it is not known
     */
    public record Unit(
            String code,
            String level,
            String name,
            String fullName,
            LocalDate validFrom,
            LocalDate validTo,
            String province)
            implements Serializable {

        /** A unit of unknown province. */
        public Unit(String code, String level, String name, String fullName, LocalDate validFrom, LocalDate validTo) {
            this(code, level, name, fullName, validFrom, validTo, null);
        }

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }

        boolean isCommune() {
            return level.equals("commune");
        }

        /** {@code 02215@20250701}. */
        public String id() {
            return code + "@" + validFrom.format(DateTimeFormatter.BASIC_ISO_DATE);
        }

        /** How people are told of it: {@code Phường Minh Xuân (02215)}. */
        String shown() {
            return "%s (%s)".formatted(fullName, code);
        }
    }

    private final HashMap<String, ArrayList<Unit>> byCode = new HashMap<>();
    private final HashMap<String, ArrayList<Unit>> byKey = new HashMap<>();
    private final HashMap<String, ArrayList<Unit>> byBareKey = new HashMap<>();
    private final HashMap<String, ArrayList<Succession>> successions = new HashMap<>();
    private final HashMap<String, LinkedHashMap<String, ListedCode>> lists = new HashMap<>();

    /** Days on which any unit begins or has ended, found when first asked for. */
    private transient volatile long[] changes;

    /** Found once a machine needs it: a walk over all names. */
    private transient volatile Mentions mentions;

    /**
     * A book of these units and code lists.
     *
     * @param units every version of every unit
     * @param successions what became of the old ones, direct or through others
     * @param codes every code of every list
     */
    public ReferenceBook(Collection<Unit> units, Collection<Succession> successions, Collection<ListedCode> codes) {
        for (Unit unit : units) {
            byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
            byKey.computeIfAbsent(key(unit.level(), bare(unit)), key -> new ArrayList<>())
                    .add(unit);
            byBareKey
                    .computeIfAbsent(unit.level() + "/" + Spelling.bareKey(bare(unit)), key -> new ArrayList<>())
                    .add(unit);
        }
        successions.forEach(succession -> this.successions
                .computeIfAbsent(succession.oldUnit(), id -> new ArrayList<>())
                .add(succession));
        codes.forEach(code -> lists.computeIfAbsent(code.kind(), kind -> new LinkedHashMap<>())
                .put(code.code(), code));
    }

    /**
     * A book without successions and with flat lists.
     *
     * @param units every version of every unit
     * @param codeLists kind to code to name
     */
    public ReferenceBook(Collection<Unit> units, Map<String, Map<String, String>> codeLists) {
        this(units, List.of(), flat(codeLists));
    }

    private static List<ListedCode> flat(Map<String, Map<String, String>> codeLists) {
        List<ListedCode> flat = new ArrayList<>();
        codeLists.forEach(
                (kind, names) -> names.forEach((code, name) -> flat.add(new ListedCode(kind, code, name, "", "", ""))));
        return flat;
    }

    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    /** Every version of every unit, in no order. */
    Collection<Unit> units() {
        List<Unit> all = new ArrayList<>();
        byCode.values().forEach(all::addAll);
        return all;
    }

    boolean knowsCode(String code) {
        return byCode.containsKey(code);
    }

    /** Whether a commune bears or bore this code. */
    boolean isCommuneCode(String code) {
        return byCode.containsKey(code) && byCode.get(code).get(0).isCommune();
    }

    /** The version of the unit with this code that was valid on the day. */
    public Optional<Unit> unit(String code, LocalDate day) {
        // Asked once or twice for every row that is loaded: a loop, not a stream.
        for (Unit unit : byCode.getOrDefault(code, NONE)) {
            if (unit.isValidOn(day)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The version that lived on the last day before the merger. */
    Optional<Unit> beforeMerger(String code) {
        return unit(code, EVE);
    }

    static boolean isBeforeMerger(Unit unit) {
        return unit.isValidOn(EVE) && unit.validTo() != null;
    }

    /** Number of the stretch of time between two changes of units in which the day lies: all its days have the same units. */
    public int era(LocalDate day) {
        int at = Arrays.binarySearch(changes(), day.toEpochDay());
        return at >= 0 ? at + 1 : -at - 1;
    }

    private long[] changes() {
        if (changes == null) {
            changes = byCode.values().stream()
                    .flatMap(List::stream)
                    .flatMap(unit -> Stream.of(
                            unit.validFrom(),
                            unit.validTo() == null ? null : unit.validTo().plusDays(1)))
                    .filter(Objects::nonNull)
                    .mapToLong(LocalDate::toEpochDay)
                    .distinct()
                    .sorted()
                    .toArray();
        }
        return changes;
    }

    /** Every version, of any time, that bears the name; the name is given without its type. */
    List<Unit> named(String level, String bareName) {
        return byKey.getOrDefault(key(level, bareName), NONE);
    }

    /** The same for a name written without Vietnamese letters: all whose letters are these. */
    List<Unit> namedWithoutAccents(String level, String bareName) {
        return level.equals("province")
                ? named(level, bareName)
                : byBareKey.getOrDefault(level + "/" + Spelling.bareKey(bareName), NONE);
    }

    /** The units of today in which the old one lives on, with the extent of each. */
    List<Succession> successions(Unit old) {
        return successions.getOrDefault(old.id(), new ArrayList<>()).stream()
                .filter(succession -> version(succession.newUnit())
                        .filter(unit -> unit.validTo() == null)
                        .isPresent())
                .toList();
    }

    /** The version with this id. */
    Optional<Unit> version(String id) {
        return byCode.getOrDefault(id.substring(0, id.indexOf('@')), NONE).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst();
    }

    /** The units of today in which the old one lives on. */
    List<Unit> heirs(Unit old) {
        return successions(old).stream()
                .flatMap(succession -> version(succession.newUnit()).stream())
                .toList();
    }

    /**
     * Whether the unit lies in the province, or in what became of it. Of most old communes only the province of their heirs is
     * known; a province that was merged stands for its heir.
     */
    boolean isIn(Unit unit, String provinceCode) {
        if (unit.province() == null && !unit.isCommune()) {
            return unit.code().equals(provinceCode);
        }
        Set<String> wanted = new LinkedHashSet<>(List.of(provinceCode));
        beforeMerger(provinceCode).ifPresent(old -> heirs(old).forEach(heir -> wanted.add(heir.code())));
        Set<String> homes = homes(unit);
        return homes.isEmpty() || homes.stream().anyMatch(wanted::contains);
    }

    /** Codes of the provinces in which the unit lies or its heirs lie; empty when nothing is known. */
    Set<String> homes(Unit unit) {
        Set<String> homes = new LinkedHashSet<>();
        if (unit.province() != null) {
            homes.add(unit.province());
        }
        heirs(unit).stream().map(Unit::province).filter(code -> code != null).forEach(homes::add);
        return homes;
    }

    /** Codes of the provinces, of any time, that bear the name, with or without the word for their type. */
    public Set<String> provincesNamed(String name) {
        Set<String> codes = new LinkedHashSet<>();
        named("province", Spelling.withoutProvinceType(name)).forEach(unit -> codes.add(unit.code()));
        return codes;
    }

    /** Code of the province that bears the name, given without type, today, or bore it last; empty when none ever did. */
    String provinceNamed(String bareName) {
        return named("province", bareName).stream()
                .max(Comparator.comparing(unit -> unit.validTo() == null ? LocalDate.MAX : unit.validTo()))
                .map(Unit::code)
                .orElse("");
    }

    /** The codes of one kind in the order of their list; empty when the kind is unknown. */
    Map<String, ListedCode> listed(String kind) {
        return lists.getOrDefault(kind, new LinkedHashMap<>());
    }

    /** Finds units in running text. */
    Mentions mentions() {
        Mentions known = mentions;
        if (known == null) {
            known = new Mentions(this);
            mentions = known;
        }
        return known;
    }

    private static final ArrayList<Unit> NONE = new ArrayList<>();

    /** A name as its unit bears it; {@code Thị Trấn Mường Chà} came with its type. */
    static String bare(Unit unit) {
        return unit.name().replaceFirst("(?iu)^thị trấn\\s+", "");
    }

    private static String key(String level, String bareName) {
        return level + "/" + (level.equals("province") ? Spelling.provinceKey(bareName) : Spelling.key(bareName));
    }
}
