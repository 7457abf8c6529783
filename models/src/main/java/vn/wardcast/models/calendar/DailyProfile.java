package vn.wardcast.models.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the days around a festival differ from ordinary weeks: logarithms of their ratio to what is usual on that weekday,
 * averaged over the comparable years seen and drawn towards none. On the days of the break itself the ratio is to the level
 * of the week, and weekdays do not count: the second day of the year is the second day of the year, be it Sunday or Thursday.
 *
 * <p>Assumes that what people did around the last festivals they will do again. Fails in the first year after everything
 * changed; years at less than a third or more than three times today's level (a closed border) are therefore left out.
 */
final class DailyProfile {

    /** With so many years the profile counts half. */
    private static final double PRIOR_YEARS = 0.2;

    private static final double COMPARABLE = Math.log(3);

    /** One time the festival took place: the profile, and what weekdays were like. */
    private record Occurrence(double[] profile, Weekdays usual) {}

    private final Festival festival;
    private final ProfileShape shape;
    private final double[] logs;
    private final LocalDate start;
    private final Map<LocalDate, Occurrence> seen = new HashMap<>();
    private final List<double[]> profiles = new ArrayList<>();
    private final Weekdays today;

    /** @param logs logarithms of daily values, at least eight weeks */
    DailyProfile(Festival festival, ProfileShape shape, double[] logs, LocalDate start) {
        this.festival = festival;
        this.shape = shape;
        this.logs = logs;
        this.start = start;
        this.today = Weekdays.of(logs, start, logs.length - 56, 8);
        centres(0).forEach((day, centre) -> {
            var occurrence = occurrence(centre, shape);
            seen.put(day, occurrence);
            if (isComparable(occurrence)) {
                profiles.add(occurrence.profile());
            }
        });
    }

    /** Where the festival took place so that all its days and the weeks around are known; earliest first. */
    private Map<LocalDate, Integer> centres(int later) {
        var centres = new TreeMap<LocalDate, Integer>();
        for (LocalDate day : festival.days().subSet(start, start.plusDays(logs.length))) {
            int centre = Math.toIntExact(ChronoUnit.DAYS.between(start, day)) + later;
            if (centre - shape.reach() >= 0 && centre + shape.reach() < logs.length) {
                centres.put(day, centre);
            }
        }
        return centres;
    }

    private boolean isComparable(Occurrence occurrence) {
        return Math.abs(occurrence.usual().level() - today.level()) < COMPARABLE;
    }

    /** Profiles of the comparable years, earliest first. */
    List<double[]> profiles() {
        return profiles;
    }

    /** As {@link #profiles}, so many days later and with weekdays everywhere: 0 is the festival as if there were no break. */
    List<double[]> elsewhere(int later) {
        return centres(later).values().stream()
                .map(centre -> occurrence(centre, shape.withoutBreak()))
                .filter(this::isComparable)
                .map(Occurrence::profile)
                .toList();
    }

    /** What the profile does to each day, as a factor. */
    CalendarEffect effect() {
        double[] mean = shrunkMean(profiles);
        return index -> {
            var date = start.plusDays(index);
            var nearest = festival.nearest(date);
            long day =
                    nearest.map(first -> ChronoUnit.DAYS.between(first, date)).orElse(Long.MAX_VALUE);
            if (!shape.holds(day)) {
                return 1;
            }
            double log = mean[(int) day - shape.first()];
            return Math.exp(shape.isBreak(day) ? log - usual(nearest.get()).deviation(date) : log);
        };
    }

    private Weekdays usual(LocalDate day) {
        var occurrence = seen.get(day);
        return occurrence == null ? today : occurrence.usual();
    }

    double[] shrunkMean(List<double[]> years) {
        var mean = new double[shape.size()];
        for (double[] profile : years) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += profile[i] / (years.size() + PRIOR_YEARS);
            }
        }
        return shape.smoothed(mean);
    }

    /** The level moves in a straight line from the weeks before to the weeks after, so that growth is no effect. */
    private Occurrence occurrence(int centre, ProfileShape shape) {
        var before = Weekdays.of(logs, start, centre + shape.first() - 7 * shape.weeks(), shape.weeks());
        var after = Weekdays.of(logs, start, centre + shape.last() + 1, shape.weeks());
        var usual = before.and(after);
        var profile = new double[shape.size()];
        Arrays.setAll(profile, i -> {
            int day = shape.first() + i;
            double share = (i + 1.0) / (profile.length + 1);
            double level = (1 - share) * before.level() + share * after.level();
            double weekday = shape.isBreak(day) ? 0 : usual.deviation(start.plusDays(centre + day));
            return logs[centre + day] - level - weekday;
        });
        return new Occurrence(profile, usual);
    }
}
