package vn.wardcast.api;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that ask a server of the tiny lake, each class its own. */
abstract class OnTinyLake {

    static TinyLake lake;
    static Api api;
    static Browser browser;

    @BeforeAll
    static void open(@TempDir Path home) {
        lake = TinyLake.filled(home);
        api = Api.start(lake.settings());
        browser = new Browser(api);
    }

    @AfterAll
    static void close() {
        api.close();
        lake.close();
    }
}
