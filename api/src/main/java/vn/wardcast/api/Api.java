package vn.wardcast.api;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson;
import java.time.Duration;
import vn.wardcast.api.http.Json;
import vn.wardcast.api.http.Problems;
import vn.wardcast.api.lake.LakeViews;
import vn.wardcast.api.pages.ReadAhead;
import vn.wardcast.api.sql.DuckDbLimits;
import vn.wardcast.lakehouse.Lake;
import vn.wardcast.lakehouse.Settings;
import vn.wardcast.lakehouse.UserError;
import vn.wardcast.lakehouse.domain.Domains;

/** The running window: an HTTP server over the lake. */
public final class Api implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final long LARGEST_REQUEST = 64 * 1024L;

    private final Settings settings;
    private final Lake lake;
    private final LakeViews views;
    private final Javalin server;
    private final ReadAhead ahead;

    private Api(Settings settings, Lake lake, LakeViews views, Javalin server, ReadAhead ahead) {
        this.settings = settings;
        this.lake = lake;
        this.views = views;
        this.server = server;
        this.ahead = ahead;
    }

    /** Opens the lake and starts to answer on the host and port of the settings. */
    public static Api start(Settings settings) {
        Domains domains = Domains.load(settings);
        DuckDbLimits limits = DuckDbLimits.ofThisMachine();
        Lake lake = Lake.open(settings);
        LakeViews views = LakeViews.of(lake, limits);
        Routes routes = Routes.of(settings, domains, views, limits);
        views.watch(PAUSE);
        Javalin server = Javalin.create(config -> configure(config, routes));
        try {
            server.start(settings.host(), settings.port());
        } catch (RuntimeException e) {
            views.close();
            lake.close();
            throw new UserError(
                    "Không mở được %1$s:%2$d, chọn cổng khác bằng --port / Cannot listen on %1$s:%2$d (%3$s); choose another port with --port"
                            .formatted(settings.host(), settings.port(), rootMessage(e)),
                    e);
        }
        return new Api(settings, lake, views, server, new ReadAhead(views, routes.pages()));
    }

    public String url() {
        return "http://%s:%d".formatted(settings.host(), server.port());
    }

    /** From now on pages are asked before anybody opens them, once for each publication. */
    public ReadAhead readAhead() {
        ahead.start();
        return ahead;
    }

    /** Looks for a newer publication now instead of within two seconds. */
    public void refresh() {
        views.refresh();
    }

    @Override
    public void close() {
        ahead.close();
        server.stop();
        views.close();
        lake.close();
    }

    private static void configure(JavalinConfig config, Routes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(6));
        config.router.ignoreTrailingSlashes = true;
        config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(Api::secure);
        routes.register(config.routes);
        Problems.register(config.routes);
    }

    private static void secure(Context ctx) {
        ctx.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    private static String rootMessage(Throwable fault) {
        return fault.getCause() == null ? fault.getMessage() : rootMessage(fault.getCause());
    }
}
