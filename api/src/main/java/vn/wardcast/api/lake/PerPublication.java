package vn.wardcast.api.lake;

import java.util.function.Function;

/** Something worth building once for each publication; the one of the newest asked for is kept. */
public final class PerPublication<T> {

    private record Built<T>(Publication publication, T thing) {}

    private final Function<LakeView, T> build;
    private volatile Built<T> last;

    public PerPublication(Function<LakeView, T> build) {
        this.build = build;
    }

    public T of(LakeView view) {
        Built<T> known = last;
        return known != null && known.publication().equals(view.publication()) ? known.thing() : build(view);
    }

    private synchronized T build(LakeView view) {
        if (last == null || !last.publication().equals(view.publication())) {
            last = new Built<>(view.publication(), build.apply(view));
        }
        return last.thing();
    }
}
