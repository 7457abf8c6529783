package vn.wardcast.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import vn.wardcast.api.lake.Counted;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.lake.LakeViews;
import vn.wardcast.api.lake.Lease;
import vn.wardcast.api.lake.Publication;

/**
 * Asks one publication from beginning to end, and not at all when the client has the answer already or it was written before.
 * {@code Server-Timing} tells what an answer cost: how many questions to the lake, and whether it was written anew.
 */
public record Reading(LakeViews views, Endpoint endpoint, Cache<String, Written> written) implements Handler {

    private static final int MOST_BYTES = 64 * 1024 * 1024;

    /** A memory for answers, shared by all addresses. */
    public static Cache<String, Written> memory() {
        return Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((String tag, Written answer) -> answer.bytes())
                .build();
    }

    @Override
    public void handle(Context ctx) throws Exception {
        try (Lease lease = lease()) {
            EntityTag tag = EntityTag.of(lease.view().publication(), ctx);
            if (tag.isKnownTo(ctx)) {
                tag.answerNotModified(ctx);
                return;
            }
            Written before = written.getIfPresent(tag.answer());
            if (before != null) {
                send(ctx, tag, before, "memory");
                return;
            }
            LakeView view = OlderTables.before(lease.view());
            Counted counted = Counted.of(view);
            Object answer = endpoint.answer(Question.of(ctx), counted.counting(view));
            if (answer instanceof FileAnswer file) {
                file.send(ctx);
            } else if (answer instanceof TextAnswer text) {
                ctx.contentType(text.mediaType()).result(text.text());
                tag.mark(ctx);
            } else {
                send(ctx, tag, keep(tag, answer, counted), "lake");
            }
        }
    }

    /**
     * Writes down the answer to a question at {@code path} before anybody asks, if {@code publication} is still the present one;
     * whether it is.
     */
    public boolean ahead(Publication publication, String path, Question question) throws Exception {
        try (Lease lease = views.findLease().orElse(null)) {
            if (lease == null || !lease.view().publication().equals(publication)) {
                return false;
            }
            EntityTag tag = EntityTag.of(publication, path, question.parameters());
            if (written.getIfPresent(tag.answer()) == null) {
                Counted counted = Counted.of(lease.view());
                keep(tag, endpoint.answer(question, counted.counting(lease.view())), counted);
            }
            return true;
        }
    }

    private Written keep(EntityTag tag, Object answer, Counted counted) throws IOException {
        Written now = Written.of(answer, counted.queries());
        written.put(tag.answer(), now);
        return now;
    }

    private static void send(Context ctx, EntityTag tag, Written answer, String from) {
        ctx.header("Server-Timing", "%s;desc=\"%d queries\"".formatted(from, answer.queries()));
        answer.send(ctx);
        tag.mark(ctx);
    }

    private Lease lease() {
        return views.findLease()
                .orElseThrow(() -> Trouble.NOT_READY.because(
                        "Chưa có số liệu nào được công bố. Chạy `./wardcast load` rồi `./wardcast forecast`.",
                        "Nothing has been published yet. Run `./wardcast load`, then `./wardcast forecast`."));
    }
}
