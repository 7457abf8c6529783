package vn.wardcast.jobs.landing.value;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether day or month comes first in a column of dates. The declared order holds if every value fits it; otherwise the whole
 * column decides. Where both orders are proven, every date that can be read in two ways is doubted.
 *
 * <p>Excel with another order turns the texts it can read into dates, day and month exchanged, and leaves 13/01/2025 a text:
 * such a column shows texts that prove an order beside real dates of which none is later than the 12th. Then those real dates
 * are doubted too.
 */
final class DateOrder {

    private static final int MONTHS = 12;

    private final boolean declaredDayFirst;
    private final boolean monthly;
    private int dayFirst;
    private int monthFirst;
    private int realLate;

    /**
     * An order for one column.
     *
     * @param declaredDayFirst what the contract says
     * @param monthly whether the column holds months: their dates are first days, so that 03/01/2025 hardly is 3 January
     */
    DateOrder(boolean declaredDayFirst, boolean monthly) {
        this.declaredDayFirst = declaredDayFirst;
        this.monthly = monthly;
    }

    /** Lets a date in figures testify. */
    void observe(NumericDate date) {
        boolean canBeDayFirst = date.dayFirst().isPresent();
        boolean canBeMonthFirst = date.monthFirst().isPresent();
        if (canBeDayFirst && !canBeMonthFirst) {
            dayFirst++;
        } else if (canBeMonthFirst && !canBeDayFirst) {
            monthFirst++;
        }
    }

    /** Lets a date stored as one testify. */
    void observe(LocalDate real) {
        if (real.getDayOfMonth() > MONTHS) {
            realLate++;
        }
    }

    /** Whether neither the value nor the column says which number is the day. */
    boolean isUndecided(NumericDate date) {
        return date.dayFirst().isPresent()
                && date.monthFirst().isPresent()
                && !date.dayFirst().equals(date.monthFirst())
                && (bothProven() || (!isProven() && isExchangedFirst(declared(date), other(date))));
    }

    /** Whether Excel may have exchanged day and month of a date stored as one. */
    boolean isUndecided(LocalDate real) {
        int day = real.getDayOfMonth();
        if (day > MONTHS || day == real.getMonthValue()) {
            return false;
        }
        LocalDate exchanged = LocalDate.of(real.getYear(), day, real.getMonthValue());
        return realLate == 0 && (isProven() || isExchangedFirst(real, exchanged));
    }

    /** The date, read in the column's order; empty when it is impossible. */
    Optional<LocalDate> date(NumericDate date) {
        if (date.dayFirst().isEmpty() || date.monthFirst().isEmpty()) {
            return date.dayFirst().or(date::monthFirst);
        }
        boolean declaredHolds = (declaredDayFirst ? monthFirst : dayFirst) == 0;
        return Optional.of(declaredHolds ? declared(date) : other(date));
    }

    private LocalDate declared(NumericDate date) {
        return (declaredDayFirst ? date.dayFirst() : date.monthFirst()).orElseThrow();
    }

    private LocalDate other(NumericDate date) {
        return (declaredDayFirst ? date.monthFirst() : date.dayFirst()).orElseThrow();
    }

    private boolean isProven() {
        return dayFirst + monthFirst > 0;
    }

    private boolean bothProven() {
        return dayFirst > 0 && monthFirst > 0;
    }

    /** Among months, whether only the exchanged reading is the first day of one. */
    private boolean isExchangedFirst(LocalDate read, LocalDate exchanged) {
        boolean boundary = read.getDayOfMonth() == 1 || read.plusDays(1).getDayOfMonth() == 1;
        return monthly && !boundary && exchanged.getDayOfMonth() == 1;
    }
}
