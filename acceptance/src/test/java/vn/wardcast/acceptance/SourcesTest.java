package vn.wardcast.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every number of a page has its source, period and making one click away, and the same figures as a table. */
class SourcesTest extends OnPages {

    private static final String WARD = "02215@20250701";
    private static final String PLANNING_WARD = "03408@20250701";
    private static final String DRAWER = "dialog.drawer[open]";

    /** The pages, and views of them that put another panel into a place. */
    private static final List<String> VIEWS = Stream.concat(
                    PagesTest.PAGES.stream(),
                    Stream.of(
                            "/budget?spending=projects&unit=" + WARD,
                            "/population?land=plan&unit=" + WARD,
                            "/targets?unit=" + PLANNING_WARD,
                            "/compare?view=head",
                            "/map?scenario=ahead"))
            .toList();

    /** Panels that show more than the sentence why there is nothing: found on the page, so that none can be forgotten. */
    private static final String PANELS_WITH_FIGURES = """
            () => [...document.querySelectorAll('.board .panel')]
              .filter((panel) => ![...panel.querySelector('.panel-body').children].every((child) => child.matches('p.state')))
              .map((panel) => panel.id)""";

    private static final String PUBLICATION = "Bản công bố";
    private static final String SNAPSHOTS = "Bản chụp của bảng";
    private static final String PERIOD = "Kỳ số liệu";
    private static final Pattern HOW_MADE =
            Pattern.compile("Cách tính|Mô hình, số đến kỳ|Kiểm trên quá khứ|Ô trong tệp.*");

    /** What a mistake in a page looks like to its reader. */
    private static final Pattern SLIP = Pattern.compile("undefined|NaN|\\[object|\\{\\w+}|\\bnull\\b");

    private static final Pattern KEY_WITHOUT_WORDS = Pattern.compile("[a-z]+([.][a-z_]+)+");

    @TestFactory
    Stream<DynamicTest> everyPanelWithFigures_saysWhereTheyComeFrom_andHasATable() {
        return VIEWS.stream()
                .map(view -> DynamicTest.dynamicTest(view, () -> {
                    try (Visit visit = visit(Window.DESK, view)) {
                        List<String> panels = panelsWithFigures(visit);
                        assertFalse(panels.isEmpty(), view);
                        List<String> faults = new ArrayList<>();
                        panels.forEach(panel -> faults.addAll(faults(visit, panel)));
                        faults.addAll(visit.complaints());
                        assertEquals(List.of(), faults);
                    }
                }));
    }

