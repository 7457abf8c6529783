package vn.wardcast.api.web;

import java.util.Map;

/** The types of the files that are served; anything else is not served. */
final class MediaTypes {

    private static final Map<String, String> BY_EXTENSION = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "yaml", "application/yaml; charset=utf-8");

    private MediaTypes() {}

    static boolean knows(String name) {
        return BY_EXTENSION.containsKey(extension(name));
    }

    static String of(String name) {
        return BY_EXTENSION.get(extension(name));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
