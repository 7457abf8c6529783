package vn.wardcast.jobs.synth;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the State collects on the territory of a unit, and the unit's own part of it. */
final class Revenue {

    private static final double BILLION = 1e9;
    private static final YearMonth HOUSEHOLD_REFORM = YearMonth.of(2026, 1);
    private static final double AUCTIONS_A_MONTH = 0.15;
    private static final double AUCTION_SHAPE = 1.2;

    private final World world;
    private final Map<String, Map<String, Double>> mixes = new ConcurrentHashMap<>();

    Revenue(World world) {
        this.world = world;
    }

    /** One line of a month: whole đồng. */
    record Collected(RevenueItem item, long amount, long own) {}

    List<Collected> collected(Unit unit, YearMonth month) {
        List<Collected> lines = new ArrayList<>();
        for (RevenueItem item : RevenueItem.ALL) {
            long amount = amount(unit, item, month);
            if (amount > 0) {
                lines.add(new Collected(item, amount, own(unit, item, amount)));
            }
        }
        return lines;
    }

    /** What a year should bring under a heading if nothing happens; đồng. */
    double expected(Unit unit, String heading, int year) {
        return RevenueItem.ALL.stream()
                .filter(item -> item.heading().equals(heading))
                .filter(item -> item.rule() != RevenueItem.Rule.LICENCE || year < HOUSEHOLD_REFORM.getYear())
                .mapToDouble(item -> yearly(unit, item, year + 0.5))
                .sum();
    }

    /** How high the plan of a year reaches as a whole. */
    double plannersMood(Unit unit, int year) {
        return world.dice("plan", unit.code(), year).between(.93, 1.07);
    }

    /** How far the plan of one heading misses what could be known. */
    double plannersGuess(Unit unit, String heading, int year) {
        return world.dice("plan", unit.code(), year, heading).noise(.06);
    }

    private long amount(Unit unit, RevenueItem item, YearMonth month) {
        double time = month.getYear() + (month.getMonthValue() - 0.5) / 12;
        double usual = yearly(unit, item, time) / 12 * item.months()[month.getMonthValue() - 1];
        if (usual <= 0) {
            return 0;
        }
        Dice dice = world.dice("revenue", unit.code(), month, item.code());
        double level = Shocks.factor("revenue", unit.province(), month) * world.mergerStep(unit);
        return StrictMath.round(usual * level * movement(unit, item, month, dice));
    }

    private double yearly(Unit unit, RevenueItem item, double time) {
        return unit.sum(part -> item.paidIn(part.old())
                ? part.money()
                        * part.today().constant("revenue")
                        * BILLION
                        * mix(part.today(), item)
                        * part.growth("revenue", time)
                : 0);
    }

    private double movement(Unit unit, RevenueItem item, YearMonth month, Dice dice) {
        return switch (item.rule()) {
            case PLAIN, RURAL, URBAN -> dice.noise(item.noise());
            case TRADE -> dice.noise(item.noise()) * TradeSeason.factor(month);
            case HOUSEHOLD -> dice.noise(item.noise()) * reform(unit, month, 1);
            case PARTLY_HOUSEHOLD -> dice.noise(item.noise()) * reform(unit, month, 0.3);
            case LICENCE -> month.isBefore(HOUSEHOLD_REFORM) ? dice.noise(item.noise()) : 0;
            case AUCTION -> auctions(unit, item.months()[month.getMonthValue() - 1], dice);
            case CONVERSION -> allotments(unit, dice);
        };
    }

    /** Which way the new household tax goes is not known: each unit takes its own step, up or down by at most a quarter. */
    private double reform(Unit unit, YearMonth month, double weight) {
        if (month.isBefore(HOUSEHOLD_REFORM)) {
            return 1;
        }
        return 1 + weight * world.dice("household tax", unit.code()).between(-.25, .25);
    }

    /** A compound Poisson: a merged unit auctions more often, and less at a time, than the old ones did. */
    private static double auctions(Unit unit, double season, Dice dice) {
        double usual = AUCTIONS_A_MONTH * StrictMath.pow(unit.parts().size(), 0.75) * season;
        int held = dice.poisson(usual);
        return held == 0 ? 0 : dice.gamma(AUCTION_SHAPE * held) / AUCTION_SHAPE / usual;
    }

    private static double allotments(Unit unit, Dice dice) {
        double chance = unit.today() ? 0.95 : 0.55;
        return dice.chance(chance) ? dice.gamma(2) / 2 / chance : 0;
    }

    /** The mix of a commune's revenue: the usual shares, tilted, adding up to 1. */
    private double mix(Profile profile, RevenueItem item) {
        return mixes.computeIfAbsent(profile.commune().code(), code -> mixOf(code))
                .get(item.code());
    }

    private Map<String, Double> mixOf(String code) {
        Map<String, Double> tilted = RevenueItem.ALL.stream()
                .collect(Collectors.toMap(
                        RevenueItem::code,
                        item -> item.share()
                                * world.dice("mix", code, item.tiltKey()).noise(0.12)));
        double total = RevenueItem.ALL.stream()
                .filter(item -> item.rule() != RevenueItem.Rule.RURAL)
                .mapToDouble(item -> tilted.get(item.code()))
                .sum();
        tilted.replaceAll((item, share) -> share / total);
        return tilted;
    }

    /** Shares are set in tenths of a percent, so that the own part of a line is exact. */
    private long own(Unit unit, RevenueItem item, long amount) {
        Profile profile = unit.mainPart().today();
        double percent = item.wardShare() * (item.shareIsFixed() ? 1 : divisibleScale(profile));
        long tenths = StrictMath.round(percent * 10);
        return (amount * tenths + 500) / 1000;
    }

    /** What the divisible lines must give more or less for the own share of the commune to come out. */
    private double divisibleScale(Profile profile) {
        double fixed = 0;
        double divisible = 0;
        for (RevenueItem item : RevenueItem.ALL) {
            if (item.rule() == RevenueItem.Rule.RURAL) {
                continue;
            }
            double own = item.wardShare() * mix(profile, item);
            fixed += item.shareIsFixed() ? own : 0;
            divisible += item.shareIsFixed() ? 0 : own;
        }
        return Math.max(0, Math.min(3, (profile.constant("own_share") - fixed) / divisible));
    }
}
