package vn.wardcast.jobs.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Projects of public investment of a commune and how their money is paid. The curve of a usual year and the share of late projects
 * are assumptions (cumulative by month 2 5 10 15 21 28 34 40 47 55 65 82 %, by the end of January 95 %; one in five stands still for
 * three months or more); so are the sizes.
 */
final class Projects {

    /** Paid by the end of each month, January to the January after, as a share of the plan. */
    private static final double[] USUAL = {.02, .05, .10, .15, .21, .28, .34, .40, .47, .55, .65, .82, .95};

    static final int MONTHS = USUAL.length;

    private static final int FIRST_START = 2018;

    private final World world;

    Projects(World world) {
        this.world = world;
    }

    /**
     * One project in one year.
     *
     * @param code seven digits
     * @param group A, B or C, by size
     * @param plan million đồng given for the year
     * @param paid million đồng paid in each of thirteen months
     */
    record Year(String code, String group, long plan, long[] paid) {}

    /** The projects with a plan in this year, in the order of their codes. */
    List<Year> of(Unit unit, int year) {
        List<Year> years = new ArrayList<>();
        for (int place = 0; place < places(unit); place++) {
            years.add(inYear(unit, place, start(unit, place, year), year));
        }
        years.sort((a, b) -> a.code().compareTo(b.code()));
        return years;
    }

    /** How many projects go on side by side: a small old commune has a few, a commune of today 8 to 20. */
    private int places(Unit unit) {
        Dice dice = world.dice("projects", unit.code(), unit.today());
        return (int) Math.round(unit.today() ? dice.between(8, 20) : dice.between(3, 7));
    }

    /** One project follows another in its place, each for one to three years. */
    private int start(Unit unit, int place, int year) {
        int start = FIRST_START;
        while (start + length(unit, place, start) <= year) {
            start += length(unit, place, start);
        }
        return start;
    }

    private int length(Unit unit, int place, int start) {
        return 1
                + (int) (3
                        * world.dice("project length", unit.code(), unit.today(), place, start)
                                .uniform());
    }

    private Year inYear(Unit unit, int place, int start, int year) {
        Dice project = world.dice("project", unit.code(), unit.today(), place, start);
        String code = String.format(Locale.ROOT, "7%06d", (long) (project.uniform() * 1_000_000));
        double billions = 2.5 * project.noise(0.8);
        String group = billions > 6 ? "B" : "C";
        Dice dice = world.dice("project year", unit.code(), unit.today(), place, year);
        long plan = Math.max(200, Math.round(billions * dice.between(.7, 1.3) * 1000));
        return new Year(code, group, plan, payments(plan, curve(unit, year, dice)));
    }

    /** The usual curve, earlier or later; a late project stands still for a while and does not catch up with all of it. */
    private double[] curve(Unit unit, int year, Dice dice) {
        double pace = StrictMath.exp(0.25 * dice.gaussian())
                * world.dice("pace", unit.code(), year).noise(0.12);
        double end = Math.min(1, .97 + .04 * dice.gaussian());
        boolean late = dice.chance(.2);
        int stop = 2 + (int) (7 * dice.uniform());
        int still = 3 + (int) (4 * dice.uniform());
        double caughtUp = dice.between(.3, 1);
        double[] curve = new double[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            int progress = !late || month < stop ? month : Math.max(stop, month - still);
            double usual = at(progress, pace) / at(MONTHS - 1, pace) * end;
            double onTime = at(month, pace) / at(MONTHS - 1, pace) * end;
            boolean over = late && month >= stop + still;
            curve[month] = over ? usual + caughtUp * (onTime - usual) * .8 : usual;
        }
        return curve;
    }

    /** A faster pace has a smaller exponent. */
    private static double at(int month, double pace) {
        return StrictMath.pow(USUAL[month], pace);
    }

    private static long[] payments(long plan, double[] curve) {
        long[] paid = new long[MONTHS];
        long before = 0;
        for (int month = 0; month < MONTHS; month++) {
            long until = Math.max(before, Math.round(plan * curve[month]));
            paid[month] = until - before;
            before = until;
        }
        return paid;
    }
}
