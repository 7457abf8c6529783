package vn.wardcast.jobs.enrolment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.wardcast.jobs.enrolment.FewPupils.Mark.COMPLEMENTARY;
import static vn.wardcast.jobs.enrolment.FewPupils.Mark.NONE;
import static vn.wardcast.jobs.enrolment.FewPupils.Mark.SMALL_COUNT;

import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.wardcast.jobs.enrolment.FewPupils.Mark;

/** The last column is the level, the sum of the grades before it. */
class FewPupilsTest {

    private static final int FLOOR = 5;

    @Test
    void aSmallGrade_hidesAnotherOfItsSchool_andBothHideAnotherSchool() {
        long[][] pupils = {{3, 20, 30, 53}, {40, 41, 42, 123}, {60, 61, 62, 183}};
        Mark[][] marks = FewPupils.of(pupils, new boolean[3][4], FLOOR);
        assertArrayEquals(new Mark[] {SMALL_COUNT, COMPLEMENTARY, NONE, NONE}, marks[0]);
        assertArrayEquals(new Mark[] {COMPLEMENTARY, COMPLEMENTARY, NONE, NONE}, marks[1]);
        assertArrayEquals(new Mark[] {NONE, NONE, NONE, NONE}, marks[2]);
    }

    @Test
    void manyPupils_hideNothing_andNobodyIsNotFew() {
        long[][] pupils = {{0, 20, 20}, {40, 41, 81}};
        for (Mark[] school : FewPupils.of(pupils, new boolean[2][3], FLOOR)) {
            assertArrayEquals(new Mark[] {NONE, NONE, NONE}, school);
        }
    }

    @Test
    void whatWasMadeFromHiddenPupils_isHiddenToo() {
        long[][] pupils = {{10, 20, 30}, {40, 41, 81}};
        boolean[][] fromHidden = {{true, false, false}, {false, false, false}};
        Mark[][] marks = FewPupils.of(pupils, fromHidden, FLOOR);
        assertArrayEquals(new Mark[] {SMALL_COUNT, COMPLEMENTARY, NONE}, marks[0]);
        assertArrayEquals(new Mark[] {COMPLEMENTARY, COMPLEMENTARY, NONE}, marks[1]);
    }

    /** Whoever subtracts what is shown from the sums that are shown never meets a line with one unknown. */
    @Test
    void noSum_leavesOneHiddenPupilCountAlone() {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            long[][] pupils = new long[2 + random.nextInt(4)][6];
            for (long[] school : pupils) {
                for (int grade = 0; grade < 5; grade++) {
                    school[grade] = 1 + random.nextInt(random.nextInt(4) == 0 ? 6 : 60);
                    school[5] += school[grade];
                }
            }
            Mark[][] marks = FewPupils.of(pupils, new boolean[pupils.length][6], FLOOR);
            for (Mark[] school : marks) {
                assertTrue(hidden(school) != 1, "trial " + trial);
            }
            for (int grade = 0; grade < 6; grade++) {
                Mark[] column = new Mark[pupils.length];
                for (int school = 0; school < pupils.length; school++) {
                    column[school] = marks[school][grade];
                    assertTrue(pupils[school][grade] >= FLOOR || column[school] != NONE);
                }
                assertTrue(hidden(column) != 1, "grade " + grade + " of trial " + trial);
            }
        }
    }

    private static int hidden(Mark[] line) {
        int count = 0;
        for (Mark mark : line) {
            count += mark == NONE ? 0 : 1;
        }
        return count;
    }
}
