package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.wardcast.api.http.Hash;

/** Datasets pulled over HTTP: whole, in parts, and checked by their digests. */
class DatasetsTest extends OnTinyLake {

    private static final String VALUES = "datasets/gold.indicator_value";

    @Test
    void datasets_areGoldForecastAndReference() {
        JsonNode list = browser.json("datasets");
        list.path("items")
                .forEach(item -> assertTrue(item.path("id").asText().matches("(gold|forecast|reference)\\..+")));
        assertTrue(list.toString().contains("reference.unit"));
        assertEquals(404, browser.ask("datasets/ops.batch").statusCode());
        assertEquals(404, browser.ask("datasets/gold.nope").statusCode());
    }

    @Test
    void manifest_tellsTheTruthAboutTheFiles() {
        JsonNode manifest = browser.json(VALUES);
        assertEquals(manifest.path("rows").asInt(), lines(VALUES + "/data.csv") - 1);
        for (JsonNode format : manifest.path("formats")) {
            HttpResponse<byte[]> file = browser.bytes(format.path("href").asText());
            assertEquals(format.path("bytes").asLong(), file.body().length);
            assertEquals(format.path("sha256").asText(), Hash.sha256(file.body()));
            String digest = "sha-256=:%s:"
                    .formatted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Hash.sha256(file.body()))));
            assertEquals(digest, file.headers().firstValue("Repr-Digest").orElse(""));
        }
        assertEquals(
                "unit version: code@yyyymmdd", manifest.at("/columns/1/doc").asText());
    }

    @Test
    void csv_doesNotRunInSpreadsheets() {
        String csv =
                browser.get("/api/v1/datasets/reference.code_list/data.csv").body();
        assertTrue(csv.contains("'=Tày"), csv);
    }

    @Test
    void csv_saysWhatIsSynthetic() {
        String csv = browser.get("/api/v1/" + VALUES + "/data.csv").body();
        assertTrue(csv.lines().findFirst().orElseThrow().contains("origin"));
        assertTrue(csv.contains(",synthetic,"));
        assertFalse(csv.contains(".000000"), "decimals are written as short as they are");
    }

    @Test
    void pull_goesOnWhereItStopped() {
        String path = "/api/v1/" + VALUES + "/data.parquet";
        HttpResponse<byte[]> whole = browser.bytes(path);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        int half = whole.body().length / 2;
        HttpResponse<byte[]> rest = browser.bytes(path, "Range", "bytes=%d-".formatted(half), "If-Range", tag);
        assertEquals(206, rest.statusCode());
        assertEquals(
                "bytes %d-%d/%d".formatted(half, whole.body().length - 1, whole.body().length),
                rest.headers().firstValue("Content-Range").orElse(""));
        assertArrayEquals(Arrays.copyOfRange(whole.body(), half, whole.body().length), rest.body());
        HttpResponse<byte[]> tail = browser.bytes(path, "Range", "bytes=-10");
        assertArrayEquals(Arrays.copyOfRange(whole.body(), whole.body().length - 10, whole.body().length), tail.body());
    }

    @Test
    void changedFile_isSentFromItsBeginning() {
        HttpResponse<byte[]> answer =
                browser.bytes("/api/v1/" + VALUES + "/data.csv", "Range", "bytes=10-", "If-Range", "\"another\"");
        assertEquals(200, answer.statusCode());
    }

    @Test
    void rangeBeyondTheEnd_isRefused() {
        HttpResponse<String> answer = browser.ask(VALUES + "/data.csv", "Range", "bytes=99999999-");
        assertEquals(416, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Range").orElse("").startsWith("bytes */"));
    }

    @Test
    void severalRanges_getTheWholeFile() {
        assertEquals(
                200,
                browser.bytes("/api/v1/" + VALUES + "/data.csv", "Range", "bytes=0-1,5-6")
                        .statusCode());
    }

    @Test
    void knownFile_isNotSentAgain() {
        String path = "/api/v1/" + VALUES + "/data.csv";
        String tag = browser.bytes(path).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, browser.bytes(path, "If-None-Match", tag).statusCode());
    }

    @Test
    void head_tellsTheSize() {
        HttpResponse<String> head = browser.method("HEAD", "/api/v1/" + VALUES + "/data.csv");
        int size = browser.get("/api/v1/" + VALUES + "/data.csv").body().getBytes(StandardCharsets.UTF_8).length;
        assertEquals(
                String.valueOf(size),
                head.headers().firstValue("Content-Length").orElse(""));
    }

    @Test
    void exports_leaveNothingHalfWritten() throws Exception {
        browser.json(VALUES);
        try (Stream<Path> files = Files.walk(lake.settings().home().resolve("exports"))) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".tmp")));
        }
    }

    private static long lines(String path) {
        return browser.get("/api/v1/" + path).body().lines().count();
    }
}
