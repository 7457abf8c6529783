package vn.wardcast.jobs.tourism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FestivalDaysTest {

    private static final FestivalDays FESTIVAL = new FestivalDays(
            "Tết Trung thu (Lễ hội Thành Tuyên)",
            "Mid-autumn (Thành Tuyên festival)",
            List.of(LocalDate.of(2025, 10, 6), LocalDate.of(2026, 9, 25), LocalDate.of(2027, 9, 15)),
            1);

    @Test
    void theNextTimeMoves_whatWasAndWhatComesLaterStays() {
        FestivalDays moved = FESTIVAL.moved(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 3));
        assertEquals(
                List.of(LocalDate.of(2025, 10, 6), LocalDate.of(2026, 10, 3), LocalDate.of(2027, 9, 15)), moved.days());
        assertEquals(FESTIVAL, FESTIVAL.moved(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 2, 1)));
    }

    @Test
    void peopleMayWriteAPartOfItsName_inBothLanguages() {
        assertTrue(FESTIVAL.isCalled("trung thu") && FESTIVAL.isCalled("Mid-Autumn"));
    }
}
