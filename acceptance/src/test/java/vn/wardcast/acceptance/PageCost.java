package vn.wardcast.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a browser pays for a page: its {@code main} is part of {@code benchmarks/pages}. Each page is opened twice, in a browser that
 * has nothing and in one that has been there before.
 */
final class PageCost {

    private static final String FIGURES = """
            () => {
              const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
              const all = [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')];
              const fonts = all.filter((entry) => entry.name.endsWith('.woff2'));
              const sum = (entries, size) => entries.reduce((total, entry) => total + entry[size], 0);
              return { painted, drawn: window.wardcastDrawn ?? performance.now(), requests: all.length, sent: sum(all, 'transferSize'), plain: sum(all, 'decodedBodySize'), fonts: sum(fonts, 'decodedBodySize') };
            }""";

    private PageCost() {}

    /** Arguments: address of the server, unit, names of pages. */
    public static void main(String[] arguments) {
        List<String> pages = Arrays.asList(arguments).subList(2, arguments.length);
        try (Browsers browsers = Browsers.start()) {
            for (String name : pages) {
                String address = "%s/%s?unit=%s".formatted(arguments[0], name, arguments[1]);
                try (BrowserContext context =
                        browsers.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
                    print(name, "first visit", measure(context, address));
                    print(name, "again", measure(context, address));
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> measure(BrowserContext context, String address) {
        try (Page page = context.newPage()) {
            page.navigate(address);
            page.waitForSelector("#content:not([aria-busy]) .board");
            page.evaluate("() => { window.wardcastDrawn = performance.now(); }");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return (Map<String, Object>) page.evaluate(FIGURES);
        }
    }

    private static void print(String name, String visit, Map<String, Object> cost) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %-11s first paint %4.0f ms, drawn %4.0f ms, %2.0f requests, %4.0f kB over the wire, %4.0f kB unpacked (%.0f kB of it fonts)%n",
                name,
                visit,
                number(cost, "painted"),
                number(cost, "drawn"),
                number(cost, "requests"),
                number(cost, "sent") / 1000,
                number(cost, "plain") / 1000,
                number(cost, "fonts") / 1000);
    }

    private static double number(Map<String, Object> cost, String name) {
        return ((Number) cost.get(name)).doubleValue();
    }
}
