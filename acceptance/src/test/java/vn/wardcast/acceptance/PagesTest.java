package vn.wardcast.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page over a real lake in a real browser: it fits, is quiet and accessible, and does what leaders do with it. */
class PagesTest {

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

    static final String READY = "#content:not([aria-busy]) .board";

    private static Serving server;
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        server = Lakes.withPages().serve();
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

    @Test
    void theFilesOfAPanel_sayWhatTheApiSays() throws IOException {
        JsonNode total = server.json("/api/v1/revenue?unit=" + WARD).at("/local/total");
        try (Visit visit = browsers.visit(server, Window.DESK, "/overview?unit=" + WARD)) {
            String csv = Files.readString(saved(visit, "csv"), StandardCharsets.UTF_8);
            assertTrue(csv.startsWith("\ufeffNguồn gốc,"), csv);
            assertTrue(csv.lines().skip(1).allMatch(line -> line.startsWith("mô phỏng,")), csv);
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
    void theOverview_isOneSheetOfA4() {
        try (Visit visit = browsers.visit(server, Window.DESK, "/overview?unit=" + WARD)) {
            byte[] pdf = visit.page()
                    .pdf(new Page.PdfOptions()
                            .setFormat("A4")
                            .setLandscape(true)
                            .setPrintBackground(true));
            String text = new String(pdf, StandardCharsets.ISO_8859_1);
            long pages = java.util.regex.Pattern.compile("/Type\\s*/Page[^s]")
                    .matcher(text)
                    .results()
                    .count();
            assertEquals(1, pages);
        }
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
