package vn.wardcast.models.regression;

import java.util.Optional;
import vn.wardcast.models.calendar.CalendarColumns;
import vn.wardcast.models.method.Timeline;

/**
 * The regressors of {@link CalendarRegression}, one row per index: a trend of joined straight lines, the season (one column
 * per phase, or Fourier terms for a long one), in days a year by Fourier terms, and the columns of the calendar.
 */
final class CalendarDesign {

    private static final int KNOTS = 10;
    private static final int LONGEST_DUMMIES = 24;
    private static final int WEEK = 7;
    private static final double YEAR_OF_DAYS = 365.25;
    private static final int LEAST_FOR_YEAR = 456;
    private static final int LEAST_FOR_WAVES = 730;

    private final Optional<Timeline> timeline;
    private final CalendarColumns calendar;
    private final int season;
    private final int phases;
    private final int seasonWaves;
    private final int yearWaves;
    private final double spacing;

    CalendarDesign(int length, int season, Optional<Timeline> timeline, CalendarColumns calendar) {
        this.timeline = timeline;
        this.calendar = calendar;
        this.season = season;
        this.phases = season > 1 && season <= LONGEST_DUMMIES ? season : 0;
        this.seasonWaves = season > LONGEST_DUMMIES ? 4 : 0;
        this.yearWaves = season != WEEK || length < LEAST_FOR_YEAR ? 0 : length < LEAST_FOR_WAVES ? 2 : 5;
        this.spacing = (double) length / (KNOTS + 1);
    }

    int width() {
        return 1 + KNOTS + phases + 2 * seasonWaves + 2 * yearWaves + calendar.size();
    }

    /** The row of an index when {@code known} values are known; beyond them the trend fades within about a season. */
    double[] row(int index, int known) {
        var row = new double[width()];
        double time = time(index, known);
        row[0] = time / spacing;
        for (int knot = 1; knot <= KNOTS; knot++) {
            row[knot] = Math.max(0, time / spacing - knot);
        }
        int next = 1 + KNOTS;
        if (phases > 0 && !isBreak(index)) {
            row[next + index % season] = 1;
        }
        next = waves(row, next + phases, index, season, seasonWaves);
        next = waves(row, next, index, YEAR_OF_DAYS, yearWaves);
        if (timeline.isPresent()) {
            calendar.write(timeline.get().date(index), row, next);
        }
        return row;
    }

    private boolean isBreak(int index) {
        return timeline.map(dates -> calendar.isBreak(dates.date(index))).orElse(false);
    }

    private double time(int index, int known) {
        if (index < known) {
            return index;
        }
        double fading = 1 - 1.0 / Math.max(4, season);
        double steps = index - known + 1;
        return known - 1 + fading * (1 - Math.pow(fading, steps)) / (1 - fading);
    }

    private static int waves(double[] row, int offset, int index, double period, int count) {
        for (int wave = 1; wave <= count; wave++) {
            double angle = 2 * Math.PI * wave * index / period;
            row[offset + 2 * wave - 2] = StrictMath.sin(angle);
            row[offset + 2 * wave - 1] = StrictMath.cos(angle);
        }
        return offset + 2 * count;
    }
}
