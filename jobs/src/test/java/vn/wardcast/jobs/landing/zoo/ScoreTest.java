package vn.wardcast.jobs.landing.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.wardcast.jobs.landing.zoo.Score.Outcome;

/** Whoever examines must be examined: each way to fail is found by the score. */
class ScoreTest {

    private static final Map<String, String> KEYS = Map.of("unit_code", "02215");

    @Test
    void theRightNumberInTheRightCell_isRight() {
        Score score = score(expected().fact("S!B2", "cases", 7), List.of(fact("7", "S!B2")), List.of());
        assertEquals(1, score.right());
        assertTrue(score.isPerfect());
    }

    @Test
    void anotherNumber_isSilentlyWrong() {
        Score score = score(expected().fact("S!B2", "cases", 7), List.of(fact("70", "S!B2")), List.of());
        assertEquals(1, score.count(Outcome.WRONG));
        assertEquals(1, score.silentlyWrong().size());
    }

    @Test
    void aWarning_doesNotMakeAWrongNumberRight() {
        Score score = score(
                expected().warned(Because.MAGNITUDE, "S!B2", "cases", 7),
                List.of(fact("70", "S!B2")),
                List.of(issue("S!B2", "magnitude", false)));
        assertEquals(1, score.silentlyWrong().size());
    }

    @Test
    void theRightNumberTwice_isSilentlyWrong() {
        Score score =
                score(expected().fact("S!B2", "cases", 7), List.of(fact("7", "S!B2"), fact("7", "S!B3")), List.of());
        assertEquals(1, score.silentlyWrong().size());
    }

    @Test
    void theRightNumberOfAnotherCell_isMisplaced() {
        Score score = score(expected().fact("S!B2", "cases", 7), List.of(fact("7", "S!C2")), List.of());
        assertEquals(1, score.count(Outcome.MISPLACED));
    }

    @Test
    void aNumberThatMissesItsWarning_isUnwarned() {
        Score score =
                score(expected().warned(Because.MAGNITUDE, "S!B2", "cases", 7), List.of(fact("7", "S!B2")), List.of());
        assertEquals(1, score.count(Outcome.UNWARNED));
    }

    @Test
    void whatIsGone_isRejectedOrLost_asTheIssuesSay() {
        Expected expected = expected().fact("S!B2", "cases", 7);
        assertEquals(
                1,
                score(expected, List.of(), List.of(issue("S!2", "not_a_number", true)))
                        .count(Outcome.REJECTED_THOUGH_READABLE));
        assertEquals(
                1,
                score(expected, List.of(), List.of(issue("S!3", "not_a_number", true)))
                        .count(Outcome.LOST));
    }

    @Test
    void aRejection_needsItsReason() {
        Expected expected = expected().rejected(Because.PERCENT_IN_COUNT, "S!B2");
        assertEquals(
                1,
                score(expected, List.of(), List.of(issue("S!B2", "percent", true)))
                        .right());
        assertEquals(
                1,
                score(expected, List.of(), List.of(issue("S!B2", "unknown_unit", true)))
                        .count(Outcome.OTHER_REASON));
        assertEquals(1, score(expected, List.of(fact("7", "S!B2")), List.of()).count(Outcome.WRONG));
    }

    @Test
    void aMissingMark_bearsNoComplaint() {
        Expected expected = expected().missing("S!B2");
        assertEquals(1, score(expected, List.of(), List.of()).right());
        assertEquals(
                1,
                score(expected, List.of(), List.of(issue("S!B2", "not_a_number", true)))
                        .count(Outcome.UNTOLD));
        assertEquals(
                1,
                score(expected, List.of(fact("0", "S!B2")), List.of())
                        .silentlyWrong()
                        .size());
    }

    @Test
    void aSecretThatIsSaid_isSilentlyWrong() {
        Animal animal = animal(expected().neverSaid("0912345678"));
        Reading reading = new Reading(List.of(), List.of(), false, "gọi 0912345678", Optional.empty(), 0);
        assertEquals(1, Score.of(animal, reading).silentlyWrong().size());
    }

    @Test
    void aComplaintAboutAReadableCell_isNeedless() {
        Score score = score(
                expected().fact("S!B2", "cases", 7),
                List.of(fact("7", "S!B2")),
                List.of(issue("S!B9", "missing_value", true)));
        assertEquals(1, score.needless().size());
    }

    private static Expected expected() {
        return Expected.of("ward_disease", "unit_code", "02215");
    }

    private static Fact fact(String value, String place) {
        return new Fact("ward_disease", KEYS, "cases", value, Place.of(place));
    }

    private static Reading.Issue issue(String place, String code, boolean rejects) {
        return new Reading.Issue(Place.of(place), code, rejects);
    }

    private static Score score(Expected expected, List<Fact> facts, List<Reading.Issue> issues) {
        return Score.of(animal(expected), new Reading(facts, issues, false, "", Optional.empty(), 0));
    }

    private static Animal animal(Expected expected) {
        return Animal.named("paper", "none").in("paper.csv", "").gives(expected);
    }
}
