package vn.wardcast.jobs.synth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which neighbourhoods a unit has. They outlive the merger and then bear the name of the old commune behind their number. */
final class Neighbourhoods {

    private final World world;

    Neighbourhoods(World world) {
        this.world = world;
    }

    List<Neighbourhood> of(Unit unit) {
        return unit.parts().stream().flatMap(part -> ofPart(part, unit)).toList();
    }

    private Stream<Neighbourhood> ofPart(Part part, Unit unit) {
        int count = count(part);
        int first = 1 + before(part);
        double cv = part.today().constant("neighbourhood_cv");
        double[] sizes = new double[count];
        for (int n = 0; n < count; n++) {
            sizes[n] = world.dice("neighbourhood", part.key(), first + n).noise(cv);
        }
        double total = Arrays.stream(sizes).sum();
        List<Neighbourhood> neighbourhoods = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            neighbourhoods.add(new Neighbourhood(first + n, name(part, unit, first + n), part, sizes[n] / total));
        }
        return neighbourhoods.stream();
    }

    private static String name(Part part, Unit unit, int number) {
        String name = word(part) + " " + number;
        return unit.merged() ? name + " " + part.today().commune().pieceName(part.old()) : name;
    }

    private static String word(Part part) {
        boolean south = part.today().region() == Region.SOUTH;
        if (part.old().town()) {
            return south ? "Khu phố" : "Tổ dân phố";
        }
        if (south) {
            return "Ấp";
        }
        return part.today().region() == Region.UPLAND ? "Bản" : "Thôn";
    }

    /** Numbers run on through the parts of an old commune. */
    private int before(Part part) {
        int before = 0;
        for (Commune successor : world.successors(part.old().code())) {
            if (successor.code().equals(part.today().commune().code())) {
                return before;
            }
            before += world.parts(successor).stream()
                    .filter(other -> other.old().code().equals(part.old().code()))
                    .mapToInt(this::count)
                    .sum();
        }
        return before;
    }

    private int count(Part part) {
        List<Part> parts = world.parts(part.today().commune());
        Profile today = part.today();
        double people = today.constant("household_size") * today.constant("households_per_neighbourhood");
        long[] counts = Shares.divideAtLeastOne(
                StrictMath.round(today.constant("population") / people),
                parts.stream().mapToDouble(Part::people).toArray());
        for (int p = 0; p < counts.length; p++) {
            if (parts.get(p).key().equals(part.key())) {
                return (int) counts[p];
            }
        }
        throw new IllegalStateException("Cannot find part %s in its commune".formatted(part.key()));
    }
}
