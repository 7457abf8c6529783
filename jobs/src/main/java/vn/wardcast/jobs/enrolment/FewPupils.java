package vn.wardcast.jobs.enrolment;

import java.util.stream.IntStream;

/**
 * Which forecasts of one level in one school year readers do not see. Rows are schools, columns its grades and, last, the level: fewer
 * pupils than the floor, or pupils followed from hidden ones, are hidden. Sums of a school over its grades and of the unit over its
 * schools are shown, so that a line with one hidden cell gets a second one, the smallest that is left. A grade that one school alone
 * teaches is the unit's, which is shown.
 */
final class FewPupils {

    /** What readers see instead of a number. */
    enum Mark {
        NONE,
        SMALL_COUNT,
        COMPLEMENTARY
    }

    private final long[][] pupils;
    private final Mark[][] marks;

    private FewPupils(long[][] pupils, Mark[][] marks) {
        this.pupils = pupils;
        this.marks = marks;
    }

    /**
     * @param pupils by school and grade, the level's sum last
     * @param madeFromHidden the same shape
     */
    static Mark[][] of(long[][] pupils, boolean[][] madeFromHidden, int floor) {
        Mark[][] marks = new Mark[pupils.length][];
        for (int school = 0; school < pupils.length; school++) {
            marks[school] = new Mark[pupils[school].length];
            for (int cell = 0; cell < marks[school].length; cell++) {
                long count = pupils[school][cell];
                boolean few = count > 0 && (count < floor || madeFromHidden[school][cell]);
                marks[school][cell] = few ? Mark.SMALL_COUNT : Mark.NONE;
            }
        }
        new FewPupils(pupils, marks).complete();
        return marks;
    }

    private void complete() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int school = 0; school < marks.length; school++) {
                changed |= secondOfSchool(school);
            }
            for (int cell = 0; marks.length > 0 && cell < marks[0].length; cell++) {
                changed |= secondOfGrade(cell);
            }
        }
    }

    private boolean secondOfSchool(int school) {
        int[] cells = IntStream.range(0, marks[school].length)
                .filter(cell -> pupils[school][cell] > 0)
                .toArray();
        long hidden = IntStream.of(cells)
                .filter(cell -> marks[school][cell] != Mark.NONE)
                .count();
        if (hidden != 1) {
            return false;
        }
        return IntStream.of(cells)
                .filter(cell -> marks[school][cell] == Mark.NONE)
                .boxed()
                .min((a, b) -> Long.compare(pupils[school][a], pupils[school][b]))
                .map(cell -> marks[school][cell] = Mark.COMPLEMENTARY)
                .isPresent();
    }

    private boolean secondOfGrade(int cell) {
        int[] schools = IntStream.range(0, marks.length)
                .filter(school -> pupils[school][cell] > 0)
                .toArray();
        long hidden = IntStream.of(schools)
                .filter(school -> marks[school][cell] != Mark.NONE)
                .count();
        if (hidden != 1) {
            return false;
        }
        return IntStream.of(schools)
                .filter(school -> marks[school][cell] == Mark.NONE)
                .boxed()
                .min((a, b) -> Long.compare(pupils[a][cell], pupils[b][cell]))
                .map(school -> marks[school][cell] = Mark.COMPLEMENTARY)
                .isPresent();
    }
}
