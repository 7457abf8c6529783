package vn.wardcast.api.units;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.wardcast.api.http.Refusal;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.sql.DuckDbLimits;
import vn.wardcast.lakehouse.TableName;

/** Every version of every unit, with what became of it. Some ten thousand, so they are held in memory and searched there. */
public final class UnitDirectory {

    private static final TableName UNIT = TableName.of("reference.unit");
    private static final TableName SUCCESSION = TableName.of("reference.unit_succession");
    private static final String SERIES_SQL = """
            SELECT unit_id, count(DISTINCT indicator) AS indicators
            FROM gold.indicator_value
            GROUP BY unit_id
            """;

    private final Map<String, Unit> byId = new LinkedHashMap<>();
    private final Map<String, List<Unit>> byCode = new HashMap<>();
    private final Map<String, List<Succession>> successors = new HashMap<>();
    private final Map<String, List<Succession>> predecessors = new HashMap<>();
    private final Map<String, Long> indicators = new HashMap<>();
    private final Map<String, UnitNames> names = new HashMap<>();

    private UnitDirectory() {}

    public static UnitDirectory of(LakeView view) {
        UnitDirectory directory = new UnitDirectory();
        if (view.has(UNIT)) {
            view.engine().query(Unit.SQL).stream().map(Unit::of).forEach(directory::add);
            directory.byId.values().forEach(directory::addNames);
        }
        if (view.has(SUCCESSION)) {
            view.engine().query(Succession.SQL).stream().map(Succession::of).forEach(directory::add);
        }
        view.engine().query(SERIES_SQL).stream()
                .forEach(row -> directory.indicators.put(row.text("unit_id"), row.whole("indicators")));
        return directory;
    }

    /** Today in Vietnam. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of(DuckDbLimits.TIME_ZONE));
    }

    public Iterable<Unit> all() {
        return byId.values();
    }

    public Optional<Unit> findUnit(String unitId) {
        return Optional.ofNullable(unitId).map(byId::get);
    }

    /** The unit that a parameter means: a unit_id, or a bare code for today's version. */
    public Unit unit(String field, String text) {
        return findUnit(text)
                .or(() -> versions(text).stream()
                        .filter(unit -> unit.isValidOn(today()))
                        .findFirst())
                .orElseThrow(() -> unknown(field, text));
    }

    List<Unit> versions(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** Today's units that came from this one. */
    List<Succession> successors(Unit unit) {
        return successors.getOrDefault(unit.unitId(), List.of()).stream()
                .filter(step -> findUnit(step.newUnitId())
                        .filter(next -> next.isValidOn(today()))
                        .isPresent())
                .toList();
    }

    List<Succession> predecessors(Unit unit) {
        return predecessors.getOrDefault(unit.unitId(), List.of());
    }

    /** Ids of the units whose areas went into this one, wholly or in part. */
    public List<String> cameFrom(Unit unit) {
        return predecessors(unit).stream().map(Succession::oldUnitId).toList();
    }

    /** Ids of the country's versions. */
    public List<String> countries() {
        return byId.values().stream()
                .filter(unit -> "country".equals(unit.level()))
                .map(Unit::unitId)
                .toList();
    }

    /** How many indicators have values for the unit. */
    long indicators(Unit unit) {
        return indicators.getOrDefault(unit.unitId(), 0L);
    }

    UnitNames names(Unit unit) {
        return names.get(unit.unitId());
    }

    private Refusal unknown(String field, String text) {
        List<Unit> old = versions(text);
        if (old.isEmpty()) {
            return Trouble.UNKNOWN_UNIT.in(
                    field,
                    "Không có đơn vị '%s': viết mã đơn vị hoặc mã@ngày, ví dụ 02215@20250701".formatted(text),
                    "There is no unit '%s': write a code or code@day, for example 02215@20250701".formatted(text));
        }
        Unit last = old.get(0);
        String today = successors(last).stream()
                .map(step -> byId.get(step.newUnitId()))
                .map(unit -> unit.unitId() + " " + unit.fullName())
                .collect(Collectors.joining(", "));
        return Trouble.UNKNOWN_UNIT.in(
                field,
                "Mã '%s' (%s) không còn dùng từ sau %s; nay là: %s; bản cũ: %s"
                        .formatted(text, last.fullName(), last.validTo(), today, last.unitId()),
                "Code '%s' (%s) ended on %s; today: %s; the old version is %s"
                        .formatted(text, last.fullName(), last.validTo(), today, last.unitId()));
    }

    private void add(Unit unit) {
        byId.put(unit.unitId(), unit);
        byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
    }

    private void addNames(Unit unit) {
        String above = findUnit(unit.parentUnitId()).map(Unit::fullName).orElse("");
        names.put(unit.unitId(), UnitNames.of(unit, above));
    }

    private void add(Succession step) {
        successors.computeIfAbsent(step.oldUnitId(), id -> new ArrayList<>()).add(step);
        predecessors.computeIfAbsent(step.newUnitId(), id -> new ArrayList<>()).add(step);
    }

    /** The units above, nearest first. */
    List<Unit> above(Unit unit) {
        List<Unit> above = new ArrayList<>();
        Optional<Unit> next = findUnit(unit.parentUnitId());
        while (next.isPresent() && !above.contains(next.get())) {
            above.add(next.get());
            next = findUnit(next.get().parentUnitId());
        }
        return Collections.unmodifiableList(above);
    }
}
