package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import vn.wardcast.benchmarks.TargetCase.Kind;
import vn.wardcast.models.target.Progress;

/**
 * Targets on the public series of the demo: the revenue plans that provinces really had, and pretended ones, more of something by a
 * year or no more than the year before. The plans of the wards themselves have no past yet.
 */
final class TargetCases {

    /** Reports that are known of a yearly figure, at most. */
    private static final int YEARS_KNOWN = 4;

    private static final int[] YEARS_AHEAD = {1, 2, 4};
    private static final double[] GROWTH = {0, 0.02, 0.05};
    private static final double[] FALL = {0, -0.05, -0.1};
    private static final double[] YEAR_GOALS = {1, 1.05, 1.1};
    private static final int[] MONTHS_KNOWN = {3, 6, 9};
    private static final double LEAST_CASES = 20;

    private final Path demo;
    private final List<TargetCase> cases = new ArrayList<>();

    private TargetCases(Path demo) {
        this.demo = demo;
    }

    /**
     * All of them, in a fixed order.
     *
     * @param demo folder of the demo's landing files
     * @param further folder with {@code gso-indicators-by-province.csv}, which is not shipped; empty: without poverty rates
     */
    static List<TargetCase> of(Path demo, Optional<Path> further) throws IOException {
        TargetCases all = new TargetCases(demo);
        if (further.isPresent()) {
            all.poverty(further.get());
        }
        all.revenuePlans();
        all.urbanShares();
        all.schools();
        all.arrivals();
        all.diseases();
        return List.copyOf(all.cases);
    }

    /** Provinces' revenue of the year (million VND) against the plan they were given, known: the final accounts of past years. */
    private void revenuePlans() throws IOException {
        Map<String, NavigableMap<Integer, Double>> plans = new TreeMap<>();
        Map<String, NavigableMap<Integer, Double>> finals = new TreeMap<>();
        read("budget/ngan-sach-tinh-du-toan-2006-2017.csv", (row, at) -> put(plans, row[0], row[1], row[2]));
        read("budget/ngan-sach-tinh-quyet-toan-2006-2014.csv", (row, at) -> put(finals, row[0], row[1], row[2]));
        finals.forEach((province, years) -> years.keySet().forEach(year -> {
            Double plan = plans.getOrDefault(province, new TreeMap<>()).get(year);
            if (plan != null && years.containsKey(year - 1)) {
                add("revenue plans (real)", years, Kind.LEVEL, false, year - 1, 1, plan, year <= 2010);
            }
        }));
    }

    /** Share of people in towns, by province, in percent. */
    private void urbanShares() throws IOException {
        Map<String, NavigableMap<Integer, Double>> shares = new TreeMap<>();
        read("population/dan-so-theo-tinh-1995-2016.csv", (row, at) -> {
            String urban = row[at.get("urban_thousand")];
            String total = row[at.get("total_thousand")];
            if (!urban.isEmpty() && !total.isEmpty()) {
                put(shares, row[0], row[2], "" + 100 * Double.parseDouble(urban) / Double.parseDouble(total));
            }
        });
        shares.values().forEach(years -> growing("urban share", years, Kind.RATE, 2006));
    }

    /** Share of poor households, by province, in percent: no more than now, or falling. */
    private void poverty(Path folder) throws IOException {
        Map<String, NavigableMap<Integer, Double>> rates = new TreeMap<>();
        read(folder.toAbsolutePath().resolve("gso-indicators-by-province.csv").toString(), (row, at) -> {
            if (row[0].equals("poverty_rate")) {
                put(rates, row[2], row[4], row[5]);
            }
        });
        rates.values().forEach(years -> moving("poverty rate", years, Kind.RATE, 2012, FALL));
    }

    /** Teachers and pupils by province and level. */
    private void schools() throws IOException {
        for (String column : List.of("teachers", "pupils")) {
            Map<String, NavigableMap<Integer, Double>> levels = new TreeMap<>();
            read(
                    "education/giao-duc-theo-tinh-2002-2016.csv",
                    (row, at) -> put(
                            levels, row[0] + row[3], row[2], at.get(column) < row.length ? row[at.get(column)] : ""));
            levels.values().forEach(years -> growing(column, years, Kind.LEVEL, 2009));
        }
    }

    /** Foreign visitors since January against last year's total and more; months that were imputed make a year unusable. */
    private void arrivals() throws IOException {
        Map<String, NavigableMap<Integer, Double>> months = new TreeMap<>();
        read("tourism/khach-quoc-te-theo-thang-2013-2025.csv", (row, at) -> {
            if (row[5].equals("Actual")) {
                put(months, "arrivals", "" + month(row[0]), row[4]);
            }
        });
        months.values().forEach(each -> inYears("arrivals", each, false, 2016));
    }

