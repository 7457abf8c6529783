package vn.wardcast.api.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.api.http.Hash;

/** The HTML pages. The import map is inline, as browsers want it; its hash is in the policy, so nothing else inline runs. */
public final class Pages {

    /** Where the pages live; all are one document, whose script shows what the address says. */
    public static final List<String> PATHS = List.of(
            "/",
            "/overview",
            "/budget",
            "/education",
            "/tourism",
            "/population",
            "/health",
            "/targets",
            "/quality",
            "/scoreboard",
            "/compare",
            "/map",
            "/alerts",
            "/series");

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private final String index = read("index.html");
    private final String docs = read("docs.html");
    private final String policy =
            "default-src 'none'; script-src 'self' %s; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
                    .formatted(importMapHash(index));

    public void index(Context ctx) {
        html(ctx, index, policy);
    }

    /** Swagger UI sets styles inline and draws its icons from data URLs; it gets its own policy. */
    public void docs(Context ctx) {
        html(ctx, docs, policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
    }

    public void contract(Context ctx) {
        Asset.of("openapi.yaml", bytes("openapi.yaml")).send(ctx, "no-cache");
    }

    private static void html(Context ctx, String page, String policy) {
        ctx.header("Content-Security-Policy", policy);
        Asset.of("page.html", page.getBytes(StandardCharsets.UTF_8)).send(ctx, "no-cache");
    }

    private static String read(String page) {
        return new String(bytes("web/" + page), StandardCharsets.UTF_8).replace("%BUILD%", WebBuild.id());
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Pages.class.getClassLoader().getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static String importMapHash(String page) {
        Matcher map = IMPORT_MAP.matcher(page);
        if (!map.find()) {
            throw new IllegalStateException("index.html has no import map");
        }
        return "'sha256-%s'".formatted(base64Sha256(map.group(1)));
    }

    private static String base64Sha256(String text) {
        byte[] digest = HexFormat.of().parseHex(Hash.sha256(text));
        return Base64.getEncoder().encodeToString(digest);
    }
}
