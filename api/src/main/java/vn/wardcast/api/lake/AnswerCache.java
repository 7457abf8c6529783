package vn.wardcast.api.lake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Consumer;
import vn.wardcast.api.sql.Header;
import vn.wardcast.api.sql.Rows;
import vn.wardcast.api.sql.SqlEngine;

/** Answers already given, by question and publication: what was published cannot change, so they never grow old. */
final class AnswerCache {

    private static final int MOST_CELLS = 4_000_000;

    private record Question(Publication publication, String sql, List<?> parameters) {}

    private final Cache<Question, Rows> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_CELLS)
            .weigher((Question question, Rows rows) ->
                    16 + rows.size() * rows.header().names().size())
            .build();

    /** The engine of {@code view} with this memory in front of it. */
    SqlEngine before(LakeView view) {
        return new SqlEngine() {
            @Override
            public Rows query(String sql, List<?> parameters) {
                return answers.get(
                        new Question(view.publication(), sql, List.copyOf(parameters)),
                        question -> view.engine().query(sql, parameters));
            }

            @Override
            public void stream(String sql, List<?> parameters, Consumer<Header> header, Consumer<List<Object>> row) {
                view.engine().stream(sql, parameters, header, row);
            }

            @Override
            public void close() {
                view.close();
            }
        };
    }
}
