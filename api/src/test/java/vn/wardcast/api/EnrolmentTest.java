package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {

    private static TinyLake lake;
    private static Api api;
    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path home) {
        lake = TinyLake.filled(home);
        api = Api.start(lake.settings());
        browser = new Browser(api);
    }

    @AfterAll
    static void close() {
        api.close();
        lake.close();
    }

    @Test
    void aUnit_seesItsGrades_andWhatIsMissingForThem() {
        JsonNode answer = browser.json("enrolment?unit=02215");
        assertEquals(4, answer.path("ahead").size());
        assertEquals("total", answer.at("/ahead/0/grade").asText());
        assertEquals("1", answer.at("/ahead/1/grade").asText());
        assertEquals(80, answer.at("/ahead/1/mean").asInt());
        assertEquals(-1, answer.at("/needs/0/surplus").asDouble());
        assertEquals("no_data", answer.at("/needs/1/reason").asText());
        assertEquals("memory", answer.at("/needs/1/evidence").asText());
        assertTrue(answer.path("synthetic").asBoolean());
        assertFalse(answer.toString().contains(TinyLakeData.SECRET), "hidden counts stay hidden");
    }

    @Test
    void aUnitWithoutGrades_isToldWhichFileToHandIn() {
        JsonNode problem = browser.problem(404, "enrolment?unit=00004");
        assertTrue(problem.path("detail").asText().contains("hoc-sinh-"), problem.toString());
    }
}
