package vn.wardcast.jobs.answers;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The days in the past of which monthly forecasts and answers are made once more, so that pages can be seen as they were. */
public final class PastDays {

    /** Days after a month by which its figures are reported, where a contract does not say it. */
    public static final int DUE_DAYS = 10;

    private static final int[] MONTHS_BACK = {12, 9, 6, 3};

    private PastDays() {}

    /** Months before the newest known one at which a replay pretends to stand. */
    public static int[] monthsBack() {
        return MONTHS_BACK.clone();
    }

    /** First days of the last months that were known on those days. */
    public static List<LocalDate> months(LocalDate newest) {
        return Arrays.stream(MONTHS_BACK)
                .mapToObj(back -> newest.withDayOfMonth(1).minusMonths(back))
                .toList();
    }

    /** The day on which {@code month}, given by its first day, was the last one known. */
    public static LocalDate after(LocalDate month) {
        return month.plusMonths(1).minusDays(1).plusDays(DUE_DAYS);
    }

    /** A forecast or chance as a row of its replay, where the day comes last. */
    public static Row asOf(Row forecast, LocalDate day) {
        return with(forecast, forecast.size(), day);
    }

    /** A row of an answer as a row of {@link vn.wardcast.lakehouse.SharedTable#asOfPastDays()}, where the day comes first. */
    public static Row asOf(LocalDate day, Row answer) {
        return with(answer, 0, day);
    }

    private static Row with(Row row, int place, LocalDate day) {
        List<Object> cells = new ArrayList<>(row.size() + 1);
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.get(i));
        }
        cells.add(place, Date.valueOf(day));
        return RowFactory.create(cells.toArray());
    }
}
