package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.TableName;

/**
 * Sums that outlive the rows they were made of. Lists of persons are kept for a time, their sums for ever: once retention has
 * removed rows, the gold table says in a property before which day its rows are sealed, and whoever makes it anew takes those
 * rows over as they stand. A sealed sum changes no more, not even by a late correction.
 */
final class SealedSums {

    static final String SEALED_BEFORE = "wardcast.sealed-before";

    private static final String PERIOD = "period_start";

    /** What is not the sum itself and may differ. */
    private static final List<String> NOT_THE_SUM = List.of("batch_id");

    private final SparkLake lake;
    private final SparkSession session;
    private final TableName name;

    SealedSums(SparkLake lake, SparkSession session, TableName name) {
        this.lake = lake;
        this.session = session;
        this.name = name;
    }

    /** The rows made anew, but before the sealed day those that the table holds, where it holds any of that key. */
    Dataset<Row> keptIn(Dataset<Row> made, List<String> key) {
        Optional<LocalDate> day = sealedBefore();
        if (day.isEmpty()) {
            return made;
        }
        Dataset<Row> kept = before(session.table(name.toString()), day.get());
        Column sameKey = key.stream()
                .map(column -> made.col(column).eqNullSafe(kept.col(column)))
                .reduce(Column::and)
                .orElseThrow();
        Dataset<Row> others = made.join(kept, sameKey, "left_anti");
        Column[] shared = Arrays.stream(kept.columns())
                .filter(List.of(made.columns())::contains)
                .map(kept::col)
                .toArray(Column[]::new);
        return others.unionByName(kept.select(shared), true);
    }

    /** Seals the table if one of its rows from before {@code horizon} would be lost or changed by making it anew. */
    void sealIfLosing(Dataset<Row> made, LocalDate horizon) {
        if (!lake.lake().has(name) || !List.of(made.columns()).contains(PERIOD)) {
            return;
        }
        Dataset<Row> kept = before(session.table(name.toString()), horizon).drop(NOT_THE_SUM.toArray(String[]::new));
        Dataset<Row> still = before(made, horizon).drop(NOT_THE_SUM.toArray(String[]::new));
        boolean later = sealedBefore().map(horizon::isAfter).orElse(true);
        if (later && !kept.exceptAll(still).isEmpty()) {
            table().updateProperties().set(SEALED_BEFORE, horizon.toString()).commit();
        }
    }

    private Optional<LocalDate> sealedBefore() {
        return lake.lake().has(name)
                ? Optional.ofNullable(table().properties().get(SEALED_BEFORE)).map(LocalDate::parse)
                : Optional.empty();
    }

    private Table table() {
        return lake.lake().table(name);
    }

    private static Dataset<Row> before(Dataset<Row> rows, LocalDate day) {
        return rows.where(col(PERIOD).lt(java.sql.Date.valueOf(day)));
    }
}
