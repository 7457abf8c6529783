package vn.wardcast.jobs.synth;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What the budget of a unit spends. The plan is made first, and money goes out along it: never quite all of it, in development and
 * science least. Districts' duties came to communes on 01/07/2025, so an old commune spent less on schools and health than its successor.
 */
final class Spending {

    private static final double BILLION = 1e9;

    private static final YearMonth TWO_TIERS = YearMonth.of(2025, 7);

    private final World world;

    Spending(World world) {
        this.world = world;
    }

    /** One line of a month: whole đồng. */
    record Spent(SpendingLine line, long amount) {}

    List<Spent> spent(Unit unit, YearMonth month) {
        List<Spent> lines = new ArrayList<>();
        for (SpendingLine line : SpendingLine.ALL) {
            long amount = amount(unit, line, month);
            if (amount > 0) {
                lines.add(new Spent(line, amount));
            }
        }
        return lines;
    }

    /** The plan of a year for a sector; đồng. Of the year of the merger it covers what the old communes had been given. */
    double plan(Unit unit, SpendingLine.Sector sector, int year) {
        double need = 0;
        for (int month = 1; month <= 12; month++) {
            need += need(unit, sector, YearMonth.of(year, month));
        }
        return need * guess(unit, sector, year);
    }

    private double guess(Unit unit, SpendingLine.Sector sector, int year) {
        return world.dice("spending plan", unit.code(), unit.today(), year, sector.code())
                .noise(sector.guess());
    }

    /** The part of the plan that the year spends: nobody knows it when the plan is made. */
    private double execution(Unit unit, SpendingLine.Sector sector, int year) {
        double drawn = sector.spent()
                + sector.spread()
                        * world.dice("spending", unit.code(), unit.today(), year, sector.code())
                                .gaussian();
        return Math.max(.4, Math.min(1.05, drawn));
    }

    private long amount(Unit unit, SpendingLine line, YearMonth month) {
        SpendingLine.Sector sector = line.sector();
        double usual = need(unit, sector, month, line)
                * guess(unit, sector, month.getYear())
                * execution(unit, sector, month.getYear());
        Dice dice = world.dice("spending line", unit.code(), unit.today(), month, sector.code(), line.item());
        return StrictMath.round(usual * dice.noise(line.noise()));
    }

    private static double need(Unit unit, SpendingLine.Sector sector, YearMonth month) {
        return SpendingLine.ALL.stream()
                .filter(line -> line.sector().equals(sector))
                .mapToDouble(line -> need(unit, sector, month, line))
                .sum();
    }

    private static double need(Unit unit, SpendingLine.Sector sector, YearMonth month, SpendingLine line) {
        double time = month.getYear() + (month.getMonthValue() - 0.5) / 12;
        double duties = month.isBefore(TWO_TIERS) ? sector.before() : 1;
        return unit.sum(part -> part.money() * part.today().constant("spending") * part.growth("spending", time))
                * BILLION
                * sector.share()
                / 100
                * duties
                * line.part()
                / 100
                * line.months()[month.getMonthValue() - 1]
                / 12;
    }
}
