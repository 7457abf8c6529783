package vn.wardcast.api.sql;

import java.util.List;
import java.util.function.Consumer;

/** Answers SQL over one publication of the lake. Everything the API shows comes through here. */
public interface SqlEngine extends AutoCloseable {

    /** The whole answer of one SELECT; {@code ?} stand for the parameters, in order. */
    Rows query(String sql, List<?> parameters);

    /** Gives the answer of one SELECT row by row, for answers larger than memory. The header comes first. */
    void stream(String sql, List<?> parameters, Consumer<Header> header, Consumer<List<Object>> row);

    @Override
    void close();

    default Rows query(String sql) {
        return query(sql, List.of());
    }
}
