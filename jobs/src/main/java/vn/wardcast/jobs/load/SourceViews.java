package vn.wardcast.jobs.load;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.wardcast.lakehouse.domain.Column;
import vn.wardcast.lakehouse.domain.ColumnType;
import vn.wardcast.lakehouse.domain.Domain;
import vn.wardcast.lakehouse.domain.Source;

/** The views that a domain's silver.sql reads: one a source, its columns typed, with origin and lineage. */
final class SourceViews {

    private SourceViews() {}

    /** Makes the views in {@code session} from rows of the shape of {@code bronze.record}. */
    static void create(SparkSession session, Domain domain, Dataset<Row> records) {
        Sessions.in(session, records.where(col("domain").equalTo(domain.id()))).createOrReplaceTempView("_records");
        for (Source source : domain.sources().values()) {
            session.sql("CREATE OR REPLACE TEMP VIEW `%s` AS SELECT %s FROM _records WHERE source = '%s'"
                    .formatted(source.id(), String.join(", ", columns(source)), source.id()));
        }
    }

    private static List<String> columns(Source source) {
        List<String> columns = new ArrayList<>();
        for (Map.Entry<String, Column> column : source.columns().entrySet()) {
            ColumnType type = column.getValue().type();
            if (type != ColumnType.PERSONAL && type != ColumnType.ORIGIN) {
                columns.add("CAST(try_element_at(values, '%s') AS %s) AS `%s`"
                        .formatted(column.getKey(), type.sqlType(), column.getKey()));
            }
        }
        columns.add(source.originColumn()
                .map(name -> "coalesce(try_element_at(values, '%s'), 'reported') AS origin".formatted(name))
                .orElse("'reported' AS origin"));
        columns.add("named_struct('file', _source_file, 'sheet', _source_sheet, 'row', _source_row, 'columns', columns,"
                + " 'batch_id', batch_id, 'loaded_at', loaded_at, 'as_of', _source_as_of) AS lineage");
        return columns;
    }
}
