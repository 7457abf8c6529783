package vn.wardcast.jobs.landing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of a table's rows by the unit and period they are about. */
final class Tallies {

    private final Map<Landed.Scope, Count> byScope = new LinkedHashMap<>();

    private record Count(long rows, long accepted, Landed.Cells cells, long warned) {
        Count plus(Count other) {
            return new Count(
                    rows + other.rows, accepted + other.accepted, cells.plus(other.cells), warned + other.warned);
        }
    }

    void count(Landed.Scope scope, boolean accepted, Landed.Cells cells, boolean warned) {
        byScope.merge(scope, new Count(1, accepted ? 1 : 0, cells, warned ? 1 : 0), Count::plus);
    }

    /** The cells of all scopes. */
    Landed.Cells cells() {
        return byScope.values().stream().map(Count::cells).reduce(Landed.Cells.NONE, Landed.Cells::plus);
    }

    List<Landed.Tally> of(LandingFile file, Landed.Form form) {
        return byScope.entrySet().stream()
                .map(each -> new Landed.Tally(
                        file,
                        form,
                        each.getKey(),
                        each.getValue().rows(),
                        each.getValue().accepted(),
                        each.getValue().cells(),
                        each.getValue().warned()))
                .toList();
    }
}