    @Test
    void aPanelThatForgetsItsSource_isFound() {
        try (Visit visit = visit(Window.DESK, "/quality?unit=" + WARD)) {
            visit.ask(
                    "() => document.querySelector('.board').insertAdjacentHTML('beforeend', '<section class=\"panel\" id=\"panel-new\"><div class=\"panel-body\"><b>42</b></div></section>')");
            assertTrue(panelsWithFigures(visit).contains("panel-new"));
            assertEquals(List.of("panel-new: no source", "panel-new: no table"), faults(visit, "panel-new"));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> panelsWithFigures(Visit visit) {
        return (List<String>) visit.ask(PANELS_WITH_FIGURES);
    }

    private static List<String> faults(Visit visit, String id) {
        Locator panel = visit.page().locator("#" + id);
        List<String> faults = new ArrayList<>();
        Locator source = panel.locator("[data-key=panel-source]");
        if (source.count() == 0) {
            faults.add("no source");
        } else {
            source.click();
            faults.addAll(faultsOfDrawer(drawer(visit)));
            closeDrawer(visit);
        }
        if (panel.locator("[data-key=as-table]").count() == 0) {
            faults.add("no table");
        } else {
            panel.locator("[data-key=as-table]").evaluate("(entry) => entry.click()");
            if (panel.locator(".alternative tbody th").count() == 0) {
                faults.add("an empty table");
            }
        }
        return faults.stream().map(fault -> id + ": " + fault).toList();
    }

    private static List<String> faultsOfDrawer(Map<String, String> facts) {
        List<String> faults = new ArrayList<>();
        if (!says(facts, PUBLICATION) && !says(facts, SNAPSHOTS)) {
            faults.add("neither publication nor snapshot " + facts);
        }
        if (!says(facts, PERIOD)) {
            faults.add("no period " + facts);
        }
        if (facts.keySet().stream().noneMatch(name -> HOW_MADE.matcher(name).matches() && says(facts, name))) {
            faults.add("not how it was made " + facts);
        }
        facts.forEach((name, value) -> {
            if (SLIP.matcher(name + " " + value).find()
                    || KEY_WITHOUT_WORDS.matcher(name).matches()
                    || KEY_WITHOUT_WORDS.matcher(value).matches()) {
                faults.add("not for readers: " + name + ": " + value);
            }
        });
        return faults;
    }

    private static boolean says(Map<String, String> facts, String name) {
        String value = facts.getOrDefault(name, "").strip();
        return !value.isEmpty() && !value.equals("–");
    }

    /** The facts of the open drawer, with what it asked for when it was opened. */
    private static Map<String, String> drawer(Visit visit) {
        visit.page().waitForSelector(DRAWER);
        visit.settle();
        Map<String, String> facts = new LinkedHashMap<>();
        for (Locator fact : visit.page().locator(DRAWER + " dl > div").all()) {
            facts.merge(
                    fact.locator("dt").first().innerText(),
                    fact.locator("dd").first().innerText(),
                    String::concat);
        }
        return facts;
    }

    private static void closeDrawer(Visit visit) {
        visit.page().keyboard().press("Escape");
        visit.page().waitForSelector(DRAWER, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    @TestFactory
    Stream<DynamicTest> theKeysSAndT_openSourceAndTableOfTheMainPanel() {
        return PagesTest.PAGES.stream()
                .map(view -> DynamicTest.dynamicTest(view, () -> {
                    try (Visit visit = visit(Window.DESK, view)) {
                        String main = (String) visit.ask(
                                "() => (document.querySelector('.main-panel') ?? document.querySelector('.panel')).id");
                        visit.page().keyboard().press("s");
                        visit.page().waitForSelector(DRAWER);
                        assertEquals(visit.text("#" + main + " h2"), visit.text(DRAWER + " h2"));
                        closeDrawer(visit);
                        visit.page().keyboard().press("t");
                        visit.page().locator("#" + main + " .alternative table").waitFor();
                    }
                }));
    }

    @Test
    void milestonesAndReports_areThoseOfTheChosenPlan() {
        JsonNode targets = server.json("/api/v1/targets?limit=500&unit=" + PLANNING_WARD);
        List<String> milestones = titles(targets.get("items"), "TP1", "milestone");
        List<String> reports = titles(targets.get("items"), "TP", "report");
        assertTrue(milestones.size() > 1 && !reports.isEmpty(), targets.toString());
        assertEquals(List.of(), titles(targets.get("items"), "TP", "milestone"));
        try (Visit visit = visit(Window.DESK, "/targets?plan=TP1&unit=" + PLANNING_WARD)) {
            assertEquals(milestones.size(), visit.count("#panel-milestones .report"));
            assertEquals(0, visit.count("#panel-reports .report"));
        }
        try (Visit visit = visit(Window.DESK, "/targets?plan=TP&unit=" + PLANNING_WARD)) {
            assertEquals(0, visit.count("#panel-milestones .report"));
            assertTrue(visit.count("#panel-reports .report") > 0);
        }
    }

    private static List<String> titles(JsonNode items, String plan, String kind) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get("plan").asText().equals(plan)
                        && item.get("kind").asText().equals(kind))
                .map(item -> item.get("title").asText())
                .toList();
    }

    @Test
    void whyAYearIsDoubtful_isSaidInTheWordsOfTheApi() {
        String why = server.json("/api/v1/series?indicator=budget.province_plan_doubtful&unit=08@20250701")
                .at("/meta/indicator/name/vi")
                .asText();
        assertFalse(why.isEmpty());
        try (Visit visit = visit(Window.DESK, "/budget?unit=" + WARD)) {
            visit.page().locator("#panel-accounts [data-key=panel-source]").click();
            assertTrue(drawer(visit).containsKey(why), why);
            closeDrawer(visit);
            visit.ask("() => document.querySelector('#panel-accounts [data-key=as-table]').click()");
            assertTrue(visit.text("#panel-accounts .alternative").contains(why), why);
        }
    }

    @Test
    void onAPhone_theTableOfWhatIfsIsSeenWhole() {
        Window phone = new Window(390, 844, ColorScheme.LIGHT);
        try (Visit visit = visit(phone, "/budget?unit=" + WARD)) {
            visit.page().locator(".what-if-button").click();
            visit.page().locator(".what-if-table tbody tr").first().waitFor();
            int hidden = (int)
                    visit.ask(
                            "() => { const holder = document.querySelector('.what-if-table').parentElement; return holder.scrollWidth - holder.clientWidth; }");
            assertEquals(0, hidden);
        }
    }
}
