package vn.wardcast.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import vn.wardcast.api.lake.LakeViews;
import vn.wardcast.api.lake.Lease;

/** Asks one publication from beginning to end, and not at all when the client has the answer already. */
public record Reading(LakeViews views, Endpoint endpoint) implements Handler {

    @Override
    public void handle(Context ctx) throws Exception {
        try (Lease lease = lease()) {
            EntityTag tag = EntityTag.of(lease.view().publication(), ctx);
            if (tag.isKnownTo(ctx)) {
                tag.answerNotModified(ctx);
                return;
            }
            Object answer = endpoint.answer(Question.of(ctx), lease.view());
            if (answer instanceof FileAnswer file) {
                file.send(ctx);
            } else {
                send(ctx, answer);
                tag.mark(ctx);
            }
        }
    }

    private static void send(Context ctx, Object answer) {
        if (answer instanceof TextAnswer text) {
            ctx.contentType(text.mediaType()).result(text.text());
        } else {
            ctx.json(answer);
        }
    }

    private Lease lease() {
        return views.findLease()
                .orElseThrow(() -> Trouble.NOT_READY.because(
                        "Chưa có số liệu nào được công bố. Chạy `./wardcast load` rồi `./wardcast forecast`.",
                        "Nothing has been published yet. Run `./wardcast load`, then `./wardcast forecast`."));
    }
}
