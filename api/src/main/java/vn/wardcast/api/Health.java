package vn.wardcast.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeViews;
import vn.wardcast.api.lake.Lease;
import vn.wardcast.api.lake.Publication;
import vn.wardcast.lakehouse.Version;

/** {@code /health} and {@code /version}: the truth for machines. */
record Health(LakeViews views) {

    record Live(String status) {}

    /** {@code trouble}: why a newer publication could not be taken; null when all is well. */
    record Ready(String status, long publication, Instant publishedAt, String trouble) {}

    record Running(String version, String java, Long publication) {}

    void live(Context ctx) {
        ctx.header("Cache-Control", "no-store").json(new Live("live"));
    }

    void ready(Context ctx) {
        Publication shown = findShown()
                .orElseThrow(() -> Trouble.NOT_READY.because(
                        "Chưa có số liệu nào được công bố. Chạy `./wardcast load` rồi `./wardcast forecast`." + why(),
                        "Nothing has been published yet. Run `./wardcast load`, then `./wardcast forecast`." + why()));
        ctx.header("Cache-Control", "no-store")
                .json(new Ready(
                        "ready",
                        shown.number(),
                        shown.publishedAt(),
                        views.findTrouble().orElse(null)));
    }

    void version(Context ctx) {
        ctx.header("Cache-Control", "no-store")
                .json(new Running(
                        Version.current(),
                        System.getProperty("java.version"),
                        findShown().map(Publication::number).orElse(null)));
    }

    private String why() {
        return views.findTrouble().map(trouble -> " " + trouble).orElse("");
    }

    private Optional<Publication> findShown() {
        try (Lease lease = views.findLease().orElse(null)) {
            return Optional.ofNullable(lease).map(held -> held.view().publication());
        }
    }
}
