package vn.wardcast.models;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/** How far apart two neighbouring values of a series are. A school year is a {@link #YEAR} that starts in September. */
public enum Frequency {
    YEAR(1, ChronoUnit.YEARS, 1, "years", "năm"),
    QUARTER(4, ChronoUnit.MONTHS, 3, "quarters", "quý"),
    MONTH(12, ChronoUnit.MONTHS, 1, "months", "tháng"),
    WEEK(52, ChronoUnit.WEEKS, 1, "weeks", "tuần"),
    DAY(7, ChronoUnit.DAYS, 1, "days", "ngày");

    private final int season;
    private final ChronoUnit unit;
    private final int unitsPerStep;
    private final String pluralEn;
    private final String nameVi;

    Frequency(int season, ChronoUnit unit, int unitsPerStep, String pluralEn, String nameVi) {
        this.season = season;
        this.unit = unit;
        this.unitsPerStep = unitsPerStep;
        this.pluralEn = pluralEn;
        this.nameVi = nameVi;
    }

    /** Steps after which the main seasonal pattern repeats; 1 means none. */
    public int season() {
        return season;
    }

    /** The date {@code steps} steps after {@code start}; negative steps go back. Month ends stay month ends. */
    public LocalDate plus(LocalDate start, int steps) {
        var date = start.plus((long) steps * unitsPerStep, unit);
        return countsMonths() && isMonthEnd(start) ? date.withDayOfMonth(date.lengthOfMonth()) : date;
    }

    /** Whole steps from {@code start} to {@code end}; of months only year and month count. */
    public int stepsBetween(LocalDate start, LocalDate end) {
        long units = countsMonths()
                ? unit.between(start.withDayOfMonth(1), end.withDayOfMonth(1))
                : unit.between(start, end);
        return Math.toIntExact(Math.floorDiv(units, unitsPerStep));
    }

    private boolean countsMonths() {
        return unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS;
    }

    private static boolean isMonthEnd(LocalDate date) {
        return date.getDayOfMonth() == date.lengthOfMonth();
    }

    /** {@code year, quarter, month, week, day}: the spelling used in tables and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit in an English sentence: "needs 24 months". */
    public String pluralEn() {
        return pluralEn;
    }

    /** The unit in a Vietnamese sentence: "cần 24 tháng". */
    public String nameVi() {
        return nameVi;
    }

    public static Frequency parse(String code) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot read frequency '%s': use year, quarter, month, week or day".formatted(code)));
    }
}
