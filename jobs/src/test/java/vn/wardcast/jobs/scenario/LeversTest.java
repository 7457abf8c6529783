package vn.wardcast.jobs.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.models.cohort.Lever;

class LeversTest {

    @Test
    void theSameLevers_inAnyOrder_areTheSameText() {
        String text = Levers.parse(List.of("migration=0.5", "class_size=35", "housing=500@2028"))
                .canonical();
        assertEquals(
                text,
                Levers.parse(List.of("housing=500@2028x0.06", "class_size=35", "migration=0,5"))
                        .canonical());
        assertEquals(
                "[{\"lever\":\"class_size\",\"pupils\":35},{\"lever\":\"housing\",\"dwellings\":500,\"year\":2028,\"children_per_year_of_age\":0.06},"
                        + "{\"lever\":\"migration\",\"percent_a_year\":0.5}]",
                text);
        assertEquals(List.of(new Lever.ClassSize(35)), ((PupilLevers) Levers.parse(List.of("class_size=35"))).all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"class_size=5", "migration=50", "housing=500@1999", "housing=0@2028"})
    void aLeverOutOfRange_namesItsValueAndRange(String lever) {
        String message = assertThrows(UserError.class, () -> Levers.parse(List.of(lever)))
                .getMessage();
        assertTrue(message.contains(lever) && message.contains("giới hạn") && message.contains("must be"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rain=1", "migration=much", "class_size", "housing=500"})
    void whatIsNotUnderstood_isAnsweredWithWhatIs(String lever) {
        String message = assertThrows(UserError.class, () -> Levers.parse(List.of(lever)))
                .getMessage();
        assertTrue(message.contains("'%s'".formatted(lever)) && message.contains("housing=500@2028"), message);
    }

    @Test
    void thousands_areUnderstoodWhereOnlyWholeNumbersMakeSense() {
        String eightyThousand = Levers.parse(List.of("capacity=80000")).canonical();
        assertEquals(eightyThousand, Levers.parse(List.of("capacity=80.000")).canonical());
        assertEquals(eightyThousand, Levers.parse(List.of("capacity=80,000")).canonical());
        String plan = Levers.parse(List.of("plan=total:391300000000")).canonical();
        assertEquals(plan, Levers.parse(List.of("plan=total:391.300.000.000")).canonical());
        assertEquals(plan, Levers.parse(List.of("plan=total:391.3e9")).canonical());
        assertEquals(
                Levers.parse(List.of("housing=1200@2028")).canonical(),
                Levers.parse(List.of("housing=1.200@2028x0,06")).canonical());
    }

    @ParameterizedTest
    @ValueSource(strings = {"migration=1.500", "growth=1700:1.500@2026-10", "visitors=+1,500@2026-10-01"})
    void whatMayBeAThousandOrAFraction_isRefused_withBothWaysToWriteIt(String lever) {
        String message = assertThrows(UserError.class, () -> Levers.parse(List.of(lever)))
                .getMessage();
        assertTrue(message.contains("viết ") && message.contains("1500 or ") && message.contains("1.5"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "growth=1700:+500@2026-10",
                "delay=1400:30@2026-10",
                "amount=1400:1e15@2026-10",
                "plan=total:0",
                "visitors=+900@2026-10-01",
                "festival=+60@2026-10-01..2026-12-01",
                "capacity=5",
                "growth=17:+5@2026-10"
            })
    void boundsAreToldInBothLanguages(String lever) {
        String message = assertThrows(UserError.class, () -> Levers.parse(List.of(lever)))
                .getMessage();
        assertTrue(message.contains("'%s': ".formatted(lever)), message);
        assertTrue(
                message.contains("phải là") && message.contains("must be")
                        || message.contains("viết total") && message.contains("write total"),
                message);
    }

    @Test
    void aLeverWrittenTwice_orNone_isRefused() {
        assertThrows(UserError.class, () -> Levers.parse(List.of("migration=1", "migration=2")));
        assertThrows(UserError.class, () -> Levers.parse(List.of()));
    }
}
