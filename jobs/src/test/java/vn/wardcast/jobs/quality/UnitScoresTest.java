package vn.wardcast.jobs.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.lakehouse.domain.Source;

/** Scores computed by hand, point by point. */
class UnitScoresTest {

    /** Three required columns that are no measures, two measures, ten days after the month. */
    private static final String REVENUE = """
            title: { vi: Thu ngân sách }
            files: ["thu*.xlsx"]
            due_days: 10
            columns:
              unit_code: { type: unit_code, at: month, headers: [Mã ĐVHC], required: true, key: true }
              month: { type: month, headers: [Tháng], required: true, key: true }
              sub_item: { type: text, headers: [Tiểu mục], required: true, key: true }
              content: { type: text, headers: [Nội dung] }
              revenue: { type: money, headers: [Thu NSNN] }
              ward_share: { type: money, headers: [Thu NS xã] }
            """;

    private static final ReferenceBook BOOK = new ReferenceBook(
            List.of(
                    unit("Ỷ La", LocalDate.of(1995, 1, 1), LocalDate.of(2025, 6, 30)),
                    unit("Minh Xuân", LocalDate.of(2025, 7, 1), null)),
            Map.of());

    private static final LocalDate WATCHED = LocalDate.of(2026, 1, 5);

    @Test
    void everyPart_isWhatPaperSays() {
        Count march = count("2026-03", 20, 18, new Count.Cells(40, 33, 4, 3), 1, 2, "2026-04-13");
        Score score = scores(REVENUE, "2026-04-20", march).get(0);
        assertEquals(Optional.of("02215@20250701"), score.unitId());
        // 33 of the 36 figures given were accepted.
        assertPart("91.6", score.valid());
        // 40 cells of measures and 3 required cells in each of 20 rows; 4 + 1 of them are empty.
        assertEquals(100, score.sums().cellsExpected());
        assertPart("95.0", score.complete());
        // 2 of the 33 figures that entered carry a warning.
        assertPart("93.9", score.clean());
        // Due on 10 April, three days late of the ten after which nothing is left.
        assertEquals(Optional.of(LocalDate.of(2026, 4, 10)), score.arrival().due());
        assertEquals(3, score.arrival().lateDays());
        assertPart("70.0", score.fresh());
        // (91.6 + 95.0 + 93.9 + 70.0) / 4 = 87.625
        assertEquals(new BigDecimal("87.6"), score.mean());
    }

    @Test
    void figuresInTime_loseNothing_andNothingIsRoundedUp() {
        Count whole = count("2026-03", 2000, 2000, new Count.Cells(4000, 4000, 0, 0), 0, 0, "2026-04-10");
        assertEquals(
                new BigDecimal("100.0"),
                scores(REVENUE, "2026-04-20", whole).get(0).mean());
        Count oneBad = count("2026-03", 2000, 2000, new Count.Cells(4000, 3999, 0, 1), 0, 0, "2026-04-10");
        assertPart("99.9", scores(REVENUE, "2026-04-20", oneBad).get(0).valid());
        assertEquals(
                new BigDecimal("99.9"),
                scores(REVENUE, "2026-04-20", oneBad).get(0).mean());
    }

    @Test
    void freshness_fallsEvenlyToNothingAtTwiceThePromise() {
        assertPart("100.0", freshOf("2026-04-10"));
        assertPart("90.0", freshOf("2026-04-11"));
        assertPart("10.0", freshOf("2026-04-19"));
        assertPart("0.0", freshOf("2026-04-20"));
        assertPart("0.0", freshOf("2026-05-31"));
    }

    @Test
    void aMonthThatNeverCame_isARowOfItsOwn() {
        List<Score> scores =
                scores(REVENUE, "2026-05-12", full("2026-02", "2026-03-05"), full("2026-04", "2026-05-05"));
        assertEquals(List.of("2026-02", "2026-03", "2026-04"), labels(scores));
        Score march = scores.get(1);
        assertEquals(Arrival.Kind.MISSING, march.arrival().kind());
        assertEquals(Optional.empty(), march.valid());
        assertPart("0.0", march.complete());
        assertEquals(Optional.empty(), march.clean());
        assertPart("0.0", march.fresh());
        assertEquals(new BigDecimal("0.0"), march.mean());
    }

