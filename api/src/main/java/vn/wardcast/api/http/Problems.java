package vn.wardcast.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong into problem+json. */
public final class Problems {

    static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Problems() {}

    public static void register(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, ctx) -> answer(ctx, refusal, newId()));
        routes.exception(HttpResponseException.class, (refused, ctx) -> answer(ctx, refusal(refused, ctx), newId()));
        routes.exception(Exception.class, Problems::bug);
    }

    private static void bug(Exception fault, Context ctx) {
        String id = newId();
        LOG.error("{} {} failed, id {}", ctx.method(), ctx.path(), id, fault);
        answer(
                ctx,
                Trouble.BUG.because("Không lấy được số liệu. Mã: " + id, "Cannot answer this request. Id: " + id),
                id);
    }

    private static Refusal refusal(HttpResponseException refused, Context ctx) {
        if (refused instanceof NotFoundResponse) {
            return Trouble.NOT_FOUND.because(
                    "Không có địa chỉ %s; xem /docs".formatted(ctx.path()),
                    "There is no %s; see /docs".formatted(ctx.path()));
        }
        if (refused instanceof MethodNotAllowedResponse) {
            return Trouble.METHOD_NOT_ALLOWED.because("Chỉ đọc được bằng GET và HEAD", "Use GET or HEAD");
        }
        return Trouble.REQUEST_REFUSED.because("Yêu cầu không hợp lệ", refused.getMessage());
    }

    private static void answer(Context ctx, Refusal refusal, String id) {
        Problem problem = refusal.problem(ctx.path(), id);
        if (problem.status() == 503) {
            ctx.header("Retry-After", "5");
        }
        ctx.removeHeader("ETag");
        ctx.header("Cache-Control", "no-store");
        ctx.status(problem.status()).json(problem).contentType(CONTENT_TYPE);
    }

    private static String newId() {
        byte[] id = new byte[5];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
