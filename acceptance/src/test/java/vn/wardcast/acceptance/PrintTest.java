package vn.wardcast.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages on paper, for people who take them into a meeting. */
class PrintTest extends OnPages {

    private static final String WARD = "02215@20250701";
    private static final String PROVINCE = "08@20250701";
    private static final List<String> ON_ONE_SHEET =
            List.of("overview", "budget", "education", "tourism", "population", "health", "scoreboard");

    @TestFactory
    Stream<DynamicTest> aPicturedPage_isOneSheet_saysWhose_ofWhen_thatItIsSimulated_andLeadsBack() {
        return ON_ONE_SHEET.stream()
                .flatMap(page -> Stream.of(WARD, PROVINCE).map(unit -> "/%s?unit=%s".formatted(page, unit)))
                .map(page -> DynamicTest.dynamicTest(page, () -> examine(page)));
    }

    private static void examine(String page) {
        boolean ward = page.endsWith(WARD);
        try (Visit visit = visit(Window.DESK, page);
                Printed printed = Printed.of(visit)) {
            assertEquals(1, printed.sheets());
            assertEquals("297x210", printed.size(0));
            String text = printed.text(0);
            List<String> missing = new ArrayList<>(List.of(
                    ward ? "Phường Minh Xuân · Tỉnh Tuyên Quang · 02215" : "Tỉnh Tuyên Quang",
                    "Bản công bố #" + publication(),
                    "Trang 1/1",
                    visit.text("h1")));
            if (ward) {
                missing.addAll(List.of("Số đến ", "Dữ liệu mô phỏng. "));
            }
            if (ward && !page.startsWith("/scoreboard")) {
                missing.add("Lần dự báo ");
            }
            missing.removeIf(text::contains);
            assertEquals(List.of(), missing, text);
            assertFalse(text.contains("Tìm đơn vị"), text);
            assertEquals(server.url() + page, printed.code());
            assertEquals(List.of(), visit.complaints());
        }
    }

    private static int publication() {
        return server.json("/version").path("publication").asInt();
    }

    @Test
    void aDarkPage_isPrintedOnLightPaper_inItsLanguage() {
        Window dark = new Window(1440, 900, ColorScheme.DARK);
        try (Visit visit = visit(dark, "/overview?unit=" + WARD + "&lang=en");
                Printed printed = Printed.of(visit)) {
            assertEquals(1, printed.sheets());
            assertTrue(printed.lightness(0) > 230, () -> "lightness " + printed.lightness(0));
            String text = printed.text(0);
            List<String> missing =
                    new ArrayList<>(List.of("Minh Xuan Ward", "Figures up to ", "Publication #", "Page 1/1"));
            missing.removeIf(text::contains);
            assertEquals(List.of(), missing, text);
            assertEquals("dark", visit.ask("() => document.documentElement.dataset.theme"));
        }
    }

    @Test
    void fromATelephone_comesTheSameSheet() {
        try (Visit visit = visit(new Window(390, 844, ColorScheme.LIGHT), "/overview?unit=" + WARD);
                Printed printed = Printed.of(visit)) {
            assertEquals(1, printed.sheets());
            assertTrue(printed.text(0).contains("Trang 1/1"), printed.text(0));
        }
    }

    @Test
    void chartsAreDrawnForThePaper_andForTheWindowAgain() {
        String widths =
                "() => [...document.querySelectorAll('.chart svg')].map((svg) => Number(svg.getAttribute('width'))).join()";
        try (Visit visit = visit(Window.DESK, "/budget?unit=" + WARD)) {
            Object before = visit.ask(widths);
            visit.ask(
                    "() => matchMedia('print').addEventListener('change', ({ matches }) => { if (matches) window.onPaper = (%s)(); })"
                            .formatted(widths));
            Printed.of(visit).close();
            visit.settle();
            Object onPaper = visit.ask("() => window.onPaper");
            assertFalse(before.equals(onPaper), "charts were %s before and on paper".formatted(before));
            visit.page().waitForFunction("(before) => (%s)() === before".formatted(widths), before);
        }
    }

    @Test
    void aLongTable_endsAtAWholeRow_andSaysHowManyThereAreBeyond() {
        try (Visit visit = visit(Window.DESK, "/population?unit=" + WARD);
                Printed printed = Printed.of(visit)) {
            int rows = visit.count("#panel-uses tbody tr");
            String text = printed.text(0);
            java.util.regex.Matcher more =
                    java.util.regex.Pattern.compile("Còn (\\d+) dòng nữa").matcher(text);
            assertTrue(more.find(), text);
            int hidden = Integer.parseInt(more.group(1));
            assertTrue(hidden > 0 && hidden < rows, hidden + " of " + rows);
            assertEquals(0, visit.count("#panel-uses tbody tr[hidden]"));
        }
    }

    @Test
    void aLongList_countsItsSheets_andEachSaysWhatItShows() {
        try (Visit visit = visit(Window.DESK, "/map?parent=VN@19760702")) {
            // As many rows as a province with all its communes has.
            visit.ask(
                    "() => { const rows = document.querySelector('#content .ranks tbody'); for (let i = 0; i < 2; i++) rows.append(...[...rows.children].map((row) => row.cloneNode(true))); }");
            try (Printed printed = Printed.of(visit)) {
                int sheets = printed.sheets();
                assertTrue(sheets > 1, "sheets " + sheets);
                for (int sheet = 0; sheet < sheets; sheet++) {
                    String text = printed.text(sheet);
                    assertTrue(text.contains("Trang %d/%d".formatted(sheet + 1, sheets)), text);
                }
            }
        }
    }
}
