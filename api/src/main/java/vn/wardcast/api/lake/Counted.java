package vn.wardcast.api.lake;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.wardcast.api.sql.Header;
import vn.wardcast.api.sql.Rows;
import vn.wardcast.api.sql.SqlEngine;

/** Counts the questions of one request: what a page costs is told with its answer. */
public final class Counted implements SqlEngine {

    private final SqlEngine engine;
    private final AtomicInteger queries = new AtomicInteger();

    private Counted(SqlEngine engine) {
        this.engine = engine;
    }

    /** {@code view} with a counter in front of its engine. */
    public static Counted of(LakeView view) {
        return new Counted(view.engine());
    }

    public LakeView counting(LakeView view) {
        return view.through(this);
    }

    public int queries() {
        return queries.get();
    }

    @Override
    public Rows query(String sql, List<?> parameters) {
        queries.incrementAndGet();
        return engine.query(sql, parameters);
    }

    @Override
    public void stream(String sql, List<?> parameters, Consumer<Header> header, Consumer<List<Object>> row) {
        queries.incrementAndGet();
        engine.stream(sql, parameters, header, row);
    }

    /** The view's owner closes it. */
    @Override
    public void close() {}
}
