package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Units, indicators, series, forecasts and calendar, asked over HTTP. */
class FiguresTest extends OnTinyLake {

    @Test
    void seasonality_saysWhenItIsBusyAndWhatItDoesNotKnow() {
        JsonNode found = browser.json("seasonality?unit=02215&indicator=sample_tourism.visits");
        assertEquals("month", found.at("/profiles/0/profile").asText());
        assertEquals(1.7, found.at("/profiles/0/usual/0/index").asDouble());
        assertEquals(2026, found.at("/profiles/0/years/0/year").asInt());
        assertEquals(
                "partial_year", found.at("/profiles/0/years/0/cells/0/caveat").asText());
        assertEquals("tet_offset", found.at("/profiles/2/profile").asText());
        assertTrue(found.at("/profiles/2/usual/0/index").isNull());
        assertTrue(found.at("/meta/synthetic").asBoolean());
    }

    @Test
    void crowds_sayTheChanceAndTheThreshold() {
        JsonNode found = browser.json("crowds?unit=02215&indicator=sample_tourism.visits");
        assertEquals(0.07, found.at("/days/0/probability").asDouble());
        assertEquals("crowd", found.path("threshold_of").asText());
        assertEquals("1/10", found.at("/days/0/lunar").asText());
        assertTrue(found.at("/days/0/occasion").isNull());
        assertTrue(found.at("/meta/synthetic").asBoolean());
        assertEquals(
                404,
                browser.get("/api/v1/crowds?unit=02215&indicator=sample_education.pupils")
                        .statusCode());
    }

    @Test
    void festivals_sayWhatTheyBroughtAndWhatIsNotSure() {
        JsonNode found = browser.json("festivals?unit=02215&indicator=sample_tourism.visits");
        assertEquals(15, found.at("/items/0/uplift").asDouble());
        assertTrue(found.at("/items/0/lo_95").isNull());
        assertEquals("few_ordinary_windows", found.at("/items/0/caveat").asText());
        assertEquals(5, found.at("/items/0/days").size());
        assertEquals(20, found.at("/items/0/days/4/counterfactual").asDouble());
        assertEquals("2026-09-03", found.at("/items/0/days/4/period").asText());
    }

    @Test
    void outbreaks_showTheirArithmetic_andThePeriodsBehindIt() {
        JsonNode found = browser.json("outbreaks?unit=02215&indicator=sample_budget.revenue");
        JsonNode verdict = found.at("/items/0");
        assertEquals(26, verdict.at("/baseline/0/cases").asDouble());
        assertTrue(verdict.at("/baseline/1/cases").isNull());
        assertEquals(10, verdict.at("/baseline/1/most").asDouble());
        assertEquals(2020, verdict.at("/epidemic_years/1").asInt());
        assertEquals(0.2, verdict.at("/next/probability").asDouble());
        assertEquals("Bằng lời", verdict.at("/sentence/vi").asText());
        assertEquals(2, found.at("/recent/item=1400").size(), "a month to come is no recent one");
        assertEquals("item=1400", found.at("/foremost/breakdown").asText());
        assertEquals("warning", found.at("/foremost/why").asText());
        assertEquals("2026-09", found.at("/foremost/period").asText());
        JsonNode levels =
                browser.json("outbreaks/levels?unit=02215&indicator=sample_budget.revenue&breakdown=item%3D1400");
        assertEquals(3, levels.path("periods").size());
        assertTrue(levels.at("/periods/1/cases").isNumber());
        assertTrue(levels.at("/periods/2/cases").isNull());
        assertTrue(levels.at("/periods/2/level").isNull());
        assertEquals(
                404,
                browser.get("/api/v1/outbreaks?unit=02215&indicator=sample_education.pupils")
                        .statusCode());
    }

    @Test
    void series_canBeCutToItsNewestPoints() {
        JsonNode all = browser.json("series?unit=02215&indicator=sample_tourism.visits");
        JsonNode two = browser.json("series?unit=02215&indicator=sample_tourism.visits&last=2");
        assertEquals(2, two.path("points").size());
        assertEquals(
                all.path("points").get(all.path("points").size() - 1),
                two.path("points").get(1));
    }

