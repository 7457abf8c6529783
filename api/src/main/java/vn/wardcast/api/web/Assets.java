package vn.wardcast.api.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Files of the page from the classpath: our own below {@code /web}, libraries out of their jars. A name is letters, digits,
 * dots and dashes between slashes, never a dot first; nothing else is looked for.
 */
public final class Assets {

    static final String FOREVER = "public, max-age=31536000, immutable";
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Map<String, String> LIBRARIES = Map.of(
            "echarts", "META-INF/resources/_static/echarts",
            "inter", "META-INF/resources/_static/inter",
            "jszip", "META-INF/resources/webjars/jszip",
            "swagger-ui", "META-INF/resources/webjars/swagger-ui");

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    /** {@code /lib/{name}/{version}/…}: never changes under its URL. */
    public void library(Context ctx) {
        String folder = LIBRARIES.get(ctx.pathParam("library"));
        send(ctx, folder, ctx.pathParam("path"), FOREVER);
    }

    /** {@code /w/{build}/…}: our own files; the build is part of the URL, so they never change under it either. */
    public void own(Context ctx) {
        boolean current = ctx.pathParam("build").equals(WebBuild.id());
        send(ctx, "web", ctx.pathParam("path"), current ? FOREVER : "no-cache");
    }

    private void send(Context ctx, String folder, String path, String cacheControl) {
        if (folder == null || !NAME.matcher(path).matches() || !MediaTypes.knows(path)) {
            throw new NotFoundResponse();
        }
        known.computeIfAbsent(folder + "/" + path, Assets::read)
                .orElseThrow(NotFoundResponse::new)
                .send(ctx, cacheControl);
    }

    private static Optional<Asset> read(String name) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(Asset.of(name, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
