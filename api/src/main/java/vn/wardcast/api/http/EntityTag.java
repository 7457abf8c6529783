package vn.wardcast.api.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.wardcast.api.lake.Publication;
import vn.wardcast.lakehouse.Version;

/** A strong ETag: same publication, same code, same path, parameters and encoding give the same bytes. */
record EntityTag(String value) {

    private static final String ZIPPED = "-gz";

    static EntityTag of(Publication publication, Context ctx) {
        String encoding = String.valueOf(ctx.header("Accept-Encoding")).contains("gzip") ? ZIPPED : "";
        return of(publication, ctx.path(), ctx.queryParamMap(), encoding);
    }

    /** That of the answer as it is, not compressed. */
    static EntityTag of(Publication publication, String path, Map<String, List<String>> parameters) {
        return of(publication, path, parameters, "");
    }

    private static EntityTag of(
            Publication publication, String path, Map<String, List<String>> parameters, String encoding) {
        String source = "%s %s %s?%s".formatted(Version.current(), publication, path, new TreeMap<>(parameters));
        return new EntityTag('"' + Hash.sha256(source).substring(0, 32) + encoding + '"');
    }

    /** What it names apart from the encoding: one answer. */
    String answer() {
        return value.replace(ZIPPED, "");
    }

    boolean isKnownTo(Context ctx) {
        String known = ctx.header("If-None-Match");
        return known != null
                && Arrays.stream(known.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals(value) || tag.equals("*"));
    }

    void answerNotModified(Context ctx) {
        mark(ctx);
        ctx.status(304);
    }

    void mark(Context ctx) {
        ctx.header("ETag", value).header("Cache-Control", "no-cache").header("Vary", "Accept-Encoding");
    }
}
