package vn.wardcast.jobs.load;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import vn.wardcast.jobs.landing.unit.ListedCode;
import vn.wardcast.jobs.landing.unit.ReferenceBook;
import vn.wardcast.jobs.landing.unit.Succession;
import vn.wardcast.jobs.spark.SparkLake;
import vn.wardcast.lakehouse.TableName;

/** The reference tables as other domains use them: a book for readers, functions for SQL. */
final class Reference {

    private static final TableName UNIT = TableName.of("reference.unit");
    private static final TableName SUCCESSION = TableName.of("reference.unit_succession");
    private static final TableName CODE_LIST = TableName.of("reference.code_list");

    private Reference() {}

    /** Everything in {@code reference.unit}, {@code unit_succession} and {@code code_list}; empty before the first load. */
    static ReferenceBook read(SparkLake lake) {
        return lake.lake().has(UNIT)
                ? new ReferenceBook(units(lake), successions(lake), codes(lake))
                : ReferenceBook.EMPTY;
    }

    private static List<ReferenceBook.Unit> units(SparkLake lake) {
        List<ReferenceBook.Unit> units = new ArrayList<>();
        for (Row row : lake.spark()
                .sql("SELECT code, level, name, full_name, valid_from, valid_to,"
                        + " IF(level = 'commune', split(parent_unit_id, '@')[0], NULL) FROM reference.unit")
                .collectAsList()) {
            units.add(new ReferenceBook.Unit(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    day(row, 4),
                    day(row, 5),
                    row.getString(6)));
        }
        return units;
    }

    private static List<Succession> successions(SparkLake lake) {
        List<Succession> successions = new ArrayList<>();
        if (lake.lake().has(SUCCESSION)) {
            for (Row row : lake.spark()
                    .sql("SELECT old_unit_id, new_unit_id, extent FROM reference.unit_succession")
                    .collectAsList()) {
                successions.add(new Succession(
                        row.getString(0),
                        row.getString(1),
                        Succession.Extent.valueOf(row.getString(2).toUpperCase(Locale.ROOT))));
            }
        }
        return successions;
    }

    private static List<ListedCode> codes(SparkLake lake) {
        List<ListedCode> codes = new ArrayList<>();
        if (lake.lake().has(CODE_LIST)) {
            for (Row row : lake.spark()
                    .sql(
                            "SELECT kind, code, name, parent_code, successor_code, status FROM reference.code_list ORDER BY kind, code")
                    .collectAsList()) {
                codes.add(new ListedCode(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
            }
        }
        return codes;
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