    @Test
    void aMonthIsMissing_fromTheDayAfterItsDueDay_andFadesWithEachDay() {
        assertEquals(List.of("2026-02"), labels(scores(REVENUE, "2026-04-10", full("2026-02", "2026-03-05"))));
        List<Score> scores = scores(REVENUE, "2026-04-14", full("2026-02", "2026-03-05"));
        assertEquals(List.of("2026-02", "2026-03"), labels(scores));
        assertPart("60.0", scores.get(1).fresh());
        // (0.0 + 60.0) / 2
        assertEquals(new BigDecimal("30.0"), scores.get(1).mean());
    }

    @Test
    void aCorrectedFile_takesThePlaceOfTheOneBefore_butCameWhenTheFirstCame() {
        Count bad = count("2026-03", 10, 5, new Count.Cells(20, 10, 0, 10), 0, 0, "2026-04-08");
        Count good = full("2026-03", "2026-04-25");
        Score score = scores(REVENUE, "2026-05-01", bad, good).get(0);
        assertPart("100.0", score.valid());
        assertPart("100.0", score.fresh());
        assertEquals(List.of(good.batchId()), score.sums().batchIds());
        Score reversed = scores(REVENUE, "2026-05-01", good, bad).get(0);
        assertEquals(score, reversed, "the order of rows does not matter");
    }

    @Test
    void filesOfOneLoad_countTogether() {
        Count one = count("2026-03", 10, 10, new Count.Cells(20, 20, 0, 0), 0, 0, "2026-04-08");
        Count two = count("2026-03", 10, 5, new Count.Cells(20, 10, 0, 10), 0, 0, "2026-04-08");
        assertPart("75.0", scores(REVENUE, "2026-05-01", one, two).get(0).valid());
    }

    @Test
    void aRefusedFile_hasNotCome() {
        Count refused = new Count(
                "b-refused",
                "2026-03",
                10,
                0,
                new Count.Cells(20, 0, 0, 20),
                0,
                0,
                Instant.parse("2026-04-08T03:00:00Z"),
                LocalDate.of(2026, 4, 8),
                false,
                true);
        Score march = scores(REVENUE, "2026-05-01", full("2026-02", "2026-03-05"), refused)
                .get(1);
        assertEquals(Arrival.Kind.MISSING, march.arrival().kind());
        assertPart("0.0", march.complete());
        assertEquals(List.of("b-refused"), march.sums().batchIds());
    }

    @Test
    void whatWasDueBeforeTheLakeWatched_isNotCalledLate() {
        Score copied =
                scores(REVENUE, "2026-02-01", full("2025-09", "2026-01-05")).get(0);
        assertEquals(Arrival.Kind.BEFORE_WATCH, copied.arrival().kind());
        assertEquals(Optional.empty(), copied.fresh());
        assertEquals(new BigDecimal("100.0"), copied.mean());
        // A file that kept its date tells when it came.
        Score dated =
                scores(REVENUE, "2026-02-01", full("2025-09", "2025-10-13")).get(0);
        assertEquals(Arrival.Kind.LATE, dated.arrival().kind());
        assertPart("70.0", dated.fresh());
    }

    @Test
    void oldAndNewUnitOfOneCode_areScoredApart() {
        List<Score> scores =
                scores(REVENUE, "2025-12-01", full("2025-05", "2025-06-05"), full("2025-08", "2025-09-05"));
        assertEquals(
                List.of(
                        "02215@19950101 2025-05",
                        "02215@19950101 2025-06",
                        "02215@20250701 2025-08",
                        "02215@20250701 2025-09",
                        "02215@20250701 2025-10"),
                scores.stream()
                        .map(score ->
                                score.unitId().orElse("") + " " + score.label().orElse(""))
                        .toList());
    }

    @Test
    void withoutAPromise_nothingIsMissingAndNothingIsLate() {
        String open = REVENUE.replace("due_days: 10\n", "");
        List<Score> scores = scores(open, "2026-12-01", full("2026-02", "2026-10-05"), full("2026-05", "2026-10-05"));
        assertEquals(List.of("2026-02", "2026-05"), labels(scores));
        assertEquals(Optional.empty(), scores.get(0).fresh());
        assertEquals(Arrival.Kind.NO_PROMISE, scores.get(0).arrival().kind());
    }

    @Test
    void inventedFigures_oweNothingAfterTheirEnd() {
        Count first = synthetic(full("2026-01", "2026-10-05"));
        Count last = synthetic(full("2026-03", "2026-10-05"));
        List<Score> scores = scores(REVENUE, "2026-12-01", first, last);
        assertEquals(List.of("2026-01", "2026-02", "2026-03"), labels(scores));
        assertEquals(Optional.empty(), scores.get(0).fresh());
        assertPart("0.0", scores.get(1).complete());
    }

