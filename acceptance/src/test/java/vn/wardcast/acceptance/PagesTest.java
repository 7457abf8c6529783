package vn.wardcast.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page over a real lake in a real browser: it fits, is quiet and accessible, and does what leaders do with it. */
class PagesTest extends OnPages {

    private static final String WARD = "02215@20250701";
    static final List<String> PAGES = List.of(
            "/overview?unit=" + WARD,
            "/budget?unit=" + WARD,
            "/education?unit=" + WARD,
            "/tourism?unit=" + WARD,
            "/population?unit=" + WARD,
            "/health?unit=" + WARD,
            "/targets?unit=" + WARD,
            "/alerts?unit=" + WARD,
            "/quality?unit=" + WARD,
            "/scoreboard?unit=" + WARD,
            "/compare",
            "/map");

    /** The pages that have a picture in the design: at 1440 x 900 nothing of them scrolls. */
    private static final List<String> PICTURED =
            List.of("/overview", "/budget", "/education", "/tourism", "/targets", "/scoreboard");

    @TestFactory
    Stream<DynamicTest> everyPage_fits_isQuiet_asksNobodyElse_andIsAccessible() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String page : PAGES) {
            for (int[] size : new int[][] {{1440, 900}, {768, 1024}, {390, 844}}) {
                for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    Window window = new Window(size[0], size[1], theme);
                    tests.add(DynamicTest.dynamicTest(page + " " + window, () -> examine(page, window)));
                }
            }
        }
        return tests.stream();
    }

    /** In Vietnamese, and then in English without a new visit. */
    private static void examine(String page, Window window) {
        try (Visit visit = browsers.visit(server, window, page)) {
            visit.page().waitForSelector(READY);
            List<String> faults = new ArrayList<>(faults(visit, page, window, "vi"));
            visit.ask(
                    "() => { history.replaceState(null, '', location.href + (location.search ? '&' : '?') + 'lang=en'); dispatchEvent(new PopStateEvent('popstate')); }");
            visit.page().waitForFunction("() => document.documentElement.lang === 'en'");
            visit.settle();
            faults.addAll(faults(visit, page, window, "en"));
            faults.addAll(visit.complaints());
            faults.addAll(visit.strangers());
            assertEquals(List.of(), faults);
        }
    }

    private static List<String> faults(Visit visit, String page, Window window, String language) {
        List<String> faults = new ArrayList<>();
        int wider =
                (int) visit.ask("() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        if (wider > 0) {
            faults.add("%s: wider than the window by %d".formatted(language, wider));
        }
        int longer = (int)
                visit.ask(
                        "() => Math.max(document.scrollingElement.scrollHeight - innerHeight, document.querySelector('main').scrollHeight - document.querySelector('main').clientHeight)");
        if (window.width() == 1440 && longer > 0 && PICTURED.stream().anyMatch(page::startsWith)) {
            faults.add("%s: scrolls by %d".formatted(language, longer));
        }
        if (!visit.ask("() => document.documentElement.lang").equals(language)) {
            faults.add("is not in " + language);
        }
        new AxeBuilder(visit.page())
                .analyze().getViolations().stream()
                        .filter(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                        .forEach(violation -> faults.add("%s: %s %s"
                                .formatted(
                                        language,
                                        violation.getId(),
                                        violation.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .limit(3)
                                                .toList())));
        return faults;
    }

    @Test
    void onAPhone_everyTargetIsLargeEnoughForAThumb() {
        Window phone = new Window(390, 844, ColorScheme.LIGHT);
        List<Object> small = new ArrayList<>();
        for (String page : PAGES) {
            try (Visit visit = browsers.visit(server, phone, page)) {
                visit.page().waitForSelector(READY);
                small.addAll((List<?>) visit.ask("""
                        () => [...document.querySelectorAll('button, select, input, .tabs a')]
                          .filter((each) => { const box = each.getBoundingClientRect(); return box.width > 0 && box.height > 0 && box.height < 43.5; })
                          .map((each) => location.pathname + ' ' + each.tagName + ' ' + each.className)"""));
            }
        }
        assertEquals(List.of(), small);
    }

    @Test
    void aPageIsOneRequestForItsFigures() {
        for (String page : PAGES) {
            List<String> asked = new ArrayList<>();
            try (Visit visit = browsers.visit(server, Window.DESK, page)) {
                visit.page().waitForSelector(READY);
                visit.page().onRequest(request -> asked.add(request.url()));
                visit.page().reload();
                visit.settle();
                visit.page().waitForSelector(READY);
            }
            long figures =
                    asked.stream().filter(url -> url.contains("/api/v1/pages/")).count();
            assertEquals(1, figures, page + " " + asked);
        }
    }

    @Test
    void theKeyboardAlone_findsAUnit_opensItsBudget_andSeesWhy() {
        try (Visit visit = browsers.visit(server, Window.DESK, "/overview?unit=11533")) {
            visit.page().waitForSelector(READY);
            visit.page().keyboard().press("/");
            visit.page().keyboard().type("minh xuan");
            visit.page()
                    .locator("#search-options [role=option]")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("02215"))
                    .first()
                    .waitFor();
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL(url -> url.contains(WARD));
            visit.settle();
            visit.page().keyboard().press("g");
            visit.page().keyboard().press("b");
            visit.page().waitForURL(url -> url.contains("/budget"));
            visit.page().waitForSelector(READY);
            assertTrue(visit.page().url().contains(WARD), visit.page().url());
            visit.page().keyboard().press("s");
            visit.page().waitForSelector("dialog.drawer[open]");
            assertTrue(visit.text("dialog.drawer").contains("Từ đâu ra số này?"), visit.text("dialog.drawer"));
            visit.page().keyboard().press("Escape");
            visit.page()
                    .waitForSelector(
                            "dialog.drawer[open]",
                            new Page.WaitForSelectorOptions()
                                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void theDrawer_leadsToTheCellsOfTheFile() {
        try (Visit visit = browsers.visit(server, Window.DESK, "/overview?unit=" + WARD)) {
            visit.page().locator("#panel-revenue .panel-tools button").first().click();
            visit.page().locator("dialog.drawer .cells li").first().waitFor();
            String said = visit.text("dialog.drawer");
            JsonNode cells =
                    server.json("/api/v1/cells?indicator=budget.ward_revenue&unit=%s&period=2026-09".formatted(WARD));
            JsonNode first = cells.get("items").get(0);
            assertTrue(cells.get("adds_up").asBoolean(), cells.toString());
            assertTrue(said.contains(first.get("file").asText()), said);
            assertTrue(
                    said.contains("ô " + first.get("column").asText()
                            + first.get("row").asText()),
                    said);
        }
    }

    /** The slider of class sizes moved by the keyboard: every resource says what the forecast computed for that size. */
    @Test
    void theSliderOfClassSizes_saysWhatTheApiComputed() {
        JsonNode grid = server.json("/api/v1/scenarios/grid?domain=education&unit=" + WARD);
        try (Visit visit = browsers.visit(server, Window.DESK, "/education?unit=" + WARD)) {
            Page page = visit.page();
            String level = page.locator("#what-if-level").inputValue();
            String before = visit.text(".p-scenarios table");
            page.locator("#what-if-size").focus();
            for (String key : List.of("End", "ArrowLeft")) {
                page.keyboard().press(key);
                String size = page.locator("output[for=what-if-size]").innerText();
                JsonNode step = step(grid, "class_size", "total", Double.parseDouble(size));
                for (Map.Entry<String, String> resource : RESOURCES.entrySet()) {
                    JsonNode value = first(step, resource.getKey(), level);
                    String row = "%s %s (%s–%s) %s"
                            .formatted(
                                    whole(value.get("base")),
                                    whole(value.get("mean")),
                                    whole(value.get("lo_80")),
                                    whole(value.get("hi_80")),
                                    value.get("has").isNull() ? "–" : whole(value.get("has")));
                    waitForText(visit, ".p-scenarios tbody tr:has(th:text-is('" + resource.getValue() + "'))", row);
                }
            }
            assertEquals("49", page.locator("output[for=what-if-size]").innerText());
            assertNotEquals(before, visit.text(".p-scenarios table"));
        }
    }

    /** The slider of growth moved by the keyboard: the sentence says the year's revenue and the command that was computed. */
    @Test
    void theSliderOfRevenue_saysWhatTheApiComputed() {
        JsonNode grid = server.json("/api/v1/scenarios/grid?domain=budget&unit=" + WARD);
        try (Visit visit = browsers.visit(server, Window.DESK, "/budget?unit=" + WARD)) {
            Page page = visit.page();
            page.locator(".what-if-button").focus();
            page.keyboard().press("Enter");
            page.locator("#what-if-setting").focus();
            String before = visit.text("dialog.what-if .what-if-says");
            for (String key : List.of("End", "ArrowLeft", "Home")) {
                page.keyboard().press(key);
                String said = page.locator("output[for=what-if-setting]").innerText();
                double percent = Double.parseDouble(said.replace("%", "").replace('−', '-'));
                JsonNode step = step(grid, "growth", "total", percent);
                JsonNode year = first(step, "revenue_year", "total");
                waitForText(
                        visit,
                        "dialog.what-if .what-if-says",
                        "%s tỷ đồng (80%%: %s–%s)"
                                .formatted(
                                        billions(year.get("mean")),
                                        billions(year.get("lo_80")),
                                        billions(year.get("hi_80"))));
                waitForText(
                        visit, "dialog.what-if code.command", step.get("lever").asText());
                assertNotEquals(before, visit.text("dialog.what-if .what-if-says"));
            }
        }
    }

    private static final Map<String, String> RESOURCES =
            Map.of("classes", "lớp", "teachers", "giáo viên", "rooms", "phòng học");

    private static JsonNode step(JsonNode grid, String kind, String target, double setting) {
        for (JsonNode step : grid.get("steps")) {
            if (step.get("kind").asText().equals(kind)
                    && step.get("target").asText().equals(target)
                    && step.get("setting").asDouble() == setting) {
                return step;
            }
        }
        throw new AssertionError("no step %s %s %s".formatted(kind, target, setting));
    }

    /** The value of a quantity in the first period that it is given for. */
    private static JsonNode first(JsonNode step, String quantity, String level) {
        JsonNode first = null;
        for (JsonNode value : step.get("values")) {
            if (value.get("quantity").asText().equals(quantity)
                    && value.get("level").asText().equals(level)
                    && (first == null
                            || value.get("period")
                                            .asText()
                                            .compareTo(first.get("period").asText())
                                    < 0)) {
                first = value;
            }
        }
        return Objects.requireNonNull(first, quantity + " of " + level);
    }

    private static String whole(JsonNode number) {
        return String.format(Locale.GERMANY, "%,d", Math.round(number.asDouble()));
    }

    private static String billions(JsonNode amount) {
        return String.format(Locale.GERMANY, "%,.1f", amount.asDouble() / 1e9);
    }

    /** Waits until the words stand there; spaces and the joiners around dashes do not count. */
    private static void waitForText(Visit visit, String selector, String words) {
        long end = System.nanoTime() + 10_000_000_000L;
        String said = plain(visit.text(selector));
        while (!said.contains(words) && System.nanoTime() < end) {
            visit.page().waitForTimeout(50);
            said = plain(visit.text(selector));
        }
        assertTrue(said.contains(words), () -> "'%s' is not in '%s'".formatted(words, plain(visit.text(selector))));
    }

    private static String plain(String text) {
        return text.replace("\u2060", "").replaceAll("\\s+", " ");
    }

    @Test
    void theFilesOfAPanel_sayWhatTheApiSays() throws IOException {
        JsonNode total = server.json("/api/v1/revenue?unit=" + WARD).at("/local/total");
        try (Visit visit = browsers.visit(server, Window.DESK, "/overview?unit=" + WARD)) {
            String csv = Files.readString(saved(visit, "csv"), StandardCharsets.UTF_8);
            assertTrue(csv.startsWith("\ufeffNguồn gốc,"), csv);
            assertTrue(csv.lines().skip(1).allMatch(line -> line.startsWith("mô phỏng,")), csv);
            String head = csv.lines().findFirst().orElseThrow();
            assertTrue(head.contains(", đồng\"") && !head.contains("tỷ"), head);
            String[] last = csv.strip()
                    .lines()
                    .reduce((one, other) -> other)
                    .orElseThrow()
                    .split(",");
            assertEquals("2026-12", last[1]);
            assertEquals(total.get("expected").asDouble(), Double.parseDouble(last[3]), 1);
            String sheet = part(saved(visit, "xlsx"), "xl/worksheets/sheet1.xml");
            assertTrue(sheet.contains("<v>" + last[3] + "</v>"), sheet);
            assertTrue(Files.size(saved(visit, "png")) > 20_000);
        }
    }

    private static Path saved(Visit visit, String kind) {
        visit.page().locator("#panel-revenue .menu-holder > button").click();
        Download download = visit.page()
                .waitForDownload(() -> visit.page()
                        .locator("#panel-revenue [data-key=%s]".formatted(kind))
                        .click());
        return download.path();
    }

    private static String part(Path zip, String name) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream parts = new ZipInputStream(file)) {
            for (var entry = parts.getNextEntry(); entry != null; entry = parts.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(zip + " has no " + name);
    }

    @Test
    void everyFigureHasATable_andItsFile() {
        for (String page : PAGES) {
            try (Visit visit = browsers.visit(server, Window.DESK, page)) {
                visit.page().waitForSelector(READY);
                Object without = visit.ask(
                        "() => [...document.querySelectorAll('.panel')].filter((panel) => panel.querySelector('[role=img], svg.map, .target-plot') && !panel.querySelector('[data-key=as-table]')).map((panel) => panel.id)");
                assertEquals(List.of(), without, page);
            }
        }
    }

    /** `1234.5678` is how machines write; files keep it, tables for readers do not. Ages, years and spans have a real dash. */
    @Test
    void tables_areWrittenAsPeopleHereWrite() {
        for (String page : PAGES) {
            try (Visit visit = browsers.visit(server, Window.DESK, page)) {
                visit.page().waitForSelector(READY);
                visit.ask("() => document.querySelectorAll('[data-key=as-table]').forEach((each) => each.click())");
                Object machine = visit.ask("""
                        () => [...document.querySelectorAll('.alternative td, .alternative th')].map((each) => each.innerText)
                          .filter((text) => /^-?\\d+\\.\\d+$/.test(text) && !/^\\d{1,3}(\\.\\d{3})+$/.test(text))""");
                assertEquals(List.of(), machine, page);
                assertTrue(
                        page.startsWith("/compare")
                                || page.startsWith("/map")
                                || page.startsWith("/alerts")
                                || visit.count(".alternative td") > 0,
                        page + " shows no table");
            }
        }
    }

    @Test
    void theSearch_knowsTheWordsThatOfficersType() {
        try (Visit visit = browsers.visit(server, Window.DESK, "/overview?unit=" + WARD)) {
            visit.page().waitForSelector(READY);
            assertEquals("Số học sinh · sĩ số", firstFound(visit, "si so", "Số học sinh"));
            assertEquals("Số ca mắc · SXH", firstFound(visit, "sxh", "Số ca mắc"));
            assertEquals("Thu NSNN trên địa bàn · số thu", firstFound(visit, "SO THU", "Thu NSNN"));
            assertEquals("Dân số · nhân khẩu", firstFound(visit, "nhân khẩu", "Dân số"));
        }
    }

    /** The first option once one of them says {@code awaited}: its name, and the word by which it was found. */
    private static String firstFound(Visit visit, String typed, String awaited) {
        visit.page().keyboard().press("/");
        visit.page().keyboard().type(typed);
        var options = visit.page().locator("#search-options [role=option]");
        options.filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(awaited))
                .first()
                .waitFor();
        String name = options.first().locator("a").innerText();
        String about = options.first().locator(".code").innerText();
        visit.page().keyboard().press("Escape");
        return name + about.replaceFirst(".* · ", " · ");
    }

    @Test
    void theQualityOfAPastPeriod_isThatOfItsParts() {
        JsonNode scores = server.json("/api/v1/quality?limit=500&unit=%s&until=2026-07-31".formatted(WARD));
        try (Visit visit = browsers.visit(server, Window.DESK, "/quality?period=2026-07&unit=" + WARD)) {
            visit.page().waitForSelector(READY);
            assertTrue(visit.text(".past-banner").contains("hôm nay"), visit.text(".past-banner"));
            JsonNode revenue = newest(scores, "budget.ward_revenue");
            assertEquals("2026-07", revenue.get("period").asText());
            var row = visit.page()
                    .locator("#panel-heat tbody tr")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHasText(revenue.at("/dataset_name/vi").asText()));
            assertTrue(row.innerText().contains("T7/2026"), row.innerText());
            List<String> parts = row.locator(".part-cell").allInnerTexts();
            assertEquals(
                    Stream.of("valid", "complete", "clean", "fresh")
                            .map(part -> revenue.get(part).isNull()
                                    ? "–"
                                    : String.valueOf((int) revenue.get(part).asDouble()))
                            .toList(),
                    parts);
            row.locator(".part-cell").first().click();
            visit.page().locator("dialog.drawer table.parts tbody tr").nth(3).waitFor();
            String said = visit.text("dialog.drawer table.parts");
            JsonNode explained = server.json(revenue.get("href").asText());
            assertTrue(said.contains(explained.at("/parts/0/formula").asText()), said);
        }
    }

    private static JsonNode newest(JsonNode scores, String dataset) {
        for (JsonNode score : scores.get("items")) {
            if (score.get("dataset").asText().equals(dataset)) {
                return score;
            }
        }
        throw new AssertionError(dataset + " is not scored");
    }

    /** The wards of this lake have no faults: the answer of the server is given two. */
    @Test
    void refusedFigures_standByReasonWithTheirPlace() {
        String line =
                "{\"dataset\":\"budget.ward_revenue\",\"dataset_name\":{\"vi\":\"Thu ngân sách\",\"en\":\"Revenue\"},"
                        + "\"reason\":\"%s\",\"reason_name\":{\"vi\":\"%s\",\"en\":\"x\"},\"faults\":%d,\"rows\":%d,\"newest\":{\"batch_id\":\"0123456789abcdef\","
                        + "\"loaded_at\":\"2026-10-13T06:00:00Z\",\"file\":\"budget/thu.xlsx\",\"sheet\":\"Tháng 9\",\"row\":%s,\"column\":%s,\"column_name\":null},\"href\":null}";
        String items = line.formatted("not_a_number", "không phải số", 5, 4, "5", "\"D\"") + ","
                + line.formatted("personal_sheet", "danh sách cá nhân", 1, 0, "null", "null");
        try (Visit visit = browsers.visit(server, Window.DESK, "/quality?unit=" + WARD)) {
            visit.reloadWith(
                    "pages/quality",
                    "\"items\":[],\"total\":0,\"faults\":0",
                    "\"items\":[" + items + "],\"total\":2,\"faults\":6");
            visit.page().waitForSelector(READY);
            String title = visit.text("#panel-refused h2");
            assertTrue(title.startsWith("6 lỗi") && title.contains("không phải số (5)"), title);
            List<String> lines =
                    visit.page().locator("#panel-refused .refused > li").allInnerTexts();
            assertEquals(2, lines.size(), lines.toString());
            assertTrue(lines.get(0).contains("budget/thu.xlsx › Tháng 9 › D5"), lines.get(0));
            assertTrue(lines.get(1).contains("danh sách cá nhân"), lines.get(1));
            assertTrue(lines.get(1).contains("cả trang tính"), lines.get(1));
        }
    }

    @Test
    void alertsOfAPastDay_areNotCounted_butSaidNotToBeKept() {
        try (Visit visit = browsers.visit(server, Window.DESK, "/alerts?period=2026-07-10&unit=" + WARD)) {
            visit.page().waitForSelector(READY);
            for (String panel : List.of("#panel-list", "#panel-rules")) {
                assertTrue(visit.text(panel).contains("Không lưu"), visit.text(panel));
                assertTrue(visit.text(panel).contains("10/07/2026"), visit.text(panel));
            }
            assertEquals(0, visit.count("#panel-rules table"), "no table of nothing");
            assertTrue(!visit.text("#content").contains("0 quy tắc"), visit.text("#content"));
        }
    }

    @Test
    void health_opensWithTheDiseaseThatIsHighestByRule_andSaysWhy() {
        JsonNode foremost = server.json("/api/v1/outbreaks?indicator=health.cases&unit=" + WARD)
                .get("foremost");
        try (Visit visit = browsers.visit(server, Window.DESK, "/health?unit=" + WARD)) {
            visit.page().waitForSelector(READY);
            assertEquals(
                    foremost.get("breakdown").asText(),
                    "disease=" + visit.page().locator("#panel-cases select").inputValue());
            assertTrue(visit.text("#panel-cases .panel-sub").contains("chọn vì"), visit.text("#panel-cases"));
        }
        try (Visit visit = browsers.visit(server, Window.DESK, "/health?disease=dengue&unit=" + WARD)) {
            visit.page().waitForSelector(READY);
            assertEquals("dengue", visit.page().locator("#panel-cases select").inputValue());
            assertTrue(!visit.text("#panel-cases .panel-sub").contains("chọn vì"), "who chooses a disease knows why");
        }
    }

    /** Every month of this lake was over when its file was written: the answer of the server is changed in that one word. */
    @Test
    void aPeriodThatIsNotAllReported_isHatched() {
        try (Visit visit = browsers.visit(server, Window.DESK, "/health?unit=" + WARD)) {
            visit.page().waitForSelector(READY);
            assertEquals(List.of(), hatches(visit));
            assertTrue(!visit.text("#panel-cases").contains("chưa đủ báo cáo"), visit.text("#panel-cases"));
            visit.reloadWith("pages/health", "\"complete\":true", "\"complete\":false");
            visit.page().waitForSelector(READY);
            List<Double> hatched = hatches(visit);
            assertTrue(hatched.size() >= 2, "lines of the hatching: " + hatched);
            assertTrue(visit.text("#panel-cases").contains("chưa đủ báo cáo"), visit.text("#panel-cases"));
            assertTrue(visit.text("#panel-rule").contains("chưa đủ báo cáo"), visit.text("#panel-rule"));
        }
    }

    /** Left ends of the slanting lines in the colour of what is unfinished. */
    private static List<Double> hatches(Visit visit) {
        List<Double> found = new ArrayList<>();
        ((List<?>) visit.ask("""
                () => {
                  const probe = document.createElement('span');
                  document.body.append(probe);
                  const seen = (colour) => { probe.style.color = ''; probe.style.color = colour; return getComputedStyle(probe).color; };
                  const wanted = seen(getComputedStyle(document.documentElement).getPropertyValue('--synthetic').trim());
                  const lines = [...document.querySelectorAll('#panel-cases svg path')].filter((path) => path.getAttribute('stroke') && seen(path.getAttribute('stroke')) === wanted);
                  probe.remove();
                  return lines.map((line) => line.getBoundingClientRect().left);
                }""")).forEach(left -> found.add(((Number) left).doubleValue()));
        return found;
    }

    /** A page that moves by more than this looks different to a person; figures that change move it by less. */
    private static final double SAME = 0.02;

    /** Baselines are pages seen from afar, written by {@code -Dwardcast.baselines=write} and then looked at. */
    @TestFactory
    Stream<DynamicTest> picturedPages_lookAsTheyDid() {
        return PAGES.stream()
                .filter(page -> PICTURED.stream().anyMatch(page::startsWith))
                .map(page -> DynamicTest.dynamicTest(page, () -> {
                    Path baseline = Product.ROOT.resolve("acceptance/src/test/baselines/" + name(page) + ".png");
                    try (Visit visit = browsers.visit(server, Window.DESK, page)) {
                        visit.page().waitForSelector(READY);
                        visit.settle();
                        Thumbnail now = Thumbnail.of(visit.page().screenshot());
                        if ("write".equals(System.getProperty("wardcast.baselines"))) {
                            now.write(baseline);
                        }
                        double distance = Thumbnail.read(baseline).distance(now);
                        assertTrue(distance < SAME, page + " differs from its baseline by " + distance);
                    }
                }));
    }

    private static String name(String page) {
        return page.substring(1).replaceAll("[?].*", "");
    }
}
