package vn.wardcast.jobs.load;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.TableName;

/** The reference tables as other domains use them: a book for readers, functions for SQL. */
final class Reference {

    private static final TableName UNIT = TableName.of("reference.unit");
    private static final TableName CODE_LIST = TableName.of("reference.code_list");

    private Reference() {}

    /** Everything in {@code reference.unit} and {@code reference.code_list}; empty before the first load. */
    static ReferenceBook read(SparkLake lake) {
        if (!lake.lake().has(UNIT)) {
            return ReferenceBook.EMPTY;
        }
        List<ReferenceBook.Unit> units = new ArrayList<>();
        for (Row row : lake.spark()
                .sql("SELECT code, level, name, full_name, valid_from, valid_to FROM reference.unit")
                .collectAsList()) {
            units.add(new ReferenceBook.Unit(
                    row.getString(0), row.getString(1), row.getString(2), row.getString(3), day(row, 4), day(row, 5)));
        }
        return new ReferenceBook(units, codeLists(lake));
    }

    private static Map<String, Map<String, String>> codeLists(SparkLake lake) {
        Map<String, Map<String, String>> lists = new HashMap<>();
        if (lake.lake().has(CODE_LIST)) {
            for (Row row : lake.spark()
                    .sql("SELECT kind, code, name FROM reference.code_list")
                    .collectAsList()) {
                lists.computeIfAbsent(row.getString(0), kind -> new HashMap<>())
                        .put(row.getString(1), row.getString(2));
            }
        }
        return lists;
    }

    /** Registers {@code unit_id(code, date)}: the id of the version of the unit valid that day, or NULL. */
    static void registerFunctions(SparkSession session, ReferenceBook book) {
        Broadcast<ReferenceBook> shared =
                JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(book);
        session.udf()
                .register(
                        "unit_id",
                        (UDF2<String, Date, String>) (code, day) -> code == null || day == null
                                ? null
                                : shared.value()
                                        .unit(code, day.toLocalDate())
                                        .map(ReferenceBook.Unit::id)
                                        .orElse(null),
                        DataTypes.StringType);
    }

    private static LocalDate day(Row row, int column) {
        return row.isNullAt(column) ? null : row.getDate(column).toLocalDate();
    }
}
