package vn.wardcast.jobs.landing.unit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.jobs.landing.text.Tones;
import vn.wardcast.jobs.landing.text.Words;

/** The units and code lists that a reader checks against: what is in the namespace {@code reference}, by code and by name. */
public final class ReferenceBook implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Nothing known yet: what the reference files themselves are read with. */
    public static final ReferenceBook EMPTY = new ReferenceBook(List.of(), Map.of());

    /**
     * A version of a unit.
     *
     * @param code 2 or 5 digits, or VN
     * @param level country, province or commune
     * @param name without type
     * @param fullName with type
     * @param validFrom first day
     * @param validTo last day; null: still valid
     */
    public record Unit(String code, String level, String name, String fullName, LocalDate validFrom, LocalDate validTo)
            implements Serializable {

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }

        /** {@code 02215@20250701}. */
        public String id() {
            return code + "@" + validFrom.format(DateTimeFormatter.BASIC_ISO_DATE);
        }
    }

    private final Map<String, List<Unit>> byCode = new HashMap<>();
    private final Map<String, List<Unit>> byName = new HashMap<>();
    private final Map<String, Map<String, String>> codeLists;

    /**
     * A book of these units and code lists.
     *
     * @param units every version of every unit
     * @param codeLists kind to code to name
     */
    public ReferenceBook(Collection<Unit> units, Map<String, Map<String, String>> codeLists) {
        for (Unit unit : units) {
            byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
            byName.computeIfAbsent(nameKey(unit.level(), unit.name()), key -> new ArrayList<>())
                    .add(unit);
        }
        this.codeLists = Map.copyOf(codeLists);
    }

    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    boolean knowsCode(String code) {
        return byCode.containsKey(code);
    }

    /** The version of the unit with this code that was valid on the day. */
    public Optional<Unit> unit(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.isValidOn(day))
                .findFirst();
    }

    boolean knowsName(String level, String name) {
        return byName.containsKey(nameKey(level, name));
    }

    /** The only unit of this level and name valid on the day; none when several bear it. */
    Optional<Unit> unitNamed(String level, String name, LocalDate day) {
        List<Unit> valid = byName.getOrDefault(nameKey(level, name), List.of()).stream()
                .filter(unit -> unit.isValidOn(day))
                .toList();
        return valid.size() == 1 ? Optional.of(valid.get(0)) : Optional.empty();
    }

    /** Codes with their names of one kind; empty when the kind is unknown. */
    Map<String, String> codes(String kind) {
        return codeLists.getOrDefault(kind, Map.of());
    }

    /**
     * Provinces are compared without accents, since no two of them differ by tone only; communes keep their tones, since
     * Sơn Hà and Sơn Hạ are two places.
     */
    private static String nameKey(String level, String name) {
        String bare = Words.tidy(name)
                .replaceFirst("(?iu)^(tỉnh|thành phố|tp\\.?|t\\.p\\.?|phường|xã|thị trấn|đặc khu)\\s+", "");
        return level + "/" + (level.equals("province") ? Words.fold(bare).replace(" ", "") : Tones.placed(bare));
    }
}
