package vn.wardcast.api.outbreaks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.wardcast.api.outbreaks.OutbreakAnswers.Period;

/** Which disease the page of health opens with. */
class ForemostTest {

    private static final Map<String, List<Period>> RECENT = Map.of(
            "disease=dengue", List.of(period("2026-08", 40.0), period("2026-09", 3.0)),
            "disease=hfmd", List.of(period("2026-08", 90.0), period("2026-09", 5.0)),
            "disease=rabies", List.of(period("2026-08", 15.0), period("2026-09", null)));

    @Test
    void anEpidemic_comesBeforeAWarning_howeverFewItsCases() {
        assertFirst(
                "disease=rabies",
                "epidemic",
                "2026-09",
                verdict("dengue", "warning", true),
                verdict("hfmd", "none", true),
                verdict("rabies", "epidemic", true));
    }

    @Test
    void outsideTheListOfEndemicDiseases_anEpidemicIsAWarning() {
        assertFirst(
                "disease=dengue",
                "epidemic",
                "2026-09",
                verdict("dengue", "epidemic", true),
                verdict("hfmd", "epidemic", false),
                verdict("rabies", "none", true));
    }

    @Test
    void ofSeveralAtOneLevel_theOneWithMostCasesIsShown() {
        assertFirst(
                "disease=hfmd",
                "warning",
                "2026-09",
                verdict("dengue", "warning", true),
                verdict("hfmd", "warning", true),
                verdict("rabies", "concealed", true));
    }

    @Test
    void belowAllLevels_theLastCompletePeriodDecides() {
        assertFirst(
                "disease=hfmd",
                "most_cases",
                "2026-09",
                verdict("dengue", "none", true),
                verdict("hfmd", "none", true),
                verdict("rabies", "none", true));
    }

    @Test
    void aPeriodThatIsNotAllReported_decidesNothing() {
        Foremost found = Foremost.of(
                        List.of(open("dengue"), open("hfmd"), open("rabies")),
                        Map.of(
                                "disease=dengue", List.of(period("2026-08", 91.0), period("2026-09", 3.0)),
                                "disease=hfmd", List.of(period("2026-08", 90.0), period("2026-09", 5.0))))
                .orElseThrow();
        assertEquals(new Foremost("disease=dengue", "most_cases", "2026-08"), found);
    }

    @Test
    void whereAllCasesAreHidden_nothingIsFirst() {
        assertEquals(
                Optional.empty(),
                Foremost.of(
                        List.of(verdict("rabies", "concealed", true)),
                        Map.of("disease=rabies", List.of(period("2026-09", null)))));
    }

    private static void assertFirst(String breakdown, String why, String period, VerdictView... verdicts) {
        assertEquals(
                new Foremost(breakdown, why, period),
                Foremost.of(List.of(verdicts), RECENT).orElseThrow());
    }

    private static Period period(String period, Double cases) {
        return new Period(period, null, cases, cases == null ? "small_count" : null, "none", null, null, null, null);
    }

    private static VerdictView verdict(String disease, String level, boolean endemic) {
        return verdict(disease, level, endemic, true);
    }

    private static VerdictView open(String disease) {
        return verdict(disease, "none", true, false);
    }

    private static VerdictView verdict(String disease, String level, boolean endemic, boolean complete) {
        return new VerdictView(
                "disease=" + disease,
                null,
                "month",
                "2026-09",
                complete,
                endemic,
                level,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                "synthetic");
    }
}