    @Test
    void population_balancesAndHidesFewPeople() {
        JsonNode found = browser.json("population?unit=02215");
        assertEquals(388, found.at("/years/0/net_migration").asDouble());
        assertEquals("total", found.at("/years/0/groups/0/age_group").asText());
        assertEquals("small_count", found.at("/years/0/groups/2/suppression").asText());
        assertTrue(found.at("/years/0/groups/2/mean").isNull());
        assertEquals("new_borders", found.path("reason").asText());
    }

    @Test
    void population_withoutAges_isTheTotalOfEachYear() {
        JsonNode years = browser.json("population?unit=02215&ages=total").path("years");
        assertEquals(1, years.at("/0/groups").size());
        assertEquals(72811, years.at("/0/groups/0/mean").asDouble());
        assertEquals(923, years.at("/0/births").asDouble());
        assertEquals(400, browser.ask("population?unit=02215&ages=old").statusCode());
    }

    @Test
    void land_namesUsesAndWhatCannotBeSeen() {
        JsonNode found = browser.json("land?unit=02215");
        assertEquals("outside", found.at("/transitions/0/moves/1/to/code").asText());
        assertEquals(0.9, found.at("/transitions/0/moves/0/share").asDouble());
        assertEquals(89, found.at("/years/0/uses/0/mean").asDouble());
    }

    @Test
    void seasonality_ofAnIndicatorByYearIsMissing() {
        assertEquals(
                404,
                browser.get("/api/v1/seasonality?unit=02215&indicator=sample_education.pupils")
                        .statusCode());
    }

    @Test
    void units_areFoundWithoutDiacritics() {
        JsonNode found = browser.json("units?q=minh%20xuan");
        assertEquals(TinyLake.MINH_XUAN, found.at("/items/0/unit_id").asText());
        assertTrue(found.at("/items/0/through").isMissingNode(), "the name of today leads straight there");
    }

    @Test
    void units_areFoundByWordsOfTheirProvince() {
        assertEquals(
                TinyLake.MINH_XUAN,
                browser.json("units?q=xuan%20tuyen").at("/items/0/unit_id").asText());
    }

    @Test
    void formerName_leadsToTheUnitOfToday() {
        JsonNode found = browser.json("units?q=%E1%BB%B6%20La");
        assertEquals(1, found.path("total").asInt());
        assertEquals(TinyLake.MINH_XUAN, found.at("/items/0/unit_id").asText());
        assertEquals("02215@19950101", found.at("/items/0/through/unit_id").asText());
        assertEquals("whole", found.at("/items/0/through/extent").asText());
    }

    @Test
    void dividedUnit_leadsToEachOfItsParts() {
        JsonNode found = browser.json("units?q=kim%20phu");
        assertEquals(2, found.path("total").asInt());
        assertEquals("part", found.at("/items/0/through/extent").asText());
    }

    @Test
    void reusedCode_meansTodaysUnitFirst() {
        JsonNode found = browser.json("units?q=02215");
        assertEquals(TinyLake.MINH_XUAN, found.at("/items/0/unit_id").asText());
        assertTrue(found.at("/items/0/through").isMissingNode());
        assertEquals(2, browser.json("units?q=02215&valid=all").path("total").asInt());
    }

    @Test
    void formerCode_leadsToTheUnitOfToday() {
        assertEquals(
                TinyLake.MINH_XUAN,
                browser.json("units?q=02203").at("/items/0/unit_id").asText());
    }

    @Test
    void units_areNarrowedByParentTypeAndData() {
        assertEquals(
                2, browser.json("units?parent=08&type=phuong").path("total").asInt());
        JsonNode withData = browser.json("units?data=true&level=commune");
        assertEquals(1, withData.path("total").asInt());
        assertEquals(6, withData.at("/items/0/indicators").asInt());
    }

    @Test
    void unitPages_followEachOther() {
        JsonNode first = browser.json("units?limit=4");
        JsonNode second =
                browser.json("units?limit=4&cursor=" + first.path("next").asText());
        assertEquals(4, first.path("items").size());
        assertEquals(first.path("total").asInt() - 4, second.path("items").size());
        assertTrue(second.path("next").isNull());
    }

    @Test
    void strangeCursor_isRefused() {
        assertEquals(
                "cursor", browser.problem(400, "units?cursor=x").path("field").asText());
        assertEquals(
                "urn:wardcast:problem:stale-cursor",
                browser.problem(400, "units?cursor=OTk6NA").path("type").asText());
    }

