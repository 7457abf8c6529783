package vn.wardcast.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of every indicator over a real lake, in a real browser. */
class SeriesPageTest {

    private static final String WARD = "/series?unit=02215@20250701&indicator=budget.ward_revenue";
    private static final Pattern MONEY = Pattern.compile("([\\d.]+(?:,\\d+)?) (tỷ|triệu|nghìn tỷ)? ?đồng");

    private static Serving server;
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        server = Lakes.withForecast().serve();
        browsers = Browsers.start();
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> inEveryWindow_itFits_isQuiet_asksNobodyElse_andIsAccessible() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int[] size : new int[][] {{1440, 900}, {768, 1024}, {390, 844}}) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (String language : List.of("vi", "en")) {
                    Window window = new Window(size[0], size[1], theme);
                    tests.add(DynamicTest.dynamicTest(window + " " + language, () -> examine(window, language)));
                }
            }
        }
        return tests.stream();
    }

    private static void examine(Window window, String language) {
        try (Visit visit = browsers.visit(server, window, WARD + "&lang=" + language)) {
            assertEquals(language, visit.ask("() => document.documentElement.lang"));
            assertEquals(
                    window.theme().name().toLowerCase(java.util.Locale.ROOT),
                    visit.ask("() => document.documentElement.dataset.theme"));
            assertAll(
                    () -> assertEquals(List.of(), visit.complaints()),
                    () -> assertEquals(List.of(), visit.strangers()),
                    () -> assertEquals(
                            0,
                            visit.ask(
                                    "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"),
                            "wider than the window"),
                    () -> assertTrue(
                            window.width() < Window.DESK.width()
                                    || (int) visit.ask("() => document.scrollingElement.scrollHeight")
                                            <= window.height(),
                            "at 1440x900 nothing scrolls"),
                    () -> assertEquals(List.of(), barriers(visit)));
        }
    }

    /** What axe finds serious or critical. */
    private static List<String> barriers(Visit visit) {
        return new AxeBuilder(visit.page())
                .analyze().getViolations().stream()
                        .filter(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                        .map(violation -> violation.getId() + " "
                                + violation.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    @Test
    void theChart_showsHistory_forecast_andBothBands() {
        try (Visit visit = browsers.visit(server, Window.DESK, WARD)) {
            for (String token : List.of("band95", "band80")) {
                assertEquals(1, drawn(visit, "fill", token), token);
            }
            assertTrue(drawn(visit, "stroke", "actual") >= 1, "the line of the figures");
            assertTrue(drawn(visit, "stroke", "forecast") >= 1, "the line of the forecast");
            assertTrue(visit.count(".p-chart svg path[stroke-dasharray]") >= 1, "the forecast is dashed");
        }
    }

    /** How many shapes of the chart are painted in the colour of a token. */
    private static int drawn(Visit visit, String attribute, String token) {
        return (int) visit.page().evaluate("""
                ([attribute, token]) => {
                  const probe = document.createElement('span');
                  document.body.append(probe);
                  const seen = (colour) => { probe.style.color = ''; probe.style.color = colour; return getComputedStyle(probe).color; };
                  const wanted = seen(getComputedStyle(document.documentElement).getPropertyValue('--' + token).trim());
                  const found = [...document.querySelectorAll('.p-chart svg path')]
                    .filter((path) => !['none', null].includes(path.getAttribute(attribute)) && seen(path.getAttribute(attribute)) === wanted).length;
                  probe.remove();
                  return found;
                }""", List.of(attribute, token));
    }

    @Test
    void theHeadline_saysTheNumbersOfTheApi() {
        String key = "?indicator=budget.ward_revenue&unit=02215@20250701";
        JsonNode points = server.json("/api/v1/series" + key).get("points");
        JsonNode ahead = server.json("/api/v1/forecasts" + key).get("points");
        try (Visit visit = browsers.visit(server, Window.DESK, WARD)) {
            says(visit.text("h1"), ahead.get(0).get("mean").asDouble());
            says(visit.text(".lead"), points.get(points.size() - 1).get("value").asDouble());
            says(
                    visit.text(".figures .kpi .figure"),
                    points.get(points.size() - 1).get("value").asDouble());
        }
    }

    /** Whether one of the amounts in the text is the value, as exactly as it is written. */
    private static void says(String text, double value) {
        Matcher amounts = MONEY.matcher(text.replace('\u00a0', ' ').replace('\n', ' '));
        List<String> read = new ArrayList<>();
        while (amounts.find()) {
            BigDecimal written =
                    new BigDecimal(amounts.group(1).replace(".", "").replace(',', '.'));
            double factor = amounts.group(2) == null
                    ? 1
                    : switch (amounts.group(2)) {
                        case "nghìn tỷ" -> 1e12;
                        case "tỷ" -> 1e9;
                        default -> 1e6;
                    };
            double half = factor * Math.pow(10, -written.scale()) / 2;
            if (Math.abs(written.doubleValue() * factor - value) <= half * 1.000001) {
                return;
            }
            read.add(amounts.group());
        }
        throw new AssertionError("%s is not among %s in: %s".formatted(value, read, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minh xuan", "Minh Xuân", "02215", "Ỷ La", "y la"})
    void theUnitPicker_finds(String typed) {
        try (Visit visit = browsers.visit(server, Window.DESK, WARD)) {
            visit.page().keyboard().press("u");
            visit.page().keyboard().type(typed);
            visit.page()
                    .waitForCondition(() ->
                            visit.page().locator("#unit-options [role=option]").count() > 0);
            visit.settle();
            List<String> options =
                    visit.page().locator("#unit-options [role=option]").allInnerTexts();
            assertTrue(
                    options.stream()
                            .limit(3)
                            .anyMatch(option -> option.contains("Minh Xuân") && option.contains("02215")),
                    options::toString);
        }
    }

    @Test
    void theUnitPicked_isShown() {
        try (Visit visit = browsers.visit(server, Window.DESK, WARD)) {
            visit.page().keyboard().press("u");
            visit.page().keyboard().type("tan phong");
            visit.page()
                    .locator(
                            "#unit-options [role=option]",
                            new com.microsoft.playwright.Page.LocatorOptions().setHasText("03408"))
                    .click();
            visit.page().waitForURL(url -> url.contains("unit=03408@20250701"));
            visit.settle();
            assertTrue(visit.text(".picker-button").contains("Tân Phong"), visit.text(".picker-button"));
        }
    }

    @Test
    void inventedFigures_areMarked_officialOnesAreNot() {
        try (Visit ward = browsers.visit(server, Window.DESK, WARD)) {
            assertTrue(ward.page().locator(".chip.synthetic").first().isVisible());
            assertEquals("Dữ liệu mô phỏng", ward.text(".chip.synthetic"));
        }
        String province = server.json("/api/v1/units?level=province&data=true&valid=all&limit=1")
                .get("items")
                .get(0)
                .get("unit_id")
                .asText();
        try (Visit official = browsers.visit(server, Window.DESK, "/series?unit=" + province)) {
            assertTrue(official.count(".p-chart svg") > 0, () -> official.text("main"));
            assertEquals(0, official.count(".chip.synthetic"));
        }
    }

    @Test
    void theLanguage_isSwitched_andKeptInTheUrl() {
        try (Visit visit = browsers.visit(server, Window.DESK, WARD)) {
            String vietnamese = visit.text("h1");
            visit.page()
                    .locator(".top")
                    .getByText("EN", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            visit.page().waitForURL(url -> url.contains("lang=en"));
            visit.settle();
            assertEquals("en", visit.ask("() => document.documentElement.lang"));
            assertNotEquals(vietnamese, visit.text("h1"));
            assertTrue(visit.text("main").contains("How far"), visit.text("main"));
        }
    }

    @Test
    void whatHasNoFigures_saysWhichFileIsMissing() {
        String address = "/series?unit=02215@20250701&indicator=budget.province_revenue";
        try (Visit visit = browsers.visit(server, Window.DESK, address)) {
            String said = visit.text("main");
            assertTrue(said.contains("Chưa có số liệu"), said);
            assertTrue(said.contains("Phường Minh Xuân"), said);
            assertTrue(said.contains("Tệp cần nộp: "), said);
        }
    }

    @Test
    void aUnitWithoutAnyFigures_saysSo() {
        try (Visit visit = browsers.visit(server, Window.DESK, "/series?unit=03408@20250701")) {
            String said = visit.text("main");
            assertTrue(said.contains("Chưa có số liệu") && said.contains("Phường Tân Phong"), said);
            assertEquals(List.of(), visit.complaints());
        }
    }

    @Test
    void theUrl_isTheState() {
        try (Visit visit = browsers.visit(server, Window.DESK, WARD)) {
            String first = visit.text("h1");
            visit.page()
                    .locator("select#indicator, select[name=indicator]")
                    .first()
                    .selectOption("budget.ward_share");
            visit.page().waitForURL(url -> url.contains("indicator=budget.ward_share"));
            visit.settle();
            String second = visit.text("h1");
            assertNotEquals(first, second);
            visit.page().reload();
            visit.settle();
            assertEquals(second, visit.text("h1"));
            visit.page().goBack();
            visit.settle();
            assertEquals(first, visit.text("h1"));
        }
    }
}
