package vn.wardcast.api.lake;

/** The right to ask one view until it is given back. */
public final class Lease implements AutoCloseable {

    private final SharedView shared;

    Lease(SharedView shared) {
        this.shared = shared;
    }

    public LakeView view() {
        return shared.view();
    }

    @Override
    public void close() {
        shared.release();
    }
}
