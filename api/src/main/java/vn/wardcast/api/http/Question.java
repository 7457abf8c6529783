package vn.wardcast.api.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is asked for, apart from how it came here: a request of HTTP is one question, a page asks several at once.
 *
 * @param parameters query parameters by name, as often as each was written
 * @param places the parts of the address that vary, by name
 */
public record Question(Map<String, List<String>> parameters, Map<String, String> places) {

    static Question of(Context ctx) {
        return new Question(ctx.queryParamMap(), ctx.pathParamMap());
    }

    /** The question with these parameters, each written once, at an address where nothing varies. */
    public static Question with(Map<String, String> parameters) {
        Map<String, List<String>> once = new TreeMap<>();
        parameters.forEach((name, value) -> once.put(name, List.of(value)));
        return new Question(once, Map.of());
    }

    /** The same question without the parameter {@code name}. */
    public Question without(String name) {
        Map<String, List<String>> others = new TreeMap<>(parameters);
        others.remove(name);
        return new Question(others, places);
    }

    /** The part of the address called {@code name}; the address of the route has it. */
    public String place(String name) {
        return Optional.ofNullable(places.get(name))
                .orElseThrow(() -> new IllegalStateException("The route has no {" + name + "}"));
    }

    Optional<String> find(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
