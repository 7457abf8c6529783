package vn.wardcast.api.http;

import io.javalin.http.Context;
import java.util.Arrays;
import vn.wardcast.api.lake.Publication;
import vn.wardcast.lakehouse.Version;

/** A strong ETag: same publication, same code, same URL and same encoding give the same bytes. */
record EntityTag(String value) {

    static EntityTag of(Publication publication, Context ctx) {
        String source = "%s %s %s?%s".formatted(Version.current(), publication, ctx.path(), ctx.queryString());
        String encoding = String.valueOf(ctx.header("Accept-Encoding")).contains("gzip") ? "-gz" : "";
        return new EntityTag('"' + Hash.sha256(source).substring(0, 32) + encoding + '"');
    }

    /** What it names apart from the encoding: one answer. */
    String answer() {
        return value.replace("-gz", "");
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
