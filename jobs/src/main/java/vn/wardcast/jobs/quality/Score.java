package vn.wardcast.jobs.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How good the figures of one unit, dataset and period are. Parts are shares of 100 rounded down to a tenth, so that 100 means
 * without fault; an empty part cannot be judged and is left out of the mean.
 *
 * @param unitId unit valid in the period; empty: the files do not say it
 * @param label the period; empty: the files do not say it
 * @param start its first day
 * @param end its last day
 * @param sums what was counted
 * @param arrival whether it came in time
 * @param dueDays days promised; 0: nothing was promised
 */
record Score(
        Optional<String> unitId,
        Optional<String> label,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        Sums sums,
        Arrival arrival,
        int dueDays) {

    /**
     * The counts behind the parts.
     *
     * @param cellsExpected cells of measures and of required columns
     * @param cellsAbsent of those, without content
     * @param batchIds the files counted
     */
    record Sums(
            long rowsRead,
            long rowsAccepted,
            Count.Cells cells,
            long requiredMissing,
            long cellsExpected,
            long cellsAbsent,
            long warned,
            List<String> batchIds) {

        /** Nothing came, or nothing that could be taken; then {@code refused} names the files. */
        static Sums nothing(List<String> refused) {
            return new Sums(0, 0, Count.Cells.NONE, 0, 0, 0, 0, refused);
        }
    }

    /** Đúng: figures that were accepted among those that were given; rows where a form has no measures. */
    Optional<BigDecimal> valid() {
        long given = sums.cells().values() + sums.cells().rejected();
        return given > 0 ? share(sums.cells().values(), given) : share(sums.rowsAccepted(), sums.rowsRead());
    }

    /** Đủ: cells with content among those expected; 0 for what never came. */
    Optional<BigDecimal> complete() {
        return sums.rowsRead() == 0 && sums.cells().read() == 0
                ? Optional.of(BigDecimal.ZERO.setScale(1))
                : share(sums.cellsExpected() - sums.cellsAbsent(), sums.cellsExpected());
    }

    /** Sạch: figures that entered without a warning. */
    Optional<BigDecimal> clean() {
        long entered = Math.max(sums.cells().values(), sums.rowsAccepted());
        return share(Math.max(0, entered - sums.warned()), entered);
    }

    /**
     * Sống: 100 in time, falling evenly to 0 when it is as late again as was promised; the form of timeliness of Ballou, Wang,
     * Pazer and Tayi (Management Science 44, 1998), with the days late as currency and the days promised as volatility.
     */
    Optional<BigDecimal> fresh() {
        return arrival.kind().isJudged() ? share(Math.max(0, dueDays - arrival.lateDays()), dueDays) : Optional.empty();
    }

    /** The mean of the parts that could be judged; {@link #complete} always can. */
    BigDecimal mean() {
        List<BigDecimal> parts = Stream.of(valid(), complete(), clean(), fresh())
                .flatMap(Optional::stream)
                .toList();
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(parts.size()), 1, RoundingMode.DOWN);
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN));
    }
}
