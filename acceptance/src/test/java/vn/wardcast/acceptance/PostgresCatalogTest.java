package vn.wardcast.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A catalog in PostgreSQL instead of a file: the same verbs, the same lake. */
class PostgresCatalogTest {

    private static PostgresServer server;
    private static Product product;
    private static Product.Ran killed;
    private static Product.Ran loaded;

    @BeforeAll
    static void loadOnceKilledAndOnceToTheEnd() throws Exception {
        server = PostgresServer.start();
        product = Product.at(Lakes.folder("postgres").resolve("home"))
                .with("WARDCAST_CATALOG", "postgresql")
                .with("WARDCAST_CATALOG_URI", server.url())
                .with("WARDCAST_CATALOG_USER", PostgresServer.NAME)
                .with("WARDCAST_CATALOG_PASSWORD", PostgresServer.PASSWORD);
        String landing = Lakes.budgetLanding().toString();
        try (Running load = product.startWriting("load", landing)) {
            load.says(line -> line.contains("bronze"));
            killed = load.kill();
        }
        loaded = product.write("load", landing);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aKilledLoader_holdsNoLock() {
        assertTrue(killed.exit() != 0, killed::toString);
        loaded.ok();
    }

    @Test
    void theLake_isTheSameAsOnSqlite() {
        assertEquals(Lakes.budgetContent().toString(), Content.of(product).toString());
    }

    @Test
    void nothingOfTheCatalog_liesInTheHome() {
        assertFalse(Files.exists(product.home().resolve("catalog.db")));
    }

    @Test
    void theApi_answersFromIt() {
        try (Serving api = product.serve()) {
            assertEquals("ready", api.json("/health/ready").get("status").asText());
            JsonNode series = api.json("/api/v1/series?indicator=budget.ward_revenue&unit=02215");
            JsonNode points = series.get("points");
            assertEquals(
                    1_210_000_500, points.get(points.size() - 1).get("value").asLong(), series::toString);
        }
    }

    @Test
    void aWrongAddress_isNamed() {
        Product.Ran refused = product.with("WARDCAST_CATALOG_URI", "jdbc:postgresql://127.0.0.1:1/nowhere")
                .sql("SELECT 1");
        assertEquals(1, refused.exit(), refused::toString);
        assertTrue(refused.err().contains("127.0.0.1:1"), refused::toString);
        assertFalse(refused.err().contains(PostgresServer.PASSWORD), refused::toString);
        assertFalse(refused.err().contains("\tat "), refused::toString);
    }
}
