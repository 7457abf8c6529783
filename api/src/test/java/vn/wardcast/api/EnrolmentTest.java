package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class EnrolmentTest extends OnTinyLake {

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

    /** 36 + 36 pupils of two schools are four classes of 35, though 72 pupils of one school were three; 60 more are two. */
    @Test
    void theSchoolYearKnown_needsWholeClassesOfEachSchool() {
        JsonNode now = browser.json("enrolment?unit=02215").path("now");
        assertEquals("2025-2026", now.at("/0/period").asText());
        assertEquals(6, now.at("/0/needed").asDouble());
        assertEquals(-2, now.at("/0/surplus").asDouble());
        assertTrue(now.at("/1/surplus").isNull(), "nobody said how many teachers there are");
        assertEquals("no_data", now.at("/1/reason").asText());
        JsonNode school = browser.json("enrolment?unit=02215&school=02200101").path("now");
        assertEquals(4, school.at("/0/needed").asDouble());
        assertEquals(1, school.at("/0/surplus").asDouble());
    }

    @Test
    void norms_areWordsOfBothLanguages_andANumber() {
        JsonNode classes = browser.json("enrolment?unit=02215").at("/needs/0");
        assertEquals("35 học sinh một lớp", classes.at("/norm/vi").asText());
        assertEquals("35 pupils a class", classes.at("/norm/en").asText());
        assertEquals(35, classes.path("class_size").asInt());
    }

    @Test
    void aSchool_isAskedByItsCode() {
        JsonNode answer = browser.json("enrolment?unit=02215&school=02200101");
        assertEquals("Trường Tiểu học Phan Thiết", answer.at("/school/school").asText());
        assertEquals(3, answer.path("schools").size());
        assertEquals(137, answer.at("/ahead/0/mean").asInt());
        assertEquals(-1, answer.at("/needs/1/surplus").asDouble(), "rooms");
        assertEquals("no_data", answer.at("/needs/2/reason").asText(), "teachers");
        assertTrue(browser.json("enrolment?unit=02215").path("school").isNull());
    }

    @Test
    void fewPupilsOfASchool_areNotShown() {
        JsonNode answer = browser.json("enrolment?unit=02215&school=02215102");
        assertEquals("new", answer.at("/school/state").asText());
        for (JsonNode ahead : answer.path("ahead")) {
            assertTrue(ahead.path("mean").isNull() && ahead.path("hi_95").isNull(), ahead.toString());
            assertEquals("small_count", ahead.path("suppression").asText());
        }
    }

    @Test
    void aClosedSchool_hasNobodyAhead_andSaysWhy() {
        JsonNode answer = browser.json("enrolment?unit=02215&school=02203101");
        assertEquals("closed_unit", answer.path("fallback").asText());
        assertEquals(0, answer.path("ahead").size());
    }

    @Test
    void anUnknownSchool_isRefused() {
        JsonNode problem = browser.problem(404, "enrolment?unit=02215&school=9");
        assertTrue(problem.path("detail").asText().contains("'9'"), problem.toString());
    }

    @Test
    void aUnitWithoutGrades_isToldWhichFileToHandIn() {
        JsonNode problem = browser.problem(404, "enrolment?unit=00004");
        assertTrue(problem.path("detail").asText().contains("hoc-sinh-"), problem.toString());
    }
}
