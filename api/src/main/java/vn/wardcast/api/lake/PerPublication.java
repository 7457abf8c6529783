package vn.wardcast.api.lake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/** Something worth building once for each publication. Two are kept: one is shown while the next is being opened. */
public final class PerPublication<T> {

    private final Cache<Publication, T> built =
            Caffeine.newBuilder().maximumSize(2).build();
    private final Function<LakeView, T> build;

    public PerPublication(Function<LakeView, T> build) {
        this.build = build;
    }

    public T of(LakeView view) {
        return built.get(view.publication(), publication -> build.apply(view));
    }
}