    @Test
    void aMonthAmongSeveralAcross_hasCellsButNoRowsOfItsOwn() {
        Count march = count("2026-03", 0, 0, new Count.Cells(10, 8, 1, 1), 0, 0, "2026-04-08");
        Score score = scores(REVENUE, "2026-05-01", march).get(0);
        assertEquals(Arrival.Kind.IN_TIME, score.arrival().kind());
        assertPart("88.8", score.valid());
        assertPart("90.0", score.complete());
        assertPart("100.0", score.clean());
    }

    @Test
    void rowsWithoutAPeriod_areScoredButNeitherLateNorLost() {
        Count undated = count(null, 4, 0, new Count.Cells(8, 0, 0, 8), 4, 0, "2026-04-08");
        Score score = scores(REVENUE, "2026-05-01", undated).get(0);
        assertEquals(Optional.empty(), score.label());
        assertPart("0.0", score.valid());
        // 8 measures and 12 required cells, 4 of these empty.
        assertPart("80.0", score.complete());
    }

    @Test
    void everyScore_liesBetweenNothingAndHundred() {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            Count count = random(random);
            for (Score score : scores(REVENUE, "2026-08-01", count)) {
                BigDecimal mean = score.mean();
                assertTrue(
                        mean.signum() >= 0 && mean.compareTo(new BigDecimal("100.0")) <= 0,
                        "seed %d: %s gives %s".formatted(seed, count, mean));
                assertTrue(
                        score.sums().cellsAbsent() <= score.sums().cellsExpected(),
                        "seed %d: %s".formatted(seed, count));
            }
        }
    }

    private static Count random(Random random) {
        int rows = 1 + random.nextInt(50);
        long values = random.nextInt(rows * 2);
        long missing = random.nextInt((int) (rows * 2 - values) + 1);
        return count(
                "2026-0" + (1 + random.nextInt(6)),
                rows,
                random.nextInt(rows + 1),
                new Count.Cells(rows * 2L, values, missing, rows * 2L - values - missing),
                random.nextInt(rows * 3 + 1),
                random.nextInt(rows * 3),
                "2026-0%d-1%d".formatted(1 + random.nextInt(7), random.nextInt(10)));
    }

    private static Optional<BigDecimal> freshOf(String day) {
        return scores(REVENUE, "2026-06-01", full("2026-03", day)).get(0).fresh();
    }

    private static List<Score> scores(String source, String today, Count... counts) {
        return new UnitScores(promise(source), Optional.of("02215"), BOOK, LocalDate.parse(today), WATCHED)
                .of(List.of(counts));
    }

    private static Promise promise(String yaml) {
        try {
            Source source = new YAMLMapper().readValue(yaml, Source.class);
            Source named = source.withId("thu");
            return new Promise(
                    "budget",
                    named,
                    Rhythm.of(named.columns().get(named.periodColumn().orElseThrow())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Count full(String label, String day) {
        return count(label, 10, 10, new Count.Cells(20, 20, 0, 0), 0, 0, day);
    }

    /** A file written and loaded on {@code day}. */
    private static Count count(
            String label, long rows, long accepted, Count.Cells cells, long requiredMissing, long warned, String day) {
        return new Count(
                "b-%s-%s-%d".formatted(label, day, cells.rejected()),
                label,
                rows,
                accepted,
                cells,
                requiredMissing,
                warned,
                Instant.parse(day + "T03:00:00Z"),
                LocalDate.parse(day),
                false,
                false);
    }

    private static Count synthetic(Count count) {
        return new Count(
                count.batchId(),
                count.label(),
                count.rowsRead(),
                count.rowsAccepted(),
                count.cells(),
                0,
                0,
                count.loadedAt(),
                count.fileDay(),
                true,
                false);
    }

    private static List<String> labels(List<Score> scores) {
        return new ArrayList<>(
                scores.stream().map(score -> score.label().orElse("")).toList());
    }

    private static ReferenceBook.Unit unit(String name, LocalDate from, LocalDate to) {
        return new ReferenceBook.Unit("02215", "commune", name, "Phường " + name, from, to);
    }

    private static void assertPart(String expected, Optional<BigDecimal> part) {
        assertEquals(Optional.of(new BigDecimal(expected)), part);
    }
}
