package vn.wardcast.jobs.landing.file.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import vn.wardcast.jobs.landing.file.Cell;

/** How a cell shows its number. */
public sealed interface Display {

    /** The cell of a number. */
    Cell cell(double value, BigDecimal decimal);

    /**
     * As a number.
     *
     * @param format as the workbook has it; empty for General
     */
    record AsNumber(String format) implements Display {
        @Override
        public Cell cell(double value, BigDecimal decimal) {
            return new Cell.Number(decimal, format);
        }
    }

    /**
     * As a date. A number that would be a day before March 1900 or after 2199 is none: somebody formatted a count as a date.
     * (Before March 1900 Excel also counts a day that never was.)
     */
    record AsDay(String format, Epoch epoch) implements Display {
        private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
        private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

        @Override
        public Cell cell(double value, BigDecimal decimal) {
            if (value < 0 || value > 200_000) {
                return new Cell.Number(decimal, format);
            }
            LocalDate day = epoch.zero().plusDays((long) Math.floor(value));
            boolean sensible = !day.isBefore(FIRST) && !day.isAfter(LAST);
            return sensible ? new Cell.Day(day) : new Cell.Number(decimal, format);
        }
    }

    /** From which day a workbook counts. */
    enum Epoch {
        /** Windows: 1 March 1900 is 61, as if 1900 had been a leap year. */
        FROM_1900(LocalDate.of(1899, 12, 30)),
        /** Old Macintosh: 1 January 1904 is 0. */
        FROM_1904(LocalDate.of(1904, 1, 1));

        private final LocalDate zero;

        Epoch(LocalDate zero) {
            this.zero = zero;
        }

        LocalDate zero() {
            return zero;
        }
    }

    /** Reads a number format: {@code dd/mm/yyyy} shows a day, {@code #,##0} and {@code h:mm} do not. */
    static Display of(String format, Epoch epoch) {
        if (isDay(format)) {
            return new AsDay(format, epoch);
        }
        return new AsNumber(format.equalsIgnoreCase("General") ? "" : format);
    }

    /** Days or years, or months: an m without hours or seconds. What is quoted, escaped or a fill character shows nothing. */
    private static boolean isDay(String format) {
        String lower = format.toLowerCase(Locale.ROOT);
        if (lower.contains("[h") || lower.contains("[m") || lower.contains("[s")) {
            return false;
        }
        String bare = lower.replaceAll("\"[^\"]*\"?|\\\\.|[_*].|\\[[^\\]]*]", "");
        String positive = bare.split(";", 2)[0].replace("general", "");
        if (positive.matches(".*[0#?].*") && !positive.matches(".*[dy].*")) {
            return false;
        }
        return positive.matches(".*[dy].*") || positive.contains("m") && !positive.matches(".*[hs].*");
    }
}
