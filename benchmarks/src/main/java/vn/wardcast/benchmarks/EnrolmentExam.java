package vn.wardcast.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.wardcast.models.Workers;
import vn.wardcast.models.cohort.CohortBacktest;
import vn.wardcast.models.cohort.CohortModel;
import vn.wardcast.models.cohort.CohortScore;
import vn.wardcast.models.cohort.Enrolment;

/**
 * Pupils who move up one grade a year: percentage errors by years ahead, of a whole area and of its units.
 *
 * @param name of the file
 * @param units the columns to read units by, each with the words for it
 * @param firstOrigin years known at the first origin
 * @param judged whether the bars for district grades apply
 */
record EnrolmentExam(String name, List<Unit> units, String area, int firstOrigin, boolean judged) implements Exam {

    private static final int HORIZON = 5;
    private static final List<String> PRIMARY = List.of("K", "1", "2", "3", "4", "5");
    private static final List<String> TO_EIGHT = List.of("K", "1", "2", "3", "4", "5", "6", "7", "8");

    record Unit(String words, EnrolmentFile file) {}

    static final EnrolmentExam ONE_DISTRICT = new EnrolmentExam(
            "enrolment_ecasd",
            List.of(new Unit("school", new EnrolmentFile(0, 1, 2, 3, PRIMARY))),
            "district",
            8,
            true);

    static final EnrolmentExam NEW_YORK = new EnrolmentExam(
            "enrolment_nyc_01_15",
            List.of(
                    new Unit("district", new EnrolmentFile(0, 3, 2, 4, TO_EIGHT)),
                    new Unit("school", new EnrolmentFile(1, 3, 2, 4, TO_EIGHT))),
            "city",
            6,
            false);

    @Override
    public boolean isPossible(Path folder) {
        return Files.exists(file(folder));
    }

    private Path file(Path folder) {
        return folder.resolve(name + ".csv");
    }

    @Override
    public Section sit(Path folder, List<String> models, Workers workers) throws IOException {
        var backtest = new CohortBacktest(CohortModel.STANDARD, firstOrigin, HORIZON);
        var grid = Grid.of(
                "grades of", "h", "n", "MAPE", "as this year", "WAPE", "as this year", "cov80", "cov95", "source");
        var whole = Enrolment.area(area, units.get(0).file().read(file(folder)));
        var scores = backtest.judge(List.of(whole), Optional.empty());
        add(grid, "the " + area, scores);
        for (Unit unit : units) {
            var parts = unit.file().read(file(folder));
            add(grid, "each %s alone".formatted(unit.words()), backtest.judge(parts, Optional.empty()));
            add(grid, "each %s, with %s".formatted(unit.words(), area), backtest.judge(parts, Optional.of(whole)));
        }
        Reference.of(name).forEach(each -> grid.add(row(each)));
        String title = "%s: cohort model, errors in percent, rolling origins, lowest grade not scored".formatted(name);
        return new Section(name, title, grid, judged ? bars(scores) : List.of(), List.of());
    }

    private static List<Bar> bars(List<CohortScore> scores) {
        var bars = new ArrayList<Bar>();
        bars.add(new Bar("MAPE, h=1", scores.get(0).mape(), Range.atMost(2.0), Range.atMost(1.8)));
        bars.add(new Bar("MAPE, h=3", scores.get(2).mape(), Range.atMost(3.3), Range.atMost(3.0)));
        return bars;
    }

    private static void add(Grid grid, String of, List<CohortScore> scores) {
        scores.stream().filter(score -> score.step() != 4).forEach(score -> grid.add(row(of, score)));
    }

    private static List<String> row(String of, CohortScore score) {
        return List.of(
                of,
                Integer.toString(score.step()),
                Integer.toString(score.n()),
                Grid.number(score.mape(), 2),
                Grid.number(score.naiveMape(), 2),
                Grid.number(score.wape(), 2),
                Grid.number(score.naiveWape(), 2),
                Grid.number(score.coverage80(), 3),
                Grid.number(score.coverage95(), 3),
                "Wardcast");
    }

    /** The model's name of a reference ends with the years ahead: {@code naive h=3}. */
    private static List<String> row(Reference reference) {
        String[] words = reference.score().model().split(" h=");
        return List.of(
                words[0],
                words[1],
                "-",
                Grid.number(reference.percent(), 2),
                "-",
                "-",
                "-",
                "-",
                "-",
                reference.source());
    }
}
