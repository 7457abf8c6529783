package vn.wardcast.models.longfile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.wardcast.models.Frequency;
import vn.wardcast.models.Series;
import vn.wardcast.models.Series.Support;

/** Puts the lines of one series onto its calendar, whatever their order. */
final class SeriesBuilder {

    /** A century of days: a wrong year in one line would otherwise ask for millions of values. */
    private static final int MOST_STEPS = 40_000;

    private SeriesBuilder() {}

    static Series build(String id, List<Observation> lines, Frequency frequency, int season) {
        LocalDate start = lines.stream()
                .map(Observation::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var latest = lines.stream().max(Comparator.comparing(Observation::date)).orElseThrow();
        int length = frequency.stepsBetween(start, latest.date()) + 1;
        if (length > MOST_STEPS) {
            throw latest.position()
                    .broken(
                            id,
                            "%s cách ngày đầu tiên %d %s".formatted(latest.date(), length - 1, frequency.nameVi()),
                            "%s is %d %s after the first date"
                                    .formatted(latest.date(), length - 1, frequency.pluralEn()));
        }
        var values = new double[length];
        var lineOf = new Observation[length];
        Arrays.fill(values, Double.NaN);
        for (Observation line : lines) {
            int index = index(line, start, frequency);
            if (lineOf[index] != null) {
                throw line.position()
                        .broken(
                                id,
                                "%s đã có ở dòng %d".formatted(line.date(), lineOf[index].line()),
                                "%s is already on line %d".formatted(line.date(), lineOf[index].line()));
            }
            lineOf[index] = line;
            values[index] = line.value();
        }
        return new Series(id, values, frequency, start, season, Support.ANY);
    }

    private static int index(Observation line, LocalDate start, Frequency frequency) {
        int index = frequency.stepsBetween(start, line.date());
        if (!frequency.plus(start, index).equals(line.date())) {
            throw line.position()
                    .broken(
                            line.id(),
                            "%s không cách %s một số nguyên %s".formatted(line.date(), start, frequency.nameVi()),
                            "%s is not a whole number of %s after %s"
                                    .formatted(line.date(), frequency.pluralEn(), start));
        }
        return index;
    }
}
