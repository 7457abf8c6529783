package vn.wardcast.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SelfCheckTest {

    @Test
    void roundedFigure_isRight_andOneOffInTheFourthDigitIsNot() {
        assertEquals(0, SelfCheck.faults("m1_monthly", 1.31444).size());
        assertEquals(1, SelfCheck.faults("m1_monthly", 1.31455).size());
        assertEquals(1, SelfCheck.faults("m1_monthly", Double.NaN).size());
    }
}
