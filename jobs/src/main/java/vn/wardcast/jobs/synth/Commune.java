package vn.wardcast.jobs.synth;

import java.util.List;

/** A commune of today (since 01/07/2025) and what it was formed from. */
record Commune(String code, String name, String province, List<Predecessor> formedFrom) {

    Commune {
        if (!code.matches("\\d{5}") || formedFrom.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot use commune '%s' (%s): needs a code of 5 digits and predecessors".formatted(code, name));
        }
        formedFrom = List.copyOf(formedFrom);
    }

    Region region() {
        return Region.ofProvince(province);
    }

    /** A commune that passed through 01/07/2025 untouched has no step in its series. */
    boolean merged() {
        return formedFrom.size() > 1 || !formedFrom.get(0).whole();
    }

    /** A name for a piece of this commune that no other piece bears. */
    String pieceName(Predecessor piece) {
        if (formedFrom.stream()
                        .filter(p -> p.shortName().equals(piece.shortName()))
                        .count()
                == 1) {
            return piece.shortName();
        }
        boolean fullNameDecides =
                formedFrom.stream().filter(p -> p.name().equals(piece.name())).count() == 1;
        return fullNameDecides ? piece.name() : piece.name() + " (" + piece.code() + ")";
    }
}
