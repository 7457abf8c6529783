package vn.wardcast.jobs.landing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import vn.wardcast.jobs.landing.fault.Note;
import vn.wardcast.jobs.landing.fault.Reason;
import vn.wardcast.lakehouse.domain.ColumnType;

/**
 * Looks at each figure beside those before and after it: one a thousand or a million times off was probably written in another
 * unit of measure, a run of zeros in a busy counter was probably never counted. Both enter, with a word.
 */
final class NeighbourCheck {

    /** Beyond this the figures of a table are not held in memory to be compared. */
    private static final int MOST_FIGURES = 200_000;

    private static final int FEWEST = 3;
    private static final int FEWEST_ALIKE = 4;
    private static final double ALIKE = 100;

    /** No ward's revenue lines all stay below 100,000 đồng, and none has lines of 100,000 tỷ. */
    private static final double TOO_LITTLE_MONEY = 1e5;

    private static final double TOO_MUCH_MONEY = 1e14;

    private static final double BUSY = 20;
    private static final int RUN_OF_DAYS = 5;
    private static final int RUN_OF_MONTHS = 3;

    private final Map<String, List<Figure>> series = new LinkedHashMap<>();
    private final Map<Integer, List<Figure>> columns = new LinkedHashMap<>();
    private final Map<Integer, Slot> slots;
    private final List<String> seriesColumns;
    private final boolean ofWards;
    private int figures;

    /**
     * A check of one table.
     *
     * @param seriesColumns what the figures before and after one share
     * @param ofWards whether its figures are those of communes, for which limits of plausible money are known
     */
    NeighbourCheck(Measures measures, List<String> seriesColumns, boolean ofWards) {
        this.seriesColumns = seriesColumns;
        this.slots = measures.byPosition();
        this.ofWards = ofWards;
    }

    /** A figure with the place it stands in. */
    private record Figure(long row, int position, String period, double value, Landed.Scope scope, String shown) {}

    /** A warning about a figure. */
    record Found(long row, Landed.Scope scope, Fault fault) {}

    void add(RowReading.Fact fact, long row) {
        if (figures > MOST_FIGURES) {
            return;
        }
        for (Map.Entry<Integer, BigDecimal> number : fact.numbers().entrySet()) {
            Slot slot = slots.get(number.getKey());
            String period = fact.period();
            Figure figure = new Figure(
                    row,
                    number.getKey(),
                    period,
                    number.getValue().doubleValue(),
                    fact.scope(),
                    fact.raw().getOrDefault(slot.name(), fact.values().get(slot.name())));
            series.computeIfAbsent(slot.name() + "/" + seriesKey(fact), key -> new ArrayList<>())
                    .add(figure);
            columns.computeIfAbsent(number.getKey(), key -> new ArrayList<>()).add(figure);
            figures++;
        }
        if (figures > MOST_FIGURES) {
            series.clear();
            columns.clear();
        }
    }

    private String seriesKey(RowReading.Fact fact) {
        StringBuilder key = new StringBuilder();
        seriesColumns.forEach(name -> key.append(fact.values().get(name)).append('\u001F'));
        return key.toString();
    }

    /** What is odd, in the order of the table. */
    List<Found> end() {
        List<Found> found = new ArrayList<>();
        for (List<Figure> figures : series.values()) {
            figures.sort(Comparator.comparing(Figure::period));
            if (figures.size() >= FEWEST) {
                figures.forEach(figure -> step(figure, figures, false, found));
                zeros(figures, found);
            }
        }
        for (Map.Entry<Integer, List<Figure>> column : columns.entrySet()) {
            boolean shortSeries = series.values().stream().allMatch(figures -> figures.size() < FEWEST);
            if (shortSeries
                    && column.getValue().size() > FEWEST_ALIKE
                    && slots.get(column.getKey()).column().type() == ColumnType.COUNT) {
                column.getValue().forEach(figure -> step(figure, column.getValue(), true, found));
            }
        }
        if (ofWards) {
            columns.forEach((position, figures) -> magnitude(slots.get(position), figures, found));
        }
        found.sort(Comparator.comparingLong(Found::row));
        return found;
    }

    /** Money that is too little or too much as a whole was given in another unit than the header says. */
    private void magnitude(Slot slot, List<Figure> figures, List<Found> found) {
        if (slot.column().type() != ColumnType.MONEY) {
            return;
        }
        double[] sizes = figures.stream()
                .mapToDouble(figure -> Math.abs(figure.value()))
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        if (sizes.length < FEWEST) {
            return;
        }
        if (sizes[sizes.length - 1] < TOO_LITTLE_MONEY || median(sizes) >= TOO_MUCH_MONEY) {
            String unit = sizes[0] < TOO_LITTLE_MONEY ? "đồng" : "nghìn, triệu, tỷ đồng";
            figures.forEach(figure -> found.add(said(figure, new Note(Reason.MAGNITUDE, unit))));
        }
    }

    private void step(Figure figure, List<Figure> among, boolean mustBeAlike, List<Found> found) {
        double[] others = among.stream()
                .filter(other -> other != figure && other.value() > 0)
                .mapToDouble(Figure::value)
                .sorted()
                .toArray();
        if (others.length < FEWEST - 1 || figure.value() <= 0) {
            return;
        }
        if (mustBeAlike && others[others.length - 1] / others[0] > ALIKE) {
            return;
        }
        factor(figure.value() / median(others), figure.value())
                .ifPresent(factor -> found.add(
                        said(figure, new Note(Reason.STEP_CHANGE, factor >= 500_000 ? "1.000.000" : "1.000"))));
    }

    private static OptionalDouble factor(double ratio, double value) {
        double size = ratio < 1 ? 1 / ratio : ratio;
        boolean small = ratio < 1 && value < 10;
        boolean odd = (size >= 300 && size <= 3_000) || (size >= 300_000 && size <= 3_000_000);
        return odd && !small ? OptionalDouble.of(size) : OptionalDouble.empty();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void zeros(List<Figure> figures, List<Found> found) {
        double[] counted = figures.stream()
                .mapToDouble(Figure::value)
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        if (counted.length < FEWEST || median(counted) < BUSY || !isCounter(figures.get(0))) {
            return;
        }
        int wanted = figures.get(0).period().length() == 10 && isDaily(figures) ? RUN_OF_DAYS : RUN_OF_MONTHS;
        List<Figure> run = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.value() == 0) {
                run.add(figure);
            } else {
                sayRun(run, wanted, found);
                run.clear();
            }
        }
        sayRun(run, wanted, found);
    }

    private boolean isCounter(Figure figure) {
        return slots.get(figure.position()).column().type() == ColumnType.COUNT;
    }

    private static boolean isDaily(List<Figure> figures) {
        return Arrays.asList(figures.toArray(new Figure[0])).stream()
                .anyMatch(figure -> !figure.period().endsWith("-01"));
    }

    private void sayRun(List<Figure> run, int wanted, List<Found> found) {
        if (run.size() >= wanted) {
            run.forEach(figure -> found.add(said(figure, new Note(Reason.ZERO_RUN, String.valueOf(run.size())))));
        }
    }

    private Found said(Figure figure, Note note) {
        return new Found(figure.row(), figure.scope(), Fault.at(slots.get(figure.position()), note, figure.shown()));
    }
}
