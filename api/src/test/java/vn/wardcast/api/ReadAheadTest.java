package vn.wardcast.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.wardcast.api.pages.ReadAhead;

/** Whoever opens a page first finds it written, of this publication and of the next. */
class ReadAheadTest extends OnTinyLake {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theFirstReader_doesNotWaitForTheLake() throws Exception {
        assertTrue(from("pages/overview?unit=02215%4020250701").startsWith("lake"), "nobody has read it");
        ReadAhead ahead = api.readAhead();
        await(ahead);
        assertTrue(from("pages/budget?unit=02215%4020250701").startsWith("memory"));
        assertTrue(from("pages/targets?unit=02215@20250701").startsWith("memory"), "however the address is written");
        lake.publish();
        api.refresh();
        await(ahead);
        assertTrue(from("pages/health?unit=02215%4020250701").startsWith("memory"));
    }

    private static void await(ReadAhead ahead) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!ahead.isDone()) {
            assertTrue(Instant.now().isBefore(end), "pages are not read ahead");
            Thread.sleep(50);
        }
    }

    /** What Server-Timing says: lake, or memory. */
    private static String from(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api.url() + "/api/v1/" + address))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Server-Timing").orElseThrow();
    }
}
