package vn.wardcast.api.lake;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardcast.api.sql.DuckDbLimits;
import vn.wardcast.lakehouse.Lake;

/**
 * The publication that people see now. A newer one is opened beside it and then takes its place at once; the old one stays
 * open until the last question about it is answered.
 */
public final class LakeViews implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LakeViews.class);

    private final Publications publications;
    private final AnswerCache answers = new AnswerCache();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(LakeViews::thread);
    private volatile Consumer<LakeView> preparation = view -> {};
    private volatile SharedView current;
    private volatile String trouble;
    private volatile boolean watching;
    private Long seen;

    private LakeViews(Publications publications) {
        this.publications = publications;
    }

    public static LakeViews of(Lake lake, DuckDbLimits limits) {
        return new LakeViews(new Publications(lake, limits));
    }

    /** What is to be done with a publication before anybody sees it, so that its first reader does not wait. */
    public void prepareWith(Consumer<LakeView> work) {
        preparation = work;
    }

    /** Looks for newer publications again and again; the first look happens now. */
    public LakeViews watch(Duration pause) {
        watching = true;
        refresh();
        watch.scheduleWithFixedDelay(this::refresh, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Takes the newest publication, if there is a newer one. Trouble leaves the present one in place and is told to /health. */
    public synchronized void refresh() {
        try {
            Optional<Long> state = publications.findState();
            if (state.isPresent() && !state.get().equals(seen)) {
                publications.findNewest().filter(this::isNew).ifPresent(this::show);
                seen = state.get();
            }
            trouble = null;
        } catch (RuntimeException e) {
            if (!String.valueOf(e.getMessage()).equals(trouble)) {
                LOG.error("Cannot take the newest publication: {}", e.getMessage(), e);
            }
            trouble = String.valueOf(e.getMessage());
        }
    }

    /** The present view, held open until the lease is closed; none before the first publication. */
    public Optional<Lease> findLease() {
        while (true) {
            SharedView shared = current;
            if (shared == null) {
                return Optional.empty();
            }
            if (shared.hold()) {
                return Optional.of(new Lease(shared));
            }
        }
    }

    /** Why the newest publication could not be taken, if so. */
    public Optional<String> findTrouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        SharedView last = current;
        current = null;
        if (last != null) {
            last.release();
        }
    }

    private boolean isNew(Publication newest) {
        return current == null || !current.view().publication().showsTheSameAs(newest);
    }

    private void show(Publication newest) {
        LakeView answering = prepared(publications.open(newest));
        SharedView old = current;
        current = new SharedView(answering);
        if (watching) {
            LOG.info("Publication {} of {} is shown", newest.number(), newest.publishedAt());
        }
        if (old != null) {
            old.release();
        }
    }

    private LakeView prepared(LakeView opened) {
        LakeView answering = opened.through(answers.before(opened));
        try {
            preparation.accept(answering);
            return answering;
        } catch (RuntimeException e) {
            answering.close();
            throw e;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "publication-watch");
        thread.setDaemon(true);
        return thread;
    }
}
