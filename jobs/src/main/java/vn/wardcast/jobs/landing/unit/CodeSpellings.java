package vn.wardcast.jobs.landing.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.text.Tones;
import vn.wardcast.jobs.landing.text.Words;

/** The ways in which the codes of one column are written. */
final class CodeSpellings {

    /** Signs that folding would drop although they change the meaning: {@code <5} is not 5. */
    private static final Pattern TELLING_SIGN = Pattern.compile("[<>≤≥%±~≈?]|^[-−–]\\s*\\d");

    private final Map<String, Set<String>> byFold = new HashMap<>();
    private final Map<String, Set<String>> byAccents = new HashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();

    /** Adds a spelling of a code. */
    void put(String spelling, String code) {
        if (!TELLING_SIGN.matcher(spelling).find()) {
            byFold.computeIfAbsent(Words.fold(spelling), fold -> new HashSet<>())
                    .add(code);
        }
        byAccents.computeIfAbsent(accents(spelling), accents -> new HashSet<>()).add(code);
    }

    /** How the sender is told of a code. */
    void show(String code, String words) {
        shown.putIfAbsent(code, words);
    }

    String shown(String code) {
        return shown.getOrDefault(code, code);
    }

    /** The code of a spelling: without accents where that leaves no doubt, else exactly as known. */
    Optional<String> find(String written) {
        Set<String> codes =
                TELLING_SIGN.matcher(written).find() ? Set.of() : byFold.getOrDefault(Words.fold(written), Set.of());
        if (codes.size() != 1) {
            codes = byAccents.getOrDefault(accents(written), Set.of());
        }
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }

    /** The known code whose spelling takes the fewest edits, as the sender knows it. */
    String nearest(String written) {
        String folded = Words.fold(written);
        List<String> known = new ArrayList<>(byFold.keySet());
        return known.stream()
                .min(Comparator.comparingDouble((String spelling) -> unlikeness(spelling, folded))
                        .thenComparing(Comparator.naturalOrder()))
                .map(spelling ->
                        byFold.get(spelling).stream().sorted().findFirst().orElseThrow())
                .map(this::shown)
                .orElse("?");
    }

    /** Share of letters to change, so that short codes are not near to everything. */
    private static double unlikeness(String known, String written) {
        int length = Math.max(1, Math.max(known.length(), written.length()));
        return (double) Words.distance(known, written) / length;
    }

    private static String accents(String text) {
        return Tones.placed(Words.tidy(text)).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
