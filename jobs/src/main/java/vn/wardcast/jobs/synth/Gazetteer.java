package vn.wardcast.jobs.synth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The communes of today and of 30/06/2025. Codes were reused: 02215 was Phường Ỷ La and is Phường Minh Xuân. */
final class Gazetteer {

    /** The communes whose figures are modelled by name; every run starts with them. */
    static final List<String> NAMED = List.of("02215", "03408", "03549", "11533");

    private final Map<String, Commune> today = new LinkedHashMap<>();
    private final Map<String, List<Commune>> successors = new HashMap<>();

    Gazetteer() {
        for (ParameterFile.Row row : ParameterFile.rows("units.csv")) {
            Commune commune = commune(row);
            today.put(commune.code(), commune);
            commune.formedFrom()
                    .forEach(old -> successors
                            .computeIfAbsent(old.code(), code -> new ArrayList<>())
                            .add(commune));
        }
    }

    private static Commune commune(ParameterFile.Row row) {
        List<Predecessor> formedFrom = Arrays.stream(row.text("formed_from").split("\\|"))
                .map(Predecessor::parse)
                .toList();
        return new Commune(row.text("code"), row.text("name"), row.text("province"), formedFrom);
    }

    int size() {
        return today.size();
    }

    Commune commune(String code) {
        Commune commune = today.get(code);
        if (commune == null) {
            throw new IllegalArgumentException("Cannot find a commune of today with code '%s'".formatted(code));
        }
        return commune;
    }

    /** Where the old commune went, in the order of today's codes. */
    List<Commune> successors(String oldCode) {
        return successors.getOrDefault(oldCode, List.of());
    }

    /** The named communes, then the others in an order only the seed decides: asking for more never changes the first. */
    List<Commune> choose(int units, long seed) {
        List<Commune> chosen = new ArrayList<>(NAMED.stream().map(this::commune).toList());
        Map<String, Long> lots = new HashMap<>();
        today.keySet()
                .forEach(code -> lots.put(code, Dice.of(seed, "choose", code).bits()));
        today.values().stream()
                .filter(commune -> !NAMED.contains(commune.code()))
                .sorted(Comparator.comparing((Commune c) -> lots.get(c.code())).thenComparing(Commune::code))
                .forEach(chosen::add);
        return chosen.subList(0, units);
    }
}
