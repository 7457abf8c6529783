package vn.wardcast.jobs.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.wardcast.jobs.landing.unit.ReferenceBook;

/** Scores one dataset of one unit code over all its periods, those included that were due and never came. */
final class UnitScores {

    private final Promise promise;
    private final Optional<String> code;
    private final ReferenceBook book;
    private final LocalDate today;
    private final LocalDate watchedSince;

    /**
     * Scores for a unit.
     *
     * @param promise what is expected of the dataset
     * @param code the unit's code; empty: files do not say the unit
     * @param book which version of a unit bears a code on a day
     * @param today the day of scoring
     * @param watchedSince the day on which the lake received this dataset for the first time
     */
    UnitScores(Promise promise, Optional<String> code, ReferenceBook book, LocalDate today, LocalDate watchedSince) {
        this.promise = promise;
        this.code = code;
        this.book = book;
        this.today = today;
        this.watchedSince = watchedSince;
    }

    /** One score per period, in order of time; what names no period comes last. */
    List<Score> of(List<Count> counts) {
        List<Score> scores = new ArrayList<>();
        versions(counts).forEach((unitId, ofVersion) -> scores.addAll(ofVersion(unitId, ofVersion)));
        List<Count> undated =
                counts.stream().filter(count -> count.label() == null).toList();
        if (!undated.isEmpty()) {
            scores.add(undated(undated));
        }
        return scores;
    }

    /** A code was borne by different units at different times: each is scored on its own. */
    private Map<Optional<String>, List<Count>> versions(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.label() != null)
                .collect(Collectors.groupingBy(
                        count -> unitId(promise.rhythm().start(count.label())),
                        () -> new TreeMap<>(Comparator.comparing(id -> id.orElse("~"))),
                        Collectors.toList()));
    }

    private Optional<String> unitId(LocalDate start) {
        return code.flatMap(known -> book.unit(known, promise.rhythm().unitDay(start)))
                .map(ReferenceBook.Unit::id);
    }

    private List<Score> ofVersion(Optional<String> unitId, List<Count> counts) {
        TreeMap<LocalDate, List<Count>> byStart = counts.stream()
                .collect(Collectors.groupingBy(
                        count -> promise.rhythm().start(count.label()), TreeMap::new, Collectors.toList()));
        if (unitId.isPresent()) {
            addExpected(byStart, unitId);
        }
        boolean synthetic = counts.stream().allMatch(Count::synthetic);
        List<Score> scores = new ArrayList<>();
        byStart.forEach((start, ofPeriod) -> scores.add(ofPeriod(unitId, start, ofPeriod, synthetic)));
        return scores;
    }

    /**
     * Periods that came are joined by those that should have: from the first reported to the last that is due, as long as the
     * unit existed. Invented figures owe nothing after their end.
     */
    private void addExpected(TreeMap<LocalDate, List<Count>> byStart, Optional<String> unitId) {
        if (!promise.isPromised()) {
            return;
        }
        boolean synthetic = byStart.values().stream().flatMap(List::stream).allMatch(Count::synthetic);
        LocalDate last = byStart.lastKey();
        for (LocalDate start = byStart.firstKey();
                isDue(start);
                start = promise.rhythm().next(start)) {
            boolean owed = !synthetic || start.isBefore(last);
            if (owed && unitId(start).equals(unitId)) {
                byStart.computeIfAbsent(start, absent -> List.of());
            }
        }
    }

    private boolean isDue(LocalDate start) {
        return promise.due(start).orElseThrow().isBefore(today);
    }

    private Score ofPeriod(Optional<String> unitId, LocalDate start, List<Count> counts, boolean synthetic) {
        List<Count> taken = counts.stream().filter(count -> !count.refused()).toList();
        Optional<LocalDate> arrived = taken.stream()
                .filter(count -> count.rowsAccepted() + count.cells().values() > 0)
                .map(UnitScores::arrival)
                .min(Comparator.naturalOrder());
        Arrival arrival = Arrival.judge(promise.due(start), arrived, today, watchedSince, synthetic);
        return new Score(
                unitId,
                Optional.of(promise.rhythm().label(start)),
                Optional.of(start),
                Optional.of(promise.rhythm().end(start)),
                taken.isEmpty() ? Score.Sums.nothing(batches(counts)) : sums(taken),
                arrival,
                promise.days());
    }

    private Score undated(List<Count> counts) {
        Arrival arrival = new Arrival(Arrival.Kind.NO_PROMISE, Optional.empty(), Optional.empty(), 0);
        return new Score(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), sums(counts), arrival, 0);
    }

    /** The day a file came: the one it says of itself, but never after it was loaded. */
    private static LocalDate arrival(Count count) {
        LocalDate loaded = QualityTable.day(count.loadedAt());
        return count.fileDay().isBefore(loaded) ? count.fileDay() : loaded;
    }

    /** The newest load of the period counts, with all its files: a corrected file takes the place of the one before. */
    private Score.Sums sums(List<Count> counts) {
        Instant newest = counts.stream()
                .map(Count::loadedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Count> chosen =
                counts.stream().filter(count -> count.loadedAt().equals(newest)).toList();
        long rows = chosen.stream().mapToLong(Count::rowsRead).sum();
        Count.Cells cells = chosen.stream().map(Count::cells).reduce(Count.Cells.NONE, Count.Cells::plus);
        long missing = chosen.stream().mapToLong(Count::requiredMissing).sum();
        long expected = cells.read() + rows * promise.requiredColumns();
        return new Score.Sums(
                rows,
                chosen.stream().mapToLong(Count::rowsAccepted).sum(),
                cells,
                missing,
                expected,
                Math.min(expected, cells.missing() + missing),
                chosen.stream().mapToLong(Count::warned).sum(),
                batches(chosen));
    }

    private static List<String> batches(List<Count> counts) {
        return counts.stream().map(Count::batchId).distinct().sorted().toList();
    }
}
