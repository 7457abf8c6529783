package vn.wardcast.jobs.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Invented people, counted in every way the product publishes: by dimensions, units, periods, for the units of today and for the
 * part of the people that a share tells. Each published count knows the people it is made of, so that an attacker needs nothing
 * of the code under test.
 */
final class Hierarchy {

    /** A count and the groups of people it adds up, with the weight of each. */
    record Published(Count count, Map<Integer, Double> groups) {}

    /** People whom nobody published, but whom everybody can work out from exact figures. */
    record Implied(Map<Integer, Double> groups, double value, int floor) {}

    private record Group(String unit, int month, List<String> at, int people) {}

    private static final int FLOOR = 5;

    private final Random random;
    private final List<Group> groups = new ArrayList<>();
    private final List<List<String>> values = new ArrayList<>();
    final List<Published> published = new ArrayList<>();
    final List<Implied> implied = new ArrayList<>();
    final Territory territory = new Territory();

    Hierarchy(long seed) {
        random = new Random(seed);
        int dimensions = 1 + random.nextInt(3);
        for (int d = 0; d < dimensions; d++) {
            List<String> codes = new ArrayList<>();
            for (int v = 0; v < 2 + random.nextInt(d == 0 ? 4 : 2); v++) {
                codes.add("v" + v);
            }
            values.add(codes);
        }
        populate();
    }

    List<Count> counts() {
        return published.stream().map(Published::count).toList();
    }

    int groups() {
        return groups.size();
    }

    private void populate() {
        boolean large = values.size() > 2;
        int months = !large && random.nextInt(3) == 0 ? 2 : 1;
        List<String> former = List.of("a@1", "b@1", "c@1").subList(0, 1 + random.nextInt(large ? 2 : 3));
        for (String unit : former) {
            for (int month = 0; month < months; month++) {
                fill(unit, month);
            }
        }
        List<List<Integer>> breakdowns = breakdowns();
        boolean split = random.nextInt(4) == 0;
        boolean today = random.nextBoolean();
        boolean province = random.nextInt(3) == 0;
        boolean openProvince = random.nextInt(3) == 0;
        boolean year = months > 1 && random.nextBoolean();
        Map<String, Map<String, Double>> units = new LinkedHashMap<>();
        for (String unit : former) {
            units.put(unit, Map.of(unit, 1.0));
            if (province) {
                territory.above(unit, "p@1");
            }
        }
        if (today) {
            Map<String, Double> parts = new TreeMap<>();
            for (String unit : former) {
                double weight = split && unit.equals("a@1") ? 0.5 : 1.0;
                parts.put(unit, weight);
                territory.became("n@2", new Territory.Share(unit, weight, LocalDate.of(1995, 1, 1), LocalDate.MAX));
            }
            units.put("n@2", parts);
        }
        if (province) {
            Map<String, Double> parts = new TreeMap<>();
            former.forEach(unit -> parts.put(unit, 1.0));
            if (random.nextBoolean()) {
                fill("silent@1", 0);
                parts.put("silent@1", 1.0);
            }
            units.put("p@1", parts);
        }
        boolean share = values.size() > 1 && random.nextBoolean();
        units.forEach((unit, parts) -> {
            boolean open = openProvince && unit.equals("p@1");
            for (int month = 0; month < months; month++) {
                publish(unit, parts, "month", List.of(month), breakdowns, share, open);
            }
            if (year) {
                publish(unit, parts, "year", List.of(0, 1), breakdowns, share, open);
            }
        });
    }

    /** Mostly small numbers: the hard case. Some people's characteristics are not known. */
    private void fill(String unit, int month) {
        int scale = 1 << random.nextInt(6);
        fill(unit, month, List.of(), scale, random.nextInt(4) == 0);
    }

    private void fill(String unit, int month, List<String> at, int scale, boolean unknown) {
        if (at.size() == values.size()) {
            int people = random.nextInt(4) == 0 ? 0 : random.nextInt(1 + scale);
            groups.add(new Group(unit, month, at, people));
            return;
        }
        List<String> codes = new ArrayList<>(values.get(at.size()));
        if (unknown) {
            codes.add("");
        }
        for (String code : codes) {
            List<String> more = new ArrayList<>(at);
            more.add(code);
            fill(unit, month, more, scale, unknown);
        }
    }

    private List<List<Integer>> breakdowns() {
        List<List<Integer>> all = new ArrayList<>();
        for (int set = 0; set < 1 << values.size(); set++) {
            List<Integer> dimensions = new ArrayList<>();
            for (int d = 0; d < values.size(); d++) {
                if ((set >> d & 1) == 1) {
                    dimensions.add(d);
                }
            }
            if (random.nextInt(4) > 0) {
                all.add(dimensions);
            }
        }
        return all;
    }

    private void publish(
            String unit,
            Map<String, Double> parts,
            String frequency,
            List<Integer> months,
            List<List<Integer>> breakdowns,
            boolean share,
            boolean open) {
        for (List<Integer> dimensions : breakdowns) {
            Map<SortedMap<String, String>, Map<Integer, Double>> cells = new LinkedHashMap<>();
            for (int g = 0; g < groups.size(); g++) {
                Group group = groups.get(g);
                Double weight = parts.get(group.unit());
                if (weight != null
                        && months.contains(group.month())
                        && dimensions.stream().noneMatch(d -> group.at().get(d).isEmpty())) {
                    SortedMap<String, String> at = new TreeMap<>();
                    dimensions.forEach(d -> at.put("d" + d, group.at().get(d)));
                    cells.computeIfAbsent(at, any -> new TreeMap<>()).put(g, weight);
                }
            }
            LocalDate start = LocalDate.of(2025, 1 + months.get(0), 1);
            boolean shared = share && !dimensions.contains(0);
            List<Integer> finer = new ArrayList<>(dimensions);
            finer.add(0, 0);
            boolean split = breakdowns.contains(finer);
            cells.forEach((at, sum) -> {
                add(unit, frequency, start, at, sum, open);
                if (shared) {
                    shareOf(unit, frequency, start, at, sum, open, split);
                }
            });
        }
    }

    /** The part with the first code of the first dimension, told beside the whole: girls beside pupils. */
    private void shareOf(
            String unit,
            String frequency,
            LocalDate start,
            SortedMap<String, String> at,
            Map<Integer, Double> whole,
            boolean open,
            boolean split) {
        Map<Integer, Double> part = new TreeMap<>();
        Map<Integer, Double> others = new TreeMap<>();
        whole.forEach(
                (group, weight) -> (groups.get(group).at().get(0).equals("v0") ? part : others).put(group, weight));
        SortedMap<String, String> partAt = new TreeMap<>(at);
        partAt.put("d0", "v0");
        add(unit, frequency, start, partAt, part, open);
        // Where the others are split further, each of their counts is hidden or not for itself.
        if (!open && !split) {
            implied.add(new Implied(others, value(others), FLOOR));
        }
    }

    private void add(
            String unit,
            String frequency,
            LocalDate start,
            SortedMap<String, String> at,
            Map<Integer, Double> sum,
            boolean open) {
        published.add(new Published(
                new Count("people", unit, frequency, start, at, value(sum), FLOOR, open, Before.UNKNOWN), sum));
    }

    private double value(Map<Integer, Double> sum) {
        return sum.entrySet().stream()
                .mapToDouble(
                        entry -> entry.getValue() * groups.get(entry.getKey()).people())
                .sum();
    }

    @Override
    public String toString() {
        TreeSet<String> units = new TreeSet<>();
        published.forEach(each -> units.add(each.count().unit()));
        return "%d counts of %s by %s".formatted(published.size(), units, values);
    }
}