    @Test
    void oneUnit_knowsItsSurroundings() {
        JsonNode unit = browser.json("units/" + TinyLake.MINH_XUAN);
        assertEquals("Tỉnh Tuyên Quang", unit.at("/above/0/full_name").asText());
        assertEquals(4, unit.path("came_from").size());
        assertEquals(
                "02215@20250701",
                browser.json("units/02215@19950101").at("/became/0/unit_id").asText());
    }

    @Test
    void codeOfTheDead_isRefusedWithItsSuccessor() {
        JsonNode problem = browser.problem(404, "units/02203");
        assertTrue(problem.path("detail").asText().contains("02215@20250701 Phường Minh Xuân"), problem.toString());
    }

    @Test
    void indicators_haveWordsAndBreakdowns() {
        JsonNode found = browser.json("indicators?domain=sample_education");
        assertEquals(2, found.path("total").asInt());
        JsonNode pupils = browser.json("indicators/sample_education.pupils").path("indicator");
        assertEquals("Cấp học, Khối", pupils.at("/breakdowns/2/name/vi").asText());
        assertEquals("Giáo dục (mẫu)", pupils.at("/domain_name/vi").asText());
        assertEquals("sĩ số", pupils.at("/synonyms/0").asText(), "as the contract says it");
        assertEquals(0, found.at("/items/0/synonyms").size(), "an empty list where there are none");
    }

    @Test
    void indicatorsOfAUnit_areThoseWithFigures() {
        JsonNode found = browser.json("indicators?unit=02215");
        assertEquals(4, found.path("total").asInt());
        assertFalse(found.toString().contains("arrears"));
        JsonNode revenue = found.at("/items/0/of_unit");
        assertEquals("total", revenue.path("breakdown").asText());
        assertTrue(revenue.path("forecast").asBoolean());
    }

    @Test
    void seriesOfAnIndicator_areNamed() {
        JsonNode series =
                browser.json("indicators/sample_education.pupils?unit=02215").path("series");
        assertEquals("total", series.at("/0/breakdown").asText());
        assertEquals("Tiểu học, Khối 1", series.at("/3/label/vi").asText());
        assertTrue(series.at("/0/forecast").asBoolean());
        assertFalse(series.at("/3/forecast").asBoolean());
    }

    @Test
    void series_hasPointsAndWhatTheyMean() {
        JsonNode series = browser.json("series?indicator=sample_budget.revenue&unit=02215");
        assertEquals(45, series.path("points").size());
        assertEquals("2023-01", series.at("/points/0/period").asText());
        assertEquals("bridged", series.at("/points/0/origin").asText());
        JsonNode meta = series.path("meta");
        assertEquals("month", meta.path("frequency").asText());
        assertTrue(meta.path("synthetic").asBoolean() && meta.path("bridged").asBoolean());
        assertEquals("Thuế cơ sở", meta.at("/sources/0/publisher/vi").asText());
        assertEquals(1, meta.at("/publication/number").asInt());
    }

    @Test
    void series_isCutByDays() {
        String base = "series?indicator=sample_budget.revenue&unit=" + TinyLake.MINH_XUAN;
        assertEquals(
                12, browser.json(base + "&from=2024&to=2024").path("points").size());
        assertEquals(2, browser.json(base + "&from=2026-08").path("points").size());
        assertEquals(
                1,
                browser.json(base + "&from=2026-03-01&to=2026-03-31")
                        .path("points")
                        .size());
    }

    @Test
    void series_ofABreakdown() {
        JsonNode series = browser.json("series?indicator=sample_budget.revenue&unit=02215&breakdown=item=1400");
        assertEquals("Tiền sử dụng đất", series.at("/meta/breakdown/name/vi").asText());
    }

    @Test
    void missingFigures_nameTheFileToHandIn() {
        JsonNode problem = browser.problem(404, "series?indicator=sample_budget.arrears&unit=02215");
        assertEquals(
                "Chưa có số liệu Nợ thuế của Phường Minh Xuân. Tệp cần nộp: thu-ngan-sach-*.xlsx.",
                problem.path("detail").asText());
    }

