package vn.wardcast.jobs.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Times when a series was not itself: COVID, the closed border, a storm. */
final class Shocks {

    private static final List<Shock> ALL =
            ParameterFile.rows("shocks.csv").stream().map(Shock::of).toList();

    private Shocks() {}

    private record Shock(String series, String province, LocalDate from, LocalDate to, double factor) {

        static Shock of(ParameterFile.Row row) {
            return new Shock(
                    row.text("series"),
                    row.text("province"),
                    LocalDate.parse(row.text("from")),
                    LocalDate.parse(row.text("to")),
                    row.number("factor"));
        }

        boolean hits(String hitSeries, String hitProvince, LocalDate day) {
            return series.equals(hitSeries)
                    && (province.equals("*") || province.equals(hitProvince))
                    && !day.isBefore(from)
                    && !day.isAfter(to);
        }
    }

    static double factor(String series, String province, LocalDate day) {
        return ALL.stream()
                .filter(shock -> shock.hits(series, province, day))
                .mapToDouble(Shock::factor)
                .reduce(1, (a, b) -> a * b);
    }

    /** Of a month, judged by its middle: shocks on monthly series are written for whole months. */
    static double factor(String series, String province, YearMonth month) {
        return factor(series, province, month.atDay(15));
    }
}
