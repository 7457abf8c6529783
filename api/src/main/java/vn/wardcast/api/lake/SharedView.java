package vn.wardcast.api.lake;

import java.util.concurrent.atomic.AtomicInteger;

/** A view with several holders: it closes when the last one lets go. Whoever makes it is the first holder. */
final class SharedView {

    private final LakeView view;
    private final AtomicInteger holders = new AtomicInteger(1);

    SharedView(LakeView view) {
        this.view = view;
    }

    LakeView view() {
        return view;
    }

    /** Adds a holder; refuses when the view is closed already. */
    boolean hold() {
        return holders.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void release() {
        if (holders.decrementAndGet() == 0) {
            view.close();
        }
    }
}
