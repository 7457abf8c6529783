package vn.wardcast.jobs.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.wardcast.jobs.privacy.CellSystem.Kind;

/**
 * Decides which counts readers see. Small counts are hidden; further ones are hidden until every small count, published or
 * implied, has a {@linkplain Witness witness}: another truth that fits everything shown. That is more than what no elimination
 * and no bound can find out: it also stands against those who know that people come in whole numbers and what the marks mean.
 */
public final class Suppression {

    private final CellSystem system;
    private final boolean[] hidden;
    private final boolean[] markedSmall;
    private final List<Witness> witnesses = new ArrayList<>();
    private final int[] witnessed;
    private final Set<Integer> bare = new HashSet<>();

    private Suppression(CellSystem system) {
        this.system = system;
        this.hidden = new boolean[system.size()];
        this.markedSmall = new boolean[system.size()];
        this.witnessed = new int[system.size()];
    }

    /**
     * What becomes of each count.
     *
     * @param marks one for each count, in their order
     * @param bare positions of small counts that follow from what was officially published already: hiding ours protects nobody
     */
    public record Decision(List<Mark> marks, SortedSet<Integer> bare) {}

    /** Decides on counts that are all there is of their facts and periods. The same counts in another order are treated alike. */
    public static Decision of(List<Count> counts, Territory territory) {
        List<Integer> order = IntStream.range(0, counts.size())
                .mapToObj(i -> new Placed(i, counts.get(i), counts.get(i).at().toString()))
                .sorted(ORDER)
                .map(Placed::position)
                .toList();
        Relations relations = Relations.of(order.stream().map(counts::get).toList(), territory);
        Suppression suppression = new Suppression(relations.system());
        suppression.hide(keptFrom(order, counts, relations));
        Mark[] marks = new Mark[counts.size()];
        SortedSet<Integer> bare = new TreeSet<>();
        for (int i = 0; i < marks.length; i++) {
            int cell = relations.cellOf(i);
            marks[order.get(i)] = suppression.mark(cell);
            if (suppression.bare.contains(cell)) {
                bare.add(order.get(i));
            }
        }
        return new Decision(List.of(marks), bare);
    }

    /** A count with its place and its breakdown in words: these are compared often and made once. */
    private record Placed(int position, Count count, String at) {}

    private static final Comparator<Placed> ORDER = Comparator.comparing(
                    (Placed placed) -> placed.count().fact())
            .thenComparing(placed -> placed.count().frequency())
            .thenComparing(placed -> placed.count().start())
            .thenComparing(placed -> placed.count().unit())
            .thenComparing(Placed::at)
            .thenComparing(placed -> placed.count().value())
            .thenComparing(placed -> placed.count().floor())
            .thenComparing(placed -> placed.count().open())
            .thenComparing(placed -> placed.count().before());

    private static boolean[] keptFrom(List<Integer> order, List<Count> counts, Relations relations) {
        boolean[] before = new boolean[relations.system().size()];
        for (int i = 0; i < order.size(); i++) {
            before[relations.cellOf(i)] |= counts.get(order.get(i)).before().isHidden();
        }
        return before;
    }

    private Mark mark(int cell) {
        if (!hidden[cell]) {
            return Mark.SHOWN;
        }
        return markedSmall[cell] ? Mark.SMALL_COUNT : Mark.COMPLEMENTARY;
    }

    private void hide(boolean[] hiddenBefore) {
        List<Integer> small = IntStream.range(0, system.size())
                .filter(cell -> system.cell(cell).isSmall())
                .boxed()
                .sorted(Comparator.comparingInt((Integer cell) -> -system.relationsOf(cell).length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        small.stream().filter(this::isPublished).forEach(cell -> {
            hidden[cell] = true;
            markedSmall[cell] = system.cell(cell).blur() > 0;
        });
        WitnessSearch search = new WitnessSearch(system, hidden, markedSmall);
        small.forEach(cell -> protect(cell, search));
        dropNeedless();
        showNeedless(keptAgain(hiddenBefore, small));
        markSmall(small);
        audit(small);
    }

    private boolean isPublished(int cell) {
        return system.cell(cell).kind() == Kind.PUBLISHED;
    }

    private void protect(int cell, WitnessSearch search) {
        if (witnessed[cell] > 0) {
            return;
        }
        Optional<Witness> found = search.find(cell);
        if (found.isEmpty()) {
            bare.add(cell);
            return;
        }
        witnesses.add(found.get());
        for (int each : found.get().changes().keySet()) {
            witnessed[each]++;
            hidden[each] |= isPublished(each);
            markedSmall[each] &= !found.get().leavesSmall(each, system.cell(each));
        }
    }

    /** A witness is needless when every small count it stands for has another one; the dearest go first. */
    private void dropNeedless() {
        List<Witness> needed = new ArrayList<>();
        witnesses.sort(Comparator.comparingDouble(Witness::cost).reversed());
        for (Witness witness : witnesses) {
            boolean alone = witness.changes().keySet().stream()
                    .anyMatch(cell -> system.cell(cell).isSmall() && witnessed[cell] == 1);
            if (alone) {
                needed.add(witness);
            } else {
                witness.changes().keySet().forEach(cell -> witnessed[cell]--);
            }
        }
        witnesses.clear();
        witnesses.addAll(needed);
    }

    private void showNeedless(boolean[] kept) {
        for (int cell = 0; cell < hidden.length; cell++) {
            hidden[cell] = isPublished(cell) && (system.cell(cell).isSmall() || witnessed[cell] > 0 || kept[cell]);
        }
    }

    /** Small counts are called so, except where a witness needs more room. */
    private void markSmall(List<Integer> small) {
        small.forEach(cell ->
                markedSmall[cell] = isPublished(cell) && system.cell(cell).blur() > 0);
        for (Witness witness : witnesses) {
            witness.changes()
                    .keySet()
                    .forEach(cell -> markedSmall[cell] &= !witness.leavesSmall(cell, system.cell(cell)));
        }
    }

    /**
     * What an earlier publication hid for the sake of others stays hidden while there are such others: shown now, it would give
     * away what was hidden beside it then.
     */
    private boolean[] keptAgain(boolean[] hiddenBefore, List<Integer> small) {
        boolean[] reached = new boolean[system.size()];
        List<Integer> open = new ArrayList<>(small);
        open.forEach(cell -> reached[cell] = true);
        while (!open.isEmpty()) {
            int cell = open.remove(open.size() - 1);
            for (int relation : system.relationsOf(cell)) {
                for (int other : system.members(relation)) {
                    if (!reached[other]) {
                        reached[other] = true;
                        open.add(other);
                    }
                }
            }
        }
        for (int cell = 0; cell < reached.length; cell++) {
            reached[cell] &= hiddenBefore[cell];
        }
        return reached;
    }

    private void audit(List<Integer> small) {
        boolean[] proven = new boolean[system.size()];
        for (Witness witness : witnesses) {
            if (!witness.stands(system, cell -> hidden[cell], cell -> markedSmall[cell])) {
                throw new IllegalStateException(
                        "Cannot publish counts of people: a proof that they are hidden is wrong");
            }
            witness.changes().keySet().forEach(cell -> proven[cell] = true);
        }
        bare.forEach(cell -> proven[cell] = true);
        for (int cell : small) {
            if (!proven[cell]) {
                throw new IllegalStateException(
                        "Cannot publish counts of people: one of them has no proof that it is hidden");
            }
        }
    }
}
