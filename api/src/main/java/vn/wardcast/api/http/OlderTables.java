package vn.wardcast.api.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.lake.PublishedTable;
import vn.wardcast.api.sql.Header;
import vn.wardcast.api.sql.QueryFailed;
import vn.wardcast.api.sql.Rows;
import vn.wardcast.api.sql.SqlEngine;
import vn.wardcast.lakehouse.SharedTable;
import vn.wardcast.lakehouse.SharedTables;
import vn.wardcast.lakehouse.TableName;
import vn.wardcast.lakehouse.Zone;

/**
 * A lake written by an older version has tables without columns that this one asks for. A question that fails on that is answered by
 * what is missing and how to mend it, whichever address asked.
 */
final class OlderTables implements SqlEngine {

    /** How the engine names a column that is not there. */
    private static final Pattern NAMED = Pattern.compile("[Cc]olumn (?:named )?\"(?:\\w+\\.)?(\\w+)\"");

    private final SqlEngine engine;
    private final Map<TableName, PublishedTable> tables;

    private OlderTables(LakeView view) {
        this.engine = view.engine();
        this.tables = view.tables();
    }

    /** {@code view} with this in front of its engine. */
    static LakeView before(LakeView view) {
        return new LakeView(view.publication(), view.tables(), new OlderTables(view));
    }

    @Override
    public Rows query(String sql, List<?> parameters) {
        return answered(sql, () -> engine.query(sql, parameters));
    }

    @Override
    public void stream(String sql, List<?> parameters, Consumer<Header> header, Consumer<List<Object>> row) {
        answered(sql, () -> {
            engine.stream(sql, parameters, header, row);
            return null;
        });
    }

    private <T> T answered(String sql, Supplier<T> question) {
        try {
            return question.get();
        } catch (QueryFailed failed) {
            throw ofShared(sql)
                    .or(() -> ofDomain(sql, failed))
                    .map(missing -> (RuntimeException) missing.refusal())
                    .orElse(failed);
        }
    }

    /** What a published table lacks. */
    private record Missing(TableName table, List<String> columns) {

        Refusal refusal() {
            String mend = table.zone() == Zone.FORECAST ? "./wardcast forecast" : "./wardcast load";
            String names = String.join(", ", columns);
            return Trouble.OUTDATED.because(
                    "Bảng %s do bản cũ ghi, còn thiếu cột %s; chạy `%s` để ghi lại".formatted(table, names, mend),
                    "Cannot read %s: an older version wrote it without the columns %s; run `%s` to write it anew"
                            .formatted(table, names, mend));
        }
    }

    private Optional<Missing> ofShared(String sql) {
        return SharedTables.ALL.stream()
                .filter(shared -> tables.containsKey(shared.name()) && speaksOf(sql, shared.name()))
                .map(this::missing)
                .filter(missing -> !missing.columns().isEmpty())
                .findFirst();
    }

    private Missing missing(SharedTable shared) {
        return new Missing(
                shared.name(),
                shared.schema().columns().stream()
                        .map(column -> column.name())
                        .filter(column -> tables.get(shared.name()).schema().findField(column) == null)
                        .toList());
    }

    /** What the tables of the domains should hold is known only by the column that the engine did not find. */
    private Optional<Missing> ofDomain(String sql, QueryFailed failed) {
        Matcher named = NAMED.matcher(failed.getMessage());
        if (!named.find()) {
            return Optional.empty();
        }
        String column = named.group(1);
        return tables.values().stream()
                .filter(table -> SharedTables.ALL.stream()
                        .noneMatch(shared -> shared.name().equals(table.name())))
                .filter(table -> speaksOf(sql, table.name()) && table.schema().findField(column) == null)
                .map(PublishedTable::name)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .findFirst()
                .map(table -> new Missing(table, List.of(column)));
    }

    private static boolean speaksOf(String sql, TableName table) {
        return Pattern.compile("\\b" + Pattern.quote(table.toString()) + "\\b")
                .matcher(sql)
                .find();
    }

    /** The view's owner closes it. */
    @Override
    public void close() {}
}
