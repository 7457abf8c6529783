package vn.wardcast.jobs.synth;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;

/**
 * What to make.
 *
 * @param units communes of today: the four named ones first
 * @param months months of data, counted back from {@code until}
 * @param until the last month
 * @param seed decides every number
 * @param out folder of the landing files; new, empty, or written by an earlier run
 * @param forms words that the files of a form begin with, as {@code thu-ngan-sach}; empty: all forms
 * @param together one CSV file a form and year with the rows of all units, as a province passes them on, instead of one a unit
 */
public record SynthOptions(
        int units, int months, YearMonth until, long seed, Path out, Set<String> forms, boolean together) {

    /** 01/2021 to 09/2026: five years for the baselines of outbreak alerts, and the merger of 07/2025 inside. */
    public static final int DEFAULT_MONTHS = 69;

    public static final YearMonth DEFAULT_UNTIL = YearMonth.of(2026, 9);

    /** The communes of Viet Nam since 01/07/2025. */
    public static final int MOST_UNITS = 3321;

    /** Every form, a file a unit. */
    public SynthOptions(int units, int months, YearMonth until, long seed, Path out) {
        this(units, months, until, seed, out, Set.of(), false);
    }

    public SynthOptions {
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(out, "out");
        forms = Set.copyOf(forms);
        Set<String> known =
                forms.isEmpty() ? Set.of() : Form.byName(new World(seed)).keySet();
        if (!known.containsAll(forms)) {
            throw new IllegalArgumentException("Không có biểu %s; có: %s · There is no form %s; there are: %s"
                    .formatted(forms, String.join(", ", known), forms, String.join(", ", known)));
        }
        if (units < 1 || units > MOST_UNITS) {
            throw new IllegalArgumentException(
                    "Không thể tạo dữ liệu cho %s đơn vị: từ 1 đến %s · Cannot make data of %s units: from 1 to %s"
                            .formatted(units, MOST_UNITS, units, MOST_UNITS));
        }
        if (months < 1 || !within(until, months)) {
            throw new IllegalArgumentException(
                    "Không thể tạo %s tháng đến hết %s: phải nằm trong %s đến %s · Cannot make %s months ending with %s: they must lie between %s and %s"
                            .formatted(
                                    months,
                                    until,
                                    Window.EARLIEST,
                                    Window.LATEST,
                                    months,
                                    until,
                                    Window.EARLIEST,
                                    Window.LATEST));
        }
    }

    private static boolean within(YearMonth until, int months) {
        return !until.isAfter(Window.LATEST) && !until.minusMonths(months - 1L).isBefore(Window.EARLIEST);
    }

    Window window() {
        return Window.endingWith(until, months);
    }

    boolean asksFor(String form) {
        return forms.isEmpty() || forms.contains(form);
    }
}