    @Test
    void missingBreakdown_namesThoseThereAre() {
        JsonNode problem = browser.problem(404, "series?indicator=sample_budget.revenue&unit=02215&breakdown=item=9");
        assertEquals("breakdown", problem.path("field").asText());
        assertTrue(problem.path("detail").asText().endsWith("có: item=1400, item=1700, total."), problem.toString());
    }

    @Test
    void badParameters_areNamed() {
        assertEquals(
                "indicator",
                browser.problem(400, "series?unit=02215").path("field").asText());
        assertEquals(
                "from",
                browser.problem(400, "series?indicator=a&unit=b&from=31/03/2025")
                        .path("field")
                        .asText());
        assertEquals(
                "from",
                browser.problem(400, "series?indicator=a&unit=b&from=2026&to=2025")
                        .path("field")
                        .asText());
        assertEquals(
                "limit", browser.problem(400, "units?limit=501").path("field").asText());
        assertEquals("nope", browser.problem(400, "units?nope=1").path("field").asText());
        assertEquals("q", browser.problem(400, "units?q=a&q=b").path("field").asText());
        assertEquals(
                "frequency",
                browser.problem(400, "forecasts?indicator=a&unit=b&frequency=month")
                        .path("field")
                        .asText());
    }

    @Test
    void unknownNames_areNotFound() {
        assertEquals(
                "indicator",
                browser.problem(404, "series?indicator=a.b&unit=02215")
                        .path("field")
                        .asText());
        JsonNode unit = browser.problem(404, "series?indicator=sample_budget.revenue&unit=99999");
        assertEquals("unit", unit.path("field").asText());
        assertTrue(unit.path("detail").asText().contains("99999"));
    }

    @Test
    void forecast_hasIntervalsModelAndTests() {
        JsonNode forecast = browser.json("forecasts?indicator=sample_budget.revenue&unit=02215");
        assertEquals(15, forecast.path("points").size());
        JsonNode first = forecast.at("/points/0");
        assertTrue(first.path("lo_95").asDouble() < first.path("lo_80").asDouble());
        assertTrue(first.path("hi_80").asDouble() < first.path("hi_95").asDouble());
        assertEquals("combination", forecast.path("model").asText());
        assertEquals("2026-09", forecast.path("origin_period").asText());
        assertEquals("4821", forecast.at("/run/values_snapshot").asText());
        assertEquals(3, forecast.path("backtest").size());
        assertTrue(forecast.at("/backtest/0/chosen").asBoolean());
    }

    @Test
    void onlyTheNewestRun_isShown() {
        JsonNode forecast = browser.json("forecasts?indicator=sample_education.pupils&unit=02215");
        assertEquals("20261005T061200Z", forecast.at("/run/id").asText());
        assertEquals(5, forecast.path("points").size());
    }

    @Test
    void fallback_isSaid() {
        JsonNode forecast = browser.json("forecasts?indicator=sample_education.pupils&unit=02215");
        assertEquals("naive", forecast.path("model").asText());
        assertFalse(forecast.path("fallback").isNull());
    }

    @Test
    void missingForecast_isNotFound() {
        JsonNode problem = browser.problem(404, "forecasts?indicator=sample_education.class_size&unit=02215");
        assertEquals("urn:wardcast:problem:no-forecast", problem.path("type").asText());
    }

    @Test
    void calendar_knowsTet() {
        JsonNode tet = browser.json("calendar?from=2026&to=2027&kinds=tet");
        assertEquals(2, tet.path("total").asInt());
        assertEquals("2026-02-17", tet.at("/items/0/from").asText());
        assertEquals("2026-02-23", tet.at("/items/0/to").asText());
        assertTrue(browser.json("calendar?from=2026&to=2026").toString().contains("Quốc khánh"));
        assertEquals(
                "kinds",
                browser.problem(400, "calendar?from=2026&to=2026&kinds=x")
                        .path("field")
                        .asText());
        assertEquals(
                "to",
                browser.problem(400, "calendar?from=1900&to=2026").path("field").asText());
    }

    @Test
    void sameQuestion_isAnsweredOnce() {
        HttpResponse<String> first = browser.ask("series?indicator=sample_budget.revenue&unit=02215");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                browser.ask("series?indicator=sample_budget.revenue&unit=02215", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(
                200,
                browser.ask("series?indicator=sample_budget.revenue&unit=02215&from=2025", "If-None-Match", tag)
                        .statusCode());
    }
}
