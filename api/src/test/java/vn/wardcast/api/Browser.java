package vn.wardcast.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks a running API over real HTTP. Every JSON answer of the API is held against the contract on the way. */
final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Contract contract = new Contract();
    private final String url;

    Browser(Api api) {
        this.url = api.url();
    }

    /** The answer to GET {@code /api/v1/{path}}, judged by the contract. {@code headers}: name, value, name, value… */
    HttpResponse<String> ask(String path, String... headers) {
        HttpResponse<String> answer = get("/api/v1/" + path, headers);
        contract.check("/api/v1/" + path.replaceFirst("\\?.*", ""), answer);
        return answer;
    }

    /** The JSON of a good answer. */
    JsonNode json(String path) {
        HttpResponse<String> answer = ask(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return tree(answer);
    }

    /** The problem of a bad answer with this status. */
    JsonNode problem(int status, String path) {
        HttpResponse<String> answer = ask(path);
        if (answer.statusCode() != status) {
            throw new AssertionError("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return tree(answer);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> method(String method, String path) {
        HttpRequest request = request(path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode tree(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new AssertionError(request.toString(), e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
