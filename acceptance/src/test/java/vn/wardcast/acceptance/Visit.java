package vn.wardcast.acceptance;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One visit of the page; what went wrong in the console and which requests left the machine is kept. */
record Visit(BrowserContext context, Page page, List<String> complaints, List<String> strangers)
        implements AutoCloseable {

    static Visit begin(Browser browser, Window window, String url) {
        BrowserContext context = browser.newContext(window.options());
        Visit visit = new Visit(context, context.newPage(), new ArrayList<>(), new ArrayList<>());
        visit.listen();
        visit.page.navigate(url);
        visit.settle();
        return visit;
    }

    private void listen() {
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add("%s: %s (%s)".formatted(message.type(), message.text(), message.location()));
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            URI address = URI.create(request.url());
            if (List.of("http", "https", "ws", "wss").contains(address.getScheme())
                    && !"127.0.0.1".equals(address.getHost())) {
                strangers.add(request.url());
            }
        });
    }

    /** Waits until everything asked for has come and is drawn. */
    void settle() {
        page.waitForSelector("#content:not([aria-busy])");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Loads the page again with the answer of {@code resource} changed on its way: a state that the lake does not have. */
    void reloadWith(String resource, String from, String to) {
        page.route("**/api/v1/" + resource + "?*", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace(from, to)));
        });
        page.reload();
        settle();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    int count(String selector) {
        return page.locator(selector).count();
    }

    /** The value of a JavaScript expression. */
    Object ask(String expression) {
        return page.evaluate(expression);
    }

    @Override
    public void close() {
        context.close();
    }
}
