package vn.wardcast.acceptance;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that look at pages of {@link Lakes#withPages()} in a real browser. */
abstract class OnPages {

    /** There when the panels of a page are drawn. */
    static final String READY = "#content:not([aria-busy]) .board";

    static Serving server;
    static Browsers browsers;

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

    /** Opens a page and waits until it is drawn and at rest. */
    static Visit visit(Window window, String page) {
        Visit visit = browsers.visit(server, window, page);
        visit.page().waitForSelector(READY);
        visit.settle();
        return visit;
    }
}