    /** Cases since January against last year's, no more than that and a tenth less. */
    private void diseases() throws IOException {
        Map<String, NavigableMap<Integer, Double>> months = new TreeMap<>();
        read(
                "health/ca-benh-truyen-nhiem-theo-tinh-2002-2017.csv",
                (row, at) -> put(months, row[0] + row[1], "" + month(row[3]), row[4]));
        months.values().forEach(each -> inYears("cases", each, true, 2009));
    }

    private static int month(String text) {
        return Integer.parseInt(text.substring(0, 4)) * 12 + Integer.parseInt(text.substring(5, 7)) - 1;
    }

    /** What grows by so much a year, due some years ahead; settings may look at deadlines until {@code learnUntil}. */
    private void growing(String set, NavigableMap<Integer, Double> years, Kind kind, int learnUntil) {
        moving(set, years, kind, learnUntil, GROWTH);
    }

    private void moving(String set, NavigableMap<Integer, Double> years, Kind kind, int learnUntil, double[] rates) {
        for (int origin : years.keySet()) {
            for (int ahead : YEARS_AHEAD) {
                for (double growth : rates) {
                    double goal = years.get(origin) * Math.pow(1 + growth, ahead);
                    boolean later = origin >= learnUntil;
                    if (years.containsKey(origin + ahead)
                            && years.lowerKey(origin) != null
                            && (later || origin + ahead <= learnUntil)) {
                        add(set, years, kind, rates == FALL, origin, ahead, goal, !later);
                    }
                }
            }
        }
    }

    private void add(
            String set,
            NavigableMap<Integer, Double> years,
            Kind kind,
            boolean atMost,
            int origin,
            int ahead,
            double goal,
            boolean learning) {
        NavigableMap<Integer, Double> known = years.subMap(origin - YEARS_KNOWN + 1, true, origin, true);
        Progress progress = new Progress(
                known.keySet().stream().mapToInt(year -> year * 12 + 11).toArray(),
                known.values().stream().mapToDouble(Double::doubleValue).toArray());
        cases.add(new TargetCase(set, progress, kind, atMost, goal, 12 * ahead, years.get(origin + ahead), learning));
    }

    /** What was counted since January, known until March, June or September. */
    private void inYears(String set, NavigableMap<Integer, Double> months, boolean atMost, int learnUntil) {
        for (int year = months.firstKey() / 12 + 1; year <= months.lastKey() / 12; year++) {
            double[] last = sums(months, year - 1);
            double[] now = sums(months, year);
            if (last.length < 13 || now.length < 13 || last[12] < LEAST_CASES) {
                continue;
            }
            for (int until : MONTHS_KNOWN) {
                Progress known = sinceJanuary(year, now, until);
                for (double factor : YEAR_GOALS) {
                    double goal = atMost ? last[12] * (2 - factor) : last[12] * factor;
                    cases.add(new TargetCase(
                            set, known, Kind.YEAR_COUNT, atMost, goal, 12 - until, now[12], year <= learnUntil));
                }
            }
        }
    }

    private static Progress sinceJanuary(int year, double[] sums, int until) {
        int[] months = new int[until + 1];
        double[] values = new double[until + 1];
        for (int i = 0; i <= until; i++) {
            months[i] = year * 12 - 1 + i;
            values[i] = sums[i];
        }
        return new Progress(months, values);
    }

    /** From 0 before January to the total; shorter where a month is missing. */
    private static double[] sums(NavigableMap<Integer, Double> months, int year) {
        List<Double> sums = new ArrayList<>(List.of(0.0));
        for (int month = 12 * year; month < 12 * year + 12 && months.containsKey(month); month++) {
            sums.add(sums.get(sums.size() - 1) + months.get(month));
        }
        return sums.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void put(Map<String, NavigableMap<Integer, Double>> series, String name, String when, String value) {
        if (!value.isEmpty() && Double.parseDouble(value) > 0) {
            series.computeIfAbsent(name, each -> new TreeMap<>())
                    .merge(Integer.parseInt(when), Double.parseDouble(value), Double::sum);
        } else if (!value.isEmpty()) {
            series.computeIfAbsent(name, each -> new TreeMap<>()).putIfAbsent(Integer.parseInt(when), 0.0);
        }
    }

    /** Each row with where its columns stand. */
    private void read(String file, BiConsumer<String[], Map<String, Integer>> each) throws IOException {
        List<String> lines = Files.readAllLines(demo.resolve(file));
        Map<String, Integer> at = new TreeMap<>();
        String[] header = lines.get(0).split(",");
        for (int i = 0; i < header.length; i++) {
            at.put(header[i], i);
        }
        lines.stream().skip(1).map(line -> line.split(",", -1)).forEach(row -> each.accept(row, at));
    }
}
