package vn.wardcast.jobs.revenue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.wardcast.models.yearend.PlanRatios;
import vn.wardcast.models.yearend.YearEnd;

/**
 * The worked example of docs/revenue.md: final accounts of 63 provinces 2010-2014 from their plans and the accounts known when the plan was
 * decided, two years back. Prints the table.
 */
class ProvincePlansRecordTest {

    private static final Path PLAN = Path.of("../demo/budget/ngan-sach-tinh-du-toan-2006-2017.csv");
    private static final Path FINAL = Path.of("../demo/budget/ngan-sach-tinh-quyet-toan-2006-2014.csv");
    private static final int LAG = 2;
    private static final double[] MULTIPLES = {1, 1.5, 2};

    private record Key(String province, int year) {}

    /** Sums over all cases. */
    private static final class Tally {
        private int cases;
        private double ratioError;
        private double planError;
        private double lastError;
        private int inside80;
        private int inside95;
        private final double[] brier = new double[MULTIPLES.length];
        private final double[] naive = new double[MULTIPLES.length];
    }

    @Test
    void revenue_isForeseenBetterThanByThePlanOrByTheLastAccounts() throws IOException {
        Tally tally = tally("total.rev");
        print("revenue", tally);
        assertEquals(315, tally.cases);
        assertTrue(tally.ratioError < 0.8 * tally.lastError, "than the last accounts");
        assertTrue(tally.ratioError < 0.6 * tally.planError, "than the plan");
        assertTrue(share(tally.inside80, tally) > 0.75 && share(tally.inside95, tally) > 0.9);
    }

    @Test
    void expenditure_isForeseenBetterThanByThePlanOrByTheLastAccounts() throws IOException {
        Tally tally = tally("total.exp");
        print("expenditure", tally);
        assertEquals(315, tally.cases);
        assertTrue(tally.ratioError < 0.5 * tally.lastError);
        assertTrue(share(tally.inside95, tally) > 0.85);
    }

    private static double share(int inside, Tally tally) {
        return inside / (double) tally.cases;
    }

    private static Tally tally(String column) throws IOException {
        Map<Key, Double> plans = read(PLAN, column);
        Map<Key, Double> finals = read(FINAL, column);
        finals.keySet().removeIf(key -> key.year() == 2009);
        Tally tally = new Tally();
        for (Key key : finals.keySet()) {
            if (key.year() >= 2010 && plans.containsKey(key)) {
                judge(tally, key, plans, finals);
            }
        }
        return tally;
    }

    private static void judge(Tally tally, Key key, Map<Key, Double> plans, Map<Key, Double> finals) {
        Map<String, List<Double>> logs = new HashMap<>();
        TreeMap<Integer, Double> own = new TreeMap<>();
        finals.forEach((past, value) -> {
            if (past.year() <= key.year() - LAG && plans.containsKey(past)) {
                logs.computeIfAbsent(past.province(), any -> new ArrayList<>()).add(Math.log(value / plans.get(past)));
            }
            if (past.year() <= key.year() - LAG && past.province().equals(key.province())) {
                own.put(past.year(), value);
            }
        });
        double plan = plans.get(key);
        double actual = finals.get(key);
        YearEnd end = PlanRatios.yearEnd(plan, PlanRatios.of(logs).ratios(key.province()));
        tally.cases++;
        tally.ratioError += Math.abs(end.expected() - actual) / actual;
        tally.planError += Math.abs(plan - actual) / actual;
        tally.lastError += Math.abs((own.isEmpty() ? plan : own.lastEntry().getValue()) - actual) / actual;
        tally.inside80 += actual >= end.quantile(.1) && actual <= end.quantile(.9) ? 1 : 0;
        tally.inside95 += actual >= end.quantile(.025) && actual <= end.quantile(.975) ? 1 : 0;
        List<Double> years = logs.getOrDefault(key.province(), List.of());
        for (int i = 0; i < MULTIPLES.length; i++) {
            double multiple = MULTIPLES[i];
            double came = actual >= multiple * plan ? 1 : 0;
            tally.brier[i] += Math.pow(end.probabilityOf(multiple * plan) - came, 2);
            double often =
                    years.stream().filter(log -> log >= Math.log(multiple)).count();
            tally.naive[i] += Math.pow((years.isEmpty() ? .5 : often / years.size()) - came, 2);
        }
    }

    private static void print(String what, Tally tally) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d cases | error %.3f, of the plan %.3f, of the last accounts %.3f | in 80 %% %.2f, in 95 %% %.2f | Brier %s, share of own years %s%n",
                what,
                tally.cases,
                tally.ratioError / tally.cases,
                tally.planError / tally.cases,
                tally.lastError / tally.cases,
                share(tally.inside80, tally),
                share(tally.inside95, tally),
                means(tally.brier, tally),
                means(tally.naive, tally));
    }

    private static List<String> means(double[] sums, Tally tally) {
        return Arrays.stream(sums)
                .mapToObj(sum -> String.format(Locale.ROOT, "%.3f", sum / tally.cases))
                .toList();
    }

    private static Map<Key, Double> read(Path file, String column) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).replace("\uFEFF", "").split(","));
        Map<Key, Double> values = new TreeMap<>((a, b) -> (a.province() + a.year()).compareTo(b.province() + b.year()));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            String cell = cells[header.indexOf(column)];
            // A cell in quotes or without a number is one of the faults that loading returns.
            if (cell.matches("[0-9.]+") && Double.parseDouble(cell) > 0) {
                values.put(
                        new Key(cells[0], Integer.parseInt(cells[header.indexOf("year")])), Double.parseDouble(cell));
            }
        }
        return values;
    }
}
