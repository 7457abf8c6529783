package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every address: headers, methods, errors, compression, and that nothing lies outside the web folders. */
class HttpTest extends OnTinyLake {

    @Test
    void health_isTold() {
        assertEquals(
                "live", Browser.tree(browser.get("/health/live")).path("status").asText());
        JsonNode ready = Browser.tree(browser.get("/health/ready"));
        assertEquals("ready", ready.path("status").asText());
        assertTrue(ready.path("trouble").isNull());
        assertEquals(
                1, Browser.tree(browser.get("/version")).path("publication").asInt());
    }

    @Test
    void healthAnswers_fitTheContract() {
        Contract contract = new Contract();
        for (String path : List.of("/health/live", "/health/ready", "/version")) {
            contract.check(path, browser.get(path));
        }
    }

    @Test
    void contract_isStrict() {
        Contract contract = new Contract();
        assertFalse(contract.errors("/components/schemas/Phrase", "{\"vi\": \"một\"}")
                .isEmpty());
        assertFalse(contract.errors("/components/schemas/Version", "{\"number\": 1, \"published_at\": \"today\"}")
                .isEmpty());
        assertFalse(contract.errors("/components/schemas/Phrase", "{\"vi\": \"một\", \"en\": \"one\", \"fr\": \"un\"}")
                .isEmpty());
    }

    @Test
    void contract_hasNoSlips() {
        assertEquals(List.of(), new Contract().slips());
    }

    @Test
    void everyPathOfTheContract_isServed() {
        for (String path : new Contract().paths()) {
            String real = path.replace("{unit_id}", "02215")
                    .replace("{id}", "gold.indicator")
                    .replace("{format}", "csv")
                    .replace("{dataset}", "sample_budget.ward_revenue")
                    .replace("{period}", "2026-09")
                    .replace("{page}", "overview");
            assertFalse(browser.get(real).body().contains("problem:not-found"), path);
        }
    }

    @Test
    void everyAnswer_isGuarded() {
        for (String path : List.of("/", "/docs", "/api/v1/units", "/nope", "/health/live")) {
            var headers = browser.get(path).headers();
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertTrue(headers.firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"), path);
            assertTrue(headers.firstValue("Server").isEmpty(), path);
        }
    }

    @Test
    void pagePolicy_allowsNothingFromElsewhere() {
        String policy =
                browser.get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertFalse(policy.contains("http"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    void otherMethods_areRefused() {
        HttpResponse<String> posted = browser.method("POST", "/api/v1/units");
        assertEquals(405, posted.statusCode());
        assertEquals(
                "urn:wardcast:problem:method-not-allowed",
                Browser.tree(posted).path("type").asText());
    }

    @Test
    void head_hasNoBody() {
        HttpResponse<String> head = browser.method("HEAD", "/api/v1/units");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertTrue(head.headers().firstValue("ETag").isPresent());
    }

    @Test
    void unknownAddress_isAProblem() {
        HttpResponse<String> missing = browser.get("/api/v1/nope");
        assertEquals(404, missing.statusCode());
        assertEquals(
                "application/problem+json;charset=utf-8",
                missing.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
    }

    @Test
    void bigAnswers_areCompressed() throws IOException {
        HttpResponse<byte[]> zipped = browser.bytes("/api/v1/units", "Accept-Encoding", "gzip");
        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
        String plain = new String(
                new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(browser.get("/api/v1/units").body(), plain);
        assertFalse(zipped.headers()
                .firstValue("ETag")
                .equals(browser.get("/api/v1/units").headers().firstValue("ETag")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/w/x/..%2f..%2fopenapi.yaml",
                "/w/x/%2e%2e/%2e%2e/simplelogger.properties",
                "/w/x/../../../etc/passwd",
                "/lib/echarts/..%2f..%2f..%2fMANIFEST.MF",
                "/lib/echarts/6.0.0/%00.js",
                "/lib/nope/1/x.js",
                "/lib/swagger-ui/5.34.1/swagger-ui-bundle.js.LICENSE.txt",
                "/w/x/shared/.hidden.js",
                "/api/v1/datasets/..%2f..%2fcatalog.db/data.csv"
            })
    void nothing_isServedFromOutside(String path) {
        int status = browser.get(path).statusCode();
        assertTrue(status == 404 || status == 400, path + ": " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?address=",
                "?address=overview",
                "?address=https%3A%2F%2Fxa.vn%2Felsewhere",
                "?address=javascript%3A%2F%2Fxa.vn%2Foverview",
                "?address=not%20an%20address"
            })
    void onlyAddressesOfPages_becomeCodesForPaper(String query) {
        assertEquals(400, browser.get("/qr.svg" + query).statusCode());
        HttpResponse<String> code = browser.get("/qr.svg?address=https%3A%2F%2Fxa.vn%2Foverview%3Funit%3D02215");
        assertEquals(200, code.statusCode());
        assertEquals("image/svg+xml", code.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void longUrls_areRefused() {
        assertTrue(browser.get("/api/v1/units?q=" + "a".repeat(20_000)).statusCode() >= 400);
    }
}
